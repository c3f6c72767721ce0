// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/foldingline.h"

#include "client/widgets/tokens.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace medlem::client {

FoldingLine::FoldingLine(QWidget *parent)
    : QWidget(parent)
    , m_line(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(grid(1));
    m_line->addStretch();
}

void FoldingLine::addPart(QWidget *part)
{
    m_line->insertWidget(m_line->count() - 1, part, 0, Qt::AlignLeft | Qt::AlignVCenter);
}

bool FoldingLine::isFolded() const
{
    return m_line->direction() == QBoxLayout::TopToBottom;
}

int FoldingLine::roomFor(const QWidget &part) const
{
    return part.isVisibleTo(this) ? part.minimumSizeHint().width() : 0;
}

QSize FoldingLine::minimumSizeHint() const
{
    int widest = 0;
    for (int i = 0; i < m_line->count() - 1; ++i)
        widest = std::max(widest, roomFor(*m_line->itemAt(i)->widget()));
    return {widest, QWidget::minimumSizeHint().height()};
}

int FoldingLine::roomForAll() const
{
    int needed = -m_line->spacing();
    for (int i = 0; i < m_line->count() - 1; ++i) {
        if (const int room = roomFor(*m_line->itemAt(i)->widget()))
            needed += room + m_line->spacing();
    }
    return std::max(0, needed);
}

QSize FoldingLine::sizeHint() const
{
    return {roomForAll(), QWidget::sizeHint().height()};
}

void FoldingLine::arrange()
{
    const auto direction = roomForAll() > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (direction != m_line->direction())
        m_line->setDirection(direction);
}

void FoldingLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool FoldingLine::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

} // namespace medlem::client
