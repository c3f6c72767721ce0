// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/audit/auditlogmodel.h"

#include "client/api/api.h"
#include "client/audit/auditsentence.h"
#include "client/audit/auditwords.h"
#include "shared/core/clock.h"

namespace medlem::client {

AuditLogModel::AuditLogModel(Api &api, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_api(api)
    , m_clock(clock)
{
}

void AuditLogModel::setQuery(const AuditQuery &query)
{
    m_query = query;
    m_query.after.reset();
    m_query.limit = pageSize;
    ++m_generation;
    m_next.reset();
    m_entryCount = 0;
    if (!m_lines.isEmpty()) {
        beginRemoveRows({}, 0, static_cast<int>(m_lines.size()) - 1);
        m_lines.clear();
        endRemoveRows();
    }
    Q_EMIT queryStarted();
    request(std::nullopt);
}

void AuditLogModel::request(const std::optional<AuditEventNumber> &after)
{
    m_loading = true;
    AuditQuery query = m_query;
    query.after = after;
    m_api.send(SearchAuditLog{.body = query}, this, [this, generation = m_generation](const Result<AuditPage> &page) {
        if (generation != m_generation)
            return;
        m_loading = false;
        if (page)
            append(*page);
        else
            Q_EMIT failed(page.error());
    });
}

void AuditLogModel::append(const AuditPage &page)
{
    m_next = page.next;
    QList<Line> lines;
    QDate day = m_lines.isEmpty() ? QDate() : m_lines.constLast().day;
    for (const AuditEntry &entry : page.items) {
        if (const QDate itsDay = auditDay(entry.at); itsDay != day) {
            day = itsDay;
            lines.append({.day = day, .entry = {}});
        }
        lines.append({.day = day, .entry = entry});
    }
    if (!lines.isEmpty()) {
        const int first = static_cast<int>(m_lines.size());
        beginInsertRows({}, first, first + static_cast<int>(lines.size()) - 1);
        m_lines += lines;
        m_entryCount += static_cast<int>(page.items.size());
        endInsertRows();
    }
    Q_EMIT loaded();
}

const AuditEntry *AuditLogModel::entry(int row) const
{
    const Line &line = m_lines.at(row);
    return line.entry ? &*line.entry : nullptr;
}

bool AuditLogModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_loading;
}

void AuditLogModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        request(m_next);
}

int AuditLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int AuditLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString AuditLogModel::takenBackText()
{
    return tr("Taken back");
}

QString AuditLogModel::text(const AuditEntry &entry, int column) const
{
    switch (column) {
    case Time:
        return auditTimeText(entry.at);
    case Sentence:
        return auditSentence(entry);
    case Flags:
        if (entry.flags.isEmpty())
            return entry.isUndone ? takenBackText() : QString();
        return flagText(entry.flags.constFirst());
    default:
        return {};
    }
}

QVariant AuditLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    const bool isSpoken = role == Qt::AccessibleTextRole;
    if (!line.entry) {
        if (role == Qt::DisplayRole || isSpoken)
            return index.column() == Time ? auditDayText(line.day, m_clock.today()) : QString();
        return {};
    }
    if (role == Qt::DisplayRole)
        return text(*line.entry, index.column());
    if (isSpoken && index.column() == Time)
        return tr("%1: %2", "when, and what happened").arg(auditTimeText(line.entry->at), auditSentence(*line.entry));
    if (role == Qt::ToolTipRole && index.column() == Sentence)
        return auditSentence(*line.entry).toHtmlEscaped();
    if (role == Qt::ToolTipRole && index.column() == Flags && !line.entry->flags.isEmpty())
        return flagMeaning(line.entry->flags.constFirst());
    return {};
}

// The line of a day can be neither chosen nor walked to.
Qt::ItemFlags AuditLogModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_lines.at(index.row()).entry)
        return Qt::NoItemFlags;
    return QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
}

} // namespace medlem::client
