// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/parameters.h"

#include "server/database/dbfailure.h"

#include <algorithm>

namespace medlem::server {

static DbFailure mismatch(const Statement &statement, const char *what, const QByteArray &parameter)
{
    return DbFailure(DbFailure::Kind::Bug, {}, statement.name + ": parameter :" + parameter + ' ' + what);
}

QList<Parameter> Parameters::inOrder(const Statement &statement) const
{
    QList<Parameter> ordered;
    ordered.reserve(statement.parameters.size());
    for (const QString &name : statement.parameters) {
        const auto isNamed = [&name](const NamedParameter &value) {
            return name == QLatin1String(value.name);
        };
        const auto found = std::find_if(m_values.cbegin(), m_values.cend(), isNamed);
        if (found == m_values.cend())
            throw mismatch(statement, "is missing", name.toUtf8());
        if (std::find_if(std::next(found), m_values.cend(), isNamed) != m_values.cend())
            throw mismatch(statement, "is given twice", name.toUtf8());
        ordered.append(found->value);
    }
    if (ordered.size() == m_values.size())
        return ordered;
    for (const NamedParameter &value : m_values) {
        if (!statement.parameters.contains(QLatin1String(value.name)))
            throw mismatch(statement, "is not in the statement", value.name);
    }
    return ordered;
}

} // namespace medlem::server
