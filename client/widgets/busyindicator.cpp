// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/busyindicator.h"

#include "client/widgets/tokens.h"

#include <QPainter>

namespace medlem::client {

BusyIndicator::BusyIndicator(QWidget *parent)
    : QWidget(parent)
{
    using namespace std::chrono_literals;
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Working"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(300ms);
    m_turn.setInterval(33ms);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_turn.start();
        update();
    });
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 12) % 360;
        update();
    });
}

void BusyIndicator::setBusy(bool busy)
{
    if (busy && !m_turn.isActive() && !m_delay.isActive())
        m_delay.start();
    if (busy)
        return;
    m_delay.stop();
    m_turn.stop();
    update();
}

QSize BusyIndicator::sizeHint() const
{
    return {24, 24};
}

void BusyIndicator::paintEvent(QPaintEvent *)
{
    if (!isTurning())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(rect()).adjusted(3, 3, -3, -3);
    painter.setPen(QPen(color(ColorRole::Border, palette()), 2.5));
    painter.drawEllipse(circle);
    painter.setPen(QPen(color(ColorRole::Accent, palette()), 2.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(circle, -m_angle * 16, 90 * 16);
}

} // namespace medlem::client
