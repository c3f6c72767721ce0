// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/audit.h"
#include "tests/server/audit/auditdesk.h"
#include "tests/support/fielderrors.h"

#include <QTest>

#include <algorithm>

namespace medlem::test {

// The log as its pages ask for it.
class AuditLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_desk.reset(); }
    void tellsWhoChangedWhat();
    void pagesNewestFirst();
    void narrowsByTopic_data();
    void narrowsByTopic();
    void narrowsByDays();
    void narrowsByWho();
    void keepsBranchesApart();
    void nationalSeesEveryBranch();
    void tellsOfASharedPerson();
    void tellsManyRowsOfAChangeOnce();
    void tellsHowManyAttempts();
    void tellsWhatWasTakenBack();
    void flagsNightWork_data();
    void flagsNightWork();
    void flagsManyReadings();
    void refusesBadInput();
    void needsASession();
    void listsAccounts();
    void tellsWhoHasReadTheLog();

private:
    AuditDesk m_desk;
};

void AuditLogTest::initTestCase()
{
    const auto started = m_desk.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void AuditLogTest::tellsWhoChangedWhat()
{
    QVERIFY(m_desk.changeMobile(m_desk.bo, "+46701234567", Session::BranchA));
    const auto changes = m_desk.entries({.topic = AuditTopic::Changes}, Session::BranchA);
    QVERIFY(!changes.isEmpty());
    const AuditEntry newest = changes.first();
    QCOMPARE(newest.action, AuditAction::Changed);
    QCOMPARE(newest.object, AuditObject::Person);
    QCOMPARE(newest.byName, QStringLiteral("Erik Adminsson"));
    QVERIFY(newest.accountId == m_desk.accountA);
    QVERIFY(newest.role == AccountRole::LocalAdministrator);
    QVERIFY(newest.personId == m_desk.bo);
    QCOMPARE(newest.personName, QStringLiteral("Bo Öberg"));
    QCOMPARE(newest.fields, QList<QString>{QStringLiteral("mobile")});
    QCOMPARE(newest.branchName, QStringLiteral("Avdelning A"));
    QCOMPARE(newest.count, qint64(1));
    QVERIFY(!newest.isUndone && !newest.isUndoing);
}

void AuditLogTest::tellsHowManyAttempts()
{
    m_desk.addEvent("action, object, outcome, details",
                    "'logInFailed', 'account', 'refused', '{\"kind\": \"held\", \"times\": 32}'");
    m_desk.addEvent("action, object, outcome, details",
                    "'logInFailed', 'account', 'refused', '{\"kind\": \"password\"}'");
    const auto entries = m_desk.entries({.topic = AuditTopic::LogIns}, Session::National);
    QVERIFY(entries.size() >= 2);
    QCOMPARE(entries.at(0).count, qint64(1));
    QCOMPARE(entries.at(1).count, qint64(32));
}

void AuditLogTest::pagesNewestFirst()
{
    for (const char *town : {"Lund", "Malmö", "Kiruna"})
        QVERIFY(m_desk.changeTown(m_desk.annasAddress, town, Session::BranchA));
    const auto all = m_desk.entries({.topic = AuditTopic::Changes}, Session::BranchA);
    QVERIFY(all.size() >= 3);
    QVERIFY(std::is_sorted(all.begin(), all.end(), [](const AuditEntry &one, const AuditEntry &other) {
        return one.number.value() > other.number.value();
    }));
    QList<AuditEntry> paged;
    AuditQuery query{.topic = AuditTopic::Changes, .limit = 2};
    do {
        const auto page = m_desk.search(query, Session::BranchA);
        QVERIFY(page);
        QVERIFY(page->items.size() <= 2);
        paged += page->items;
        query.after = page->next;
    } while (query.after);
    QCOMPARE(paged, all);
}

void AuditLogTest::narrowsByTopic_data()
{
    QTest::addColumn<AuditTopic>("topic");
    QTest::addColumn<AuditAction>("action");
    QTest::newRow("changes") << AuditTopic::Changes << AuditAction::Changed;
    QTest::newRow("reads") << AuditTopic::Reads << AuditAction::Read;
    QTest::newRow("log-ins") << AuditTopic::LogIns << AuditAction::LogInFailed;
    QTest::newRow("refusals") << AuditTopic::Refusals << AuditAction::Refused;
    QTest::newRow("exports") << AuditTopic::Exports << AuditAction::Exported;
    QTest::newRow("accounts") << AuditTopic::Accounts << AuditAction::PasswordChanged;
}

void AuditLogTest::narrowsByTopic()
{
    QFETCH(AuditTopic, topic);
    QFETCH(AuditAction, action);
    QVERIFY(m_desk.changeTown(m_desk.annasAddress, "Kiruna", Session::BranchA));
    m_desk.addEvent("action, object, person_id", "'read', 'person', '019e0000-0000-7000-8000-000000000011'");
    m_desk.addEvent("action, object, outcome", "'logInFailed', 'account', 'refused'");
    m_desk.addEvent("action, object, outcome", "'read', 'person', 'refused'");
    m_desk.addEvent("action, object", "'export', 'members'");
    m_desk.addEvent("action, object, object_id",
                    "'passwordChanged', 'account', '019e0000-0000-7000-8000-000000000041'");
    const auto found = m_desk.entries({.topic = topic}, Session::BranchA);
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.first().action, action);
    for (const AuditTopic other : {AuditTopic::Changes, AuditTopic::Reads, AuditTopic::LogIns, AuditTopic::Refusals,
                                   AuditTopic::Exports, AuditTopic::Accounts}) {
        if (other != topic)
            QVERIFY(!m_desk.entries({.topic = other}, Session::BranchA).contains(found.first()));
    }
    QVERIFY(m_desk.entries({}, Session::BranchA).contains(found.first()));
}

