// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/xlsx/cellformat.h"

#include <QDateTime>

#include <cmath>

namespace medlem {

namespace {

constexpr double lastDay = 2958466; // the day after 9999-12-31
constexpr double exactDigits = 1e15;
constexpr qint64 secondsPerDay = 24 * 60 * 60;

// The places for digits in a mask; characters that no text has, so that a mask can show a 0 too.
constexpr QChar digit{u'\uFDD0'};
constexpr QChar digitIfAny{u'\uFDD1'};

// The first section of a format's code, for positive numbers, in two readings: its letters that stand for something,
// and the same with the characters that are shown as they are.
struct Section
{
    QString letters;
    QString mask;
    bool isElapsedTime = false;
};

Section firstSection(QStringView code)
{
    Section section;
    for (qsizetype i = 0; i < code.size() && code.at(i) != u';'; ++i) {
        const char16_t c = code.at(i).unicode();
        if (c == u'"' || c == u'[') {
            const qsizetype end = code.indexOf(c == u'"' ? u'"' : u']', i + 1);
            if (end < 0)
                break;
            const QStringView inside = code.sliced(i + 1, end - i - 1);
            if (c == u'"')
                section.mask += inside;
            else // a colour, a condition, a language, or hours that go beyond a day
                section.isElapsedTime |= inside.startsWith(u'h') || inside.startsWith(u'm') || inside.startsWith(u's');
            i = end;
        } else if (c == u'_' || c == u'*') {
            ++i; // a space as wide as the next character, or that character to fill the cell
        } else if (c == u'\\') {
            if (++i < code.size())
                section.mask += code.at(i);
        } else {
            section.letters += code.at(i).toLower();
            section.mask += c == u'0' ? digit : c == u'#' ? digitIfAny : code.at(i);
        }
    }
    return section;
}

// Whether a mask is of digits alone, and shows a number otherwise than plainly.
bool isMask(const Section &section)
{
    qsizetype zeros = 0;
    for (const QChar c : section.letters) {
        if (!QStringView(u"0#-+ ()/").contains(c))
            return false;
        zeros += c == u'0' ? 1 : 0;
    }
    return zeros > 0 && section.mask != digit;
}

QString plain(double value)
{
    if (value == std::floor(value) && std::abs(value) < exactDigits)
        return QString::number(static_cast<qint64>(value));
    if (std::abs(value) >= exactDigits && std::abs(value) < 1e21)
        return QString::number(value, 'f', 0);
    return QString::number(value, 'g', 15);
}

QDate dayOf(qint64 serial, DateEpoch epoch)
{
    if (epoch == DateEpoch::Year1904)
        return QDate(1904, 1, 1).addDays(serial);
    return QDate(1899, 12, serial < 60 ? 31 : 30).addDays(serial);
}

} // namespace

CellFormat CellFormat::builtIn(int id)
{
    CellFormat format;
    format.m_hasDate = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
                       (id >= 50 && id <= 54) || id == 57 || id == 58;
    format.m_hasTime = (id >= 18 && id <= 22) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47);
    return format;
}

CellFormat CellFormat::parse(QStringView code)
{
    CellFormat format;
    const Section section = firstSection(code);
    if (section.letters.contains(QLatin1String("general")))
        return format;
    format.m_hasTime = section.isElapsedTime || section.letters.contains(u'h') || section.letters.contains(u's');
    format.m_hasDate = section.letters.contains(u'y') || section.letters.contains(u'd') ||
                       (section.letters.contains(u'm') && !format.m_hasTime);
    if (!format.m_hasDate && !format.m_hasTime && isMask(section))
        format.m_mask = section.mask;
    return format;
}

QString CellFormat::shown(const QString &number, DateEpoch epoch) const
{
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return number;
    if (!m_hasDate && !m_hasTime) {
        const QString text = plain(value);
        return m_mask.isEmpty() || value < 0 || value >= exactDigits ? text : masked(plain(std::round(value)));
    }
    // Day 60 of the older epoch is the 29 February 1900 that never was.
    const double first = epoch == DateEpoch::Year1900 && m_hasDate ? 1 : 0;
    if (value < first || value >= lastDay || (first == 1 && std::floor(value) == 60))
        return plain(value);
    const qint64 seconds = std::llround(value * secondsPerDay);
    const QTime time = QTime(0, 0).addSecs(static_cast<int>(seconds % secondsPerDay));
    if (!m_hasDate)
        return time.toString(QStringLiteral("HH:mm:ss"));
    const QDate day = dayOf(seconds / secondsPerDay, epoch);
    if (time == QTime(0, 0))
        return day.toString(Qt::ISODate);
    return day.toString(Qt::ISODate) + time.toString(QStringLiteral(" HH:mm:ss"));
}

// The digits from the right, each where the mask has a place for one; those that are left over stand first.
QString CellFormat::masked(const QString &digits) const
{
    QString text;
    qsizetype left = digits.size();
    qsizetype places = m_mask.count(digit) + m_mask.count(digitIfAny);
    for (qsizetype i = m_mask.size() - 1; i >= 0; --i) {
        const QChar c = m_mask.at(i);
        if (c != digit && c != digitIfAny) {
            text.prepend(c);
            continue;
        }
        --places;
        if (left > 0)
            text.prepend(digits.at(--left));
        else if (c == digit)
            text.prepend(u'0');
        if (places == 0) {
            text.prepend(digits.first(left));
            left = 0;
        }
    }
    return text;
}

} // namespace medlem
