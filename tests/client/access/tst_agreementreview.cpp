// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/codeprompt.h"
#include "client/widgets/notice.h"
#include "shared/protocol/ownaccount.h"
#include "tests/client/access/agreementstage.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QTimer>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestAgreementReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatTheSystemHasChecked();
    void ticksOneAfterTheOther();
    void goesBackToTheTicksOfOthers();
    void goesBackWhenATickDidNotArrive();
    void waitsWithApprovingForTheTicks();
    void keepsTicksWhenReadAgainMeanwhile();
    void saysWhatApprovingDoes();
    void saysWhatHinders();
    void approvesAfterACode();
    void keepsEverythingWhenTheCodeIsNotGiven();
    void goesOnToTheAccount();
    void tellsTheFirstOfTwo();
};

void TestAgreementReview::showsWhatTheSystemHasChecked()
{
    AgreementStage it;
    AgreementEntry agreement = agreementIn(AgreementState::Received);
    NamedAdministratorEntry employee = named(3, "Sven Åberg", AdministratorTie::Employee);
    employee.named.municipalityCode = QStringLiteral("0380");
    employee.otherBranches = {{.id = numbered<BranchId>(2), .name = QStringLiteral("Åmål")}};
    agreement.administrators.append(employee);
    agreement.documents.removeLast();
    QVERIFY(it.open(agreement));
    const QString all = it.visibleTexts().join(u'\n');
    for (const char *expected :
         {"Omar Ali is a member of the branch", "Sven Åberg is not a member of the branch, but its employee",
          "another municipality (Uppsala, Uppsala län)", "Sven Åberg already administers Åmål",
          "an exception has to cover it", "Signed agreement: missing", "Minutes excerpt: registered"})
        QVERIFY2(all.contains(QString::fromUtf8(expected)), expected);
}

void TestAgreementReview::ticksOneAfterTheOther()
{
    AgreementStage it;
    QVERIFY(it.open(agreementIn(AgreementState::Received)));
    AgreementEntry first = it.after(AgreementState::Received);
    first.ticked = {{.item = ReviewItem::MinutesSigned, .by = QStringLiteral("Karin"), .at = accessTime()}};
    AgreementEntry second = first;
    second.version = 5;
    second.ticked.append({.item = ReviewItem::MinutesWitnessed, .by = QStringLiteral("Karin"), .at = accessTime()});
    it.api.expect<TickReview>().reply(first);
    it.api.expect<TickReview>().reply(second);
    it.api.expect<ShowApprovalEffect>().reply(someEffect());
    QTest::keyClick(it.find<QCheckBox>("tick_minutesSigned"), Qt::Key_Space);
    QTest::keyClick(it.find<QCheckBox>("tick_minutesWitnessed"), Qt::Key_Space); // before the answer
    QVERIFY(it.isQuiet());
    const QList<TickReview> sent = it.api.requests<TickReview>();
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent.first().body.items, QList<ReviewItem>{ReviewItem::MinutesSigned});
    QCOMPARE(sent.last().ifMatch, Version(4));
    const QList<ReviewItem> both{ReviewItem::MinutesSigned, ReviewItem::MinutesWitnessed};
    QCOMPARE(sent.last().body.items, both);
    QTRY_VERIFY(it.visibleTexts().join(u'\n').contains(QStringLiteral("Karin, 2026-05-15")));
    QVERIFY(it.find<QCheckBox>("tick_minutesSigned")->isChecked());
}

void TestAgreementReview::goesBackToTheTicksOfOthers()
{
    AgreementStage it;
    QVERIFY(it.open(agreementIn(AgreementState::Received)));
    it.api.expect<TickReview>().fail(makeError(ErrorCode::Stale));
    it.api.expect<ShowAgreement>().reply(it.after(AgreementState::Received));
    it.api.expect<ShowApprovalEffect>().reply(someEffect());
    it.press("tick_minutesSigned");
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(!it.find<QCheckBox>("tick_minutesSigned")->isChecked());
    QVERIFY(it.messages.first().text.contains(QStringLiteral("Somebody else has changed this")));
}

void TestAgreementReview::goesBackWhenATickDidNotArrive()
{
    AgreementStage it;
    QVERIFY(it.open(agreementIn(AgreementState::Received)));
    it.api.expect<TickReview>().fail(makeError(ErrorCode::Unreachable));
    it.api.expect<ShowAgreement>().reply(it.entry); // as it was
    it.api.expect<ShowApprovalEffect>().reply(someEffect());
    it.press("tick_minutesSigned");
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(!it.find<QCheckBox>("tick_minutesSigned")->isChecked());
}

void TestAgreementReview::waitsWithApprovingForTheTicks()
{
    AgreementStage it;
    QVERIFY(it.open(agreementIn(AgreementState::Received)));
    QTRY_VERIFY(it.find<QAbstractButton>("approveButton")->isEnabled());
    it.api.expect<TickReview>().reply(it.after(AgreementState::Received));
    it.api.expect<ShowApprovalEffect>().reply(someEffect());
    it.press("tick_minutesSigned");
    QVERIFY(!it.find<QAbstractButton>("approveButton")->isEnabled()); // the version that is approved changes
    QTRY_VERIFY(it.find<QAbstractButton>("approveButton")->isEnabled());
}

