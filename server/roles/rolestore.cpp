// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/roles/rolestore.h"

namespace medlem::server {

namespace {

RoleEntry entryOf(const Row &row)
{
    return {.id = row.id<RoleId>("id"),
            .version = row.bigInteger("version"),
            .fields = {.name = row.text("name"),
                       .seats = row.integer("seats"),
                       .mandateYears = row.optionalInteger("mandate_years"),
                       .mayBeVacant = row.boolean("may_be_vacant"),
                       .requiresMembership = row.boolean("requires_membership"),
                       .onBoard = row.boolean("on_board"),
                       .sortOrder = row.integer("sort_order"),
                       .inUse = row.boolean("in_use")}};
}

void addFields(Parameters &parameters, const RoleFields &fields)
{
    parameters.add("name", fields.name);
    parameters.add("seats", fields.seats);
    parameters.add("mandateYears", fields.mandateYears);
    parameters.add("mayBeVacant", fields.mayBeVacant);
    parameters.add("requiresMembership", fields.requiresMembership);
    parameters.add("onBoard", fields.onBoard);
    parameters.add("sortOrder", fields.sortOrder);
    parameters.add("inUse", fields.inUse);
}

Error named(Error error)
{
    return translateConstraint(std::move(error), {{"role_name_unique", FieldReason::AlreadyUsed, "name"}});
}

} // namespace

RoleStore::RoleStore(Transaction &transaction)
    : m_transaction(transaction)
{
}

Result<RoleList> RoleStore::list()
{
    TRY_ASSIGN(const Rows rows, m_transaction.runAndCommit("roles/list_roles"));
    RoleList list;
    for (const Row &row : rows)
        list.items.append(entryOf(row));
    return list;
}

Result<Board> RoleStore::board(BranchId branchId)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("roles/show_board", {{"branchId", branchId}}));
    Board board;
    for (const Row &row : rows) {
        const RoleEntry role = entryOf(row);
        auto holders = BodyCodec<QList<BoardHolder>>::decode(row.json("holders"));
        if (!holders) // the statement and the struct have drifted apart: nobody's input
            return fail(ErrorCode::Internal, QStringLiteral("roles/show_board does not match BoardHolder."));
        board.items.append({.roleId = role.id, .role = role.fields, .holders = *std::move(holders)});
    }
    return board;
}

Result<RoleEntry> RoleStore::add(const RoleFields &fields)
{
    Parameters parameters{{"roleId", RoleId::create()}};
    addFields(parameters, fields);
    TRY_ASSIGN(const Rows rows, m_transaction.run("roles/add_role", parameters).map_error(named));
    return entryOf(rows.first());
}

Result<RoleEntry> RoleStore::update(RoleId roleId, Version version, const RoleFields &fields, QDate today)
{
    m_transaction.queue("roles/lock_role", {{"roleId", roleId}});
    TRY_ASSIGN(const Rows found, m_transaction.run("roles/find_role", {{"roleId", roleId}, {"today", today}}));
    if (found.isEmpty())
        return fail(ErrorCode::NotFound);
    if (found.first().integer("most_holders") > fields.seats) {
        Error error = makeError(ErrorCode::Conflict);
        error.fields.append({.field = QStringLiteral("seats"), .reason = FieldReason::OutOfRange});
        return fail(error);
    }
    Parameters parameters{{"roleId", roleId}, {"version", version}};
    addFields(parameters, fields);
    TRY_ASSIGN(const Rows rows, m_transaction.runAndCommit("roles/update_role", parameters).map_error(named));
    if (rows.isEmpty())
        return fail(ErrorCode::Stale);
    return entryOf(rows.first());
}

} // namespace medlem::server
