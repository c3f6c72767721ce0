// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/branches/brancheshandlers.h"
#include "server/branches/closinghandlers.h"
#include "server/database/dbfailure.h"
#include "server/memberships/membershipshandlers.h"
#include "tests/support/appsession.h"
#include "tests/support/branchfixture.h"
#include "tests/support/fielderrors.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::HandlerCaller;
using medlem::test::Reasons;
using medlem::test::reasonsOf;

// Closing a branch and merging it into another, seen on 15 March 2026.
class TestBranchClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture.start(); }
    void init();
    void cleanup() { m_national.reset(); }
    void previewTellsAndChangesNothing();
    void closes();
    void merges();
    void movesWhatHasNotBegun();
    void keepsThePlannedEnd();
    void accessEndsAtOnce();
    void receiptNamesWhoHadAccessAtTheEnd();
    void isRefusedWhoseSessionHasEnded();
    void hasTheTimeOfAnImport();
    void receiptIsForBothBranches();
    void refuses_data();
    void refuses();
    void refusesWhatBeganLater();
    void refusesASecondTime();
    void refusesStale();
    void needsAFreshCode();
    void isForTheNationalOrganisation();
    void closedBranchTakesNothingNew_data();
    void closedBranchTakesNothingNew();
    void whatWasBeforeCanBeCorrected();

private:
    BranchClosing closing(std::optional<BranchId> into = {}, QDate lastDay = QDate(2026, 3, 14)) const
    {
        return {.lastDay = lastDay, .reason = QStringLiteral("Årsmötet beslutade det."), .into = into};
    }
    Result<ClosingReceipt> close(const BranchClosing &closing, Version version = 1)
    {
        return m_national->call(handleCloseBranch,
                                CloseBranch{m_fixture.orebro, version, newIdempotencyKey(), closing});
    }
    Result<ClosingEffect> preview(const BranchClosing &closing)
    {
        return m_national->call(handlePreviewBranchClosing, PreviewBranchClosing{m_fixture.orebro, closing});
    }
    // The closing of Örebro in a transaction that began before something else happened.
    test::SqlOutcome closeAfter(const QString &meanwhile);
    void addMembership(int person, BranchId branch, const QString &from, const QString &to = {});
    QString periods(int person, BranchId branch); // "2025-01-01 to 2026-03-14 transferred", a line each
    QString count(const char *what)
    {
        return m_fixture.value(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(what));
    }

    test::BranchFixture m_fixture;
    std::unique_ptr<HandlerCaller> m_national;
};

// Of Örebro's members 1 is in no other branch, 2 in Åmål too, 3 in Zinkgruvan too, and 4 was in Åmål once.
void TestBranchClosing::init()
{
    m_fixture.reset();
    m_fixture.prepare(QStringLiteral("UPDATE session SET stepped_up_at = now()"));
    for (const int person : {1, 2, 3, 4})
        m_fixture.addMember(person, m_fixture.orebro);
    addMembership(2, m_fixture.amal, QStringLiteral("2024-01-01"));
    addMembership(3, m_fixture.zinkgruvan, QStringLiteral("2024-01-01"));
    addMembership(4, m_fixture.amal, QStringLiteral("2020-01-01"), QStringLiteral("2021-12-31"));
    m_fixture.prepare(
        QStringLiteral("INSERT INTO assignment (person_id, branch_id, role_id, seat, valid_from)"
                       " SELECT '%1', '%2', id, 1, '2025-02-01' FROM role WHERE name = 'Kassör'")
            .arg(test::BranchFixture::uuid(1).toString(QUuid::WithoutBraces), m_fixture.orebro.toString()));
    m_national = std::make_unique<HandlerCaller>(m_fixture, m_fixture.nationalToken);
}

void TestBranchClosing::addMembership(int person, BranchId branch, const QString &from, const QString &to)
{
    const QString end = to.isEmpty() ? QStringLiteral("NULL, NULL") : QStringLiteral("'%1', 'resigned'").arg(to);
    m_fixture.prepare(
        QStringLiteral("INSERT INTO membership (person_id, branch_id, type_id, valid_from, valid_to,"
                       " end_reason) SELECT '%1', '%2', id, '%3', %4 FROM membership_type"
                       " WHERE name = 'Enskild'")
            .arg(test::BranchFixture::uuid(person).toString(QUuid::WithoutBraces), branch.toString(), from, end));
}

