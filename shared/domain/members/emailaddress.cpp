// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/emailaddress.h"

#include "shared/core/text.h"

#include <QUrl>

#include <algorithm>

namespace medlem {

namespace {

constexpr qsizetype longestLocalPart = 64;
constexpr qsizetype longestAddress = 254;
constexpr qsizetype longestLabel = 63; // RFC 1035, 2.3.4

// RFC 5321's Dot-string: atoms of RFC 5322's atext with single dots between. ASCII only: a mail server that takes other
// letters there (RFC 6531) is so rare that "å" in a local part is a mistake.
bool isLocalPart(QStringView part)
{
    const QStringView others = u".!#$%&'*+-/=?^_`{|}~";
    const bool known = std::all_of(part.begin(), part.end(), [others](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || others.contains(c));
    });
    return known && !part.isEmpty() && !part.startsWith(u'.') && !part.endsWith(u'.') && !part.contains(u"..");
}

bool isLabel(const QString &label)
{
    const auto codePoints = label.toUcs4();
    const bool known = std::all_of(codePoints.begin(), codePoints.end(), [](uint c) {
        return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'-';
    });
    return known && !label.isEmpty() && label.size() <= longestLabel && !label.startsWith(QLatin1Char('-')) &&
           !label.endsWith(QLatin1Char('-'));
}

// The domain as the name system gets it, or nothing when it is not a domain with at least two labels (RFC 5321 wants
// a name that others can resolve) of which the last is not a number.
QByteArray asciiDomain(const QString &domain)
{
    const QStringList labels = domain.split(QLatin1Char('.'));
    if (labels.size() < 2 || !std::all_of(labels.begin(), labels.end(), isLabel))
        return {};
    if (labels.last().size() < 2 || !hasLetter(labels.last()))
        return {};
    const QByteArray ascii = QUrl::toAce(domain);
    const QList<QByteArray> asciiLabels = ascii.split('.');
    const bool fit = std::all_of(asciiLabels.begin(), asciiLabels.end(), [](const QByteArray &label) {
        return label.size() <= longestLabel;
    });
    return fit ? ascii : QByteArray();
}

} // namespace

EmailAddress::EmailAddress(QString text)
    : m_text(std::move(text))
{
}

Result<EmailAddress> EmailAddress::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return fail(FieldReason::Required);
    if (trimmed.size() > 4 * longestAddress)
        return fail(FieldReason::TooLong);
    if (hasForbiddenCharacter(trimmed))
        return fail(FieldReason::EmailFormat);
    const qsizetype at = trimmed.indexOf(u'@');
    if (at < 0 || !isLocalPart(trimmed.left(at)))
        return fail(FieldReason::EmailFormat);

    const QString localPart = trimmed.left(at).toString();
    // NFKC, as the name system does it: a full-width letter is the letter (RFC 5895).
    const QString domain = trimmed.mid(at + 1)
                               .toString()
                               .normalized(QString::NormalizationForm_KC)
                               .toLower()
                               .normalized(QString::NormalizationForm_C);
    if (localPart.size() > longestLocalPart || at + 1 + domain.size() > longestAddress)
        return fail(FieldReason::TooLong);
    const QByteArray ascii = asciiDomain(domain);
    if (ascii.isEmpty())
        return fail(FieldReason::EmailFormat);
    if (at + 1 + ascii.size() > longestAddress)
        return fail(FieldReason::TooLong);
    return EmailAddress(localPart + QLatin1Char('@') + domain);
}

} // namespace medlem
