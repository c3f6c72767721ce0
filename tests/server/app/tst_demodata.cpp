// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/passwordhasher.h"
#include "server/accounts/secretbox.h"
#include "server/accounts/totpseed.h"
#include "server/app/demoaccounts.h"
#include "server/app/demodata.h"
#include "server/app/demosizes.h"
#include "server/database/transaction.h"
#include "server/inspection/inspectdocument.h"
#include "shared/domain/members/person.h"
#include "shared/domain/members/postaladdress.h"
#include "shared/protocol/codec.h"
#include "tests/support/testcluster.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace medlem::test {

using namespace medlem::server;

namespace {

constexpr qint64 members = 2000;
const QDate today(2026, 11, 24);

} // namespace

class DemoDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsWhatItLoaded();
    void sharesMembersByWeight();
    void personsAreValid();
    void addressesAreValid();
    void membershipsAreVaried();
    void boardsAreFilled();
    void numbersMembersByTime();
    void administratorReachesBranch();
    void showsTheAccessRoutine();
    void showsTransfers();
    void papersCanBeLookedAt();
    void branchesCanBeReached();
    void leavesTablesClosed();
    void tellsOfTheLoad();
    void isTheSameAgain();
    void keepsWhatIsThere();
    void loadsAnySize_data();
    void loadsAnySize();

private:
    Result<DemoDataSize> load(const TestDatabase &database, qint64 count);
    Rows query(const QByteArray &sql, const TestDatabase &database);
    Rows query(const QByteArray &sql) { return query(sql, m_database); }
    qint64 count(const QByteArray &fromAndWhere)
    {
        return query("SELECT count(*) AS number FROM " + fromAndWhere).first().bigInteger("number");
    }

    TestCluster m_cluster;
    StatementCatalog m_catalog = StatementCatalog::fromFolder();
    PasswordHasher m_hasher;
    QTemporaryDir m_keys;
    SecretBox m_secrets;
    TestDatabase m_database;
    DemoDataSize m_size;
};

Result<DemoDataSize> DemoDataTest::load(const TestDatabase &database, qint64 count)
{
    Connection owner(ConnectionSettings::withoutTimeouts(database.ownerUri));
    return loadDemoData(owner, m_catalog, m_hasher, m_secrets, count, today);
}

Rows DemoDataTest::query(const QByteArray &sql, const TestDatabase &database)
{
    Connection owner(ConnectionSettings::withoutTimeouts(database.ownerUri));
    Transaction transaction(owner, m_catalog);
    const auto rows = transaction.runAndCommit(parseStatement(sql, sql), {});
    if (!rows)
        qFatal("%s", qPrintable(rows.error().detail));
    return *rows;
}

void DemoDataTest::initTestCase()
{
    QVERIFY(m_secrets.loadOrCreate(m_keys.filePath(QStringLiteral("secret.key"))));
    const auto migrations = Migrator::fromFolder();
    QVERIFY(migrations);
    QVERIFY(m_cluster.start(*migrations));
    m_database = m_cluster.createDatabase();
    const auto size = load(m_database, members);
    QVERIFY2(size, size ? "" : qPrintable(size.error().detail));
    m_size = *size;
}

void DemoDataTest::countsWhatItLoaded()
{
    QCOMPARE(m_size.persons, members);
    QCOMPARE(count("person"), members);
    QCOMPARE(count("address"), m_size.addresses);
    QCOMPARE(count("membership"), m_size.memberships);
    QCOMPARE(count("assignment"), m_size.assignments);
    QCOMPARE(count("branch"), 29);
    QCOMPARE(count("branch_member"), count("(SELECT DISTINCT person_id, branch_id FROM membership) m"));
    QVERIFY(m_size.addresses > members);
    QVERIFY(m_size.memberships > members);
}

