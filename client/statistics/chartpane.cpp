// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/statistics/chartpane.h"

#include "client/widgets/tokens.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QLineSeries>
#include <QValueAxis>
#include <QWheelEvent>

#include <algorithm>

namespace medlem::client {

namespace {

constexpr int lineHeight = 280;
constexpr int barHeight = 34;     // a bar and the room to the next
constexpr int labelledMonths = 6; // every so many months one has its name at the axis

qint64 highest(const QList<Figure> &figures)
{
    qint64 most = 1;
    for (const Figure &figure : figures)
        most = std::max(most, figure.members);
    return most;
}

QFont textFont(const QFont &base)
{
    QFont font = base;
    font.setPixelSize(pixelSize(TextRole::Caption));
    return font;
}

} // namespace

ChartPane::ChartPane(ChartShape shape, QWidget *parent)
    : QChartView(new QChart, parent)
    , m_shape(shape)
{
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({0, 0, grid(3), 0}); // room for half of the last label
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    chart()->setLocalizeNumbers(true);
    chart()->setLocale(QLocale());
}

void ChartPane::setFigures(const QList<Figure> &figures)
{
    chart()->removeAllSeries();
    const auto axes = chart()->axes();
    for (QAbstractAxis *axis : axes) {
        chart()->removeAxis(axis);
        delete axis;
    }
    if (m_shape == ChartShape::Line)
        drawLine(figures);
    else
        drawBars(figures);
    paintInTheme();
}

void ChartPane::addAxis(QAbstractAxis *axis, Qt::Alignment side)
{
    chart()->addAxis(axis, side);
    const auto all = chart()->series();
    for (QAbstractSeries *series : all)
        series->attachAxis(axis);
}

// From nought, so that a small change does not look like a large one.
void ChartPane::drawLine(const QList<Figure> &figures)
{
    auto *line = new QLineSeries(chart());
    auto *months = new QCategoryAxis(chart());
    months->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    months->setRange(0, std::max<qreal>(1, static_cast<qreal>(figures.size() - 1)));
    const int last = static_cast<int>(figures.size()) - 1;
    for (int i = 0; i <= last; ++i) {
        line->append(i, static_cast<qreal>(figures.at(i).members));
        if ((last - i) % labelledMonths == 0)
            months->append(figures.at(i).label, i);
    }
    chart()->addSeries(line);
    auto *members = new QValueAxis(chart());
    members->setRange(0, static_cast<qreal>(highest(figures)));
    members->setLabelFormat(QStringLiteral("%.0f"));
    members->setTickCount(5);
    members->applyNiceNumbers();
    addAxis(months, Qt::AlignBottom);
    addAxis(members, Qt::AlignLeft);
    setFixedHeight(lineHeight);
}

void ChartPane::drawBars(const QList<Figure> &figures)
{
    auto *set = new QBarSet(QString());
    QStringList labels;
    for (auto figure = figures.rbegin(); figure != figures.rend(); ++figure) { // the axis begins at the bottom
        set->append(static_cast<qreal>(figure->members));
        labels.append(figure->label);
    }
    auto *bars = new QHorizontalBarSeries(chart());
    bars->append(set);
    bars->setBarWidth(0.6);
    bars->setLabelsVisible(true);
    bars->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    bars->setLabelsPrecision(10);
    chart()->addSeries(bars);
    auto *names = new QBarCategoryAxis(chart());
    names->append(labels);
    names->setGridLineVisible(false);
    auto *members = new QValueAxis(chart());
    members->setRange(0, static_cast<qreal>(highest(figures)) * 1.15); // room for the numbers
    members->setVisible(false);
    addAxis(names, Qt::AlignLeft);
    addAxis(members, Qt::AlignBottom);
    setFixedHeight(std::max(2, static_cast<int>(figures.size())) * barHeight + grid(2));
}

void ChartPane::paintInTheme()
{
    const QColor accent = color(ColorRole::Accent, palette());
    const auto all = chart()->series();
    for (QAbstractSeries *series : all) {
        if (auto *line = qobject_cast<QLineSeries *>(series)) {
            line->setPen(QPen(accent, 2.5));
        } else if (auto *bars = qobject_cast<QHorizontalBarSeries *>(series)) {
            QBarSet *set = bars->barSets().constFirst();
            set->setBrush(accent);
            set->setPen(Qt::NoPen);
            set->setLabelColor(color(ColorRole::Text, palette()));
            set->setLabelFont(textFont(font()));
        }
    }
    const auto axes = chart()->axes();
    for (QAbstractAxis *axis : axes) {
        axis->setLabelsBrush(color(ColorRole::Text, palette()));
        axis->setLabelsFont(textFont(font()));
        axis->setGridLinePen(QPen(color(ColorRole::Border, palette()), 1));
        axis->setLinePen(QPen(color(ColorRole::ControlBorder, palette()), 1));
    }
}

void ChartPane::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paintInTheme();
}

void ChartPane::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace medlem::client