QString TestBranchClosing::periods(int person, BranchId branch)
{
    return m_fixture.value(
        QStringLiteral("SELECT string_agg(valid_from || ' to ' || coalesce(valid_to || ' ' || end_reason, 'now'),"
                       " ', ' ORDER BY valid_from) FROM membership WHERE NOT withdrawn AND person_id = '%1'"
                       " AND branch_id = '%2'")
            .arg(test::BranchFixture::uuid(person).toString(QUuid::WithoutBraces), branch.toString()));
}

void TestBranchClosing::previewTellsAndChangesNothing()
{
    const QString before =
        m_fixture.value(QStringLiteral("SELECT md5(string_agg(m::text, '' ORDER BY id)) FROM membership m"));
    const auto effect = preview(closing());
    QVERIFY2(effect, effect ? "" : qPrintable(effect.error().detail));
    QCOMPARE(effect->members, 4);
    QCOMPARE(effect->membersElsewhere, 2);
    QCOMPARE(effect->withoutBranch, 2);
    QCOMPARE(effect->moved, 0);
    QCOMPARE(effect->assignments, 1);
    QCOMPARE(effect->administrators, QStringList{QStringLiteral("Olga Ek")});
    QStringList persons;
    for (const ClosingMember &member : effect->persons)
        persons.append(member.displayName + u' ' + EnumCodec<ClosingOutcome>::name(member.outcome));
    QCOMPARE(persons, (QStringList{QStringLiteral("Person Nummer1 withoutBranch"),
                                   QStringLiteral("Person Nummer4 withoutBranch"),
                                   QStringLiteral("Person Nummer2 memberElsewhere"),
                                   QStringLiteral("Person Nummer3 memberElsewhere")}));
    const auto merging = preview(closing(m_fixture.amal));
    QVERIFY(merging);
    QCOMPARE(merging->moved, 3);
    QCOMPARE(merging->alreadyMembers, 1);
    QCOMPARE(merging->into->name, QStringLiteral("Åmål"));
    QCOMPARE(m_fixture.value(QStringLiteral("SELECT md5(string_agg(m::text, '' ORDER BY id)) FROM membership m")),
             before);
    QCOMPARE(count("branch WHERE closed_on IS NOT NULL"), QStringLiteral("0"));
    QCOMPARE(count("audit_event WHERE action = 'list' AND object = 'members'"), QStringLiteral("2"));
}

void TestBranchClosing::closes()
{
    const auto effect = preview(closing()).value();
    const auto receipt = close(closing());
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    QVERIFY(receipt->effect == effect); // what was told is what was done
    QCOMPARE(receipt->reason, QStringLiteral("Årsmötet beslutade det."));
    QCOMPARE(receipt->byName, QStringLiteral("Riks Adm"));
    QCOMPARE(periods(1, m_fixture.orebro), QStringLiteral("2025-01-01 to 2026-03-14 branchClosed"));
    QCOMPARE(periods(2, m_fixture.amal), QStringLiteral("2024-01-01 to now"));
    QCOMPARE(count("assignment WHERE valid_to = '2026-03-14'"), QStringLiteral("1"));
    const auto card = m_national->call(handleShowBranch, ShowBranch{m_fixture.orebro});
    QCOMPARE(card->closedOn, std::optional(QDate(2026, 3, 14)));
    QCOMPARE(card->closingReason, std::optional(receipt->reason));
    QVERIFY(!card->mergedInto);
    QVERIFY(!card->hasAdministrator);
    QCOMPARE(card->members, 0);
}

