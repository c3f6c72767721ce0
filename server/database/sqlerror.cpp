// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/sqlerror.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>

namespace medlem::server {

SqlError::SqlError(const PGresult *result, const QByteArray &statementName)
    : m_statementName(statementName)
    , m_sqlState(PQresultErrorField(result, PG_DIAG_SQLSTATE))
    , m_constraint(PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME))
    , m_message(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY))
{
    if (m_constraint.isEmpty() && m_sqlState == "23502") // not null has a column only
        m_constraint = PQresultErrorField(result, PG_DIAG_COLUMN_NAME);
}

bool SqlError::isExpected() const
{
    return m_sqlState.startsWith("23") || m_sqlState.startsWith("MR");
}

Error SqlError::error() const
{
    return makeError(ErrorCode::Conflict, QString::fromUtf8(m_constraint.isEmpty() ? m_sqlState : m_constraint));
}

bool SqlError::isStalePreparation() const
{
    return m_sqlState == "0A000" || m_sqlState == "26000";
}

DbFailure::Kind SqlError::kind() const
{
    using Kind = DbFailure::Kind;
    if (m_sqlState == "40001" || m_sqlState == "40P01" || isStalePreparation())
        return Kind::Retryable;
    if (m_sqlState == "57014" || m_sqlState == "55P03")
        return Kind::Timeout;
    if (m_sqlState.isEmpty() || m_sqlState.startsWith("57P") || m_sqlState.startsWith("08") || m_sqlState == "25P03")
        return Kind::ConnectionLost;
    if (m_sqlState.startsWith("53") || m_sqlState == "25006")
        return Kind::Unavailable;
    return Kind::Bug;
}

// Messages about data (class 22 and 23) and those of our own functions quote values; these classes name objects only.
bool SqlError::isMessageSafe() const
{
    static constexpr std::array safeClasses{"08", "0A", "25", "26", "28", "34", "40", "42", "53", "55", "57"};
    return std::any_of(safeClasses.begin(), safeClasses.end(), [this](const char *sqlClass) {
        return m_sqlState.startsWith(sqlClass);
    });
}

DbFailure SqlError::failure() const
{
    QByteArray text = m_statementName + " failed with SQLSTATE " + m_sqlState;
    if (isMessageSafe())
        text += ": " + m_message;
    return {kind(), m_sqlState, text};
}

} // namespace medlem::server
