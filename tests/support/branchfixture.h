// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/dispatch/routetable.h"
#include "server/request/requestcontext.h"
#include "tests/support/fixedclock.h"
#include "tests/support/testcluster.h"

namespace medlem::test {

// A register of three branches (Örebro and Åmål with an administrator each, Zinkgruvan without) and the national
// administrator, in a fresh database for each test, seen on 15 March 2026.
class BranchFixture
{
public:
    BranchFixture();

    void start(); // once per executable
    void reset(); // once per test

    // SQL as the owner of the database, past row-level security: what a test finds there beforehand.
    void prepare(const QString &sql);
    [[nodiscard]] QString value(const QString &sql); // of the first row's column "value"

    // Person number n, born on birthDate unless invalid, and a member ("Enskild") of the branch from 2025 on.
    PersonId addMember(int n, BranchId branch, QDate birthDate = QDate(1990, 5, 1));
    [[nodiscard]] MembershipTypeId type(const QString &name);
    [[nodiscard]] RoleId role(const QString &name);

    [[nodiscard]] static QUuid uuid(int n);
    [[nodiscard]] const server::StatementCatalog &catalog() const { return m_catalog; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] server::ConnectionSettings appSettings() const;

    const BranchId orebro{uuid(1)};
    const BranchId amal{uuid(2)};
    const BranchId zinkgruvan{uuid(3)};
    const QByteArray orebroToken{32, 'o'};
    const QByteArray amalToken{32, 'a'};
    const QByteArray nationalToken{32, 'n'};
    const QByteArray noToken{32, 'x'};

private:
    TestCluster m_cluster;
    TestDatabase m_database;
    server::StatementCatalog m_catalog;
    FixedClock m_clock;
    std::unique_ptr<server::Connection> m_owner;
};

// One caller with a connection of its own; calls handlers the way the dispatcher does.
class HandlerCaller
{
public:
    HandlerCaller(const BranchFixture &fixture, const QByteArray &tokenHash);

    template <class Request>
    [[nodiscard]] Result<typename Request::Reply>
    call(Result<typename Request::Reply> (*handler)(const Request &, server::RequestContext &), const Request &request)
    {
        const auto mode = server::transactionMode(
            Request::operation, requires(Request each) { each.idempotencyKey; });
        server::Transaction transaction(m_connection, m_fixture.catalog(), mode);
        const ChangeId change = ChangeId::create();
        if (mode == server::TransactionMode::ReadWrite)
            m_lastChange = change;
        server::RequestContext context(transaction, m_fixture.clock(), change);
        context.authenticate(m_tokenHash, Request::operation.scope);
        TRY_ASSIGN(auto reply, handler(request, context));
        if (transaction.isOpen())
            TRY(transaction.commit());
        return reply;
    }

    // Statements of one request, with the caller's rights.
    [[nodiscard]] Result<void> change(const QString &sql);

    // Of the last request that was not a read.
    [[nodiscard]] ChangeId lastChange() const { return m_lastChange; }

private:
    const BranchFixture &m_fixture;
    QByteArray m_tokenHash;
    server::Connection m_connection;
    ChangeId m_lastChange;
};

} // namespace medlem::test
