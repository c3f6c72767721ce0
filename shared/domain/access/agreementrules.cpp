// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/access/agreementrules.h"

#include "shared/core/age.h"
#include "shared/core/fieldcheck.h"
#include "shared/domain/roles/minutesparagraph.h"

#include <QSet>

namespace medlem {

namespace {

Result<QString> parseMunicipality(QStringView text)
{
    const QStringView code = text.trimmed();
    if (code.size() != 4 || !isAsciiDigits(code))
        return fail(FieldReason::BadFormat);
    return code.toString();
}

NamedAdministrator checkNamed(FieldCheck &check, const QString &at, const NamedAdministrator &named)
{
    NamedAdministrator normal = named;
    const QString field = at + QStringLiteral(".municipalityCode");
    normal.municipalityCode = check.takeOptional(field, named.municipalityCode, parseMunicipality);
    if (normal.municipalityCode && named.tie != AdministratorTie::Employee)
        check.add(field, FieldReason::OutOfRange);
    return normal;
}

QList<NamedAdministrator> checkAdministrators(FieldCheck &check, const QList<NamedAdministrator> &administrators)
{
    if (administrators.size() > maximumSeats) {
        check.add(QStringLiteral("administrators"), FieldReason::TooLong);
        return {};
    }
    QList<NamedAdministrator> normal;
    QSet<PersonId> persons;
    for (qsizetype i = 0; i < administrators.size(); ++i) {
        const QString at = QStringLiteral("administrators[%1]").arg(i);
        if (persons.contains(administrators[i].personId))
            check.add(at + QStringLiteral(".personId"), FieldReason::AlreadyUsed);
        persons.insert(administrators[i].personId);
        normal.append(checkNamed(check, at, administrators[i]));
    }
    return normal;
}

} // namespace

Result<AgreementFields> checkAgreement(const AgreementFields &fields, QDate today)
{
    FieldCheck check;
    AgreementFields normal = fields;
    if (fields.meetingDate)
        check.date(QStringLiteral("meetingDate"), *fields.meetingDate, earliestDate(), today);
    normal.minutesParagraph =
        check.takeOptional(QStringLiteral("minutesParagraph"), fields.minutesParagraph, parseMinutesParagraph);
    if (normal.minutesParagraph && !fields.meetingDate)
        check.add(QStringLiteral("meetingDate"), FieldReason::Required);
    const auto signatory =
        check.takeOptional(QStringLiteral("signatory"), std::optional(fields.signatory), [](QStringView text) {
            return parseLine(text, maximumSignatoryLength);
        });
    normal.signatory = signatory.value_or(QString());
    normal.administrators = checkAdministrators(check, fields.administrators);
    if (check.failed())
        return check.failure();
    return normal;
}

Result<void> checkPaper(const AgreementFields &fields)
{
    FieldCheck check;
    if (!fields.meeting)
        check.add(QStringLiteral("meeting"), FieldReason::Required);
    if (!fields.meetingDate)
        check.add(QStringLiteral("meetingDate"), FieldReason::Required);
    if (isBlank(fields.signatory))
        check.add(QStringLiteral("signatory"), FieldReason::Required);
    if (fields.administrators.isEmpty())
        check.add(QStringLiteral("administrators"), FieldReason::Required);
    if (check.failed())
        return check.failure();
    return {};
}

Result<QString> parseReason(const QString &text, int minimum, int maximum)
{
    QStringList lines;
    for (const QString &line : QString(text).remove(u'\r').trimmed().split(u'\n')) {
        if (isBlank(line)) {
            lines.append(QString());
            continue;
        }
        TRY_ASSIGN(const QString kept, parseLine(line, maximum, TextRule::LetterOrNumberNeeded));
        lines.append(kept);
    }
    const QString reason = lines.join(u'\n').trimmed();
    const auto length = reason.toUcs4().size();
    if (length == 0)
        return fail(FieldReason::Required);
    if (length < minimum)
        return fail(FieldReason::TooShort);
    if (length > maximum)
        return fail(FieldReason::TooLong);
    return reason;
}

} // namespace medlem