void DemoDataTest::sharesMembersByWeight()
{
    const Rows rows = query("SELECT b.name, count(DISTINCT m.person_id) AS number FROM branch b "
                            "JOIN membership m ON m.branch_id = b.id GROUP BY b.id ORDER BY number DESC, b.name");
    QCOMPARE(rows.size(), 29);
    QCOMPARE(rows.first().text("name"), QStringLiteral("Stockholm"));
    QVERIFY(rows.first().bigInteger("number") > members / 8);
    QVERIFY(rows[28].bigInteger("number") >= 15);
    const auto ranges = demoBranchRanges(12'000);
    QCOMPARE(ranges.front().first, 0);
    QCOMPARE(ranges.back().end, 12'000);
}

void DemoDataTest::personsAreValid()
{
    const Rows rows = query("SELECT given_names, preferred_name, family_name, personnummer, birth_date, email, phone, "
                            "mobile FROM person");
    int withNumber = 0;
    int coordinationNumbers = 0;
    for (const Row row : rows) {
        const auto person = Person::create({.givenNames = row.text("given_names"),
                                            .preferredName = row.optionalText("preferred_name"),
                                            .familyName = row.text("family_name"),
                                            .personnummer = row.optionalText("personnummer"),
                                            .birthDate = row.optionalDate("birth_date"),
                                            .email = row.optionalText("email"),
                                            .phone = row.optionalText("phone"),
                                            .mobile = row.optionalText("mobile")},
                                           today);
        QVERIFY2(person, qPrintable(row.text("given_names")));
        if (!person->personnummer())
            continue;
        const int birthNumber = person->personnummer()->toString().mid(8, 3).toInt();
        QVERIFY(birthNumber >= 980 && birthNumber <= 999);
        ++withNumber;
        coordinationNumbers += person->personnummer()->isCoordinationNumber() ? 1 : 0;
    }
    QVERIFY(withNumber > members * 9 / 10 && withNumber < members);
    QVERIFY(coordinationNumbers > 0);
}

void DemoDataTest::addressesAreValid()
{
    const Rows rows = query("SELECT kind, care_of, street, postal_code, town, country, valid_from, valid_to, "
                            "undeliverable_since, undeliverable_reason FROM address");
    int boxes = 0;
    for (const Row row : rows) {
        const auto kind = EnumCodec<AddressKind>::parse(row.text("kind"));
        QVERIFY(kind);
        std::optional<UndeliverableReason> reason;
        if (const auto text = row.optionalText("undeliverable_reason"))
            reason = *EnumCodec<UndeliverableReason>::parse(*text);
        const auto address = PostalAddress::create({.kind = *kind,
                                                    .careOf = row.optionalText("care_of"),
                                                    .street = row.text("street"),
                                                    .postalCode = row.text("postal_code"),
                                                    .town = row.text("town"),
                                                    .country = row.text("country"),
                                                    .from = row.date("valid_from"),
                                                    .to = row.optionalDate("valid_to"),
                                                    .undeliverableSince = row.optionalDate("undeliverable_since"),
                                                    .undeliverableReason = reason},
                                                   today);
        QVERIFY2(address, qPrintable(row.text("street") + u' ' + row.text("town")));
        boxes += address->isBox() ? 1 : 0;
    }
    QVERIFY(boxes > 0);
    for (const char *kind : {"registered", "postal", "temporary", "foreign"})
        QVERIFY2(count("address WHERE kind = '" + QByteArray(kind) + "'") > 0, kind);
    QVERIFY(count("address WHERE undeliverable_since IS NOT NULL") > 0);
    QVERIFY(count("address WHERE care_of IS NOT NULL") > 0);
}

void DemoDataTest::membershipsAreVaried()
{
    for (const char *reason : {"resigned", "deceased", "struckOff", "expelled", "transferred", "registeredInError"})
        QVERIFY2(count("membership WHERE end_reason = '" + QByteArray(reason) + "'") > 0, reason);
    QVERIFY(count("membership WHERE valid_from > DATE '2026-11-24'") > 0);
    QCOMPARE(count("membership WHERE valid_to > DATE '2026-11-24'"), 0);
    QVERIFY(count("(SELECT person_id FROM membership WHERE valid_to IS NULL GROUP BY person_id "
                  "HAVING count(DISTINCT branch_id) > 1) p") > 0);
    QCOMPARE(count("membership m JOIN membership_type t ON t.id = m.type_id JOIN person p ON p.id = m.person_id "
                   "WHERE p.birth_date + make_interval(years => t.minimum_age) > m.valid_from "
                   "OR p.birth_date + make_interval(years => t.maximum_age + 1) <= m.valid_from"),
             0);
}

void DemoDataTest::boardsAreFilled()
{
    const QByteArray current = "assignment a JOIN role r ON r.id = a.role_id WHERE a.valid_from <= DATE '2026-11-24' "
                               "AND coalesce(a.valid_to, 'infinity') >= DATE '2026-11-24'";
    QVERIFY(count(current + " AND r.name = 'Ordförande'") >= 20);
    QVERIFY(count(current) < 29 * 36); // some are vacant
    QVERIFY(count("assignment WHERE valid_to < DATE '2026-11-24'") > 0);
    QCOMPARE(count("assignment a WHERE NOT EXISTS (SELECT FROM membership m WHERE m.person_id = a.person_id "
                   "AND m.branch_id = a.branch_id AND daterange(m.valid_from, m.valid_to, '[]') @> a.valid_from)"),
             0);
}

void DemoDataTest::numbersMembersByTime()
{
    QCOMPARE(count("(SELECT lag(first) OVER (ORDER BY member_number) > first AS is_wrong FROM (SELECT p.member_number, "
                   "min(m.valid_from) AS first FROM person p JOIN membership m ON m.person_id = p.id GROUP BY p.id) f) "
                   "n WHERE is_wrong"),
             0);
    QCOMPARE(query("SELECT nextval('member_number_seq') AS number").first().bigInteger("number"), 100'001 + members);
}

void DemoDataTest::administratorReachesBranch()
{
    Connection logIn(ConnectionSettings{.uri = m_database.logInUri});
    Transaction transaction(logIn, m_catalog, TransactionMode::ReadOnly);
    QCOMPARE(demoAccountsWork(transaction, m_hasher), Result<bool>(true));
    const Rows rows = query("SELECT b.name, p.given_names || ' ' || p.family_name AS person, a.display_name "
                            "FROM account a JOIN person p ON p.id = a.person_id "
                            "JOIN access_grant g ON g.person_id = p.id JOIN branch b ON b.id = g.branch_id "
                            "WHERE a.username = 'anna' AND upper_inf(g.valid_during)");
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().text("name"), QString::fromUtf8(demoBranchName));
    QCOMPARE(rows.first().text("person"), rows.first().text("display_name"));
    QCOMPARE(count("account WHERE role = 'nationalAdministrator'"), 1);
    for (const DemoAccount &account : {demoLocalAdministrator, demoNationalAdministrator})
        QVERIFY(qstrlen(account.password) >= 12);
}

// Something of each in the national organisation's inbox and overview.
void DemoDataTest::showsTheAccessRoutine()
{
    QCOMPARE(count("agreement WHERE state IN ('draft', 'sent', 'received', 'returned')"), 9);
    QCOMPARE(query("SELECT count(DISTINCT state) AS number FROM agreement").first().bigInteger("number"), 5);
    QCOMPARE(count("access_exception WHERE state = 'requested'"), 2);
    QCOMPARE(count("branch b WHERE NOT EXISTS (SELECT FROM access_grant g WHERE g.branch_id = b.id)"), 4);
}

// One that waits from the demo's branch and one to it, and two that were carried out, with their receipts.
void DemoDataTest::showsTransfers()
{
    const QByteArray branch = "(SELECT id FROM branch WHERE name = '" + QByteArray(demoBranchName) + "')";
    QCOMPARE(count("member_transfer WHERE state = 'requested' AND from_branch_id = " + branch), 1);
    QCOMPARE(count("member_transfer WHERE state = 'requested' AND to_branch_id = " + branch), 1);
    QCOMPARE(count("member_transfer WHERE state = 'done' AND " + branch + " IN (from_branch_id, to_branch_id)"), 2);
    QCOMPARE(count("member_transfer WHERE requested_by_name = '' OR decided_by_name = '' OR requested_at > now()"), 0);
}

// As those that are uploaded are.
void DemoDataTest::papersCanBeLookedAt()
{
    const Rows papers = query("SELECT d.content, p.id IS NOT NULL AS is_attributed FROM agreement_document d "
                              "LEFT JOIN account p ON p.id = d.registered_by AND p.role = 'nationalAdministrator'");
    QCOMPARE(papers.size(), count("agreement_document"));
    QVERIFY(papers.size() > 2 * 25);
    const DocumentFinding good{.verdict = DocumentVerdict::Good, .format = DocumentFormat::Pdf};
    for (const Row paper : papers) {
        QCOMPARE(inspectDocument(paper.bytes("content")), good);
        QVERIFY(paper.boolean("is_attributed"));
    }
    QCOMPARE(count("(SELECT FROM agreement_document GROUP BY sha256 HAVING count(*) > 1) twice"), 0);
}

void DemoDataTest::branchesCanBeReached()
{
    QCOMPARE(count("branch WHERE street IS NULL OR email IS NULL OR phone IS NULL OR contact_name IS NULL"), 0);
    QCOMPARE(count("branch WHERE name = 'Göteborg Hisingen' AND email = 'goteborg-hisingen@example.org'"), 1);
    QCOMPARE(count("branch WHERE phone !~ '^\\+467017406[0-9][0-9]$'"), 0);
}

void DemoDataTest::leavesTablesClosed()
{
    QCOMPARE(count("pg_class WHERE relname IN ('person', 'address', 'membership', 'assignment') "
                   "AND relrowsecurity AND relforcerowsecurity"),
             4);
    QCOMPARE(count("pg_trigger WHERE tgenabled <> 'O'"), 0);
    QCOMPARE(count("pg_constraint WHERE NOT convalidated"), 0);
}

void DemoDataTest::tellsOfTheLoad()
{
    QCOMPARE(count("audit_event WHERE object = 'person'"), 1);
    QCOMPARE(query("SELECT details ->> 'rows' AS rows FROM audit_event WHERE action = 'load' AND object = 'membership'")
                 .first()
                 .text("rows"),
             QString::number(m_size.memberships));
}

void DemoDataTest::isTheSameAgain()
{
    const TestDatabase second = m_cluster.createDatabase();
    QVERIFY(load(second, members));
    for (const char *digest : {"SELECT md5(string_agg(p::text, '' ORDER BY id)) AS digest FROM person p",
                               "SELECT md5(string_agg(a::text, '' ORDER BY id)) AS digest FROM address a"})
        QCOMPARE(query(digest, second).first().text("digest"), query(digest).first().text("digest"));
}

void DemoDataTest::keepsWhatIsThere()
{
    const auto again = load(m_database, 10);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QVERIFY(again.error().detail.contains(QStringLiteral("has people already")));
    QCOMPARE(count("person"), members);
}

void DemoDataTest::loadsAnySize_data()
{
    QTest::addColumn<qint64>("number");
    for (const qint64 number : {1, 2, 30, 150})
        QTest::addRow("%lld", static_cast<long long>(number)) << number;
}

void DemoDataTest::loadsAnySize()
{
    QFETCH(const qint64, number);
    const TestDatabase database = m_cluster.createDatabase();
    const auto size = load(database, number);
    QVERIFY2(size, size ? "" : qPrintable(size.error().detail));
    QCOMPARE(size->persons, number);
    QCOMPARE(
        query("SELECT count(*) AS number FROM access_grant g JOIN account a ON a.person_id = g.person_id", database)
            .first()
            .bigInteger("number"),
        1);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::DemoDataTest)
#include "tst_demodata.moc"
