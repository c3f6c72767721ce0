// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/avatar.h"

#include "client/widgets/tokens.h"

#include <QPainter>

namespace medlem::client {

Avatar::Avatar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Avatar::setName(const QString &name)
{
    m_name = name.simplified();
    update();
}

void Avatar::setDiameter(int diameter)
{
    m_diameter = diameter;
    updateGeometry();
}

QString Avatar::initials() const
{
    const QStringList words = m_name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString last = words.size() > 1 ? words.last().left(1) : QString();
    return (words.first().left(1) + last).toUpper();
}

QSize Avatar::sizeHint() const
{
    return {m_diameter, m_diameter};
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(ColorRole::AccentSoft, palette()));
    painter.drawEllipse(rect());
    QFont initialsFont = font();
    initialsFont.setPixelSize(m_diameter * 2 / 5);
    initialsFont.setWeight(QFont::DemiBold);
    painter.setFont(initialsFont);
    painter.setPen(color(ColorRole::Accent, palette()));
    painter.drawText(rect(), Qt::AlignCenter, initials());
}

} // namespace medlem::client
