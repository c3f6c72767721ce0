// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/rows.h"

#include "server/database/dbfailure.h"

#include <libpq-fe.h>

namespace medlem::server {

int Rows::size() const
{
    return m_result ? PQntuples(m_result.get()) : 0;
}

Row Rows::operator[](int index) const
{
    if (index < 0 || index >= size())
        throw DbFailure(DbFailure::Kind::Bug, {},
                        "row " + QByteArray::number(index) + " was asked for, but is not there");
    return {m_result, index};
}

qint64 Rows::affectedRows() const
{
    // libpq takes the result as non-const, but only reads it.
    auto *result = const_cast<PGresult *>(m_result.get());
    return result ? QByteArray(PQcmdTuples(result)).toLongLong() : 0;
}

} // namespace medlem::server