void TestBranchClosing::merges()
{
    const auto effect = preview(closing(m_fixture.amal)).value();
    const auto receipt = close(closing(m_fixture.amal));
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    QVERIFY(receipt->effect == effect);
    QCOMPARE(periods(1, m_fixture.orebro), QStringLiteral("2025-01-01 to 2026-03-14 transferred"));
    QCOMPARE(periods(1, m_fixture.amal), QStringLiteral("2026-03-15 to now"));
    QCOMPARE(periods(2, m_fixture.amal), QStringLiteral("2024-01-01 to now")); // was there already
    QCOMPARE(periods(3, m_fixture.amal), QStringLiteral("2026-03-15 to now"));
    QCOMPARE(periods(4, m_fixture.amal), QStringLiteral("2020-01-01 to 2021-12-31 resigned, 2026-03-15 to now"));
    const auto card = m_national->call(handleShowBranch, ShowBranch{m_fixture.orebro});
    QCOMPARE(card->mergedInto->name, QStringLiteral("Åmål"));
    // The list of the branch that took over has them.
    QCOMPARE(
        m_fixture.value(
            QStringLiteral("SELECT count(*) FROM branch_member WHERE branch_id = '%1'").arg(m_fixture.amal.toString())),
        QStringLiteral("4"));
}

void TestBranchClosing::movesWhatHasNotBegun()
{
    m_fixture.prepare(QStringLiteral("UPDATE membership SET valid_from = '2026-05-01' WHERE person_id = '%1'")
                          .arg(test::BranchFixture::uuid(1).toString(QUuid::WithoutBraces)));
    const auto receipt = close(closing(m_fixture.amal));
    QVERIFY(receipt);
    QCOMPARE(periods(1, m_fixture.orebro), QString()); // taken back
    QCOMPARE(periods(1, m_fixture.amal), QStringLiteral("2026-05-01 to now"));
}

void TestBranchClosing::keepsThePlannedEnd()
{
    m_fixture.prepare(QStringLiteral("UPDATE membership SET valid_to = '2026-12-31', end_reason = 'resigned'"
                                     " WHERE person_id = '%1'")
                          .arg(test::BranchFixture::uuid(1).toString(QUuid::WithoutBraces)));
    QVERIFY(close(closing(m_fixture.amal)));
    QCOMPARE(periods(1, m_fixture.orebro), QStringLiteral("2025-01-01 to 2026-03-14 transferred"));
    QCOMPARE(periods(1, m_fixture.amal), QStringLiteral("2026-03-15 to 2026-12-31 resigned"));
}

void TestBranchClosing::accessEndsAtOnce()
{
    HandlerCaller olga(m_fixture, m_fixture.orebroToken);
    QVERIFY(olga.call(handleListBranches, ListBranches{}));
    QVERIFY(close(closing()));
    const auto refused = olga.call(handleListBranches, ListBranches{});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unauthenticated); // with the last branch the session has ended
    QCOMPARE(count("access_grant WHERE upper_inf(valid_during)"), QStringLiteral("1")); // Åmål's
    QCOMPARE(
        m_fixture.value(
            QStringLiteral("SELECT end_reason FROM agreement WHERE branch_id = '%1'").arg(m_fixture.orebro.toString())),
        QStringLiteral("branchClosed"));
}

test::SqlOutcome TestBranchClosing::closeAfter(const QString &meanwhile)
{
    test::AppSession app(m_fixture.appSettings().uri);
    static_cast<void>(app.run("BEGIN"));
    static_cast<void>(
        app.run("SELECT account_id FROM begin_request(convert_to(repeat('n', 32), 'UTF8'), gen_random_uuid())"));
    m_fixture.prepare(meanwhile);
    const test::SqlOutcome outcome = app.run("SELECT close_branch('" + m_fixture.orebro.toString().toLatin1() +
                                             "', 1, '2026-03-14', 'Slut.', NULL, '2026-03-15')");
    static_cast<void>(app.commit());
    return outcome;
}

// Not who had it when the closing's transaction began, waiting for its turn.
void TestBranchClosing::receiptNamesWhoHadAccessAtTheEnd()
{
    const QString person = test::BranchFixture::uuid(1).toString(QUuid::WithoutBraces);
    const test::SqlOutcome outcome = closeAfter(
        QStringLiteral("SELECT give_demo_access('%1', '%2', now())").arg(m_fixture.orebro.toString(), person));
    QCOMPARE(outcome.text.trimmed(), QByteArray("done"));
    QCOMPARE(m_fixture.value(QStringLiteral("SELECT administrators FROM branch_closing")),
             QStringLiteral("{\"Person Nummer1\"}"));
}

