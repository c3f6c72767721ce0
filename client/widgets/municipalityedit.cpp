// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/municipalityedit.h"

#include "client/widgets/errortext.h"
#include "shared/domain/branches/municipality.h"

#include <QCollator>
#include <QCompleter>
#include <QFocusEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>

namespace medlem::client {

namespace {

QString textOf(const Municipality &municipality)
{
    return municipality.name() + QStringLiteral(", ") + municipality.region();
}

QList<Municipality> sorted(QList<Municipality> municipalities)
{
    const QCollator collator(QLocale(QLocale::Swedish, QLocale::Sweden));
    std::sort(municipalities.begin(), municipalities.end(), [&collator](const auto &left, const auto &right) {
        return collator.compare(left.name(), right.name()) < 0;
    });
    return municipalities;
}

const QList<Municipality> &municipalitiesInOrder()
{
    static const QList<Municipality> municipalities = sorted(Municipality::all()); // a form may have ten such fields
    return municipalities;
}

} // namespace

MunicipalityEdit::MunicipalityEdit(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setItemDelegate(new QStyledItemDelegate(this));
    setFocusPolicy(Qt::StrongFocus);
    setMaxVisibleItems(10);
    addItem(QString(), QString());
    for (const Municipality &municipality : municipalitiesInOrder())
        addItem(textOf(municipality), municipality.toString());
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::activated, this, [this] {
        Q_EMIT problemChanged({});
    });
}

void MunicipalityEdit::setMunicipality(const QString &code)
{
    setCurrentIndex(std::max(0, findData(code)));
}

// By the whole line, or by the name alone.
int MunicipalityEdit::findTyped() const
{
    const QString typed = currentText().trimmed();
    const int index = findText(typed, Qt::MatchFixedString);
    return index >= 0 || typed.isEmpty() ? index : findText(typed + u',', Qt::MatchStartsWith);
}

QString MunicipalityEdit::municipality() const
{
    const int index = findTyped();
    return index < 0 ? QString() : itemData(index).toString();
}

bool MunicipalityEdit::isUnknown() const
{
    return findTyped() < 0;
}

void MunicipalityEdit::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        settle();
}

void MunicipalityEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

// A name typed in full is taken with its region; anything else stays and gets its sentence.
void MunicipalityEdit::settle()
{
    const int index = findTyped();
    if (index < 0) {
        Q_EMIT problemChanged(fieldText(FieldReason::UnknownValue));
        return;
    }
    Q_EMIT problemChanged({});
    setCurrentIndex(index);
    setEditText(itemText(index));
}

QString municipalityText(const QString &code)
{
    const auto municipality = Municipality::parse(code);
    return municipality ? textOf(*municipality) : code;
}

} // namespace medlem::client
