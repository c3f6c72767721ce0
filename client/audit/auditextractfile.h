// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/protocol/auditlog.h"

#include <QString>

class QIODevice;
class QTextDocument;

namespace medlem::client {

// Of whom an extract of the log is.
enum class ExtractSubject
{
    Person,
    Account,
};

// An extract with what its heading says besides what the server has told.
struct ExtractToSave
{
    AuditExtract extract;
    ExtractSubject subject = ExtractSubject::Person;
    AuditExtractPeriod period = {};
};

// The heading: of whom, for which time, when and by whom; and that there is more, when there is.
[[nodiscard]] QStringList extractHeading(const ExtractToSave &toSave);

void writeExtract(QTextDocument &document, const ExtractToSave &toSave);
// One line an event, the heading above in lines of its own; no cell is taken for a formula (csvwriter.h).
[[nodiscard]] Result<void> writeExtractCsv(QIODevice &target, const ExtractToSave &toSave);

// As PDF or CSV, by the ending of path. The file has all of it at the end or is as it was before. Error:
// FileNotWritten.
[[nodiscard]] Result<void> saveExtract(const QString &path, const ExtractToSave &toSave);

} // namespace medlem::client
