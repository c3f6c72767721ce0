// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/columngrid.h"

#include "client/widgets/look.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace medlem::client {

ColumnGrid::ColumnGrid(int mostColumns, QWidget *parent)
    : QWidget(parent)
    , m_mostColumns(mostColumns)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    setSpacing(grid(4), grid(2));
}

void ColumnGrid::setSpacing(int horizontal, int vertical)
{
    m_grid->setHorizontalSpacing(horizontal);
    m_grid->setVerticalSpacing(vertical);
}

void ColumnGrid::addCell(QWidget *cell)
{
    m_cells.append(cell);
    cell->setParent(this);
    arrange();
}

void ColumnGrid::addFact(const QString &label, QWidget *value)
{
    auto *cell = new QWidget(this);
    auto *layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(createLabel(label, TextRole::Caption, cell));
    layout->addWidget(value);
    layout->addStretch();
    addCell(cell);
}

QList<QWidget *> ColumnGrid::shownCells() const
{
    QList<QWidget *> shown = m_cells;
    shown.removeIf([](const QWidget *cell) {
        return cell->isHidden() && cell->testAttribute(Qt::WA_WState_ExplicitShowHide);
    });
    return shown;
}

int ColumnGrid::columnsThatFit(const QList<QWidget *> &cells) const
{
    int widest = 1;
    for (const QWidget *cell : cells)
        widest = std::max(widest, cell->minimumSizeHint().width());
    const int spacing = m_grid->horizontalSpacing();
    const int fitting = (width() + spacing) / (widest + spacing);
    return std::clamp(fitting, 1, std::max(1, std::min(m_mostColumns, int(cells.size()))));
}

void ColumnGrid::arrange()
{
    const QList<QWidget *> cells = shownCells();
    const int columns = columnsThatFit(cells);
    if (columns == m_columns && cells == m_placed)
        return;
    m_columns = columns;
    m_placed = cells;
    for (QWidget *cell : std::as_const(m_cells))
        m_grid->removeWidget(cell);
    for (qsizetype i = 0; i < cells.size(); ++i)
        m_grid->addWidget(cells.at(i), int(i) / columns, int(i) % columns);
    for (int column = 0; column < m_mostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

QSize ColumnGrid::minimumSizeHint() const
{
    return {1, QWidget::minimumSizeHint().height()};
}

void ColumnGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool ColumnGrid::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

} // namespace medlem::client
