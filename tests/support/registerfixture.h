// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/dispatch/routetable.h"
#include "shared/protocol/codec.h"
#include "tests/support/fixedclock.h"
#include "tests/support/testcluster.h"

namespace medlem::test {

// Whose session a request travels with. A stranger's token opens no session.
enum class Session
{
    None,
    Stranger,
    BranchA,
    BranchB,
    National
};

// A register for handler tests: branches A and B with a local administrator each, a national administrator, and a few
// members. Requests go through codec and route table as in the server. On its day, 2026-05-15, all is as reset() left
// it.
class RegisterFixture
{
public:
    using AddRoutes = void (*)(server::RouteTable &);

    explicit RegisterFixture(AddRoutes addRoutes);

    [[nodiscard]] Result<void> start(); // once, in initTestCase()
    void reset();                       // a fresh register; in init()

    // Runs one request in a transaction of its own, committed on success.
    template <class Request>
    [[nodiscard]] Result<typename Request::Reply> call(const Request &request, Session session)
    {
        TRY_ASSIGN(const QByteArray reply, callWire(RequestCodec<Request>::encode(request), session));
        if constexpr (std::is_same_v<typename Request::Reply, NoContent>)
            return NoContent{};
        else
            return BodyCodec<typename Request::Reply>::decode(reply);
    }
    [[nodiscard]] Result<QByteArray> callWire(const EncodedRequest &request, Session session);

    void setOrigin(const server::Origin &origin) { m_origin = origin; } // of the requests to come
    void reconnect();                                                   // after the cluster was away
    void execute(const QByteArray &sql);                                // as the owner
    [[nodiscard]] server::Rows query(const QByteArray &sql);            // as the owner
    [[nodiscard]] qint64 count(const QByteArray &fromAndWhere);         // as the owner

    [[nodiscard]] const TestDatabase &database() const { return m_database; }
    [[nodiscard]] server::EmbeddedCluster &cluster() { return m_cluster.cluster(); }
    [[nodiscard]] FixedClock &clock() { return m_clock; }
    [[nodiscard]] const server::StatementCatalog &catalog() const { return m_catalog; }
    [[nodiscard]] server::Connection &appConnection() { return *m_app; }
    [[nodiscard]] server::Connection &logInConnection() { return *m_logIn; }
    [[nodiscard]] server::Connection &ownerConnection() { return *m_owner; }
    [[nodiscard]] static QByteArray tokenHash(Session session);

    [[nodiscard]] MembershipTypeId membershipType(const QString &name); // such as "Enskild", "Ungdom" (to 25 years)
    [[nodiscard]] RoleId role(const QString &name);                     // such as "Kassör"

    const BranchId branchA;
    const BranchId branchB;
    const PersonId anna;    // Anna Maria Berg, called Anna, born 1985-05-15, in A since 2020; has a registered address
    const PersonId bo;      // Bo Öberg, born 1979-03-01, in A since 2021, without personnummer
    const PersonId cecilia; // Cecilia Åkesson, born 1962-07-17, in B since 2010; has a registered address
    const PersonId former;  // Disa Zetterberg, in A from 2015 to 2019
    const PersonId adminA;  // Erik Adminsson, in A
    const PersonId adminB;  // Frida Adminsson, in B
    const AddressId annasAddress;
    const AddressId ceciliasAddress;
    const MembershipId annasMembership;
    const MembershipId ceciliasMembership;

private:
    TestCluster m_cluster;
    TestDatabase m_database;
    server::StatementCatalog m_catalog;
    server::RouteTable m_routes;
    FixedClock m_clock;
    server::Origin m_origin{.address = QStringLiteral("192.0.2.7"), .client = QStringLiteral("a test")};
    std::unique_ptr<server::Connection> m_owner;
    std::unique_ptr<server::Connection> m_app;
    std::unique_ptr<server::Connection> m_logIn;
};

} // namespace medlem::test
