// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/statement.h"
#include "tests/support/appsession.h"

namespace medlem::test {

// Makes EXECUTE texts of the program's statements: each parameter gets a value by its name, else by its type, so that
// what the statement asks for is branch B's. What it does not know it does not guess.
class StatementBinder
{
public:
    // Types of the parameters, as PostgreSQL finds them; empty with an error for a statement that it does not prepare.
    [[nodiscard]] static Result<QList<QByteArray>> typesOf(AppSession &app, const server::Statement &statement);

    // "PREPARE ...; EXECUTE ...; DEALLOCATE ..."; an Error names the parameter for which there is no value.
    [[nodiscard]] static Result<QByteArray> script(const server::Statement &statement, const QByteArray &sql,
                                                   const QList<QByteArray> &types);

    // Without the conditions that keep a statement to one branch, account or object; count: how many these were.
    [[nodiscard]] static QByteArray withoutScope(const QByteArray &sql, int &count);
};

} // namespace medlem::test
