// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importfile.h"

#include "server/imports/importintake.h"
#include "server/imports/importnames.h"
#include "server/imports/importplan.h"
#include "shared/domain/imports/tablereader.h"

namespace medlem::server {

Result<ImportReport> planFile(Transaction &transaction, const ImportInput &input)
{
    TRY_ASSIGN(ImportNames names, loadImportNames(transaction, input.choices));
    TRY_ASSIGN(ImportStage stage, ImportStage::open(transaction));
    ImportFindings findings;
    ImportProgress progress(input);
    ImportIntake intake(input, names.catalog, stage, findings, progress);
    TRY(readTable(*input.file, input.format, input.limits, [&intake](qint64 row, const QStringList &cells) {
        return intake.take(row, cells);
    }));
    ImportReport report;
    TRY_ASSIGN(report.preview, intake.finish());
    TRY(stage.finish());

    ImportPlan plan(transaction, progress);
    TRY(plan.make(input.today));
    TRY(plan.countInto(report.preview));
    TRY(plan.tell(findings));
    findings.writeTo(report);
    report.newNames = std::move(names.created);
    TRY(plan.keepUsed(report.newNames));
    report.preview.newNames = report.newNames.size();
    return report;
}

} // namespace medlem::server
