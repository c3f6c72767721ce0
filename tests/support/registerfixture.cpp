// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/registerfixture.h"

namespace medlem::test {

using server::Connection;
using server::ConnectionSettings;
using server::Transaction;

namespace {

template <class IdType>
IdType fixedId(int number)
{
    return *IdType::parse(QStringLiteral("019e0000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

// ids end in the numbers of fixedId.
const char *const seed = R"(
    CREATE FUNCTION pg_temp.fixed_id(n int) RETURNS uuid LANGUAGE sql AS
        $$ SELECT ('019e0000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
    CREATE FUNCTION pg_temp.adults() RETURNS uuid LANGUAGE sql AS
        $$ SELECT id FROM membership_type WHERE name = 'Enskild' $$;
    INSERT INTO branch (id, name) VALUES
        (pg_temp.fixed_id(1), 'Avdelning A'), (pg_temp.fixed_id(2), 'Avdelning B');
    INSERT INTO person (id, given_names, preferred_name, family_name, personnummer, birth_date, email) VALUES
        (pg_temp.fixed_id(11), 'Anna Maria', 'Anna', 'Berg', '198505159809', '1985-05-15', 'anna@example.org'),
        (pg_temp.fixed_id(12), 'Bo', NULL, 'Öberg', NULL, '1979-03-01', NULL),
        (pg_temp.fixed_id(13), 'Cecilia', NULL, 'Åkesson', '196207179802', '1962-07-17', NULL),
        (pg_temp.fixed_id(14), 'Disa', NULL, 'Zetterberg', NULL, NULL, NULL),
        (pg_temp.fixed_id(15), 'Erik', NULL, 'Adminsson', NULL, '1990-01-01', NULL),
        (pg_temp.fixed_id(16), 'Frida', NULL, 'Adminsson', NULL, '1990-01-01', NULL);
    INSERT INTO address (id, person_id, kind, street, postal_code, town, valid_from) VALUES
        (pg_temp.fixed_id(21), pg_temp.fixed_id(11), 'registered', 'Storgatan 1', '22222', 'Lund', '2018-01-01'),
        (pg_temp.fixed_id(23), pg_temp.fixed_id(13), 'registered', 'Lillgatan 2', '66231', 'Åmål', '2018-01-01');
    INSERT INTO membership (id, person_id, branch_id, type_id, valid_from, valid_to, end_reason)
    SELECT pg_temp.fixed_id(id), pg_temp.fixed_id(person), pg_temp.fixed_id(branch), pg_temp.adults(), first, last, reason
    FROM (VALUES
        (31, 11, 1, DATE '2020-01-01', NULL::date, NULL::text), (32, 12, 1, '2021-01-01', NULL, NULL),
        (33, 13, 2, '2010-01-01', NULL, NULL), (34, 14, 1, '2015-01-01', '2019-12-31', 'resigned'),
        (35, 15, 1, '2012-01-01', NULL, NULL), (36, 16, 2, '2012-01-01', NULL, NULL)
    ) AS m (id, person, branch, first, last, reason);
    INSERT INTO account (id, username, display_name, password_hash, role, person_id) VALUES
        (pg_temp.fixed_id(41), 'admin.a', 'Erik Adminsson', '$argon2id$none', 'localAdministrator', pg_temp.fixed_id(15)),
        (pg_temp.fixed_id(42), 'admin.b', 'Frida Adminsson', '$argon2id$none', 'localAdministrator', pg_temp.fixed_id(16)),
        (pg_temp.fixed_id(43), 'national', 'Riksadministratör', '$argon2id$none', 'nationalAdministrator', NULL);
    SELECT give_demo_access(pg_temp.fixed_id(1), pg_temp.fixed_id(15), now()),
           give_demo_access(pg_temp.fixed_id(2), pg_temp.fixed_id(16), now());
    INSERT INTO session (token_hash, account_id, expires_at) VALUES
        (decode(repeat('aa', 32), 'hex'), pg_temp.fixed_id(41), now() + interval '1 day'),
        (decode(repeat('bb', 32), 'hex'), pg_temp.fixed_id(42), now() + interval '1 day'),
        (decode(repeat('cc', 32), 'hex'), pg_temp.fixed_id(43), now() + interval '1 day');
)";

} // namespace

RegisterFixture::RegisterFixture(AddRoutes addRoutes)
    : branchA(fixedId<BranchId>(1))
    , branchB(fixedId<BranchId>(2))
    , anna(fixedId<PersonId>(11))
    , bo(fixedId<PersonId>(12))
    , cecilia(fixedId<PersonId>(13))
    , former(fixedId<PersonId>(14))
    , adminA(fixedId<PersonId>(15))
    , adminB(fixedId<PersonId>(16))
    , annasAddress(fixedId<AddressId>(21))
    , ceciliasAddress(fixedId<AddressId>(23))
    , annasMembership(fixedId<MembershipId>(31))
    , ceciliasMembership(fixedId<MembershipId>(33))
    , m_catalog(server::StatementCatalog::fromFolder())
    , m_clock(QDateTime())
{
    addRoutes(m_routes);
}

Result<void> RegisterFixture::start()
{
    TRY_ASSIGN(const auto migrations, server::Migrator::fromFolder());
    return m_cluster.start(migrations);
}

void RegisterFixture::reset()
{
    m_clock.setNow(QDateTime({2026, 5, 15}, {12, 0}, Qt::UTC));
    m_database = m_cluster.createDatabase();
    reconnect();
    m_owner->executeScript(seed);
}

void RegisterFixture::reconnect()
{
    m_app = std::make_unique<Connection>(ConnectionSettings{.uri = m_database.appUri});
    m_logIn = std::make_unique<Connection>(ConnectionSettings{.uri = m_database.logInUri});
    m_owner = std::make_unique<Connection>(ConnectionSettings::withoutTimeouts(m_database.ownerUri));
}

QByteArray RegisterFixture::tokenHash(Session session)
{
    switch (session) {
    case Session::None:
        return {};
    case Session::Stranger:
        return QByteArray(32, '\x01');
    case Session::BranchA:
        return QByteArray(32, '\xaa');
    case Session::BranchB:
        return QByteArray(32, '\xbb');
    case Session::National:
        return QByteArray(32, '\xcc');
    }
    return {};
}

Result<QByteArray> RegisterFixture::callWire(const EncodedRequest &request, Session session)
{
    const server::RouteMatch match = m_routes.match(methodName(request.operation->method), request.path);
    if (!match.route)
        qFatal("No route for %s.", request.path.constData());
    IncomingRequest incoming{
        .pathParameters = match.pathParameters, .body = request.body, .ifMatch = {}, .idempotencyKey = {}};
    if (request.ifMatch)
        incoming.ifMatch = entityTag(*request.ifMatch);
    if (!request.idempotencyKey.isEmpty())
        incoming.idempotencyKey = request.idempotencyKey.toLatin1();

    Connection &connection = match.route->runsAs == server::DatabaseRole::LogIn ? *m_logIn : *m_app;
    Transaction transaction(connection, m_catalog, match.route->mode);
    server::RequestContext context(transaction, m_clock, ChangeId::create());
    context.setOrigin(m_origin);
    if (match.route->operation().scope != Scope::Public)
        context.authenticate(tokenHash(session), match.route->operation().scope, match.route->operation().proof);
    TRY_ASSIGN(const server::EncodedReply reply, match.route->run(incoming, context));
    if (transaction.isOpen())
        TRY(transaction.commit());
    context.announceCommit();
    return reply.body;
}

void RegisterFixture::execute(const QByteArray &sql)
{
    m_owner->executeScript(sql);
}

server::Rows RegisterFixture::query(const QByteArray &sql)
{
    Transaction transaction(*m_owner, m_catalog);
    auto rows = transaction.runAndCommit(server::parseStatement(sql, sql), {});
    if (!rows)
        qFatal("%s", qPrintable(rows.error().detail));
    return *rows;
}

qint64 RegisterFixture::count(const QByteArray &fromAndWhere)
{
    return query("SELECT count(*) AS number FROM " + fromAndWhere).first().bigInteger("number");
}

MembershipTypeId RegisterFixture::membershipType(const QString &name)
{
    return query("SELECT id FROM membership_type WHERE name = '" + name.toUtf8() + "'")
        .first()
        .id<MembershipTypeId>("id");
}

RoleId RegisterFixture::role(const QString &name)
{
    return query("SELECT id FROM role WHERE name = '" + name.toUtf8() + "'").first().id<RoleId>("id");
}

} // namespace medlem::test
