// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/dbfailure.h"

#include "shared/core/error.h"

struct pg_result;
using PGresult = pg_result;

namespace medlem::server {

// What PostgreSQL said about a statement that failed, without the parts that may hold values.
class SqlError
{
public:
    SqlError(const PGresult *result, const QByteArray &statementName);

    [[nodiscard]] QByteArray sqlState() const { return m_sqlState; }

    // The statement met a rule of the schema, or of our own SQL: an Error, not a failure.
    [[nodiscard]] bool isExpected() const;
    [[nodiscard]] Error error() const;

    // A plan or prepared statement of this connection does not fit the schema any more.
    [[nodiscard]] bool isStalePreparation() const;
    [[nodiscard]] DbFailure failure() const;
    [[nodiscard]] DbFailure::Kind kind() const;

private:
    [[nodiscard]] bool isMessageSafe() const;

    QByteArray m_statementName;
    QByteArray m_sqlState;
    QByteArray m_constraint;
    QByteArray m_message;
};

} // namespace medlem::server
