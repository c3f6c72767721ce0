// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/members/sampledata.h"

#include <QTimeZone>

namespace medlem::test {

namespace {

QUuid uuid(int number)
{
    return QUuid::fromString(QStringLiteral("00000000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

MembershipEntry membership()
{
    return {.id = MembershipId(uuid(301)),
            .version = 1,
            .personId = samplePerson(1),
            .branchId = sampleBranch(),
            .branchName = QStringLiteral("Avdelning Umeå"),
            .typeName = QStringLiteral("Enskild"),
            .fields = {.typeId = MembershipTypeId(uuid(401)), .from = {2019, 3, 1}, .to = {}, .endReason = {}}};
}

ChangeEntry change(int number, ChangeKind kind, const QString &by, const QDateTime &at)
{
    return {.id = ChangeId(uuid(number)), .at = at, .byName = by, .kind = kind, .mayBeUndone = false};
}

} // namespace

QDate sampleDay()
{
    return {2026, 5, 20};
}

BranchId sampleBranch()
{
    return BranchId(uuid(1));
}

PersonId samplePerson(int number)
{
    return PersonId(uuid(1000 + number));
}

PersonFields sampleFields()
{
    return {.givenNames = QStringLiteral("Anna Maria"),
            .preferredName = QStringLiteral("Anna"),
            .familyName = QStringLiteral("Berg"),
            .personnummer = QStringLiteral("198001019804"),
            .birthDate = QDate(1980, 1, 1),
            .email = QStringLiteral("anna.berg@example.se"),
            .phone = {},
            .mobile = QStringLiteral("+46701740605")};
}

AddressFields sampleAddress(AddressKind kind)
{
    AddressFields fields{.kind = kind,
                         .careOf = {},
                         .street = QStringLiteral("Storgatan 5 lgh 1102"),
                         .postalCode = QStringLiteral("90325"),
                         .town = QStringLiteral("Umeå"),
                         .country = QStringLiteral("SE"),
                         .from = {2021, 2, 1},
                         .to = {},
                         .undeliverableSince = {},
                         .undeliverableReason = {}};
    if (kind == AddressKind::Temporary) {
        fields.careOf = QStringLiteral("Erik Ström");
        fields.street = QStringLiteral("Strandvägen 12");
        fields.postalCode = QStringLiteral("91431");
        fields.town = QStringLiteral("Nordmaling");
        fields.from = {2026, 5, 1};
        fields.to = QDate(2026, 8, 31);
    } else if (kind == AddressKind::Foreign) {
        fields.country = QStringLiteral("NO");
        fields.postalCode = QStringLiteral("0150");
        fields.town = QStringLiteral("Oslo");
    }
    return fields;
}

MemberCard sampleCard()
{
    AddressFields former = sampleAddress(AddressKind::Registered);
    former.street = QStringLiteral("Gamla vägen 3");
    former.from = {2015, 6, 1};
    former.to = QDate(2021, 1, 31);
    return {.person = {.id = samplePerson(1), .version = 3, .memberNumber = 10423, .fields = sampleFields()},
            .addresses = {{.id = AddressId(uuid(201)), .version = 2, .fields = sampleAddress(AddressKind::Registered)},
                          {.id = AddressId(uuid(202)), .version = 1, .fields = former}},
            .memberships = {membership()},
            .assignments = {}};
}

MemberCard sampleProtectedCard()
{
    MemberCard card = sampleCard();
    card.protection = CardProtection{.kind = ProtectionKind::ConfidentialityMarking,
                                     .isHidden = false,
                                     .mayOpen = true,
                                     .shownUntil = QDateTime(sampleDay(), QTime(12, 15), Qt::UTC)};
    return card;
}

MemberCard sampleFormerCard()
{
    MemberCard card = sampleCard();
    PersonFields kept;
    kept.givenNames = QStringLiteral("Anna");
    kept.familyName = QStringLiteral("Berg");
    kept.birthDate = card.person.fields.birthDate;
    card.person.fields = kept;
    card.former = FormerMember{.lastDay = QDate(2026, 4, 30)};
    card.addresses.clear();
    card.memberships[0].fields.to = card.former->lastDay;
    card.memberships[0].fields.endReason = MembershipEndReason::Transferred;
    return card;
}

MemberPage samplePage(int first, int count, bool hasNext)
{
    static const QStringList given{QStringLiteral("Anna"), QStringLiteral("Björn"), QStringLiteral("Cecilia"),
                                   QStringLiteral("Dag"), QStringLiteral("Elisabet")};
    static const QStringList family{QStringLiteral("Berg"), QStringLiteral("Dahl"), QStringLiteral("von Essen"),
                                    QStringLiteral("Åkesson"), QStringLiteral("Öberg")};
    MemberPage page;
    for (int i = first; i < first + count; ++i) {
        page.items.append({.personId = samplePerson(i),
                           .memberNumber = 10000 + i,
                           .givenNames = given.at(i % 5),
                           .preferredName = {},
                           .familyName = family.at(i / 5 % 5),
                           .birthDate = i % 7 == 3 ? std::nullopt : std::optional(QDate(1950, 1, 1).addDays(i * 311)),
                           .town = i % 4 ? QStringLiteral("Umeå") : QStringLiteral("Sävar"),
                           .membershipType = i % 6 ? QStringLiteral("Enskild") : QStringLiteral("Ungdom"),
                           .state = i % 9 == 4   ? MembershipState::Pending
                                    : i % 9 == 7 ? MembershipState::Ended
                                                 : MembershipState::Active,
                           .memberSince = QDate(2001, 1, 1).addDays(i * 97)});
    }
    if (hasNext)
        page.next = QStringLiteral("after-%1").arg(first + count);
    return page;
}

ChangeList sampleChanges()
{
    const QDateTime noon(sampleDay(), QTime(12, 5), QTimeZone("Europe/Stockholm"));
    ChangeEntry newest = change(501, ChangeKind::AddressChanged, QStringLiteral("Karin Åkesson"), noon);
    newest.mayBeUndone = true;
    return {
        .items = {newest, change(502, ChangeKind::MembershipAdded, QStringLiteral("Karin Åkesson"), noon.addDays(-1)),
                  change(503, ChangeKind::PersonRegistered, QStringLiteral("Riksorganisationen"), noon.addDays(-400))}};
}

MembershipTypeList sampleTypes()
{
    const auto type = [](int number, const QString &name, bool inUse) {
        MembershipTypeFields fields;
        fields.name = name;
        fields.inUse = inUse;
        return MembershipTypeEntry{.id = MembershipTypeId(uuid(number)), .version = 1, .fields = fields};
    };
    return {.items = {type(401, QStringLiteral("Enskild"), true), type(402, QStringLiteral("Ungdom"), true),
                      type(403, QStringLiteral("Tidningsmedlem"), false)}};
}

} // namespace medlem::test
