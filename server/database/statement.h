// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace medlem::server {

// One SQL statement, ready to prepare: sql has $1, $2 ... where the file had :name, and parameters holds those names in
// order.
struct Statement
{
    QByteArray name;
    QByteArray sql;
    QStringList parameters;
};

// Turns :name into $n. Leaves ::casts, array slices, literals, quoted identifiers, comments and dollar quotes alone.
[[nodiscard]] Statement parseStatement(const QByteArray &name, const QByteArray &text);

// All statements of the program, from the resource folder :/sql/<area>/<verb_object>.sql. Read only once loaded, and so
// shared by all threads.
class StatementCatalog
{
public:
    StatementCatalog() = default;

    [[nodiscard]] static StatementCatalog fromFolder(const QString &folder = QStringLiteral(":/sql"));

    void add(const QByteArray &name, const QByteArray &text);

    // By "members/get_member_card". Throws DbFailure (Bug) for a name that is not there.
    [[nodiscard]] const Statement &statement(const char *name) const;
    [[nodiscard]] QList<QByteArray> names() const; // sorted

private:
    QHash<QByteArray, Statement> m_statements;
};

} // namespace medlem::server
