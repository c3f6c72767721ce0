// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/problemkindmodel.h"

#include "client/imports/importtext.h"
#include "client/imports/problemtext.h"

#include <QFont>

#include <algorithm>

namespace medlem::client {

namespace {

QString severityHeading(ImportSeverity severity)
{
    switch (severity) {
    case ImportSeverity::Error:
        return ProblemKindModel::tr("Errors");
    case ImportSeverity::Question:
        return ProblemKindModel::tr("Questions");
    case ImportSeverity::Notice:
        return ProblemKindModel::tr("Notices");
    }
    Q_UNREACHABLE();
}

QString severityMeaning(ImportSeverity severity)
{
    switch (severity) {
    case ImportSeverity::Error:
        return ProblemKindModel::tr("Rows with an error are not imported.");
    case ImportSeverity::Question:
        return ProblemKindModel::tr("These rows wait for your answer.");
    case ImportSeverity::Notice:
        return ProblemKindModel::tr("These rows are imported, but not everything in them.");
    }
    Q_UNREACHABLE();
}

} // namespace

QList<ProblemKindModel::Choice> ProblemKindModel::choicesOf(const QList<ImportProblemCount> &kinds)
{
    QList<Choice> choices;
    qint64 all = 0;
    for (const ImportSeverity severity : {ImportSeverity::Error, ImportSeverity::Question, ImportSeverity::Notice}) {
        QList<Choice> inside;
        qint64 count = 0;
        for (const ImportProblemCount &kind : kinds) {
            if (kind.severity != severity)
                continue;
            count += kind.rows;
            inside.append({.filter = {.severity = severity, .field = kind.field, .reason = kind.reason},
                           .text = problemKindText(kind.field, kind.reason),
                           .count = kind.rows});
        }
        if (inside.isEmpty())
            continue;
        choices.append({.filter = {.severity = severity}, .text = severityHeading(severity), .count = count});
        choices += inside;
        all += count;
    }
    if (!choices.isEmpty())
        choices.prepend({.filter = {}, .text = tr("All"), .count = all});
    return choices;
}

void ProblemKindModel::setKinds(const QList<ImportProblemCount> &kinds)
{
    if (!m_rows.isEmpty()) {
        beginRemoveRows({}, 0, static_cast<int>(m_rows.size()) - 1);
        m_rows.clear();
        endRemoveRows();
    }
    const QList<Choice> rows = choicesOf(kinds);
    if (rows.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
    m_rows = rows;
    endInsertRows();
}

int ProblemKindModel::rowOf(const ProblemFilter &filter) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&filter](const Choice &choice) {
        return choice.filter == filter;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(std::distance(m_rows.begin(), found));
}

int ProblemKindModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProblemKindModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ProblemKindModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Choice &choice = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Kind ? choice.text : numberText(choice.count);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (index.column() == Kind ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ToolTipRole:
        return choice.filter.reason || !choice.filter.severity ? choice.text : severityMeaning(*choice.filter.severity);
    case Qt::FontRole: {
        QFont font;
        font.setBold(!choice.filter.reason);
        return font;
    }
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(choice.text, numberText(choice.count));
    default:
        return {};
    }
}

QVariant ProblemKindModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Count)
        return static_cast<int>(Qt::AlignVCenter | Qt::AlignRight);
    if (role != Qt::DisplayRole)
        return {};
    return section == Kind ? tr("Kind of problem") : tr("Number");
}

} // namespace medlem::client
