// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/imports/importreport.h"
#include "shared/domain/imports/importproblem.h"

#include <QHash>
#include <QMap>

namespace medlem::server {

// Gathers what is said about the rows of a file: each thing, how many rows each kind of thing is said of, and the names
// that the register does not have.
class ImportFindings
{
public:
    void add(const ImportProblem &problem, const QString &rowName);
    void add(const ImportProblemEntry &entry); // of the register; all of them are kept

    void writeTo(ImportReport &report);

private:
    struct Kind
    {
        ImportSeverity severity;
        std::optional<ImportField> field;
        FieldReason reason;

        auto operator<=>(const Kind &) const = default;
    };

    void count(const ImportProblemEntry &entry);
    void countUnknown(const ImportProblem &problem);

    QMap<Kind, qint64> m_kinds;
    QHash<QString, ImportUnknownName> m_unknown; // by kind and importKey
    QList<ImportProblemEntry> m_entries;
};

} // namespace medlem::server
