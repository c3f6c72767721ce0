// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/problemfile.h"

#include "shared/domain/imports/csvwriter.h"
#include "shared/domain/imports/importfault.h"
#include "shared/domain/imports/tablereader.h"

#include <QSaveFile>

namespace medlem {

namespace {

Failure changed()
{
    return importFault(FieldReason::FileChanged, QStringLiteral("The file has changed since it was read."));
}

Failure notWritten()
{
    return fail(FieldReason::FileNotWritten, QStringLiteral("target"));
}

// Takes the records of the original one by one and writes those with sentences.
class Selection
{
public:
    Selection(const ProblemRows &rows, QIODevice &target)
        : m_rows(rows)
        , m_writer(target)
        , m_width(rows.columns.size() - (hasReasons(rows) ? 1 : 0))
    {
    }

    Result<void> take(qint64 row, const QStringList &cells)
    {
        if (!m_hasHeadings)
            return takeHeadings(cells);
        const auto sentences = m_rows.sentences.constFind(row);
        if (sentences == m_rows.sentences.cend())
            return {};
        ++m_found;
        return write(cells, sentences->join(u' '));
    }

    // Whether the original had every row that there are sentences about.
    [[nodiscard]] bool isWhole() const { return m_hasHeadings && m_found == m_rows.sentences.size(); }

    // What went wrong with the target, not with the original.
    [[nodiscard]] const Result<void> &written() const { return m_written; }

private:
    static bool hasReasons(const ProblemRows &rows)
    {
        return !rows.columns.isEmpty() && !rows.columns.last().field &&
               importKey(rows.columns.last().heading) == importKey(rows.reasonHeading);
    }

    Result<void> takeHeadings(const QStringList &headings)
    {
        if (headings.size() != m_rows.columns.size())
            return changed();
        for (qsizetype i = 0; i < headings.size(); ++i) {
            if (headings.at(i).trimmed() != m_rows.columns.at(i).heading.trimmed())
                return changed();
        }
        m_hasHeadings = true;
        return write(headings, m_rows.reasonHeading);
    }

    Result<void> write(QStringList cells, const QString &reason)
    {
        // The old reasons of an earlier file go; what is beyond them stays.
        if (m_width < m_rows.columns.size() && cells.size() > m_width)
            cells.removeAt(m_width);
        while (cells.size() < m_width)
            cells.append(QString());
        cells.append(reason);
        m_written = m_writer.write(cells);
        return m_written;
    }

    const ProblemRows &m_rows;
    CsvWriter m_writer;
    qsizetype m_width; // of the columns that stay
    bool m_hasHeadings = false;
    qsizetype m_found = 0;
    Result<void> m_written;
};

} // namespace

Result<void> writeProblemRows(QIODevice &original, ImportFormat format, const ImportLimits &limits,
                              const ProblemRows &rows, QIODevice &target)
{
    Selection selection(rows, target);
    const auto outcome = readTable(original, format, limits, [&selection](qint64 row, const QStringList &cells) {
        return selection.take(row, cells);
    });
    TRY(selection.written());
    return outcome && selection.isWhole() ? Result<void>() : changed();
}

Result<void> saveProblemFile(QIODevice &original, ImportFormat format, const ImportLimits &limits,
                             const ProblemRows &rows, const QString &path)
{
    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly))
        return notWritten();
    TRY(writeProblemRows(original, format, limits, rows, target));
    return target.commit() ? Result<void>() : notWritten();
}

} // namespace medlem
