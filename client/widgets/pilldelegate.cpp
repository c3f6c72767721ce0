// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/pilldelegate.h"

#include "client/widgets/tokens.h"

#include <QApplication>
#include <QPainter>

namespace medlem::client {

namespace {

struct PillColors
{
    ColorRole text;
    ColorRole background;
};

PillColors colorsOf(PillKind kind)
{
    switch (kind) {
    case PillKind::Success:
        return {.text = ColorRole::Success, .background = ColorRole::SuccessSoft};
    case PillKind::Info:
        return {.text = ColorRole::Info, .background = ColorRole::InfoSoft};
    case PillKind::Warning:
        return {.text = ColorRole::Warning, .background = ColorRole::WarningSoft};
    case PillKind::Error:
        return {.text = ColorRole::Error, .background = ColorRole::ErrorSoft};
    case PillKind::Neutral:
        return {.text = ColorRole::TextMuted, .background = ColorRole::Hover};
    }
    Q_UNREACHABLE();
}

} // namespace

PillKind PillDelegate::kindOf(const QModelIndex &index) const
{
    return static_cast<PillKind>(index.data(kindRole).toInt());
}

void PillDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString text = std::exchange(row.text, QString());
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const PillColors colors = colorsOf(kindOf(index));
    QFont font = row.font;
    font.setPixelSize(pixelSize(TextRole::Caption));
    font.setWeight(QFont::DemiBold);
    const int width = QFontMetrics(font).horizontalAdvance(text) + grid(2);
    const QRect pill(row.rect.left() + grid(1), row.rect.center().y() - grid(3) / 2 + 1, width, grid(3));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(colors.background, row.palette));
    painter->drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter->setPen(color(colors.text, row.palette));
    painter->setFont(font);
    painter->drawText(pill, Qt::AlignCenter, text);
    painter->restore();
}

} // namespace medlem::client
