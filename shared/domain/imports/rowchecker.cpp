// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/rowchecker.h"

#include "shared/domain/imports/cellreader.h"
#include "shared/domain/members/country.h"

namespace medlem {

namespace {

constexpr qsizetype longestMemberNumber = 9; // digits

std::optional<ImportField> personField(const QString &name)
{
    static const QHash<QString, ImportField> fields{
        {QStringLiteral("givenNames"), ImportField::GivenNames},
        {QStringLiteral("preferredName"), ImportField::PreferredName},
        {QStringLiteral("familyName"), ImportField::FamilyName},
        {QStringLiteral("personnummer"), ImportField::Personnummer},
        {QStringLiteral("birthDate"), ImportField::BirthDate},
        {QStringLiteral("email"), ImportField::Email},
    };
    const auto found = fields.constFind(name);
    return found == fields.cend() ? std::nullopt : std::optional(*found);
}

std::optional<ImportField> addressField(const QString &name)
{
    static const QHash<QString, ImportField> fields{
        {QStringLiteral("careOf"), ImportField::CareOf},   {QStringLiteral("street"), ImportField::Street},
        {QStringLiteral("town"), ImportField::Town},       {QStringLiteral("postalCode"), ImportField::PostalCode},
        {QStringLiteral("country"), ImportField::Country},
    };
    const auto found = fields.constFind(name);
    return found == fields.cend() ? std::nullopt : std::optional(*found);
}

std::optional<ImportField> membershipField(const QString &name)
{
    return name == QLatin1String("to") ? ImportField::MemberTo : ImportField::MemberFrom;
}

std::optional<ImportField> assignmentField(const QString &name)
{
    return name == QLatin1String("to") ? ImportField::RoleTo : ImportField::RoleFrom;
}

std::optional<qint64> readMemberNumber(CellReader &cells)
{
    const auto text = cells.optionalText(ImportField::MemberNumber);
    if (!text)
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = text->toLongLong(&isNumber);
    if (isNumber && number > 0 && text->size() <= longestMemberNumber)
        return number;
    cells.notice(ImportField::MemberNumber, FieldReason::BadFormat);
    return std::nullopt;
}

// An old register has numbers without area code and numbers long gone; they are no reason to keep a member out. Returns
// whether there was such a number. Numbers cost more to read than all else in a row, so they are read once, as a part
// of the person, and only what is refused there is left out.
bool leavePhoneOut(CellReader &cells, PersonFields &fields, const Error &error)
{
    bool hasChanged = false;
    for (const FieldError &each : error.fields) {
        const bool isMobile = each.field == QLatin1String("mobile");
        if (!isMobile && each.field != QLatin1String("phone"))
            continue;
        cells.notice(isMobile ? ImportField::Mobile : ImportField::Phone, each.reason);
        (isMobile ? fields.mobile : fields.phone).reset();
        hasChanged = true;
    }
    return hasChanged;
}

std::optional<Person> readPerson(CellReader &cells, bool isProtected, QDate today)
{
    PersonFields fields{.givenNames = cells.text(ImportField::GivenNames),
                        .preferredName = cells.optionalText(ImportField::PreferredName),
                        .familyName = cells.text(ImportField::FamilyName),
                        .personnummer = cells.optionalText(ImportField::Personnummer),
                        .birthDate = cells.date(ImportField::BirthDate),
                        .email = {},
                        .phone = {},
                        .mobile = {}};
    if (!isProtected) {
        fields.email = cells.optionalText(ImportField::Email);
        fields.phone = cells.optionalText(ImportField::Phone);
        fields.mobile = cells.optionalText(ImportField::Mobile);
    }
    auto person = Person::create(fields, today);
    if (!person && leavePhoneOut(cells, fields, person.error()))
        person = Person::create(fields, today);
    if (person)
        return *person;
    cells.refuse(person.error(), personField);
    return std::nullopt;
}

// By its code or by its name in either language; the text itself, to be refused, when it is none.
QString countryCode(const QString &text)
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> table;
        for (const Country &country : Country::all()) {
            for (const QString &name : {country.toString(), country.swedishName(), country.englishName()})
                table.insert(importKey(name), country.toString());
        }
        return table;
    }();
    return text.isEmpty() ? Country::sweden().toString() : names.value(importKey(text), text);
}

