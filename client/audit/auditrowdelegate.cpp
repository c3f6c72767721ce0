// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/audit/auditrowdelegate.h"

#include "client/audit/auditlogmodel.h"
#include "client/audit/auditwords.h"
#include "client/widgets/tokens.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace medlem::client {

namespace {

constexpr int iconSize = 20;
constexpr int sentenceLeft = iconSize + grid(1) + 4;
constexpr int wrapped = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;

QFont pillFont(QFont font)
{
    font.setPixelSize(pixelSize(TextRole::Caption));
    font.setWeight(QFont::DemiBold);
    return font;
}

int pillWidth(const QFont &font, const QString &text)
{
    return QFontMetrics(pillFont(font)).horizontalAdvance(text) + grid(2);
}

bool isOfInterest(AuditFlag flag)
{
    return flag != AuditFlag::OutsideHours;
}

bool looksRefused(AuditAction action)
{
    return action == AuditAction::LogInFailed || action == AuditAction::Refused;
}

} // namespace

AuditRowDelegate::AuditRowDelegate(const AuditLogModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void AuditRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString text = std::exchange(row.text, QString());
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!m_model.entry(index.row())) {
        paintDay(painter, row, text);
    } else if (index.column() == AuditLogModel::Sentence) {
        paintSentence(painter, row, index, text);
    } else if (index.column() == AuditLogModel::Flags) {
        paintFlag(painter, row, index, text);
    } else {
        painter->setPen(color(ColorRole::TextMuted, row.palette));
        paintText(painter, row, row.rect.adjusted(grid(2), 0, 0, 0), text);
    }
    painter->restore();
}

QSize AuditRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != AuditLogModel::Sentence || !m_model.entry(index.row()))
        return {0, rowHeight};
    const QRect room(0, 0, option.rect.width() - sentenceLeft - grid(1), rowHeight);
    const QString text = index.data(Qt::DisplayRole).toString();
    const int height = option.fontMetrics.boundingRect(room, wrapped, text).height();
    return {0, std::max(rowHeight, height + grid(2))};
}

int AuditRowDelegate::flagWidth(const QFont &font) const
{
    int widest = pillWidth(font, AuditLogModel::takenBackText());
    for (const AuditFlag flag : {AuditFlag::OutsideHours, AuditFlag::ManyPersons, AuditFlag::Refused})
        widest = std::max(widest, pillWidth(font, flagText(flag)));
    return widest + grid(2);
}

void AuditRowDelegate::paintDay(QPainter *painter, const QStyleOptionViewItem &row, const QString &text)
{
    QFont font = row.font;
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(color(ColorRole::Text, row.palette));
    painter->drawText(row.rect.adjusted(grid(2), grid(1), -grid(1), 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

void AuditRowDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &row, const QRect &room,
                                 const QString &text)
{
    painter->setFont(row.font);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      row.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
}

void AuditRowDelegate::paintSentence(QPainter *painter, const QStyleOptionViewItem &row, const QModelIndex &index,
                                     const QString &text) const
{
    const AuditEntry &entry = *m_model.entry(index.row());
    const ColorRole role = looksRefused(entry.action) ? ColorRole::Warning : ColorRole::TextMuted;
    const QRect place(row.rect.left(), row.rect.center().y() - iconSize / 2 + 1, iconSize, iconSize);
    icon(auditIcon(entry.action), role).paint(painter, place);
    painter->setPen(color(entry.isUndone ? ColorRole::TextMuted : ColorRole::Text, row.palette));
    painter->setFont(row.font);
    painter->drawText(row.rect.adjusted(sentenceLeft, 0, -grid(1), 0), wrapped, text);
}

void AuditRowDelegate::paintFlag(QPainter *painter, const QStyleOptionViewItem &row, const QModelIndex &index,
                                 const QString &text) const
{
    const AuditEntry &entry = *m_model.entry(index.row());
    if (text.isEmpty())
        return;
    const bool stands = !entry.flags.isEmpty() && isOfInterest(entry.flags.constFirst());
    const QRect pill(row.rect.left() + grid(1), row.rect.center().y() - grid(3) / 2 + 1, pillWidth(row.font, text),
                     grid(3));
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(stands ? ColorRole::WarningSoft : ColorRole::Hover, row.palette));
    painter->drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter->setPen(color(stands ? ColorRole::Warning : ColorRole::TextMuted, row.palette));
    painter->setFont(pillFont(row.font));
    painter->drawText(pill, Qt::AlignCenter, text);
}

} // namespace medlem::client
