// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/transfers/transferdata.h"

namespace medlem::test {

namespace {

const QDate newYear(2027, 1, 1);

MembershipTypeEntry type(int number, const char *name, bool inUse = true)
{
    MembershipTypeFields fields;
    fields.name = QString::fromUtf8(name);
    fields.inUse = inUse;
    return {.id = numbered<MembershipTypeId>(number), .version = 1, .fields = fields};
}

AssignmentEntry assignment(int role, const char *name, std::optional<QDate> to)
{
    return {.id = numbered<AssignmentId>(role),
            .version = 1,
            .personId = numbered<PersonId>(1),
            .branchId = uppsala().id,
            .branchName = uppsala().name,
            .roleName = QString::fromUtf8(name),
            .fields = {.roleId = numbered<RoleId>(role),
                       .from = {2025, 3, 1},
                       .to = to,
                       .electedOn = {},
                       .electedBy = {},
                       .minutesParagraph = {}}};
}

RoleEntry role(int number, const char *name, bool requiresMembership)
{
    RoleFields fields;
    fields.name = QString::fromUtf8(name);
    fields.requiresMembership = requiresMembership;
    return {.id = numbered<RoleId>(number), .version = 1, .fields = fields};
}

void decide(TransferEntry &transfer)
{
    transfer.mayDecide = false;
    transfer.mayWithdraw = false;
    transfer.decidedBy = QStringLiteral("Olle Ek");
    transfer.decidedAt = transferTime();
    transfer.version = 2;
}

} // namespace

QDateTime transferTime()
{
    return {QDate(2026, 12, 10), QTime(11, 0), Qt::UTC}; // noon in Sweden
}

BranchName uppsala()
{
    return {.id = numbered<BranchId>(1), .name = QStringLiteral("Uppsala")};
}

BranchName gavle()
{
    return {.id = numbered<BranchId>(2), .name = QStringLiteral("Gävle")};
}

Account administratorOf(const QList<BranchName> &branches)
{
    return {.id = numbered<AccountId>(1),
            .username = QStringLiteral("karin"),
            .displayName = QStringLiteral("Karin Ström"),
            .role = AccountRole::LocalAdministrator,
            .branches = branches};
}

Account nationalAdministrator()
{
    Account account = administratorOf({});
    account.role = AccountRole::NationalAdministrator;
    return account;
}

TransferEntry transferIn(TransferState state, int number)
{
    TransferEntry transfer{.id = numbered<TransferId>(number),
                           .version = 1,
                           .state = state,
                           .askedBy = TransferSide::From,
                           .personId = {},
                           .personName = QStringLiteral("Anna Berg"),
                           .birthDate = QDate(1980, 1, 1),
                           .memberNumber = 10423,
                           .from = uppsala(),
                           .to = gavle(),
                           .firstDay = newYear,
                           .typeName = QStringLiteral("Enskild"),
                           .note = QStringLiteral("Anna har flyttat till Valbo."),
                           .requestedBy = QStringLiteral("Karin Ström"),
                           .requestedAt = transferTime().addDays(-2),
                           .decidedBy = {},
                           .decidedAt = {},
                           .decisionNote = {},
                           .receipt = {},
                           .mayDecide = state == TransferState::Requested,
                           .mayWithdraw = false};
    if (state == TransferState::Requested)
        return transfer;
    decide(transfer);
    if (state == TransferState::Declined)
        transfer.decisionNote = QStringLiteral("Anna har sagt att hon vill vara kvar.");
    if (state == TransferState::Done) {
        transfer.receipt = someReceipt();
        transfer.personId = numbered<PersonId>(1);
    }
    return transfer;
}

TransferEntry transferAskedForHere()
{
    TransferEntry transfer = transferIn(TransferState::Requested, 2);
    transfer.askedBy = TransferSide::To;
    transfer.from.reset();
    transfer.memberNumber.reset();
    transfer.mayDecide = false;
    transfer.mayWithdraw = true;
    return transfer;
}

TransferReceipt someReceipt()
{
    return {.at = transferTime(),
            .byName = QStringLiteral("Olle Ek"),
            .lastDay = newYear.addDays(-1),
            .firstDay = newYear,
            .typeName = QStringLiteral("Enskild"),
            .endedAssignments = {QStringLiteral("Kassör"), QStringLiteral("Ombud")},
            .keepsAccess = true};
}

FoundTransfers someTransfers(int count)
{
    static const QStringList names{QStringLiteral("Anna Berg"), QStringLiteral("Omar Ali"),
                                   QStringLiteral("Elisabet von Essen"), QStringLiteral("Åke Öberg")};
    FoundTransfers found;
    for (int i = 0; i < count; ++i) {
        TransferEntry transfer = transferIn(TransferState::Requested, i + 1);
        transfer.personName = names.at(i % names.size());
        if (i % 3 == 2)
            std::swap(*transfer.from, transfer.to);
        if (i % 2 == 1) {
            transfer.mayDecide = false;
            transfer.mayWithdraw = true;
        }
        transfer.firstDay = newYear.addMonths(i % 4);
        found.items.append(transfer);
    }
    return found;
}

Error refusal(ErrorCode code, const char *field, FieldReason reason)
{
    Error error = makeError(code);
    error.fields = {{.field = QLatin1String(field), .reason = reason}};
    return error;
}

MemberCard annasCard()
{
    PersonFields person;
    person.givenNames = QStringLiteral("Anna Maria");
    person.preferredName = QStringLiteral("Anna");
    person.familyName = QStringLiteral("Berg");
    return {
        .person = {.id = numbered<PersonId>(1), .version = 3, .memberNumber = 10423, .fields = person},
        .addresses = {},
        .memberships =
            {{.id = numbered<MembershipId>(1),
              .version = 1,
              .personId = numbered<PersonId>(1),
              .branchId = uppsala().id,
              .branchName = uppsala().name,
              .typeName = QStringLiteral("Enskild"),
              .fields = {.typeId = numbered<MembershipTypeId>(1), .from = {2024, 1, 1}, .to = {}, .endReason = {}}}},
        .assignments = {assignment(1, "Kassör", {}), assignment(2, "Revisor", {}),
                        assignment(3, "Ombud", QDate(2026, 12, 15))},
    };
}

TransferBranches openBranches()
{
    return {.items = {gavle(), {.id = numbered<BranchId>(3), .name = QStringLiteral("Kiruna")}, uppsala()}};
}

MembershipTypeList someTypes()
{
    return {.items = {type(1, "Enskild"), type(2, "Pensionär"), type(3, "Tidningsmedlem", false)}};
}

RoleList someRoles()
{
    return {.items = {role(1, "Kassör", true), role(2, "Revisor", false), role(3, "Ombud", true)}};
}

} // namespace medlem::test
