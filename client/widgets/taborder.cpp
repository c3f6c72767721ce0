// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/taborder.h"

#include <QApplication>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>

#include <algorithm>

namespace medlem::client {

namespace {

void collect(QWidget *widget, QList<QWidget *> &stops);

void collect(QLayout *layout, QList<QWidget *> &stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget())
            collect(widget, stops);
        else if (QLayout *nested = item->layout())
            collect(nested, stops);
    }
}

void collect(QWidget *widget, QList<QWidget *> &stops)
{
    if (widget->focusPolicy() & Qt::TabFocus) {
        stops.append(widget);
        // What lies inside belongs to it, but for a button that shows the password.
        if (qobject_cast<QLineEdit *>(widget))
            stops.append(widget->findChildren<QWidget *>(QStringLiteral("revealButton"), Qt::FindDirectChildrenOnly));
        return;
    }
    if (const auto *scroll = qobject_cast<QScrollArea *>(widget); scroll && scroll->widget())
        collect(scroll->widget(), stops);
    else if (widget->layout())
        collect(widget->layout(), stops);
}

} // namespace

QList<QWidget *> tabStops(QWidget &root)
{
    QList<QWidget *> stops;
    collect(&root, stops);
    return stops;
}

QList<QWidget *> visibleTabStops(QWidget &root)
{
    QList<QWidget *> stops = tabStops(root);
    stops.removeIf([&root](const QWidget *stop) {
        return !stop->isVisibleTo(&root) || !stop->isEnabled();
    });
    return stops;
}

QWidget *firstTabStop(QWidget &root)
{
    const QList<QWidget *> stops = visibleTabStops(root);
    return stops.isEmpty() ? nullptr : stops.first();
}

void orderTabs(QWidget &root)
{
    const QList<QWidget *> stops = tabStops(root);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
}

FocusKeeper::FocusKeeper(QWidget &part)
    : m_part(part)
{
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || !part.isAncestorOf(focus))
        return;
    const QList<QWidget *> stops = visibleTabStops(part);
    m_place = std::max<qsizetype>(0, stops.indexOf(focus));
    m_name = focus->objectName();
    m_spoken = focus->accessibleName();
}

FocusKeeper::~FocusKeeper()
{
    if (m_place < 0)
        return;
    if (QWidget *next = successor())
        next->setFocus(Qt::OtherFocusReason);
}

QWidget *FocusKeeper::successor() const
{
    const QList<QWidget *> stops = visibleTabStops(m_part);
    const auto same = std::find_if(stops.begin(), stops.end(), [this](const QWidget *stop) {
        return stop->objectName() == m_name && stop->accessibleName() == m_spoken;
    });
    if (same != stops.end())
        return *same;
    return stops.isEmpty() ? nullptr : stops.at(std::min(m_place, stops.size() - 1));
}

} // namespace medlem::client
