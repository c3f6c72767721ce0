// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/countryedit.h"

#include "client/widgets/errortext.h"
#include "shared/domain/members/country.h"

#include <QCollator>
#include <QCompleter>
#include <QFocusEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>

namespace medlem::client {

namespace {

struct NamedCountry
{
    QString code;
    QString name;
};

QList<NamedCountry> countriesInOrder(const QLocale &locale)
{
    QList<NamedCountry> countries;
    const bool swedish = locale.language() == QLocale::Swedish;
    for (const Country &country : Country::all())
        countries.append({country.toString(), swedish ? country.swedishName() : country.englishName()});
    const QStringList first{QStringLiteral("SE"), QStringLiteral("NO"), QStringLiteral("DK"), QStringLiteral("FI")};
    const auto rank = [&first](const NamedCountry &country) {
        const auto index = first.indexOf(country.code);
        return index < 0 ? first.size() : index;
    };
    const QCollator collator(locale);
    std::sort(countries.begin(), countries.end(), [&](const NamedCountry &a, const NamedCountry &b) {
        if (rank(a) != rank(b))
            return rank(a) < rank(b);
        return collator.compare(a.name, b.name) < 0;
    });
    return countries;
}

} // namespace

CountryEdit::CountryEdit(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setItemDelegate(new QStyledItemDelegate(this));
    setFocusPolicy(Qt::StrongFocus);
    setMaxVisibleItems(10);
    for (const NamedCountry &country : countriesInOrder(locale()))
        addItem(country.name, country.code);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::activated, this, [this] {
        Q_EMIT problemChanged({});
        Q_EMIT countryChanged(country());
    });
    setCountry(QStringLiteral("SE"));
}

void CountryEdit::setCountry(const QString &code)
{
    const int index = findData(code.toUpper());
    setCurrentIndex(index);
    if (index < 0)
        setEditText(code);
}

QString CountryEdit::country() const
{
    const int index = findText(currentText().trimmed(), Qt::MatchFixedString);
    return index < 0 ? QString() : itemData(index).toString();
}

void CountryEdit::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        settle();
}

void CountryEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

// A name or code typed in full is taken in its right spelling; anything else stays and gets its sentence.
void CountryEdit::settle()
{
    const QString typed = currentText().trimmed();
    int index = findText(typed, Qt::MatchFixedString);
    if (index < 0)
        index = findData(typed.toUpper());
    if (index < 0) {
        Q_EMIT problemChanged(fieldText(typed.isEmpty() ? FieldReason::Required : FieldReason::CountryUnknown));
        return;
    }
    Q_EMIT problemChanged({});
    const bool changed = index != currentIndex();
    setCurrentIndex(index);
    setEditText(itemText(index));
    if (changed)
        Q_EMIT countryChanged(country());
}

} // namespace medlem::client
