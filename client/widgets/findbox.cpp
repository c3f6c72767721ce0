// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/findbox.h"

#include "client/widgets/errortext.h"

#include <QCompleter>
#include <QFocusEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QWheelEvent>

namespace medlem::client {

FindBox::FindBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setItemDelegate(new QStyledItemDelegate(this)); // the style sheet reaches only such a delegate's rows
    setFocusPolicy(Qt::StrongFocus);
    setMaxVisibleItems(10);
    setCurrentIndex(-1);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::activated, this, [this] {
        Q_EMIT problemChanged({});
    });
}

void FindBox::addChoice(const QString &id, const QString &text)
{
    const int before = currentIndex();
    addItem(text, id);
    setCurrentIndex(before); // the first item would otherwise choose itself
    if (before < 0)
        clearEditText();
}

void FindBox::setCurrentId(const QString &id)
{
    setCurrentIndex(id.isEmpty() ? -1 : findData(id));
    if (currentIndex() < 0)
        clearEditText();
}

int FindBox::findTyped() const
{
    return findText(currentText().trimmed(), Qt::MatchFixedString);
}

QString FindBox::currentId() const
{
    return itemData(findTyped()).toString();
}

bool FindBox::isUnknown() const
{
    return !currentText().trimmed().isEmpty() && findTyped() < 0;
}

void FindBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        settle();
}

void FindBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

// A text typed in full is taken in its right spelling; anything else stays and gets its sentence.
void FindBox::settle()
{
    const int index = findTyped();
    if (index < 0) {
        Q_EMIT problemChanged(isUnknown() ? fieldText(FieldReason::UnknownValue) : QString());
        return;
    }
    Q_EMIT problemChanged({});
    setCurrentIndex(index);
    setEditText(itemText(index));
}

} // namespace medlem::client
