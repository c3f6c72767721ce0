// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/transfers/transferdesk.h"

#include "server/dispatch/auditroutes.h"
#include "server/dispatch/branchroutes.h"
#include "server/dispatch/memberroutes.h"
#include "server/dispatch/membershiproutes.h"
#include "server/dispatch/transferroutes.h"

namespace medlem::test {

namespace {

void addRoutes(server::RouteTable &routes)
{
    server::addAuditRoutes(routes);
    server::addBranchRoutes(routes);
    server::addMemberRoutes(routes);
    server::addMembershipRoutes(routes);
    server::addTransferRoutes(routes);
}

QByteArray quoted(const QString &text)
{
    return '\'' + text.toUtf8() + '\'';
}

} // namespace

TransferDesk::TransferDesk()
    : branchC(*BranchId::parse(QStringLiteral("019e0000-0000-7000-8000-000000000003")))
    , bosMembership(*MembershipId::parse(QStringLiteral("019e0000-0000-7000-8000-000000000032")))
    , m_data(&addRoutes)
{
}

bool TransferDesk::start()
{
    return m_data.start().has_value();
}

void TransferDesk::reset()
{
    m_data.reset();
    m_data.execute("INSERT INTO branch (id, name) VALUES (" + quoted(branchC.toString()) +
                   ", 'Avdelning C'); UPDATE session SET stepped_up_at = now()");
}

Result<TransferEntry> TransferDesk::ask(Session session, std::optional<TransferFields> fields,
                                        std::optional<MembershipId> membership)
{
    return m_data.call(
        RequestTransfer{.membershipId = membership.value_or(m_data.annasMembership), .body = fields.value_or(toB())},
        session);
}

IncomingTransfer TransferDesk::forAnna()
{
    return {.personId = m_data.anna,
            .personnummer = QStringLiteral("850515-9809"),
            .givenNames = QStringLiteral("Anna M"),
            .familyName = QStringLiteral("Bergh"),
            .firstDay = QDate(2026, 6, 1),
            .typeId = m_data.membershipType(QStringLiteral("Enskild"))};
}

Result<TransferEntry> TransferDesk::askFor(Session session, std::optional<IncomingTransfer> incoming,
                                           std::optional<BranchId> branch)
{
    return m_data.call(
        RequestIncomingTransfer{.branchId = branch.value_or(m_data.branchB), .body = incoming ? *incoming : forAnna()},
        session);
}

Result<TransferEntry> TransferDesk::accept(const TransferEntry &transfer, Session session,
                                           std::optional<QDate> firstDay, std::optional<MembershipTypeId> type)
{
    return m_data.call(AcceptTransfer{.transferId = transfer.id,
                                      .ifMatch = transfer.version,
                                      .body = {.firstDay = firstDay.value_or(transfer.firstDay), .typeId = type}},
                       session);
}

Result<TransferEntry> TransferDesk::decline(const TransferEntry &transfer, Session session, const QString &note)
{
    return m_data.call(DeclineTransfer{.transferId = transfer.id, .ifMatch = transfer.version, .body = {.note = note}},
                       session);
}

Result<TransferEntry> TransferDesk::withdraw(const TransferEntry &transfer, Session session)
{
    return m_data.call(WithdrawTransfer{.transferId = transfer.id, .ifMatch = transfer.version}, session);
}

Result<TransferEntry> TransferDesk::show(TransferId transfer, Session session)
{
    return m_data.call(ShowTransfer{transfer}, session);
}

void TransferDesk::protect(PersonId person)
{
    m_data.execute("SELECT protect_persons(ARRAY[" + quoted(person.toString()) +
                   "]::uuid[], 'confidentialityMarking')");
}

void TransferDesk::reachBoth()
{
    m_data.execute("SELECT give_demo_access(" + quoted(m_data.branchB.toString()) + ", " +
                   quoted(m_data.adminA.toString()) + ", now())");
}

void TransferDesk::closeBranch(BranchId branch, const char *reason)
{
    const QByteArray id = quoted(branch.toString());
    m_data.execute("SELECT end_branch_access(" + id + ", '" + reason +
                   "'); UPDATE branch SET closed_on = '2026-05-14' WHERE id = " + id);
}

QString TransferDesk::periods(PersonId person, BranchId branch)
{
    return m_data
        .query("SELECT coalesce(string_agg(valid_from || ' to ' || coalesce(valid_to || ' ' || end_reason, 'now'),"
               " ', ' ORDER BY valid_from), '') AS periods FROM membership WHERE NOT withdrawn AND person_id = " +
               quoted(person.toString()) + " AND branch_id = " + quoted(branch.toString()))
        .first()
        .text("periods");
}

QString TransferDesk::everything()
{
    return m_data
        .query("SELECT md5(coalesce(string_agg(r, chr(10) ORDER BY r), '')) AS all FROM ("
               "SELECT m::text FROM membership m UNION ALL SELECT a::text FROM assignment a"
               " UNION ALL SELECT t::text FROM member_transfer t"
               " UNION ALL SELECT e::text FROM audit_event e WHERE action IN ('insert', 'update')"
               " OR object = 'transfer' AND action LIKE 'transfer%') AS u (r)")
        .first()
        .text("all");
}

} // namespace medlem::test
