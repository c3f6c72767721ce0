// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/skeletonrows.h"

#include "client/widgets/tokens.h"

#include <QPainter>

#include <array>

namespace medlem::client {

SkeletonRows::SkeletonRows(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Loading"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void SkeletonRows::setRows(int rows)
{
    m_rows = rows;
    updateGeometry();
    update();
}

QSize SkeletonRows::sizeHint() const
{
    return {grid(40), m_rows * rowHeight};
}

void SkeletonRows::paintEvent(QPaintEvent *)
{
    // Names are not equally long; neither are the bars, or it would look like a table of nothing.
    constexpr std::array widths{0.62, 0.48, 0.7, 0.55, 0.42, 0.66};
    constexpr int barHeight = 12;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(ColorRole::Hover, palette()));
    const double column = width() / 3.0;
    for (int row = 0; row < m_rows; ++row) {
        const double top = row * rowHeight + (rowHeight - barHeight) / 2.0;
        for (int i = 0; i < 3; ++i) {
            const double part = widths.at(static_cast<size_t>(row + 2 * i) % widths.size());
            painter.drawRoundedRect(QRectF(column * i + grid(2), top, column * part, barHeight), 6, 6);
        }
    }
}

} // namespace medlem::client