// As when an event tells of the tick itself.
void TestAgreementReview::keepsTicksWhenReadAgainMeanwhile()
{
    AgreementStage it;
    QVERIFY(it.open(agreementIn(AgreementState::Received)));
    it.api.expect<TickReview>().hold();
    it.press("tick_minutesSigned");
    it.api.expect<ShowAgreement>().reply(it.after(AgreementState::Received)); // without it
    it.page.reload();
    QVERIFY(it.isQuiet());
    bool isOver = false;
    QTimer::singleShot(0, &it.page, [&isOver] { // after the answer
        isOver = true;
    });
    QTRY_VERIFY(isOver);
    QVERIFY(it.find<QCheckBox>("tick_minutesSigned")->isChecked());
}

void TestAgreementReview::saysWhatApprovingDoes()
{
    AgreementStage it;
    QVERIFY(it.open(agreementIn(AgreementState::Received)));
    QTRY_COMPARE(it.text("effectLabel"), QStringLiteral("Anna Berg loses access today, Omar Ali gets it."));
    QVERIFY(it.text("accountsLabel").startsWith(QStringLiteral("Omar Ali has no account yet")));
    QVERIFY(it.find<QAbstractButton>("approveButton")->isEnabled());
    QVERIFY(!it.shows("hindranceNotice"));
}

void TestAgreementReview::saysWhatHinders()
{
    AgreementStage it;
    ApprovalEffect effect = someEffect();
    effect.hindrances = {ApprovalHindrance::MinutesExcerptMissing, ApprovalHindrance::ReviewIncomplete};
    QVERIFY(it.open(agreementIn(AgreementState::Received), effect));
    QTRY_VERIFY(it.shows("hindranceNotice"));
    QCOMPARE(it.page.findChildren<Notice *>(QStringLiteral("hindranceNotice")).size(), 2);
    QVERIFY(it.find<Notice>("hindranceNotice")->text().contains(QStringLiteral("Register it under Papers")));
    QVERIFY(!it.find<QAbstractButton>("approveButton")->isEnabled());
}

void TestAgreementReview::approvesAfterACode()
{
    AgreementStage it;
    QVERIFY(it.open(agreementIn(AgreementState::Received)));
    QTRY_VERIFY(it.find<QAbstractButton>("approveButton")->isEnabled());
    QSignalSpy changed(&it.page, &AgreementPage::changed);
    it.api.expect<ApproveAgreement>().fail(makeError(ErrorCode::StepUpRequired));
    it.press("approveButton");
    QTRY_VERIFY(it.page.findChild<CodePrompt *>());
    QVERIFY(!it.find<QAbstractButton>("approveButton")->isEnabled());
    it.api.expect<StepUp>().reply({});
    it.api.expect<ApproveAgreement>().reply(it.after(AgreementState::InForce));
    it.api.expect<ShowBranchAccess>().reply(administeredUmea());
    Q_EMIT it.page.findChild<CodePrompt *>()->codeEntered(QStringLiteral("123456"));
    QVERIFY(it.isQuiet());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(it.api.requests<ApproveAgreement>().last().ifMatch, Version(3));
    QVERIFY(it.messages.last().text.contains(QStringLiteral("in force")));
    QVERIFY(!it.shows("approveButton"));
    QVERIFY(it.shows("endAccessButton"));
}

void TestAgreementReview::keepsEverythingWhenTheCodeIsNotGiven()
{
    AgreementStage it;
    QVERIFY(it.open(agreementIn(AgreementState::Received)));
    QTRY_VERIFY(it.find<QAbstractButton>("approveButton")->isEnabled());
    it.api.expect<ApproveAgreement>().fail(makeError(ErrorCode::StepUpRequired));
    it.press("approveButton");
    QTRY_VERIFY(it.page.findChild<CodePrompt *>() && it.page.findChild<CodePrompt *>()->isVisible());
    QTest::keyClick(it.page.findChild<CodePrompt *>(), Qt::Key_Escape);
    QTRY_VERIFY(it.find<QAbstractButton>("approveButton")->isEnabled());
    QVERIFY(it.messages.isEmpty());
}

void TestAgreementReview::goesOnToTheAccount()
{
    AgreementStage it;
    BranchAccess access = administeredUmea();
    access.administrators.first().personId = numbered<PersonId>(2);
    access.administrators.first().name = QStringLiteral("Omar Ali");
    access.administrators.first().hasAccount = false;
    QVERIFY(it.open(agreementIn(AgreementState::InForce), {}, access));
    QTRY_VERIFY(it.shows("accountButton"));
    QStringList wanted;
    connect(&it.page, &AgreementPage::accountRequested, &it.page,
            [&wanted](const BranchName &branch, const PersonId &person, const QString &name) {
                wanted = {branch.name, person.toString(), name};
            });
    it.press("accountButton");
    const QStringList expected{umea().name, numbered<PersonId>(2).toString(), QStringLiteral("Omar Ali")};
    QCOMPARE(wanted, expected);
}

void TestAgreementReview::tellsTheFirstOfTwo()
{
    AgreementStage it;
    ApprovalEffect effect = someEffect();
    effect.needsSecondApprover = true;
    QVERIFY(it.open(agreementIn(AgreementState::Received), effect));
    QTRY_VERIFY(it.text("effectLabel").contains(QStringLiteral("when another person has approved")));
    AgreementEntry approved = it.after(AgreementState::Approved);
    approved.firstApprover = QStringLiteral("Karin Ström");
    effect.hindrances = {ApprovalHindrance::SecondApproverSame};
    it.api.expect<ApproveAgreement>().reply(approved);
    it.api.expect<ShowApprovalEffect>().reply(effect);
    it.press("approveButton");
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.shows("hindranceNotice"));
    QVERIFY(it.messages.last().text.contains(QStringLiteral("when another person")));
    QVERIFY(!it.find<QAbstractButton>("approveButton")->isEnabled());
}

QTEST_MAIN(TestAgreementReview)
#include "tst_agreementreview.moc"
