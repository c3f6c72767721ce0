// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/statistics/chartpane.h"
#include "client/widgets/section.h"

namespace medlem::client {

class FigureTable;

struct ChartWords
{
    QString heading;
    QString labelHeading; // of the table's first column
    QString empty;        // in place of the chart
};

// A chart in a card, and beneath it the same figures as a table that unfolds.
class ChartSection : public Section
{
    Q_OBJECT

public:
    ChartSection(ChartShape shape, const ChartWords &words, QWidget *parent = nullptr);

    void setFigures(const QList<Figure> &figures);

private:
    QLabel *m_empty;
    ChartPane *m_chart;
    QWidget *m_numbers; // the table, folded
    FigureTable *m_table;
};

} // namespace medlem::client
