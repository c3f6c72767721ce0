// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/imports/importfindings.h"
#include "server/imports/importprogress.h"
#include "server/imports/importstage.h"
#include "shared/domain/imports/rowchecker.h"

namespace medlem::server {

// Takes the records of a file one by one: first the headings, then the rows, of which it stages the good ones.
class ImportIntake
{
public:
    ImportIntake(const ImportInput &input, const ImportCatalog &catalog, ImportStage &stage, ImportFindings &findings,
                 ImportProgress &progress);

    [[nodiscard]] Result<void> take(qint64 row, const QStringList &cells);

    // What the file alone tells. Error: Invalid (Required at "file") without headings.
    [[nodiscard]] Result<ImportPreview> finish() const;

private:
    [[nodiscard]] Result<void> takeHeadings(const QStringList &headings);
    void takeRow(qint64 number, const QStringList &cells);

    const ImportInput &m_input;
    const ImportCatalog &m_catalog;
    ImportStage &m_stage;
    ImportFindings &m_findings;
    ImportProgress &m_progress;
    std::optional<ImportMapping> m_mapping;
    std::unique_ptr<RowChecker> m_checker;
    ImportPreview m_preview;
};

} // namespace medlem::server