// Days begin at midnight in Sweden.
void AuditLogTest::narrowsByDays()
{
    m_desk.addEvent("action, object, at", "'export', 'members', '2026-05-09 21:59:59Z'");
    m_desk.addEvent("action, object, at", "'export', 'members', '2026-05-09 22:00:00Z'");
    m_desk.addEvent("action, object, at", "'export', 'members', '2026-05-10 21:59:59Z'");
    m_desk.addEvent("action, object, at", "'export', 'members', '2026-05-10 22:00:00Z'");
    const QDate day(2026, 5, 10);
    const auto count = [this](std::optional<QDate> from, std::optional<QDate> to) {
        return m_desk.entries({.topic = AuditTopic::Exports, .from = from, .to = to}, Session::BranchA).size();
    };
    QCOMPARE(count({}, {}), 4);
    QCOMPARE(count(day, day), 2);
    QCOMPARE(count(day, {}), 3);
    QCOMPARE(count({}, day), 3);
    QCOMPARE(count(day.addDays(2), {}), 0);
}

void AuditLogTest::narrowsByWho()
{
    QVERIFY(m_desk.changeTown(m_desk.annasAddress, "Kiruna", Session::BranchA));
    QVERIFY(m_desk.changeTown(m_desk.annasAddress, "Luleå", Session::National));
    const auto found = m_desk.entries({.topic = AuditTopic::Changes, .accountId = m_desk.accountA}, Session::BranchA);
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().accountId == m_desk.accountA);
    const auto about = m_desk.entries({.topic = AuditTopic::Changes, .personId = m_desk.anna}, Session::BranchA);
    QVERIFY(about.size() >= 2);
    for (const AuditEntry &entry : about)
        QVERIFY(entry.personId == m_desk.anna);
}

