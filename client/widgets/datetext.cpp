// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/datetext.h"

#include "shared/core/swedishtime.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace medlem::client {

namespace {

struct DateText
{
    Q_DECLARE_TR_FUNCTIONS(DateText)
};

struct DayWord
{
    const char16_t *word;
    int daysFromToday;
};

// Typed input is read in both languages, whichever the interface speaks.
constexpr std::array dayWords{
    DayWord{u"idag", 0},    DayWord{u"i dag", 0},    DayWord{u"today", 0},
    DayWord{u"imorgon", 1}, DayWord{u"i morgon", 1}, DayWord{u"tomorrow", 1},
    DayWord{u"igår", -1},   DayWord{u"i går", -1},   DayWord{u"yesterday", -1},
};

constexpr std::array swedishMonths{u"januari", u"februari", u"mars",      u"april",   u"maj",      u"juni",
                                   u"juli",    u"augusti",  u"september", u"oktober", u"november", u"december"};
constexpr std::array englishMonths{u"january", u"february", u"march",     u"april",   u"may",      u"june",
                                   u"july",    u"august",   u"september", u"october", u"november", u"december"};

// 1 to 12 for a month's name or its first three letters or more; 0 for none.
int monthNumber(const QString &word)
{
    if (word.size() < 3)
        return 0;
    for (size_t i = 0; i < swedishMonths.size(); ++i) {
        if (QString::fromUtf16(swedishMonths.at(i)).startsWith(word) ||
            QString::fromUtf16(englishMonths.at(i)).startsWith(word))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

QDate yearFirst(const QString &text)
{
    static const QRegularExpression separated(QStringLiteral("^(\\d{4})([-./ ])(\\d{1,2})\\2(\\d{1,2})$"));
    static const QRegularExpression joined(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    if (const auto match = separated.match(text); match.hasMatch())
        return {match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt()};
    if (const auto match = joined.match(text); match.hasMatch())
        return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    return {};
}

QDate dayFirst(const QString &text)
{
    static const QRegularExpression numbers(
        QStringLiteral("^(\\d{1,2})\\s?[-./]\\s?(\\d{1,2})(?:\\s?[-./]\\s?|\\s)(\\d{4})$"));
    static const QRegularExpression words(
        QStringLiteral("^(?:den )?(\\d{1,2})(?::?[ae]|st|nd|rd|th|\\.)? ?(\\p{L}+)\\.? (\\d{4})$"));
    if (const auto match = numbers.match(text); match.hasMatch())
        return {match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt()};
    if (const auto match = words.match(text); match.hasMatch())
        return {match.captured(3).toInt(), monthNumber(match.captured(2)), match.captured(1).toInt()};
    return {};
}

} // namespace

Result<QDate> parseDate(const QString &text, QDate today)
{
    const QString simple = text.simplified().toLower();
    for (const DayWord &word : dayWords) {
        if (simple == QStringView(word.word))
            return today.addDays(word.daysFromToday);
    }
    QDate date = yearFirst(simple);
    if (!date.isValid())
        date = dayFirst(simple);
    if (!date.isValid() || date.year() < 1000)
        return fail(FieldReason::DateFormat);
    return date;
}

QString dateText(QDate date)
{
    return date.toString(Qt::ISODate);
}

QString dateTimeText(const QDateTime &time)
{
    const QDateTime here = swedishTime(time);
    return DateText::tr("%1 at %2").arg(dateText(here.date()), here.time().toString(QStringLiteral("HH:mm")));
}

} // namespace medlem::client
