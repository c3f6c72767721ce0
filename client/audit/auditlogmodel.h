// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/auditlog.h"

#include <QAbstractTableModel>

#include <optional>

namespace medlem {
class Clock;
}

namespace medlem::client {

class Api;

// The log as the server finds and pages it, newest first, with a line above each day. A new query empties the list;
// answers to an older one are dropped.
class AuditLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Time,
        Sentence,
        Flags,
        ColumnCount,
    };

    static constexpr int pageSize = 100;

    AuditLogModel(Api &api, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] static QString takenBackText(); // in place of a flag

    void setQuery(const AuditQuery &query); // reads it, also when it is the same
    [[nodiscard]] const AuditQuery &query() const { return m_query; }

    [[nodiscard]] const AuditEntry *entry(int row) const; // null: the line of a day
    [[nodiscard]] int entryCount() const { return m_entryCount; }
    [[nodiscard]] bool isLoading() const { return m_loading; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void queryStarted(); // the list is empty and its first page is on its way
    void loaded();       // a page is in the list
    void failed(const medlem::Error &error);

private:
    struct Line
    {
        QDate day;
        std::optional<AuditEntry> entry; // absent: the line of the day itself
    };

    void request(const std::optional<AuditEventNumber> &after);
    void append(const AuditPage &page);
    [[nodiscard]] QString text(const AuditEntry &entry, int column) const;

    Api &m_api;
    const Clock &m_clock;
    AuditQuery m_query;
    QList<Line> m_lines;
    std::optional<AuditEventNumber> m_next;
    int m_entryCount = 0;
    int m_generation = 0; // of what has been asked
    bool m_loading = false;
};

} // namespace medlem::client