void AuditLogTest::keepsBranchesApart()
{
    QVERIFY(m_desk.changeTown(m_desk.annasAddress, "Kiruna", Session::BranchA));
    const AuditEntry ofA = m_desk.entries({.topic = AuditTopic::Changes}, Session::BranchA).first();
    for (const AuditEntry &entry : m_desk.entries({}, Session::BranchB)) {
        QVERIFY(entry.accountId != m_desk.accountA);
        QVERIFY(entry.personId != m_desk.anna && entry.personId != m_desk.bo);
        QVERIFY(entry.branchName != QStringLiteral("Avdelning A"));
    }
    const auto refused = [this](const AuditQuery &query) {
        const auto page = m_desk.search(query, Session::BranchB);
        return !page && page.error() == makeError(ErrorCode::NotFound);
    };
    QVERIFY(refused({.branchId = m_desk.branchA}));
    QVERIFY(refused({.branchId = BranchId::create()}));
    QVERIFY(refused({.personId = m_desk.anna}));
    QVERIFY(refused({.accountId = m_desk.accountA}));
    QVERIFY(refused({.accountId = AccountId::create()}));
    QVERIFY(m_desk.call(ShowAuditEvent{ofA.number}, Session::BranchA));
    QCOMPARE(m_desk.call(ShowAuditEvent{ofA.number}, Session::BranchB).error().code, ErrorCode::NotFound);
    QCOMPARE(m_desk.call(ShowAuditEvent{AuditEventNumber(99'999'999)}, Session::BranchB).error().code,
             ErrorCode::NotFound);
}

void AuditLogTest::nationalSeesEveryBranch()
{
    QVERIFY(m_desk.changeTown(m_desk.annasAddress, "Kiruna", Session::BranchA));
    QVERIFY(m_desk.changeTown(m_desk.ceciliasAddress, "Luleå", Session::BranchB));
    const auto by = [this](const AuditQuery &query, const AccountId &account) {
        const auto found = m_desk.entries(query, Session::National);
        return std::count_if(found.begin(), found.end(), [&account](const AuditEntry &entry) {
            return entry.accountId == account && entry.action == AuditAction::Changed;
        });
    };
    QCOMPARE(by({}, m_desk.accountA), 1);
    QCOMPARE(by({}, m_desk.accountB), 1);
    QCOMPARE(by({.branchId = m_desk.branchA}, m_desk.accountA), 1);
    QCOMPARE(by({.branchId = m_desk.branchA}, m_desk.accountB), 0);
}

// What the national organisation does with a member, the branch sees.
void AuditLogTest::tellsOfASharedPerson()
{
    QVERIFY(m_desk.changeTown(m_desk.annasAddress, "Kiruna", Session::National));
    const auto about = m_desk.entries({.personId = m_desk.anna}, Session::BranchA);
    QVERIFY(std::any_of(about.begin(), about.end(), [](const AuditEntry &entry) {
        return entry.byName == QStringLiteral("Riksadministratör") && entry.role == AccountRole::NationalAdministrator;
    }));
}

void AuditLogTest::tellsManyRowsOfAChangeOnce()
{
    m_desk.execute("BEGIN; SELECT act_as_national('01900000-0000-7000-8000-000000000077');"
                   "UPDATE person SET mobile = '+46701234567' WHERE given_names IN ('Bo', 'Disa', 'Anna Maria');"
                   "UPDATE address SET town = 'Kiruna' WHERE town = 'Lund'; COMMIT");
    const auto found = m_desk.entries({.topic = AuditTopic::Changes}, Session::National);
    QCOMPARE(found[0].object, AuditObject::Address);
    QCOMPARE(found[0].count, qint64(1));
    QCOMPARE(found[1].object, AuditObject::Person);
    QCOMPARE(found[1].count, qint64(3));
    QVERIFY(!found[1].personId && found[1].personName.isEmpty()); // it is not about one of them
    QVERIFY(m_desk.call(ShowAuditEvent{found[1].number}, Session::National)->values.isEmpty());
    QVERIFY(found[2].action != AuditAction::Changed || found[2].object != AuditObject::Person);

    const auto bos = m_desk.entries({.topic = AuditTopic::Changes, .personId = m_desk.bo}, Session::National);
    QCOMPARE(bos.first().count, qint64(1));
    QCOMPARE(bos.first().personName, QStringLiteral("Bo Öberg"));
}

