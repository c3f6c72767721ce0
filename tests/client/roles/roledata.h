// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/membersearch.h"
#include "shared/protocol/roles.h"

// Made-up roles and people of the tests of the roles area and of its lookbook. Today is 18 May 2026.
namespace medlem::test {

// The same number gives the same id.
template <class AnyId>
[[nodiscard]] AnyId idOf(int number)
{
    return AnyId(QUuid(QStringLiteral("01890000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0'))));
}

[[nodiscard]] inline QDateTime may2026()
{
    return {QDate(2026, 5, 18), QTime(10, 0), Qt::UTC};
}

[[nodiscard]] inline RoleEntry role(int number, const QString &name, int seats, bool onBoard)
{
    return {.id = idOf<RoleId>(number),
            .version = 3,
            .fields = {.name = name, .seats = seats, .mandateYears = 2, .onBoard = onBoard, .sortOrder = number}};
}

[[nodiscard]] inline RoleList someRoles()
{
    RoleList roles{.items = {role(1, QStringLiteral("Ordförande"), 1, true), role(2, QStringLiteral("Kassör"), 1, true),
                             role(3, QStringLiteral("Ledamot"), 5, true), role(4, QStringLiteral("Suppleant"), 2, true),
                             role(5, QStringLiteral("Revisor"), 2, false),
                             role(6, QStringLiteral("Studieorganisatör"), 1, false),
                             role(7, QStringLiteral("Lotteriföreståndare"), 1, false)}};
    roles.items[3].fields.mayBeVacant = true;
    roles.items[4].fields.mandateYears = 1;
    roles.items[4].fields.requiresMembership = false;
    roles.items[5].fields.mayBeVacant = true;
    roles.items[5].fields.mandateYears = std::nullopt;
    roles.items[6].fields.inUse = false;
    return roles;
}

[[nodiscard]] inline AssignmentFields mandate(int roleNumber, QDate from, std::optional<QDate> to)
{
    return {.roleId = idOf<RoleId>(roleNumber),
            .from = from,
            .to = to,
            .electedOn = {},
            .electedBy = {},
            .minutesParagraph = {}};
}

[[nodiscard]] inline BoardHolder holder(int number, const QString &name, const AssignmentFields &fields)
{
    return {.assignmentId = idOf<AssignmentId>(number),
            .version = 2,
            .personId = idOf<PersonId>(number),
            .displayName = name,
            .fields = fields};
}

[[nodiscard]] inline BoardHolder elected(BoardHolder holder, QDate day, const QString &paragraph)
{
    holder.fields.electedBy = Meeting::AnnualMeeting;
    holder.fields.electedOn = day;
    holder.fields.minutesParagraph = paragraph;
    return holder;
}

// Nobody holds anything.
[[nodiscard]] inline Board emptyBoard()
{
    Board board;
    for (const RoleEntry &entry : someRoles().items)
        board.items.append({.roleId = entry.id, .role = entry.fields, .holders = {}});
    return board;
}

[[nodiscard]] inline Board someBoard()
{
    const QDate march2025(2025, 3, 15);
    const QDate march2026(2026, 3, 14);
    Board board = emptyBoard();
    board.items[0].holders = {
        elected(holder(11, QStringLiteral("Karin Åkesson"), mandate(1, march2025, QDate(2027, 3, 14))), march2025,
                QStringLiteral("12")),
        holder(12, QStringLiteral("Bengt von Essen"), mandate(1, QDate(2019, 3, 16), QDate(2025, 3, 14)))};
    board.items[1].holders = {
        holder(13, QStringLiteral("Mehmet Yılmaz"), mandate(2, QDate(2026, 7, 1), QDate(2028, 6, 30))),
        elected(holder(14, QStringLiteral("Åsa Öberg"), mandate(2, march2025, QDate(2026, 6, 30))), march2025,
                QStringLiteral("13")),
        holder(15, QStringLiteral("Lars-Göran Wallin"), mandate(2, QDate(2015, 3, 20), QDate(2021, 3, 1))),
        holder(16, QStringLiteral("Ingegerd Äng"), mandate(2, QDate(2021, 3, 2), QDate(2025, 3, 14)))};
    board.items[2].holders = {
        elected(holder(17, QStringLiteral("Fatima Nordström"), mandate(3, march2026, QDate(2028, 3, 13))), march2026,
                QStringLiteral("14 a")),
        holder(18, QStringLiteral("Per-Olof Lindqvist"), mandate(3, march2026, std::nullopt))};
    board.items[4].holders = {
        holder(19, QStringLiteral("Revisionsbyrån Ek & Alm"), mandate(5, march2026, QDate(2027, 3, 13)))};
    board.items[6].holders = {
        holder(20, QStringLiteral("Stig Holm"), mandate(7, QDate(2001, 1, 1), QDate(2009, 12, 31)))};
    return board;
}

[[nodiscard]] inline MemberRow memberRow(int number, const QString &given, const QString &family)
{
    return {.personId = idOf<PersonId>(number),
            .memberNumber = number,
            .givenNames = given,
            .preferredName = {},
            .familyName = family,
            .birthDate = QDate(1980, 1, 1).addDays(number),
            .town = QStringLiteral("Umeå"),
            .membershipType = QStringLiteral("Enskild"),
            .memberSince = QDate(2020, 1, 1)};
}

[[nodiscard]] inline AssignmentEntry assignment(int number, const QString &roleName, const AssignmentFields &fields)
{
    return {.id = idOf<AssignmentId>(number),
            .version = 4,
            .personId = idOf<PersonId>(11),
            .branchId = idOf<BranchId>(1),
            .branchName = QStringLiteral("Umeå"),
            .roleName = roleName,
            .fields = fields};
}

} // namespace medlem::test
