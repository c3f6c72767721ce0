// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/stepindicator.h"

#include "client/widgets/icon.h"
#include "client/widgets/tokens.h"

#include <QPainter>

namespace medlem::client {

namespace {

constexpr int circle = grid(3);
constexpr int gap = grid(1); // between a circle and its name
constexpr int lineLength = grid(4);
constexpr int tick = grid(2);

} // namespace

StepIndicator::StepIndicator(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepIndicator::addStep(const QString &name)
{
    m_names.append(name);
    describe();
    updateGeometry();
}

void StepIndicator::setSteps(const QStringList &names)
{
    m_names = names;
    setCurrent(0);
}

void StepIndicator::setCurrent(int step)
{
    m_current = step;
    describe();
    updateGeometry(); // the current name is wider
    update();
}

void StepIndicator::describe()
{
    setAccessibleName(tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_names.size()).arg(m_names.value(m_current)));
}

QFont StepIndicator::nameFont(int step) const
{
    QFont wanted = font();
    wanted.setWeight(step == m_current ? QFont::DemiBold : QFont::Normal);
    return wanted;
}

int StepIndicator::widthOf(int step) const
{
    return circle + gap + QFontMetrics(nameFont(step)).horizontalAdvance(m_names.at(step));
}

QSize StepIndicator::sizeHint() const
{
    int width = 0;
    for (int step = 0; step < m_names.size(); ++step)
        width += widthOf(step) + (step > 0 ? lineLength + 2 * gap : 0);
    return {width, grid(4)};
}

void StepIndicator::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int left = 0;
    for (int step = 0; step < m_names.size(); ++step) {
        if (step > 0) {
            const ColorRole reached = step <= m_current ? ColorRole::Accent : ColorRole::Border;
            painter.setPen(QPen(color(reached, palette()), 2));
            painter.drawLine(left + gap, height() / 2, left + gap + lineLength, height() / 2);
            left += lineLength + 2 * gap;
        }
        const QRect round(left, (height() - circle) / 2, circle, circle);
        const bool isAhead = step > m_current;
        painter.setPen(QPen(color(isAhead ? ColorRole::ControlBorder : ColorRole::Accent, palette()), 1.5));
        painter.setBrush(isAhead ? Qt::NoBrush : QBrush(color(ColorRole::Accent, palette())));
        painter.drawEllipse(QRectF(round).adjusted(1, 1, -1, -1));
        if (step < m_current) {
            const int inset = (circle - tick) / 2;
            icon(IconName::Check, ColorRole::OnAccent).paint(&painter, round.adjusted(inset, inset, -inset, -inset));
        } else {
            painter.setFont(nameFont(step));
            painter.setPen(color(isAhead ? ColorRole::TextMuted : ColorRole::OnAccent, palette()));
            painter.drawText(round, Qt::AlignCenter, QString::number(step + 1));
        }
        painter.setFont(nameFont(step));
        painter.setPen(color(step == m_current ? ColorRole::Text : ColorRole::TextMuted, palette()));
        painter.drawText(QRect(left + circle + gap, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter,
                         m_names.at(step));
        left += widthOf(step);
    }
}

} // namespace medlem::client