void AuditLogTest::tellsWhatWasTakenBack()
{
    QVERIFY(m_desk.changeTown(m_desk.annasAddress, "Kiruna", Session::BranchA));
    const auto details =
        m_desk.call(ShowAuditEvent{m_desk.entries({.topic = AuditTopic::Changes}, Session::BranchA).first().number},
                    Session::BranchA);
    QVERIFY(details && details->requestId);
    QVERIFY(m_desk.call(UndoChange{.changeId = *details->requestId}, Session::BranchA));
    const auto found = m_desk.entries({.topic = AuditTopic::Changes}, Session::BranchA);
    QVERIFY(found[0].isUndoing && !found[0].isUndone);
    QVERIFY(!found[1].isUndoing && found[1].isUndone);
    QVERIFY(found[1].number == details->entry.number);
}

void AuditLogTest::flagsNightWork_data()
{
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<bool>("isFlagged");
    QTest::newRow("before six in summer") << QByteArray("2026-05-10 03:59Z") << true;
    QTest::newRow("six in summer") << QByteArray("2026-05-10 04:00Z") << false;
    QTest::newRow("six in winter") << QByteArray("2026-01-10 05:00Z") << false;
    QTest::newRow("before ten in the evening") << QByteArray("2026-05-10 19:59Z") << false;
    QTest::newRow("ten in the evening") << QByteArray("2026-05-10 20:00Z") << true;
}

void AuditLogTest::flagsNightWork()
{
    QFETCH(QByteArray, at);
    QFETCH(bool, isFlagged);
    m_desk.addEvent("action, object, at", "'export', 'members', '" + at + '\'');
    const auto found = m_desk.entries({.topic = AuditTopic::Exports}, Session::BranchA);
    QCOMPARE(found.first().flags.contains(AuditFlag::OutsideHours), isFlagged);
}

// The hundred and first person within the hour, and not the hundred before.
void AuditLogTest::flagsManyReadings()
{
    m_desk.addEvent("action, object, person_id, at",
                    "'read', 'person', gen_random_uuid(), '2026-05-10 08:30Z'"); // too long ago
    m_desk.execute("INSERT INTO audit_event (chain_id, branch_id, account_id, role, action, object, person_id, at)"
                   " SELECT b.id, b.id, '019e0000-0000-7000-8000-000000000041', 'localAdministrator', 'read', 'person',"
                   " gen_random_uuid(), TIMESTAMPTZ '2026-05-10 10:00Z' + interval '1 second' * n"
                   " FROM branch b, generate_series(1, 101) n WHERE b.name = 'Avdelning A'");
    const auto found = m_desk.entries({.topic = AuditTopic::Reads, .to = QDate(2026, 5, 10)}, Session::BranchA);
    QCOMPARE(found.size(), 102);
    QVERIFY(found[0].flags.contains(AuditFlag::ManyPersons));
    QVERIFY(!found[1].flags.contains(AuditFlag::ManyPersons));
    m_desk.addEvent("action, object, person_id, at", "'read', 'person', gen_random_uuid(), '2026-05-10 12:30Z'");
    QVERIFY(m_desk.entries({.topic = AuditTopic::Reads, .to = QDate(2026, 5, 10)}, Session::BranchA)
                .first()
                .flags.isEmpty());
}

void AuditLogTest::refusesBadInput()
{
    const auto reasons = [this](const AuditQuery &query) {
        return reasonsOf(m_desk.search(query, Session::BranchA));
    };
    QCOMPARE(reasons({.limit = 0}), (Reasons{{QStringLiteral("limit"), FieldReason::OutOfRange}}));
    QCOMPARE(reasons({.limit = 201}), (Reasons{{QStringLiteral("limit"), FieldReason::OutOfRange}}));
    QCOMPARE(reasons({.from = QDate(2026, 5, 2), .to = QDate(2026, 5, 1)}),
             (Reasons{{QStringLiteral("to"), FieldReason::EndsBeforeStart}}));
    for (const char *text : {"0", "-1", "1x", "9223372036854775808", "", " 1"})
        QVERIFY2(!AuditEventNumber::parse(QString::fromLatin1(text)), text);
    QVERIFY(AuditEventNumber::parse(QStringLiteral("9223372036854775807")));
}