// A branch of 20 000 members takes longer than five seconds.
void TestBranchClosing::hasTheTimeOfAnImport()
{
    m_fixture.prepare(QStringLiteral("CREATE FUNCTION note_time() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                                     " NEW.name := 'closed within ' || current_setting('statement_timeout');"
                                     " RETURN NEW; END $$;"
                                     "CREATE TRIGGER a_branch_time BEFORE UPDATE ON branch"
                                     " FOR EACH ROW EXECUTE FUNCTION note_time()"));
    QVERIFY(close(closing()));
    QCOMPARE(m_fixture.value(QStringLiteral("SELECT name FROM branch WHERE closed_on IS NOT NULL")),
             QStringLiteral("closed within 1min"));
}

void TestBranchClosing::isRefusedWhoseSessionHasEnded()
{
    const test::SqlOutcome outcome =
        closeAfter(QStringLiteral("DELETE FROM session WHERE token_hash = convert_to(repeat('n', 32), 'UTF8')"));
    QCOMPARE(outcome.constraint, QByteArray("caller_gone"));
    QCOMPARE(count("branch WHERE closed_on IS NOT NULL"), QStringLiteral("0"));
}

void TestBranchClosing::receiptIsForBothBranches()
{
    const auto done = close(closing(m_fixture.amal));
    QVERIFY(done);
    const auto national = m_national->call(handleShowClosingReceipt, ShowClosingReceipt{m_fixture.orebro});
    QVERIFY(national && *national == *done);
    HandlerCaller arne(m_fixture, m_fixture.amalToken);
    const auto taken = arne.call(handleShowClosingReceipt, ShowClosingReceipt{m_fixture.orebro});
    QVERIFY(taken);
    QCOMPARE(taken->effect.moved, 3);
    QCOMPARE(taken->effect.branch.name, QStringLiteral("Örebro"));
    QVERIFY(m_national->call(handleShowClosingReceipt, ShowClosingReceipt{m_fixture.amal}).error() ==
            makeError(ErrorCode::NotFound)); // is open
}

void TestBranchClosing::refuses_data()
{
    QTest::addColumn<BranchClosing>("wanted");
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("reason");
    QTest::newRow("tomorrow") << closing({}, QDate(2026, 3, 16)) << "lastDay" << FieldReason::DateInFuture;
    QTest::newRow("into itself") << closing(m_fixture.orebro) << "into" << FieldReason::UnknownValue;
    QTest::newRow("into nothing") << closing(BranchId::create()) << "into" << FieldReason::UnknownValue;
    BranchClosing without = closing();
    without.reason = QStringLiteral(" ");
    QTest::newRow("no reason") << without << "reason" << FieldReason::Required;
}

void TestBranchClosing::refuses()
{
    QFETCH(const BranchClosing, wanted);
    QFETCH(const QString, field);
    QFETCH(const FieldReason, reason);
    QCOMPARE(reasonsOf(close(wanted)), (Reasons{{field, reason}}));
    QCOMPARE(reasonsOf(preview(wanted)), (Reasons{{field, reason}}));
    QCOMPARE(count("branch WHERE closed_on IS NOT NULL"), QStringLiteral("0"));
}

void TestBranchClosing::refusesWhatBeganLater()
{
    const auto wanted = closing({}, QDate(2024, 12, 31)); // its members began the day after
    QCOMPARE(reasonsOf(close(wanted)), (Reasons{{QStringLiteral("lastDay"), FieldReason::DateTooEarly}}));
    QCOMPARE(count("membership WHERE end_reason = 'branchClosed'"), QStringLiteral("0"));
}

void TestBranchClosing::refusesASecondTime()
{
    QVERIFY(close(closing()));
    const auto again = close(closing(), 2);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    const auto into = m_national->call(
        handleCloseBranch, CloseBranch{m_fixture.zinkgruvan, 1, newIdempotencyKey(), closing(m_fixture.orebro)});
    QCOMPARE(reasonsOf(into), (Reasons{{QStringLiteral("into"), FieldReason::NotInUse}}));
}

void TestBranchClosing::refusesStale()
{
    QCOMPARE(close(closing(), 7).error().code, ErrorCode::Stale);
    QCOMPARE(m_national->call(handleCloseBranch, CloseBranch{BranchId::create(), 1, newIdempotencyKey(), closing()})
                 .error()
                 .code,
             ErrorCode::NotFound);
}

