// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/postaladdress.h"

#include "shared/core/age.h"
#include "shared/core/fieldcheck.h"
#include "shared/core/text.h"

#include <QRegularExpression>

namespace medlem {

namespace {

Result<QString> parseStreet(const QString &text, bool inSweden)
{
    static const QRegularExpression box(QStringLiteral("^box ?([0-9 ]*)$"), QRegularExpression::CaseInsensitiveOption);
    if (isBlank(text))
        return fail(FieldReason::StreetOrBoxMissing);
    TRY_ASSIGN(QString line, parseLine(text, PostalAddress::maximumLineLength, TextRule::LetterOrNumberNeeded));
    const auto match = inSweden ? box.match(line) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return line;
    const QString number = match.captured(1).remove(QLatin1Char(' '));
    if (number.isEmpty())
        return fail(FieldReason::StreetOrBoxMissing);
    return QString(QStringLiteral("Box ") + number);
}

// The name after "c/o", which the label adds again; nothing when only "c/o" was typed.
std::optional<QString> withoutCareOf(const std::optional<QString> &text)
{
    static const QRegularExpression prefix(QStringLiteral("^(?:(?:c ?/ ?o|\\x{2105}) ?:? ?)+"),
                                           QRegularExpression::CaseInsensitiveOption);
    if (!text)
        return std::nullopt;
    QString rest = withFoldedSpaces(*text);
    if (const auto match = prefix.match(rest); match.hasMatch())
        rest.remove(0, match.capturedLength());
    return isBlank(rest) ? std::nullopt : std::optional(rest);
}

void checkCountryOfKind(FieldCheck &check, AddressKind kind, const Country &country)
{
    if (kind == AddressKind::Foreign && country.isSweden())
        check.add(QStringLiteral("country"), FieldReason::MustBeAbroad);
    if (kind != AddressKind::Foreign && !country.isSweden())
        check.add(QStringLiteral("country"), FieldReason::MustBeInSweden);
}

std::optional<DateRange> checkPeriod(FieldCheck &check, const AddressFields &fields)
{
    const auto period = check.take(QStringLiteral("from"), DateRange::create(fields.from, fields.to));
    if (period && period->from() < earliestDate())
        check.add(QStringLiteral("from"), FieldReason::DateTooEarly);
    if (fields.kind == AddressKind::Temporary && !fields.to)
        check.add(QStringLiteral("to"), FieldReason::Required);
    return period;
}

void checkUndeliverable(FieldCheck &check, const AddressFields &fields, QDate today)
{
    const QString since = QStringLiteral("undeliverableSince");
    if (fields.undeliverableSince && !fields.undeliverableReason)
        check.add(QStringLiteral("undeliverableReason"), FieldReason::Required);
    if (!fields.undeliverableSince && fields.undeliverableReason)
        check.add(since, FieldReason::Required);
    if (fields.undeliverableSince)
        check.date(since, *fields.undeliverableSince, fields.from, today);
}

std::optional<PostalCode> checkPostalCode(FieldCheck &check, const QString &text, const Country &country)
{
    if (isBlank(text) && !country.isSweden())
        return std::nullopt;
    return check.take(QStringLiteral("postalCode"), PostalCode::parse(text, country));
}

} // namespace

PostalAddress::PostalAddress(AddressFields fields, const Country &country, const DateRange &period)
    : m_fields(std::move(fields))
    , m_country(country)
    , m_period(period)
{
}

Result<PostalAddress> PostalAddress::create(const AddressFields &fields, QDate today)
{
    FieldCheck check;
    const auto line = [](QStringView text) {
        return parseLine(text, maximumLineLength);
    };
    const auto country = check.take(QStringLiteral("country"), Country::parse(fields.country));
    // With an unknown country the other fields are still checked, as Swedish ones.
    const Country assumed = country.value_or(Country::sweden());
    if (country)
        checkCountryOfKind(check, fields.kind, *country);
    const auto careOf = check.takeOptional(QStringLiteral("careOf"), withoutCareOf(fields.careOf), line);
    const auto street = check.take(QStringLiteral("street"), parseStreet(fields.street, assumed.isSweden()));
    const auto postalCode = checkPostalCode(check, fields.postalCode, assumed);
    const auto town = check.take(QStringLiteral("town"), line(fields.town));
    const auto period = checkPeriod(check, fields);
    checkUndeliverable(check, fields, today);
    if (check.failed())
        return check.failure();

    AddressFields normalised = fields;
    normalised.careOf = careOf;
    normalised.street = *street;
    normalised.postalCode = postalCode ? postalCode->toString() : QString();
    normalised.town = *town;
    normalised.country = country->toString();
    PostalAddress address(std::move(normalised), *country, *period);
    address.m_postalCode = postalCode;
    return address;
}

bool PostalAddress::isBox() const
{
    return m_country.isSweden() && m_fields.street.startsWith(QLatin1String("Box ")) &&
           isAsciiDigits(QStringView(m_fields.street).mid(4));
}

QString PostalAddress::townForPost() const
{
    return m_fields.town.toUpper();
}

QStringList PostalAddress::labelLines(const QString &name, PostedIn postedIn) const
{
    const bool fromSweden = postedIn == PostedIn::Sweden;
    QStringList lines{name};
    if (m_fields.careOf)
        lines << QStringLiteral("c/o ") + *m_fields.careOf;
    lines << m_fields.street;
    QString last = townForPost();
    if (m_postalCode) {
        const bool prefixed = m_country.isSweden() && !fromSweden;
        last = (prefixed ? QStringLiteral("SE-") : QString()) + m_postalCode->display() + QStringLiteral("  ") + last;
    }
    lines << last;
    if (!m_country.isSweden() || !fromSweden)
        lines << (fromSweden ? m_country.swedishName() : m_country.englishName()).toUpper();
    return lines;
}

} // namespace medlem
