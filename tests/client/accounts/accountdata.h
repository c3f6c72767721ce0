// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/codeletter.h"
#include "shared/protocol/accountregister.h"
#include "shared/protocol/branches.h"
#include "shared/protocol/codeissue.h"
#include "shared/protocol/members.h"
#include "shared/protocol/membersearch.h"

// Made-up accounts for the tests and pictures of the national organisation's pages.
namespace medlem::test {

template <class Id>
[[nodiscard]] Id numbered(int number)
{
    return *Id::parse(QStringLiteral("019e0000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

// 10:30 in Sweden.
[[nodiscard]] inline QDateTime accountTime()
{
    return QDateTime({2026, 5, 15}, {8, 30}, Qt::UTC);
}

[[nodiscard]] inline AccountEntry account(int number, const char *name, const char *username, AccountState state)
{
    AccountEntry entry{.id = numbered<AccountId>(number),
                       .version = 3,
                       .username = QString::fromUtf8(username),
                       .displayName = QString::fromUtf8(name),
                       .role = AccountRole::LocalAdministrator,
                       .personId = numbered<PersonId>(number),
                       .state = state,
                       .branches = {{.id = numbered<BranchId>(1), .name = QStringLiteral("Umeå")}},
                       .openSessions = state == AccountState::Active ? 1 : 0,
                       .lastLogInAt = {},
                       .codeExpiresAt = {},
                       .mayOpenProtected = false};
    if (state != AccountState::Inactive)
        entry.lastLogInAt = accountTime().addDays(-number);
    return entry;
}

[[nodiscard]] inline FoundAccounts someAccounts()
{
    FoundAccounts page;
    page.items = {account(1, "Anna Berg", "anna.berg", AccountState::Active),
                  account(2, "Bo Öberg", "bo.oberg", AccountState::Inactive),
                  account(3, "Cecilia Åkesson", "cecilia.akesson", AccountState::Disabled),
                  account(4, "Karin Ström", "karin.strom", AccountState::Active)};
    page.items[1].branches.clear();
    page.items[1].codeExpiresAt = accountTime().addDays(9);
    page.items[3].role = AccountRole::NationalAdministrator;
    page.items[3].personId.reset();
    page.items[3].branches.clear();
    page.items[3].openSessions = 2;
    page.items[3].mayOpenProtected = true;
    return page;
}

[[nodiscard]] inline BranchList someBranches()
{
    return {{{.id = numbered<BranchId>(1),
              .name = QStringLiteral("Umeå"),
              .organisationNumber = {},
              .municipalityCode = {}},
             {.id = numbered<BranchId>(2),
              .name = QStringLiteral("Åmål"),
              .organisationNumber = {},
              .municipalityCode = {}}}};
}

[[nodiscard]] inline MemberRow someMember()
{
    return {.personId = numbered<PersonId>(31),
            .memberNumber = 100031,
            .givenNames = QStringLiteral("Åsa Maria"),
            .preferredName = QStringLiteral("Åsa"),
            .familyName = QStringLiteral("Öberg"),
            .birthDate = QDate(1980, 1, 1),
            .town = QStringLiteral("Umeå"),
            .membershipType = QStringLiteral("Enskild"),
            .state = MembershipState::Active,
            .memberSince = QDate(2020, 1, 1)};
}

[[nodiscard]] inline MemberCard someCard()
{
    PersonFields person;
    person.givenNames = QStringLiteral("Bo");
    person.familyName = QStringLiteral("Öberg");
    AddressFields address;
    address.kind = AddressKind::Registered;
    address.street = QStringLiteral("Storgatan 1");
    address.postalCode = QStringLiteral("90326");
    address.town = QStringLiteral("Umeå");
    address.country = QStringLiteral("SE");
    address.from = QDate(2018, 1, 1);
    return {.person = {.id = numbered<PersonId>(2), .version = 1, .memberNumber = 100002, .fields = person},
            .addresses = {{.id = numbered<AddressId>(21), .version = 1, .fields = address}},
            .memberships = {},
            .assignments = {}};
}

[[nodiscard]] inline QString someCode()
{
    return QStringLiteral("ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZ23-4567");
}

[[nodiscard]] inline client::CodeLetter someLetter()
{
    return {
        .purpose = ActivationPurpose::Activation,
        .organisation = QStringLiteral("Riksförbundet Länken"),
        .name = QStringLiteral("Bo Öberg"),
        .username = QStringLiteral("bo.oberg"),
        .code = someCode(),
        .expiresAt = accountTime().addDays(14),
        .date = accountTime().date(),
        .addressLines = {QStringLiteral("Bo Öberg"), QStringLiteral("Storgatan 1"), QStringLiteral("903 26  UMEÅ")}};
}

} // namespace medlem::test
