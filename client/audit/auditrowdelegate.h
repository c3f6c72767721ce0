// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QStyledItemDelegate>

namespace medlem::client {

class AuditLogModel;

// Draws the log: the line of a day as a heading, a muted time, an icon before the sentence, a flag as a pill. A
// sentence too long for its column goes on below, and its row is as high as that takes.
class AuditRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit AuditRowDelegate(const AuditLogModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    [[nodiscard]] int flagWidth(const QFont &font) const; // of the longest

private:
    static void paintDay(QPainter *painter, const QStyleOptionViewItem &row, const QString &text);
    static void paintText(QPainter *painter, const QStyleOptionViewItem &row, const QRect &room, const QString &text);
    void paintSentence(QPainter *painter, const QStyleOptionViewItem &row, const QModelIndex &index,
                       const QString &text) const;
    void paintFlag(QPainter *painter, const QStyleOptionViewItem &row, const QModelIndex &index,
                   const QString &text) const;

    const AuditLogModel &m_model;
};

} // namespace medlem::client
