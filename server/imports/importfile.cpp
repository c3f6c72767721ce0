// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importfile.h"

#include "server/imports/importcatalogstore.h"
#include "server/imports/importstage.h"
#include "shared/domain/imports/csvreader.h"
#include "shared/domain/imports/importfault.h"
#include "shared/domain/imports/rowchecker.h"

#include <algorithm>

namespace medlem::server {

namespace {

// Takes the records of a file one by one: first the headings, then the rows.
class Intake
{
public:
    Intake(const ImportCatalog &catalog, ImportStage &stage, const std::optional<QList<ImportColumn>> &saved,
           QDate today)
        : m_catalog(catalog)
        , m_stage(stage)
        , m_saved(saved)
        , m_today(today)
    {
    }

    Result<void> take(qint64 row, const QStringList &cells)
    {
        if (m_checker)
            takeRow(row, cells);
        else
            takeHeadings(cells);
        return {};
    }

    Result<ImportReport> report()
    {
        if (!m_checker)
            return importFault(FieldReason::Required, QStringLiteral("The file is empty."));
        return std::move(m_report);
    }

private:
    void takeHeadings(const QStringList &headings)
    {
        m_mapping = m_saved ? ImportMapping::fromSaved(*m_saved, headings) : ImportMapping::guess(headings);
        m_report.columns = m_mapping->columns();
        m_checker = std::make_unique<RowChecker>(m_catalog, *m_mapping, m_today);
    }

    void takeRow(qint64 number, const QStringList &cells)
    {
        const CheckedRow checked = m_checker->check(number, cells);
        ++m_report.rows;
        for (const ImportProblem &problem : checked.problems)
            m_report.add(problem);
        if (!checked.row)
            return;
        ++m_report.fine;
        m_stage.add(*checked.row,
                    std::any_of(checked.problems.begin(), checked.problems.end(), [](const ImportProblem &problem) {
                        return problem.severity == ImportSeverity::Question;
                    }));
    }

    const ImportCatalog &m_catalog;
    ImportStage &m_stage;
    const std::optional<QList<ImportColumn>> &m_saved;
    QDate m_today;
    std::optional<ImportMapping> m_mapping;
    std::unique_ptr<RowChecker> m_checker;
    ImportReport m_report;
};

} // namespace

void ImportReport::add(const ImportProblem &problem)
{
    ++kinds[{.severity = problem.severity, .field = problem.field, .reason = problem.reason}];
    if (problems.size() < mostListed)
        problems.append(problem);
}

Result<ImportReport> planFile(Transaction &transaction, QIODevice &file, const ImportLimits &limits,
                              const std::optional<QList<ImportColumn>> &saved, QDate today)
{
    TRY_ASSIGN(const ImportCatalog catalog, loadImportCatalog(transaction));
    TRY_ASSIGN(ImportStage stage, ImportStage::open(transaction));
    Intake intake(catalog, stage, saved, today);
    TRY(readCsv(file, limits, [&intake](qint64 row, const QStringList &cells) {
        return intake.take(row, cells);
    }));
    TRY_ASSIGN(ImportReport report, intake.report());
    TRY(stage.finish());
    ImportStore store(transaction);
    TRY_ASSIGN(report.counts, store.plan(today));
    TRY_ASSIGN(const QList<ImportProblem> problems, store.problems());
    for (const ImportProblem &problem : problems)
        report.add(problem);
    return report;
}

} // namespace medlem::server
