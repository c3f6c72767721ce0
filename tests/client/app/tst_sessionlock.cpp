// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/draftfiles.h"
#include "shared/protocol/branches.h"
#include "shared/protocol/problem.h"
#include "tests/client/app/program.h"

#include <QAccessible>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;
using namespace std::chrono_literals;

// What somebody sees, and does not see, when the session comes to its end.
class TestSessionLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void warnsAndGoesOnAtAnyKey();
    void offersToLogInAgainBeforeTheAbsoluteEnd();
    void locksWhenIdle();
    void locksByTheKeyboard();
    void hidesEverythingBehindTheLock();
    void closesOtherWindows();
    void staysLockedAtAWrongCode();
    void saysThatTheServerIsOutOfReach();
    void sendsAgainWhatWasRefused();
    void givesUpWhatAskedForACode();
    void asksForNoCodeAfterwards();
    void clearsAwayABranchThatIsLost();
    void clearsAwayWhenTheStreamSaysSo();
    void leavesTheOtherBranchAlone();
    void noticesLostAccessAtARefusal();

private:
    [[nodiscard]] static bool askForCodes(Program &it);
    [[nodiscard]] static QStringList accessibleTexts(QAccessibleInterface *from);
    [[nodiscard]] static NewSession withoutBranches(const Program &it);
    [[nodiscard]] static int draftsKept(const Program &it);
};

namespace {

const QByteArray renewPath = "PUT /api/v1/account/recovery-codes";

} // namespace

QStringList TestSessionLock::accessibleTexts(QAccessibleInterface *from)
{
    QStringList texts{from->text(QAccessible::Name), from->text(QAccessible::Value)};
    for (int i = 0; i < from->childCount(); ++i) {
        if (QAccessibleInterface *child = from->child(i))
            texts += accessibleTexts(child);
    }
    return texts;
}

NewSession TestSessionLock::withoutBranches(const Program &it)
{
    NewSession session = sessionOf(it.karin);
    session.account.branches.clear();
    return session;
}

int TestSessionLock::draftsKept(const Program &it)
{
    int count = 0;
    const auto folders = QDir(it.drafts.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : folders)
        count += static_cast<int>(QDir(it.drafts.filePath(folder)).entryList(QDir::Files).size());
    return count;
}

void TestSessionLock::warnsAndGoesOnAtAnyKey()
{
    Program it;
    QVERIFY(it.writeInCard());
    it.time.pass(28min + 20s);
    QVERIFY(it.shows("sessionWarning"));
    QVERIFY(it.find<QLabel>("sessionWarningLabel")->text().contains(QStringLiteral("1 min 40 s")));
    QVERIFY(it.find<QLineEdit>("familyNameEdit")); // the work is not hidden
    QTest::keyClick(it.find<QLineEdit>("familyNameEdit"), Qt::Key_X);
    QTRY_VERIFY(!it.find<QWidget>("sessionWarning"));
    QCOMPARE(it.familyName(), QStringLiteral("Bergströmx"));
}

void TestSessionLock::offersToLogInAgainBeforeTheAbsoluteEnd()
{
    Program it;
    it.answerActivity(100s);
    QVERIFY(it.logIn(it.karin));
    QVERIFY(it.shows("memberTable"));
    it.time.pass(80s);
    QVERIFY(it.shows("sessionWarning"));
    QTest::keyClick(&it.client.window(), Qt::Key_Shift);
    QVERIFY(it.find<QWidget>("sessionWarning"));
    it.click("sessionWarningButton");
    QVERIFY(it.shows("lockScreen"));
    it.answerActivity(12h);
    QVERIFY(it.unlock(sessionOf(it.karin)));
    QVERIFY(it.find<QTableView>("memberTable"));
    QVERIFY(!it.find<QWidget>("sessionWarning"));
}

void TestSessionLock::locksWhenIdle()
{
    Program it;
    QVERIFY(it.writeInCard());
    auto *edit = it.find<QLineEdit>("familyNameEdit");
    edit->setSelection(2, 4);
    it.time.pass(31min);
    QVERIFY(it.shows("lockScreen"));
    QTRY_COMPARE(it.server.requests().last().method, QByteArray("DELETE")); // no session is left behind
    QVERIFY(it.unlock(sessionOf(it.karin)));
    QVERIFY(it.shows("familyNameEdit"));
    QCOMPARE(it.find<QLineEdit>("familyNameEdit"), edit); // the very same
    QCOMPARE(edit->text(), QStringLiteral("Bergström"));
    QCOMPARE(edit->selectedText(), QStringLiteral("rgst"));
    QVERIFY(edit->hasFocus());
}