void TestBranchClosing::needsAFreshCode()
{
    QVERIFY(CloseBranch::operation.proof == Proof::RecentCode);
    m_fixture.prepare(QStringLiteral("UPDATE session SET stepped_up_at = NULL"));
    QCOMPARE(close(closing()).error().code, ErrorCode::StepUpRequired); // by the database itself
    QCOMPARE(count("branch WHERE closed_on IS NOT NULL"), QStringLiteral("0"));
}

void TestBranchClosing::isForTheNationalOrganisation()
{
    HandlerCaller olga(m_fixture, m_fixture.orebroToken);
    QVERIFY(olga.call(handleCloseBranch, CloseBranch{m_fixture.orebro, 1, newIdempotencyKey(), closing()}).error() ==
            makeError(ErrorCode::Forbidden));
    QVERIFY(olga.call(handlePreviewBranchClosing, PreviewBranchClosing{m_fixture.orebro, closing()}).error() ==
            makeError(ErrorCode::Forbidden));
    // By hand, as the runtime role.
    QVERIFY(olga.change(QStringLiteral("SELECT close_branch('%1', 1, '2026-03-14', 'x', NULL, '2026-03-15')")
                            .arg(m_fixture.orebro.toString())));
    QCOMPARE(count("branch WHERE closed_on IS NOT NULL"), QStringLiteral("0"));
}

void TestBranchClosing::closedBranchTakesNothingNew_data()
{
    QTest::addColumn<QString>("sql");
    const QString person = test::BranchFixture::uuid(1).toString(QUuid::WithoutBraces);
    QTest::newRow("membership")
        << QStringLiteral("INSERT INTO membership (person_id, branch_id, type_id, valid_from)"
                          " SELECT '%1', '%2', id, '2026-03-20' FROM membership_type WHERE name = 'Enskild'")
               .arg(person, m_fixture.orebro.toString());
    QTest::newRow("membership that goes on")
        << QStringLiteral("UPDATE membership SET valid_to = NULL, end_reason = NULL"
                          " WHERE branch_id = '%1'")
               .arg(m_fixture.orebro.toString());
    QTest::newRow("assignment") << QStringLiteral(
                                       "INSERT INTO assignment (person_id, branch_id, role_id, seat, valid_from)"
                                       " SELECT '%1', '%2', id, 2, '2026-03-20' FROM role WHERE name = 'Ledamot'")
                                       .arg(person, m_fixture.orebro.toString());
    QTest::newRow("assignment that goes on")
        << QStringLiteral("UPDATE assignment SET valid_to = NULL WHERE branch_id = '%1'")
               .arg(m_fixture.orebro.toString());
    QTest::newRow("agreement")
        << QStringLiteral("INSERT INTO agreement (branch_id) VALUES ('%1')").arg(m_fixture.orebro.toString());
}

// The owner's hand-written SQL too.
void TestBranchClosing::closedBranchTakesNothingNew()
{
    QFETCH(const QString, sql);
    QVERIFY(close(closing()));
    QVERIFY_THROWS_EXCEPTION(DbFailure, m_fixture.prepare(sql));
}

void TestBranchClosing::whatWasBeforeCanBeCorrected()
{
    QVERIFY(close(closing()));
    const QString id = m_fixture.value(QStringLiteral("SELECT id FROM membership WHERE person_id = '%1'")
                                           .arg(test::BranchFixture::uuid(1).toString(QUuid::WithoutBraces)));
    MembershipFields fields{.typeId = m_fixture.type(QStringLiteral("Enskild")),
                            .from = QDate(2025, 1, 1),
                            .to = QDate(2026, 2, 1),
                            .endReason = MembershipEndReason::Resigned};
    const MembershipId membership(QUuid::fromString(id));
    QVERIFY(m_national->call(handleUpdateMembership, UpdateMembership{membership, 2, fields}));
    fields.to = QDate(2026, 4, 1);
    const auto refused = m_national->call(handleUpdateMembership, UpdateMembership{membership, 3, fields});
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(refused), (Reasons{{QStringLiteral("to"), FieldReason::NotInUse}}));
}

QTEST_GUILESS_MAIN(TestBranchClosing)
#include "tst_branchclosing.moc"