// A box is where somebody wants post, never where somebody is registered (domain.md, "Addresses").
AddressKind kindOf(const AddressFields &fields)
{
    if (fields.country != Country::sweden().toString())
        return AddressKind::Foreign;
    return fields.street.startsWith(QLatin1String("box "), Qt::CaseInsensitive) ? AddressKind::Postal
                                                                                : AddressKind::Registered;
}

std::optional<PostalAddress> readAddress(CellReader &cells, QDate today)
{
    AddressFields fields{.careOf = cells.optionalText(ImportField::CareOf),
                         .street = cells.text(ImportField::Street),
                         .postalCode = cells.text(ImportField::PostalCode),
                         .town = cells.text(ImportField::Town),
                         .country = countryCode(cells.text(ImportField::Country)),
                         .from = today,
                         .to = {},
                         .undeliverableSince = {},
                         .undeliverableReason = {}};
    if (fields.street.isEmpty() && fields.postalCode.isEmpty() && fields.town.isEmpty())
        return std::nullopt;
    fields.kind = kindOf(fields);
    const auto address = PostalAddress::create(fields, today);
    if (address)
        return *address;
    cells.refuse(address.error(), addressField);
    return std::nullopt;
}

// The id that a name stands for; an error when it stands for none, or is missing.
template <class T>
std::optional<T> readName(CellReader &cells, ImportField field, const std::optional<T> &known)
{
    if (!known)
        cells.refuse(field, cells.text(field).isEmpty() ? FieldReason::Required : FieldReason::UnknownValue);
    return known;
}

// An old register seldom says why a membership ended.
std::optional<Membership> readMembership(CellReader &cells, const std::optional<MembershipTypeId> &type, QDate today)
{
    const auto from = cells.date(ImportField::MemberFrom);
    const auto to = cells.date(ImportField::MemberTo);
    if (!from && !cells.isRefused(ImportField::MemberFrom))
        cells.refuse(ImportField::MemberFrom, FieldReason::Required);
    if (!type || !from || cells.isRefused(ImportField::MemberTo))
        return std::nullopt;
    const auto membership =
        Membership::create({.typeId = *type,
                            .from = *from,
                            .to = to,
                            .endReason = to ? std::optional(MembershipEndReason::Unknown) : std::nullopt},
                           today);
    if (membership)
        return *membership;
    cells.refuse(membership.error(), membershipField);
    return std::nullopt;
}

// A mandate without a last day has the role's usual length: nobody is chair for ever because nobody wrote the end down,
// nor longer than the branch is there.
std::optional<QDate> usualEnd(const Role &role, QDate from, const std::optional<QDate> &closedOn)
{
    const auto end = role.usualEnd(from);
    return closedOn && *closedOn >= from && (!end || *end > *closedOn) ? closedOn : end;
}

std::optional<ImportAssignment> readAssignment(CellReader &cells, const ImportCatalog &catalog,
                                               const std::optional<QDate> &closedOn, QDate today)
{
    const QString name = cells.text(ImportField::Role);
    if (name.isEmpty())
        return std::nullopt;
    const auto role = readName(cells, ImportField::Role, catalog.role(name));
    const auto from = cells.date(ImportField::RoleFrom);
    auto to = cells.date(ImportField::RoleTo);
    if (!from && !cells.isRefused(ImportField::RoleFrom))
        cells.refuse(ImportField::RoleFrom, FieldReason::Required);
    if (!role || !from || cells.isRefused(ImportField::RoleTo))
        return std::nullopt;
    if (!to)
        to = usualEnd(role->role, *from, closedOn);
    const auto assignment = Assignment::create(
        {.roleId = role->id, .from = *from, .to = to, .electedOn = {}, .electedBy = {}, .minutesParagraph = {}}, today);
    if (assignment)
        return ImportAssignment{.assignment = *assignment, .role = role->role};
    cells.refuse(assignment.error(), assignmentField);
    return std::nullopt;
}

