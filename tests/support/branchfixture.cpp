// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/branchfixture.h"

#include <QTest>

namespace medlem::test {

using namespace server;

namespace {

// The administrators are persons 101 and 102 and accounts 201 and 202; account 203 is the national administrator's.
constexpr const char *everyRegister = R"(
INSERT INTO branch (id, name, organisation_number, municipality_code) VALUES
    ('%1', 'Örebro', '8020000004', '1880'), ('%2', 'Åmål', NULL, '1492'), ('%3', 'Zinkgruvan', NULL, NULL);
INSERT INTO person (id, given_names, family_name) VALUES ('%4', 'Olga', 'Ek'), ('%5', 'Arne', 'Ås');
INSERT INTO account (id, username, display_name, password_hash, role, person_id) VALUES
    ('%6', 'olga', 'Olga Ek', '$argon2id$', 'localAdministrator', '%4'),
    ('%7', 'arne', 'Arne Ås', '$argon2id$', 'localAdministrator', '%5'),
    ('%8', 'riks', 'Riks Adm', '$argon2id$', 'nationalAdministrator', NULL);
SELECT give_demo_access('%1', '%4', '2020-01-01'), give_demo_access('%2', '%5', '2020-01-01');
INSERT INTO session (token_hash, account_id, expires_at) VALUES
    (convert_to(repeat('o', 32), 'UTF8'), '%6', now() + interval '1 hour'),
    (convert_to(repeat('a', 32), 'UTF8'), '%7', now() + interval '1 hour'),
    (convert_to(repeat('n', 32), 'UTF8'), '%8', now() + interval '1 hour');
)";

QString text(const QUuid &uuid)
{
    return uuid.toString(QUuid::WithoutBraces);
}

} // namespace

BranchFixture::BranchFixture()
    : m_clock(QDateTime(QDate(2026, 3, 15), QTime(12, 0), Qt::UTC))
{
}

void BranchFixture::start()
{
    m_catalog = StatementCatalog::fromFolder();
    const auto migrations = Migrator::fromFolder();
    QVERIFY2(migrations, migrations ? "" : qPrintable(migrations.error().detail));
    const auto started = m_cluster.start(*migrations);
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void BranchFixture::reset()
{
    m_database = m_cluster.createDatabase();
    m_owner = std::make_unique<Connection>(ConnectionSettings::withoutTimeouts(m_database.ownerUri));
    prepare(QString::fromUtf8(everyRegister)
                .arg(text(uuid(1)), text(uuid(2)), text(uuid(3)), text(uuid(101)), text(uuid(102)), text(uuid(201)),
                     text(uuid(202)), text(uuid(203))));
}

void BranchFixture::prepare(const QString &sql)
{
    m_owner->executeScript(sql.toUtf8());
}

QString BranchFixture::value(const QString &sql)
{
    Transaction transaction(*m_owner, m_catalog, TransactionMode::ReadOnly);
    const QByteArray statement = "SELECT (" + sql.toUtf8() + ")::text AS value";
    const Rows rows = transaction.runAndCommit(parseStatement(statement, statement), {}).value();
    return rows.first().optionalText("value").value_or(QString());
}

PersonId BranchFixture::addMember(int n, BranchId branch, QDate birthDate)
{
    const PersonId id(uuid(n));
    const QString born = birthDate.isValid() ? u'\'' + birthDate.toString(Qt::ISODate) + u'\'' : QStringLiteral("NULL");
    prepare(QStringLiteral("INSERT INTO person (id, given_names, family_name, birth_date)"
                           " VALUES ('%1', 'Person', 'Nummer%2', %3);"
                           "INSERT INTO membership (person_id, branch_id, type_id, valid_from)"
                           " SELECT '%1', '%4', id, '2025-01-01' FROM membership_type WHERE name = 'Enskild'")
                .arg(id.toString(), QString::number(n), born, branch.toString()));
    return id;
}

MembershipTypeId BranchFixture::type(const QString &name)
{
    return MembershipTypeId(
        QUuid::fromString(value(QStringLiteral("SELECT id FROM membership_type WHERE name = '%1'").arg(name))));
}

RoleId BranchFixture::role(const QString &name)
{
    return RoleId(QUuid::fromString(value(QStringLiteral("SELECT id FROM role WHERE name = '%1'").arg(name))));
}

QUuid BranchFixture::uuid(int n)
{
    return QUuid::fromString(QStringLiteral("01900000-0000-7000-8000-%1").arg(n, 12, 10, QLatin1Char('0')));
}

ConnectionSettings BranchFixture::appSettings() const
{
    return {.uri = m_database.appUri};
}

HandlerCaller::HandlerCaller(const BranchFixture &fixture, const QByteArray &tokenHash)
    : m_fixture(fixture)
    , m_tokenHash(tokenHash)
    , m_connection(fixture.appSettings())
    , m_lastChange(ChangeId::create())
{
}

Result<void> HandlerCaller::change(const QString &sql)
{
    Transaction transaction(m_connection, m_fixture.catalog());
    m_lastChange = ChangeId::create();
    RequestContext context(transaction, m_fixture.clock(), m_lastChange);
    context.authenticate(m_tokenHash, Scope::Branch);
    TRY(transaction.runScript(sql.toUtf8()));
    return transaction.commit();
}

} // namespace medlem::test
