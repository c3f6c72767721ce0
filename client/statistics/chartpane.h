// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/statistics/figures.h"

#include <QChartView>

QT_BEGIN_NAMESPACE
class QAbstractAxis;
QT_END_NAMESPACE

namespace medlem::client {

enum class ChartShape
{
    Line, // over time, the first figure at the left
    Bars, // lying, the first figure at the top, each with its number
};

// Figures as a chart in the colours of the theme. Only a picture: the keyboard and screen readers have the table
// beneath.
class ChartPane : public QChartView
{
    Q_OBJECT

public:
    explicit ChartPane(ChartShape shape, QWidget *parent = nullptr);

    void setFigures(const QList<Figure> &figures);

protected:
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override; // scrolls the page

private:
    void drawLine(const QList<Figure> &figures);
    void drawBars(const QList<Figure> &figures);
    void addAxis(QAbstractAxis *axis, Qt::Alignment side);
    void paintInTheme();

    ChartShape m_shape;
};

} // namespace medlem::client
