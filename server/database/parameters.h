// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/parameter.h"
#include "server/database/statement.h"

#include <initializer_list>

namespace medlem::server {

struct NamedParameter
{
    const char *name;
    Parameter value;
};

// The values of one call, by the names in the SQL file: Parameters{{"personId", id}, {"from", date}}.
class Parameters
{
public:
    Parameters() = default;
    Parameters(std::initializer_list<NamedParameter> values)
        : m_values(values)
    {
    }

    void add(const char *name, const Parameter &value) { m_values.append({name, value}); }

    // In the order of the statement's $n. Throws DbFailure (Bug) when a name is missing, surplus or given twice.
    [[nodiscard]] QList<Parameter> inOrder(const Statement &statement) const;

private:
    QList<NamedParameter> m_values;
};

} // namespace medlem::server