void AuditLogTest::needsASession()
{
    for (const Session session : {Session::None, Session::Stranger}) {
        QCOMPARE(m_desk.search({}, session).error().code, ErrorCode::Unauthenticated);
        QCOMPARE(m_desk.search({.limit = 0}, session).error().code, ErrorCode::Unauthenticated);
        QCOMPARE(m_desk.call(ShowAuditEvent{AuditEventNumber(1)}, session).error().code, ErrorCode::Unauthenticated);
        QCOMPARE(m_desk.call(ListAuditAccounts{}, session).error().code, ErrorCode::Unauthenticated);
    }
}

void AuditLogTest::listsAccounts()
{
    QVERIFY(m_desk.changeTown(m_desk.annasAddress, "Kiruna", Session::BranchA));
    QVERIFY(m_desk.changeTown(m_desk.ceciliasAddress, "Luleå", Session::BranchB));
    const auto names = [this](Session session) {
        QStringList list;
        const auto accounts = m_desk.call(ListAuditAccounts{}, session);
        for (const AuditAccount &account : accounts.value().items)
            list.append(account.displayName);
        return list;
    };
    QVERIFY(names(Session::BranchA).contains(QStringLiteral("Erik Adminsson")));
    QVERIFY(!names(Session::BranchA).contains(QStringLiteral("Frida Adminsson")));
    QVERIFY(names(Session::National).contains(QStringLiteral("Erik Adminsson")));
    QVERIFY(names(Session::National).contains(QStringLiteral("Frida Adminsson")));

    // An event in the branch's chain that the branch may not see names nobody to it; one about a member of its does.
    const QString national = QStringLiteral("Riksadministratör");
    const auto addNational = [this](const QByteArray &person) {
        m_desk.execute("INSERT INTO audit_event (chain_id, account_id, role, action, object, person_id)"
                       " SELECT '019e0000-0000-7000-8000-000000000001', id, role, 'read', 'person', " +
                       person + " FROM account WHERE username = 'national'");
    };
    QVERIFY(!names(Session::BranchA).contains(national));
    addNational("NULL");
    addNational('\'' + m_desk.cecilia.toString().toLatin1() + '\'');
    QVERIFY(!names(Session::BranchA).contains(national));
    addNational('\'' + m_desk.anna.toString().toLatin1() + '\'');
    QVERIFY(names(Session::BranchA).contains(national));
}

// Page after page is one reading.
void AuditLogTest::tellsWhoHasReadTheLog()
{
    QVERIFY(m_desk.changeTown(m_desk.annasAddress, "Kiruna", Session::BranchA));
    const auto first = m_desk.search({.limit = 1}, Session::BranchA);
    QVERIFY(first && first->next);
    QVERIFY(m_desk.search({.after = first->next, .limit = 1}, Session::BranchA));
    QVERIFY(m_desk.search({.personId = m_desk.anna}, Session::National));
    const auto readings = [this](const AuditQuery &query) {
        const auto found = m_desk.entries(query, Session::BranchA);
        return std::count_if(found.begin(), found.end(), [](const AuditEntry &entry) {
            return entry.action == AuditAction::Listed && entry.object == AuditObject::Log;
        });
    };
    QCOMPARE(readings({.topic = AuditTopic::Reads, .personId = m_desk.anna}), 1);      // the national organisation's
    QCOMPARE(readings({.topic = AuditTopic::Reads, .accountId = m_desk.accountA}), 3); // all of the own, one and all
    QCOMPARE(readings({.topic = AuditTopic::Reads}),
             4); // the second page is not told; the national one stands here too
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AuditLogTest)
#include "tst_auditlog.moc"
