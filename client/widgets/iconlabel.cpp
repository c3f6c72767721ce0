// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/iconlabel.h"

#include <QPainter>

namespace medlem::client {

IconLabel::IconLabel(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(m_size);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void IconLabel::setIcon(const QIcon &icon)
{
    m_icon = icon;
    update();
}

void IconLabel::setIconSize(QSize size)
{
    m_size = size;
    setFixedSize(size);
    update();
}

QSize IconLabel::sizeHint() const
{
    return m_size;
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace medlem::client
