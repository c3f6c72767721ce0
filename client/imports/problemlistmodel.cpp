// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/problemlistmodel.h"

#include "client/api/api.h"
#include "client/imports/importtext.h"
#include "client/imports/problemtext.h"
#include "client/widgets/plaintooltip.h"

namespace medlem::client {

ProblemListModel::ProblemListModel(Api &api, QObject *parent)
    : QAbstractTableModel(parent)
    , m_api(api)
{
}

void ProblemListModel::setImport(const ImportId &import, const ProblemFilter &filter)
{
    m_import = import;
    m_filter = filter;
    reload();
}

void ProblemListModel::setFilter(const ProblemFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    reload();
}

void ProblemListModel::clear()
{
    ++m_generation;
    m_loading = false;
    m_next.reset();
    m_total = 0;
    if (m_problems.isEmpty())
        return;
    beginRemoveRows({}, 0, static_cast<int>(m_problems.size()) - 1);
    m_problems.clear();
    endRemoveRows();
}

void ProblemListModel::reload()
{
    if (!m_import)
        return;
    clear();
    Q_EMIT queryStarted();
    request();
}

void ProblemListModel::request()
{
    m_loading = true;
    const ImportProblemQuery query{.severity = m_filter.severity,
                                   .field = m_filter.field,
                                   .reason = m_filter.reason,
                                   .after = m_next,
                                   .limit = pageSize};
    m_api.send(ListImportProblems{.importId = *m_import, .body = query}, this,
               [this, generation = m_generation](const Result<ImportProblemPage> &page) {
                   if (generation != m_generation)
                       return;
                   m_loading = false;
                   if (page)
                       append(*page);
                   else
                       Q_EMIT failed(page.error());
               });
}

void ProblemListModel::append(const ImportProblemPage &page)
{
    m_next = page.next;
    m_total = page.total;
    if (!page.items.isEmpty()) {
        const int first = static_cast<int>(m_problems.size());
        beginInsertRows({}, first, first + static_cast<int>(page.items.size()) - 1);
        m_problems += page.items;
        endInsertRows();
    }
    Q_EMIT loaded();
}

bool ProblemListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_loading;
}

void ProblemListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        request();
}

int ProblemListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString ProblemListModel::text(const ImportProblemEntry &problem, int column)
{
    switch (column) {
    case Row:
        return numberText(problem.row);
    case RowName:
        return problem.rowName;
    case Field:
        return importFieldText(problem.field);
    case Value:
        return problem.value.simplified(); // a value may have line breaks
    case Sentence:
        return problemText(problem.field, problem.reason, problem.severity);
    default:
        return {};
    }
}

QVariant ProblemListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportProblemEntry &problem = m_problems.at(index.row());
    if (role == Qt::DisplayRole)
        return text(problem, index.column());
    // The cells are narrow. What people have written in a file is text, never markup.
    if (role == Qt::ToolTipRole && (index.column() == Value || index.column() == RowName || index.column() == Sentence))
        return plainToolTip(text(problem, index.column()));
    if (role == Qt::AccessibleTextRole && index.column() == Row)
        return tr("Row %1, %2, %3").arg(numberText(problem.row), problem.rowName, severityText(problem.severity));
    return {};
}

QVariant ProblemListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row:
        return tr("Row");
    case RowName:
        return tr("Name in the row");
    case Field:
        return tr("Field");
    case Value:
        return tr("In the file");
    case Sentence:
        return tr("What is wrong");
    default:
        return {};
    }
}

} // namespace medlem::client
