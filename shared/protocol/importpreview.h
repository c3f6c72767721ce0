// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/imports/importchoices.h"
#include "shared/domain/imports/importproblem.h"

#include <QList>
#include <QString>

namespace medlem {

// The same thing said about many rows.
struct ImportProblemCount
{
    ImportSeverity severity = ImportSeverity::Error;
    std::optional<ImportField> field; // absent: the row as a whole
    FieldReason reason = FieldReason::Required;
    qint64 rows = 0;

    bool operator==(const ImportProblemCount &) const = default;
};

// A name in the file that the register does not have.
struct ImportUnknownName
{
    ImportNameKind kind = ImportNameKind::Branch;
    QString name;
    qint64 rows = 0;

    bool operator==(const ImportUnknownName &) const = default;
};

// What the file will bring to the register, were it run now with the same choices and answers.
struct ImportPreview
{
    qint64 rows = 0;    // below the headings
    qint64 fine = 0;    // without an error
    qint64 refused = 0; // with one: never imported
    qint64 waiting = 0; // of the fine ones: they wait for an answer, and are left out without one
    qint64 newPersons = 0;
    qint64 matchedPersons = 0; // in the register already
    qint64 changedPersons = 0; // matched ones who get contact details that they lacked
    qint64 memberships = 0;
    qint64 addresses = 0;
    qint64 assignments = 0;
    qint64 newNames = 0;                   // branches, types and roles to be created
    QList<ImportColumn> columns;           // as they were read
    QList<ImportProblemCount> kinds;       // the gravest and most frequent first
    QList<ImportUnknownName> unknownNames; // the most frequent first, at most 200

    bool operator==(const ImportPreview &) const = default;
};

} // namespace medlem
