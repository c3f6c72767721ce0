// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/choicebox.h"

#include <QStyledItemDelegate>
#include <QWheelEvent>

namespace medlem::client {

ChoiceBox::ChoiceBox(QWidget *parent)
    : QComboBox(parent)
{
    setItemDelegate(new QStyledItemDelegate(this)); // the style sheet reaches only such a delegate's rows
    setFocusPolicy(Qt::StrongFocus);
    setMaxVisibleItems(12);
    setCurrentIndex(-1);
    connect(this, &QComboBox::activated, this, [this] {
        Q_EMIT choiceChanged(currentId());
    });
}

void ChoiceBox::addChoice(const QString &id, const QString &text)
{
    const int before = currentIndex();
    addItem(text, id);
    setCurrentIndex(before); // the first item would otherwise choose itself
}

void ChoiceBox::setCurrentId(const QString &id)
{
    setCurrentIndex(id.isEmpty() ? -1 : findData(id));
}

QString ChoiceBox::currentId() const
{
    return currentData().toString();
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace medlem::client