// Nothing lasts longer than the branch that it is of.
bool outlasts(const DateRange &period, QDate closedOn)
{
    return !period.to() || *period.to() > closedOn;
}

void refuseAfterClosing(CellReader &cells, const std::optional<Membership> &membership,
                        const std::optional<ImportAssignment> &assignment, QDate closedOn)
{
    if (membership && outlasts(membership->period(), closedOn))
        cells.refuse(ImportField::Branch, FieldReason::NotInUse);
    else if (assignment && outlasts(assignment->assignment.period(), closedOn))
        cells.refuse(ImportField::RoleTo, FieldReason::NotInUse);
}

} // namespace

RowChecker::RowChecker(const ImportCatalog &catalog, const ImportMapping &mapping, QDate today)
    : m_catalog(catalog)
    , m_mapping(mapping)
    , m_today(today)
{
}

CheckedRow RowChecker::check(qint64 row, const QStringList &cells)
{
    CellReader reader(m_mapping, row, cells);
    if (cells.size() != m_mapping.columns().size()) {
        reader.refuse(std::nullopt, FieldReason::FieldCountDiffers);
        return {.row = {}, .problems = reader.problems()};
    }
    const bool isProtected = reader.isSet(ImportField::Protected);
    const auto memberNumber = readMemberNumber(reader);
    const auto person = readPerson(reader, isProtected, m_today);
    const auto address = isProtected ? std::nullopt : readAddress(reader, m_today);
    const auto branch = readName(reader, ImportField::Branch, m_catalog.branch(reader.text(ImportField::Branch)));
    const auto type =
        readName(reader, ImportField::MembershipType, m_catalog.type(reader.text(ImportField::MembershipType)));
    const auto membership = readMembership(reader, type, m_today);
    const auto closedOn = branch ? m_catalog.lastDay(*branch) : std::nullopt;
    const auto assignment = readAssignment(reader, m_catalog, closedOn, m_today);
    if (closedOn)
        refuseAfterClosing(reader, membership, assignment, *closedOn);
    if (isProtected)
        reader.notice(ImportField::Protected, FieldReason::ProtectedPerson);
    if (reader.hasErrors())
        return {.row = {}, .problems = reader.problems()};

    compareWithEarlierRows(reader, *person);
    if (reader.hasErrors())
        return {.row = {}, .problems = reader.problems()};
    return {.row = ImportRow{.row = row,
                             .memberNumber = memberNumber,
                             .person = *person,
                             .address = address,
                             .branchId = *branch,
                             .membership = *membership,
                             .assignment = assignment,
                             .isProtected = isProtected},
            .problems = reader.problems()};
}

void RowChecker::compareWithEarlierRows(CellReader &reader, const Person &person)
{
    if (!person.personnummer())
        return;
    // Looked up and never gone through: a file may have one personnummer in all of its rows.
    const QString number = person.personnummer()->toString();
    const QString named =
        number + u'\n' + importKey(person.givenNames().toString() + u' ' + person.familyName().toString());
    const QString written = named + u'\n' + reader.text(ImportField::Personnummer);
    if (m_earlier.contains(written))
        return reader.refuse(ImportField::Personnummer, FieldReason::RepeatedInFile);
    if (m_earlier.contains(named))
        reader.ask(ImportField::Personnummer, FieldReason::RepeatedInFile);
    else if (m_earlier.contains(number))
        reader.ask(ImportField::Personnummer, FieldReason::NumberOfAnother);
    m_earlier << number << named << written;
}

} // namespace medlem