void TestSessionLock::locksByTheKeyboard()
{
    Program it;
    QVERIFY(it.writeInCard());
    QTest::keyClick(it.find<QLineEdit>("familyNameEdit"), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(it.find<QWidget>("lockScreen"));
    QTest::keyClick(it.find<QLineEdit>("unlockPasswordEdit"), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(it.unlock(sessionOf(it.karin)));
    it.click("lockButton");
    QVERIFY(it.find<QWidget>("lockScreen"));
}

void TestSessionLock::hidesEverythingBehindTheLock()
{
    Program it;
    QVERIFY(it.writeInCard());
    QVERIFY(it.client.window().windowTitle().contains(QStringLiteral("Umeå")));
    const QStringList before = accessibleTexts(QAccessible::queryAccessibleInterface(&it.client.window()));
    QVERIFY(before.contains(QStringLiteral("Bergström")));
    it.click("lockButton");
    QVERIFY(!it.client.window().windowTitle().contains(QStringLiteral("Umeå")));
    const QString now = accessibleTexts(QAccessible::queryAccessibleInterface(&it.client.window())).join(u'\n');
    QVERIFY(!now.contains(QStringLiteral("Bergström")));
    QVERIFY(!now.contains(QStringLiteral("Umeå")));
    QVERIFY(now.contains(QStringLiteral("Password")));
    for (int i = 0; i < 12; ++i) { // round and round
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(it.find<QWidget>("lockScreen")->isAncestorOf(QApplication::focusWidget()));
    }
    QTest::keyClick(&it.client.window(), Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(&it.client.window(), Qt::Key_F5);
    QCOMPARE(it.client.window().childAt(400, 300)->window(), &it.client.window());
    QVERIFY(it.client.window().findChildren<QTableView *>().isEmpty());
}

void TestSessionLock::closesOtherWindows()
{
    Program it;
    QVERIFY(it.writeInCard());
    QDialog dialog;
    dialog.open();
    QDialog stubborn(it.find<QLineEdit>("familyNameEdit"));
    connect(&stubborn, &QDialog::finished, &stubborn, &QDialog::show);
    stubborn.show();
    it.click("lockButton");
    QVERIFY(!dialog.isVisible());
    QVERIFY(!stubborn.isVisible());
    QVERIFY(it.client.window().isVisible());
}

void TestSessionLock::staysLockedAtAWrongCode()
{
    Program it;
    QVERIFY(it.writeInCard());
    it.click("lockButton");
    it.server.answerAt(logInPath, 401,
                       BodyCodec<Problem>::encode(problemOf(makeError(ErrorCode::Unauthenticated), {})));
    rewrite(it.find<QLineEdit>("unlockPasswordEdit"), QStringLiteral("wrong"));
    rewrite(it.find<QLineEdit>("unlockCodeEdit"), QStringLiteral("000000"));
    it.click("unlockButton");
    QVERIFY(it.shows("messageLabel"));
    QVERIFY(it.find<QLabel>("messageLabel")->text().contains(QStringLiteral("code is wrong")));
    QVERIFY(it.find<QLineEdit>("unlockCodeEdit")->text().isEmpty());
    QVERIFY(it.unlock(sessionOf(it.karin)));
}

void TestSessionLock::saysThatTheServerIsOutOfReach()
{
    Program it;
    QVERIFY(it.writeInCard());
    it.click("lockButton");
    it.server.stop();
    rewrite(it.find<QLineEdit>("unlockPasswordEdit"), QStringLiteral("secret"));
    rewrite(it.find<QLineEdit>("unlockCodeEdit"), QStringLiteral("123456"));
    it.click("unlockButton");
    QVERIFY(it.shows("messageActionButton"));
    it.server.start();
    it.answer<LogIn>(logInPath, sessionOf(it.karin));
    it.click("messageActionButton"); // Try again
    QVERIFY(it.shows("familyNameEdit"));
    QCOMPARE(it.familyName(), QStringLiteral("Bergström"));
}

void TestSessionLock::sendsAgainWhatWasRefused()
{
    Program it;
    QVERIFY(it.writeInCard());
    const QByteArray path = "/api/v1/members/" + samplePerson(1).toString().toLatin1();
    it.server.answerAt("PUT " + path, 401,
                       BodyCodec<Problem>::encode(problemOf(makeError(ErrorCode::Unauthenticated), {})));
    it.click("saveButton");
    QVERIFY(it.shows("lockScreen"));
    PersonEntry saved = sampleCard().person;
    saved.fields.familyName = QStringLiteral("Bergström");
    it.answer<UpdatePerson>("PUT " + path, saved);
    QVERIFY(it.unlock(sessionOf(it.karin)));
    QTRY_VERIFY(!it.find<QWidget>("familyNameEdit")); // saved, without another click
}

// On the own account's page, to where the request for new recovery codes is sent.
bool TestSessionLock::askForCodes(Program &it)
{
    it.click("renewCodesButton");
    if (!it.shows("renewCodesQuestion"))
        return false;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    return true;
}

void TestSessionLock::givesUpWhatAskedForACode()
{
    Program it;
    it.answer<ListSessions>("GET /api/v1/sessions", {});
    it.server.answerAt(renewPath, 403, BodyCodec<Problem>::encode(problemOf(makeError(ErrorCode::StepUpRequired), {})));
    QVERIFY(it.logIn(it.karin) && it.shows("memberTable"));
    QTest::keyClick(&it.client.window(), Qt::Key_7, Qt::ControlModifier);
    QVERIFY(it.shows("renewCodesButton") && askForCodes(it));
    QVERIFY(it.shows("codePrompt"));
    QTest::keyClicks(it.find<QLineEdit>("promptCodeEdit"), QStringLiteral("123"));
    QTest::keyClick(it.find<QLineEdit>("promptCodeEdit"), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(it.shows("lockScreen"));
    QVERIFY(it.unlock(sessionOf(it.karin)));
    QVERIFY(it.shows("renewCodesButton"));
    QVERIFY(!it.find<QWidget>("codePrompt"));
    QVERIFY(!it.find<QLabel>("messageLabel")); // nothing has gone wrong
    it.answer<RenewRecoveryCodes>(renewPath, {.codes = {QStringLiteral("ABCD-EFGH-IJKL-MNOP")}});
    QVERIFY(askForCodes(it));
    QVERIFY(it.shows("recoveryCodeLabel"));
}

// The answer that wants a code comes when the window is locked already: nothing is done by itself when it is unlocked.
void TestSessionLock::asksForNoCodeAfterwards()
{
    Program it;
    it.answer<ListSessions>("GET /api/v1/sessions", {});
    QVERIFY(it.logIn(it.karin) && it.shows("memberTable"));
    QTest::keyClick(&it.client.window(), Qt::Key_7, Qt::ControlModifier);
    QVERIFY(it.shows("renewCodesButton"));
    it.server.answer(403, BodyCodec<Problem>::encode(problemOf(makeError(ErrorCode::StepUpRequired), {})));
    it.server.answerNothing();
    QVERIFY(askForCodes(it));
    QTRY_COMPARE(it.server.requests().last().path, QByteArray("/api/v1/account/recovery-codes"));
    QTest::keyClick(&it.client.window(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(it.shows("lockScreen"));
    it.server.release();
    it.answer<RenewRecoveryCodes>(renewPath, {.codes = {QStringLiteral("ABCD-EFGH-IJKL-MNOP")}});
    QVERIFY(it.unlock(sessionOf(it.karin)));
    QVERIFY(it.shows("messageLabel"));
    QVERIFY(it.find<QLabel>("messageLabel")->text().contains(QStringLiteral("Try again")));
    QVERIFY(!it.find<QWidget>("codePrompt"));
    QVERIFY(!it.find<QWidget>("recoveryCodeLabel"));
    const auto renewals = [&it] {
        const auto sent = it.server.requests();
        return std::count_if(sent.begin(), sent.end(), [](const auto &request) {
            return request.path == "/api/v1/account/recovery-codes";
        });
    };
    QCOMPARE(renewals(), 1);
    QVERIFY(askForCodes(it)); // as the user wants it
    QVERIFY(it.shows("recoveryCodeLabel"));
    QCOMPARE(renewals(), 2);
}

void TestSessionLock::clearsAwayABranchThatIsLost()
{
    Program it(DraftBox::createKey());
    QVERIFY(it.writeInCard());
    it.click("lockButton");
    QCOMPARE(draftsKept(it), 1); // laid down when it was locked
    QVERIFY(it.unlock(withoutBranches(it)));
    QVERIFY(it.shows("usernameEdit"));
    QVERIFY(it.find<QLabel>("messageLabel")->text().contains(QStringLiteral("Avdelning Umeå has ended")));
    QCOMPARE(draftsKept(it), 0);
    QVERIFY(it.client.window().findChildren<QTableView *>().isEmpty());
}

void TestSessionLock::clearsAwayWhenTheStreamSaysSo()
{
    Program it;
    QVERIFY(it.writeInCard());
    it.server.endStream("access-ended", BodyCodec<AccessEnd>::encode({.reason = AccessEndReason::BranchAccessEnded,
                                                                      .branchId = sampleBranch()}));
    QVERIFY(it.shows("usernameEdit"));
    QVERIFY(it.find<QLabel>("messageLabel")->text().contains(QStringLiteral("Avdelning Umeå has ended")));
    QTRY_VERIFY(it.client.window().findChildren<QTableView *>().isEmpty());
    QVERIFY(!it.client.window().windowTitle().contains(QStringLiteral("Umeå")));
}

// Somebody who administers two branches loses one of them: that one's register and drafts go, the other's stay.
void TestSessionLock::leavesTheOtherBranchAlone()
{
    const QByteArray key = DraftBox::createKey();
    const BranchName kiruna{.id = BranchId::create(), .name = QStringLiteral("Avdelning Kiruna")};
    Program it(key);
    DraftFiles elsewhere(it.drafts.path(), it.server.url(), it.karin);
    QVERIFY(elsewhere.load(key));
    elsewhere.setBranch(kiruna.id);
    elsewhere.keep({.place = {.form = QStringLiteral("person"), .member = samplePerson(2).toString()},
                    .title = QStringLiteral("Edit"),
                    .writtenAt = QDateTime::currentDateTimeUtc(),
                    .version = 1,
                    .base = {},
                    .contents = {{QStringLiteral("familyName"), QStringLiteral("Öberg")}}});
    QCOMPARE(draftsKept(it), 1);

    NewSession both = sessionOf(it.karin);
    both.account.branches.append(kiruna);
    const auto entryOf = [](const BranchName &branch) {
        return BranchEntry{.id = branch.id, .name = branch.name, .organisationNumber = {}, .municipalityCode = {}};
    };
    it.answerBranch(kiruna.id);
    it.answer<ListBranches>("GET /api/v1/branches",
                            {.items = {entryOf(both.account.branches.first()), entryOf(kiruna)}});
    QVERIFY(it.logIn(both));
    QVERIFY(it.shows("branchTable"));
    QTRY_COMPARE(it.find<QTableView>("branchTable")->model()->rowCount(), 2);
    it.find<QTableView>("branchTable")->selectRow(0);
    QTest::keyClick(it.find<QTableView>("branchTable"), Qt::Key_Return);
    QVERIFY(it.shows("memberTable"));
    it.server.endStream("access-ended", BodyCodec<AccessEnd>::encode({.reason = AccessEndReason::BranchAccessEnded,
                                                                      .branchId = sampleBranch()}));
    QVERIFY(it.shows("usernameEdit"));
    QVERIFY(it.find<QLabel>("messageLabel")->text().contains(QStringLiteral("Avdelning Umeå has ended")));
    QTRY_VERIFY(it.client.window().findChildren<QTableView *>().isEmpty());
    QCOMPARE(draftsKept(it), 1);

    NewSession one = sessionOf(it.karin);
    one.account.branches = {kiruna};
    QVERIFY(it.logIn(one));
    QVERIFY(it.shows("memberTable"));
    QVERIFY(it.client.window().windowTitle().contains(QStringLiteral("Kiruna")));
    QVERIFY(it.shows("draftsBar")); // what was written there is still to be had
}

// As when the register was searched before the event stream told of it.
void TestSessionLock::noticesLostAccessAtARefusal()
{
    Program it;
    QVERIFY(it.logIn(it.karin));
    QVERIFY(it.shows("memberTable"));
    const QByteArray branch = "/api/v1/branches/" + sampleBranch().toString().toLatin1();
    it.answer<ShowSession>("GET /api/v1/session", {.expiresAt = QDateTime::currentDateTimeUtc(),
                                                   .idleEndsAt = QDateTime::currentDateTimeUtc(),
                                                   .account = withoutBranches(it).account});
    it.server.answerAt("POST " + branch + "/members/search", 404,
                       BodyCodec<Problem>::encode(problemOf(makeError(ErrorCode::NotFound), {})));
    QTest::keyClick(&it.client.window(), Qt::Key_F5);
    QVERIFY(it.shows("usernameEdit"));
    QVERIFY(it.find<QLabel>("messageLabel")->text().contains(QStringLiteral("has ended")));
}

QTEST_MAIN(TestSessionLock)
#include "tst_sessionlock.moc"
