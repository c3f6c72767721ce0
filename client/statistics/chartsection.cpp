// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/statistics/chartsection.h"

#include "client/statistics/figuretable.h"
#include "client/widgets/disclosure.h"
#include "client/widgets/look.h"
#include "client/widgets/tableview.h"

#include <QHeaderView>
#include <QLabel>

#include <algorithm>

namespace medlem::client {

namespace {

constexpr int rowsShown = 6; // at once

} // namespace

ChartSection::ChartSection(ChartShape shape, const ChartWords &words, QWidget *parent)
    : Section(words.heading, parent)
    , m_empty(createLabel(words.empty, TextRole::Muted, this))
    , m_chart(new ChartPane(shape, this))
    , m_table(new FigureTable(words.labelHeading, this))
{
    m_chart->setAccessibleName(tr("%1: a chart. The numbers stand in the table beneath it.").arg(words.heading));
    auto *view = new TableView;
    view->setObjectName(QStringLiteral("figureTable"));
    view->setAccessibleName(words.heading);
    view->setModel(m_table);
    view->horizontalHeader()->setStretchLastSection(false);
    view->horizontalHeader()->setSectionResizeMode(FigureTable::Label, QHeaderView::Stretch);
    view->setFixedHeight((rowsShown + 1) * rowHeight);
    auto *numbers = new Disclosure(this);
    numbers->setTitle(tr("The numbers as a table"));
    numbers->addContent(view);
    m_numbers = numbers;
    addContent(m_empty);
    addContent(m_chart);
    addContent(m_numbers);
}

void ChartSection::setFigures(const QList<Figure> &figures)
{
    const bool hasFigures = std::any_of(figures.begin(), figures.end(), [](const Figure &figure) {
        return figure.members > 0;
    });
    m_empty->setVisible(!hasFigures);
    m_chart->setVisible(hasFigures);
    m_numbers->setVisible(hasFigures);
    m_table->setFigures(figures);
    m_chart->setFigures(figures);
}

} // namespace medlem::client
