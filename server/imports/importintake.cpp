// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importintake.h"

#include "shared/domain/imports/importfault.h"

#include <QIODevice>

#include <algorithm>

namespace medlem::server {

namespace {

constexpr qint64 rowsBetweenLooks = 256;

} // namespace

ImportIntake::ImportIntake(const ImportInput &input, const ImportCatalog &catalog, ImportStage &stage,
                           ImportFindings &findings, ImportProgress &progress)
    : m_input(input)
    , m_catalog(catalog)
    , m_stage(stage)
    , m_findings(findings)
    , m_progress(progress)
{
}

Result<void> ImportIntake::take(qint64 row, const QStringList &cells)
{
    if (row % rowsBetweenLooks == 1) {
        const double size = double(std::max<qint64>(m_input.file->size(), 1));
        TRY(m_progress.reached(ImportPhase::Reading, double(m_input.file->pos()) / size));
    }
    if (!m_checker)
        return takeHeadings(cells);
    takeRow(row, cells);
    return {};
}

Result<ImportPreview> ImportIntake::finish() const
{
    if (!m_checker)
        return importFault(FieldReason::Required, QStringLiteral("The file is empty."));
    return m_preview;
}

// What the user has decided is checked for itself first: of two columns for one field, which one was meant?
Result<void> ImportIntake::takeHeadings(const QStringList &headings)
{
    const QList<ImportColumn> &chosen = m_input.choices.columns;
    if (const auto checked = ImportMapping::create(chosen); !checked)
        return fail(FieldReason::RepeatedField, QStringLiteral("columns"));
    m_mapping = chosen.isEmpty() ? ImportMapping::guess(headings) : ImportMapping::fromSaved(chosen, headings);
    m_preview.columns = m_mapping->columns();
    m_checker = std::make_unique<RowChecker>(m_catalog, *m_mapping, m_input.today);
    return {};
}

void ImportIntake::takeRow(qint64 number, const QStringList &cells)
{
    const CheckedRow checked = m_checker->check(number, cells);
    ++m_preview.rows;
    std::optional<FieldReason> question;
    for (const ImportProblem &problem : checked.problems) {
        if (problem.severity == ImportSeverity::Question)
            question = problem.reason; // told with the proposal, which the database finds
        else
            m_findings.add(problem, m_mapping->cell(cells, ImportField::GivenNames) + u' ' +
                                        m_mapping->cell(cells, ImportField::FamilyName));
    }
    if (!checked.row) {
        ++m_preview.refused;
        return;
    }
    ++m_preview.fine;
    const auto answer = m_input.answers.constFind(number);
    m_stage.add(*checked.row, question, answer == m_input.answers.cend() ? std::nullopt : std::optional(*answer));
}

} // namespace medlem::server
