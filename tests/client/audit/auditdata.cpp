// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/audit/auditdata.h"

#include <QUuid>

namespace medlem::test {

namespace {

QUuid uuid(int number)
{
    return QUuid::fromString(QStringLiteral("019e0000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

QDateTime at(int day, int hour, int minute)
{
    return {QDate(2026, 5, day), QTime(hour - 2, minute), Qt::UTC}; // it is summer
}

AuditEntry moved(AuditEntry entry, const QDateTime &moment)
{
    entry.at = moment;
    return entry;
}

} // namespace

QDateTime auditNow()
{
    return at(20, 14, 30);
}

Account localAccount()
{
    return {.id = annasAccountId(),
            .username = QStringLiteral("anna"),
            .displayName = QStringLiteral("Anna Berg"),
            .role = AccountRole::LocalAdministrator,
            .branches = {{.id = BranchId(uuid(1)), .name = QStringLiteral("Avdelning Umeå")}}};
}

Account nationalAuditor()
{
    return {.id = AccountId(uuid(3)),
            .username = QStringLiteral("riks"),
            .displayName = QStringLiteral("Riks Kansli"),
            .role = AccountRole::NationalAdministrator,
            .branches = {}};
}

PersonId bosId()
{
    return PersonId(uuid(12));
}

AccountId annasAccountId()
{
    return AccountId(uuid(41));
}

AuditEntry auditEntry(qint64 number, AuditAction action, AuditObject object)
{
    AuditEntry entry{.number = AuditEventNumber(number), .at = at(20, 14, 5)};
    entry.action = action;
    entry.object = object;
    entry.accountId = annasAccountId();
    entry.byName = QStringLiteral("Anna Berg");
    entry.role = AccountRole::LocalAdministrator;
    entry.personId = bosId();
    entry.personName = QStringLiteral("Bo Öberg");
    entry.branchName = QStringLiteral("Avdelning Umeå");
    entry.source = QStringLiteral("10.0.0.4");
    return entry;
}

AuditEntry auditEntryAt(qint64 number, const QDateTime &moment)
{
    return moved(auditEntry(number, AuditAction::Read, AuditObject::Person), moment);
}

AuditEntry failedLogIn(qint64 number)
{
    AuditEntry entry{.number = AuditEventNumber(number), .at = at(19, 23, 12)};
    entry.action = AuditAction::LogInFailed;
    entry.object = AuditObject::Account;
    entry.source = QStringLiteral("10.0.0.4");
    return entry;
}

AuditPage auditPage()
{
    AuditEntry changed = auditEntry(40, AuditAction::Changed, AuditObject::Person);
    changed.fields = {QStringLiteral("phone"), QStringLiteral("email")};
    changed.isUndone = true;
    AuditEntry address = moved(auditEntry(38, AuditAction::Changed, AuditObject::Address), at(20, 13, 58));
    address.fields = {QStringLiteral("street"), QStringLiteral("town")};
    AuditEntry imported = moved(auditEntry(30, AuditAction::Added, AuditObject::Person), at(20, 9, 2));
    imported.count = 1240;
    imported.personName.clear();
    AuditEntry refused = moved(auditEntry(29, AuditAction::Refused, AuditObject::Other), at(20, 8, 40));
    refused.personId.reset();
    refused.personName.clear();
    refused.flags = {AuditFlag::Refused};
    AuditEntry night = auditEntryAt(21, at(19, 23, 41));
    night.personName = QStringLiteral("Lars Hjelm");
    night.flags = {AuditFlag::OutsideHours};
    AuditEntry many = auditEntryAt(20, at(19, 15, 20));
    many.personName = QStringLiteral("Cecilia Åkesson");
    many.flags = {AuditFlag::ManyPersons};
    const AuditEntry logIn = moved(auditEntry(10, AuditAction::LoggedIn, AuditObject::Account), at(19, 8, 1));
    return {.items = {changed, moved(auditEntry(39, AuditAction::Read, AuditObject::Person), at(20, 14, 4)), address,
                      imported, refused, night, failedLogIn(20), many, logIn},
            .next = {}};
}

AuditAccountList auditAccounts()
{
    return {{{.id = annasAccountId(), .displayName = QStringLiteral("Anna Berg"), .role = {}},
             {.id = AccountId(uuid(3)),
              .displayName = QStringLiteral("Riks Kansli"),
              .role = AccountRole::NationalAdministrator}}};
}

BranchList auditBranches()
{
    BranchList branches;
    for (const QString &name : {QStringLiteral("Avdelning Umeå"), QStringLiteral("Avdelning Örebro")})
        branches.items.append({.id = BranchId(uuid(static_cast<int>(branches.items.size()) + 1)),
                               .name = name,
                               .organisationNumber = {},
                               .municipalityCode = {}});
    return branches;
}

} // namespace medlem::test
