// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/choicebox.h"
#include "client/widgets/formfield.h"
#include "shared/protocol/transferdecision.h"
#include "tests/client/transfers/pagestage.h"

#include <QLineEdit>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

// Accepting, declining and withdrawing.
class TestTransferChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts();
    void movesTheDayAndChoosesTheType();
    void whoLeavesChoosesNoType();
    void acceptsByKeyboard();
    void showsTheServersWordAtTheField_data();
    void showsTheServersWordAtTheField();
    void readsAgainWhenItWasOvertaken_data();
    void readsAgainWhenItWasOvertaken();
    void goesOnAfterAStaleAnswer();
    void declinesWithAReason();
    void asksForTheReason();
    void withdrawsAfterAQuestion();
    void saysWhenWithdrawingComesTooLate();
    void asksBeforeInputIsLeft();
};

void TestTransferChanges::accepts()
{
    PageStage it;
    QVERIFY(it.open(transferIn(TransferState::Requested)));
    QVERIFY(it.openAcceptance(true));
    QCOMPARE(it.find<QLineEdit>("firstDayEdit")->text(), QStringLiteral("2027-01-01"));
    QVERIFY(it.notice("transferEffect")
                .startsWith(QStringLiteral("Anna Berg is a member of Uppsala up to and including 31 December 2026, and "
                                           "of Gävle from 1 January 2027.")));
    it.api.expect<AcceptTransfer>().reply(transferIn(TransferState::Done));
    it.press("saveButton");
    QVERIFY(it.waitFor(transferIn(TransferState::Done)));
    const AcceptTransfer sent = it.api.requests<AcceptTransfer>().first();
    QCOMPARE(sent.transferId, numbered<TransferId>(1));
    QCOMPARE(sent.ifMatch, Version(1));
    QCOMPARE(sent.body.firstDay, QDate(2027, 1, 1));
    QVERIFY(!sent.body.typeId);
    QTRY_VERIFY(it.shows("printReceiptButton"));
    QTRY_VERIFY(!it.shows("firstDayEdit"));
    QCOMPARE(it.messages.last().kind, MessageKind::Success);
}

void TestTransferChanges::movesTheDayAndChoosesTheType()
{
    PageStage it;
    QVERIFY(it.open(transferIn(TransferState::Requested)));
    QVERIFY(it.openAcceptance(true));
    auto *types = it.find<ChoiceBox>("typeIdEdit");
    QCOMPARE(types->currentText(), QStringLiteral("As asked for (Enskild)"));
    QCOMPARE(types->count(), 2); // what is out of use is not offered, nor the same twice
    types->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(types, QStringLiteral("Pens"));
    rewrite(it.find<QLineEdit>("firstDayEdit"), QStringLiteral("2027-02-01"));
    QVERIFY(it.notice("transferEffect").contains(QStringLiteral("31 January 2027, and of Gävle from 1 February 2027")));
    it.api.expect<AcceptTransfer>().reply(transferIn(TransferState::Done));
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    QCOMPARE(it.api.requests<AcceptTransfer>().first().body,
             (TransferAcceptance{.firstDay = {2027, 2, 1}, .typeId = numbered<MembershipTypeId>(2)}));
}

void TestTransferChanges::whoLeavesChoosesNoType()
{
    PageStage it(uppsala());
    TransferEntry transfer = transferIn(TransferState::Requested);
    transfer.askedBy = TransferSide::To;
    QVERIFY(it.open(transfer));
    QVERIFY(it.openAcceptance(false));
    QVERIFY(!it.shows("typeIdEdit"));
}

void TestTransferChanges::acceptsByKeyboard()
{
    PageStage it;
    QVERIFY(it.open(transferIn(TransferState::Requested)));
    QVERIFY(it.openAcceptance(true));
    auto *day = it.find<QLineEdit>("firstDayEdit");
    QTRY_VERIFY(day->hasFocus());
    QTest::keyClick(day, Qt::Key_Tab);
    auto *types = it.find<ChoiceBox>("typeIdEdit");
    QVERIFY(types->hasFocus());
    QTest::keyClick(types, Qt::Key_Tab);
    QVERIFY(it.find<QAbstractButton>("saveButton")->hasFocus());
    it.api.expect<AcceptTransfer>().reply(transferIn(TransferState::Done));
    QTest::keyClick(it.find<QAbstractButton>("saveButton"), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(it.waitFor(transferIn(TransferState::Done)));
}

void TestTransferChanges::showsTheServersWordAtTheField_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("reason");
    QTest::addColumn<QString>("sentence");
    const auto day = QStringLiteral("firstDay");
    QTest::newRow("too early") << ErrorCode::Invalid << day << FieldReason::DateTooEarly
                               << QStringLiteral("or a later day.");
    QTest::newRow("after the end") << ErrorCode::Invalid << day << FieldReason::EndsBeforeStart
                                   << QStringLiteral("has ended by then");
    QTest::newRow("far off") << ErrorCode::Invalid << day << FieldReason::OutOfRange
                             << QStringLiteral("not more than a year from today");
    QTest::newRow("a member already") << ErrorCode::Conflict << day << FieldReason::Overlaps
                                      << QStringLiteral("Anna Berg is a member of Gävle already");
    const auto type = QStringLiteral("typeId");
    QTest::newRow("too young") << ErrorCode::Invalid << type << FieldReason::TooYoung << QStringLiteral("too young");
    QTest::newRow("out of use") << ErrorCode::Invalid << type << FieldReason::NotInUse
                                << QStringLiteral("no longer in use");
}

void TestTransferChanges::showsTheServersWordAtTheField()
{
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, field);
    QFETCH(const FieldReason, reason);
    QFETCH(const QString, sentence);
    PageStage it;
    QVERIFY(it.open(transferIn(TransferState::Requested)));
    QVERIFY(it.openAcceptance(true));
    rewrite(it.find<QLineEdit>("firstDayEdit"), QStringLiteral("2027-03-01"));
    it.api.expect<AcceptTransfer>().fail(refusal(code, qPrintable(field), reason));
    if (code == ErrorCode::Conflict)
        it.api.expect<ShowTransfer>().reply(transferIn(TransferState::Requested));
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    auto *shown = it.find<FormField>(qPrintable(field + QStringLiteral("Field")));
    QTRY_VERIFY2(shown->error().contains(sentence), qPrintable(shown->error()));
    QCOMPARE(it.find<QLineEdit>("firstDayEdit")->text(), QStringLiteral("2027-03-01"));
}

void TestTransferChanges::readsAgainWhenItWasOvertaken_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("sentence");
    const auto conflict = [](const char *field, FieldReason reason) {
        return refusal(ErrorCode::Conflict, field, reason);
    };
    QTest::newRow("stale") << makeError(ErrorCode::Stale) << QStringLiteral("Somebody else has changed the transfer");
    QTest::newRow("forbidden") << makeError(ErrorCode::Forbidden) << QStringLiteral("it is the other branch");
    QTest::newRow("decided") << conflict("state", FieldReason::NotInUse) << QStringLiteral("decided already");
    QTest::newRow("ended") << conflict("state", FieldReason::NotMemberElsewhere)
                           << QStringLiteral("has ended meanwhile");
    QTest::newRow("closed") << conflict("toBranchId", FieldReason::NotInUse)
                            << QStringLiteral("The new branch has been closed");
}

void TestTransferChanges::readsAgainWhenItWasOvertaken()
{
    QFETCH(const Error, error);
    QFETCH(const QString, sentence);
    PageStage it;
    QVERIFY(it.open(transferIn(TransferState::Requested)));
    QVERIFY(it.openAcceptance(true));
    rewrite(it.find<QLineEdit>("firstDayEdit"), QStringLiteral("2027-03-01"));
    it.api.expect<AcceptTransfer>().fail(error);
    const TransferEntry now = transferIn(TransferState::Withdrawn);
    it.api.expect<ShowTransfer>().reply(now);
    it.press("saveButton");
    QVERIFY(it.waitFor(now));
    QVERIFY2(it.panelMessage().contains(sentence), qPrintable(it.panelMessage()));
    QCOMPARE(it.find<QLineEdit>("firstDayEdit")->text(), QStringLiteral("2027-03-01"));
    QVERIFY(it.notice("nextStepNotice").startsWith(QStringLiteral("Withdrawn by"))); // below the panel
}

void TestTransferChanges::goesOnAfterAStaleAnswer()
{
    PageStage it;
    QVERIFY(it.open(transferIn(TransferState::Requested)));
    QVERIFY(it.openAcceptance(true));
    it.api.expect<AcceptTransfer>().fail(makeError(ErrorCode::Stale));
    TransferEntry now = transferIn(TransferState::Requested);
    now.version = 4;
    it.api.expect<ShowTransfer>().reply(now);
    it.press("saveButton");
    QVERIFY(it.waitFor(now));
    it.api.expect<AcceptTransfer>().reply(transferIn(TransferState::Done));
    it.press("saveButton");
    QVERIFY(it.waitFor(transferIn(TransferState::Done)));
    QCOMPARE(it.api.requests<AcceptTransfer>().last().ifMatch, Version(4));
}

void TestTransferChanges::declinesWithAReason()
{
    PageStage it;
    QVERIFY(it.open(transferIn(TransferState::Requested)));
    it.press("declineButton");
    QVERIFY(it.find<QLabel>("introductionLabel")->text().contains(QStringLiteral("stays a member")));
    typeText(it.find<QPlainTextEdit>("noteEdit"), QStringLiteral("Anna vill vara kvar."));
    it.api.expect<DeclineTransfer>().reply(transferIn(TransferState::Declined));
    it.press("saveButton");
    QVERIFY(it.waitFor(transferIn(TransferState::Declined)));
    const DeclineTransfer sent = it.api.requests<DeclineTransfer>().first();
    QCOMPARE(sent.body.note, QStringLiteral("Anna vill vara kvar."));
    QCOMPARE(sent.ifMatch, Version(1));
}

void TestTransferChanges::asksForTheReason()
{
    PageStage it;
    QVERIFY(it.open(transferIn(TransferState::Requested)));
    it.press("declineButton");
    it.press("saveButton");
    QVERIFY(it.find<FormField>("noteField")->hasError());
    it.find<QPlainTextEdit>("noteEdit")->setPlainText(QString(501, u'å'));
    it.press("saveButton");
    QVERIFY(it.find<FormField>("noteField")->error().contains(QStringLiteral("500")));
    QVERIFY(it.api.requests<DeclineTransfer>().isEmpty());
}

void TestTransferChanges::withdrawsAfterAQuestion()
{
    PageStage it;
    const TransferEntry asked = transferAskedForHere();
    QVERIFY(it.open(asked));
    QTRY_VERIFY(it.shows("withdrawButton"));
    it.press("withdrawButton");
    QCOMPARE(it.messages.size(), 1);
    QVERIFY(it.api.requests<WithdrawTransfer>().isEmpty());
    TransferEntry withdrawn = transferIn(TransferState::Withdrawn, 2);
    it.api.expect<WithdrawTransfer>().reply(withdrawn);
    const auto answer = it.messages.first().action;
    answer();
    QVERIFY(it.waitFor(withdrawn));
    QCOMPARE(it.api.requests<WithdrawTransfer>().first().transferId, asked.id);
    QCOMPARE(it.messages.last().kind, MessageKind::Success);
}

void TestTransferChanges::saysWhenWithdrawingComesTooLate()
{
    PageStage it;
    QVERIFY(it.open(transferAskedForHere()));
    it.press("withdrawButton");
    it.api.expect<WithdrawTransfer>().fail(refusal(ErrorCode::Conflict, "state", FieldReason::NotInUse));
    const TransferEntry done = transferIn(TransferState::Done, 2);
    it.api.expect<ShowTransfer>().reply(done);
    const auto answer = it.messages.first().action;
    answer();
    QVERIFY(it.waitFor(done));
    QVERIFY(it.messages.last().text.contains(QStringLiteral("decided already")));
}

void TestTransferChanges::asksBeforeInputIsLeft()
{
    PageStage it;
    int left = 0;
    connect(&it.shown, &TransferPage::backRequested, &it.shown, [&left] {
        ++left;
    });
    QVERIFY(it.open(transferIn(TransferState::Requested)));
    it.press("declineButton");
    typeText(it.find<QPlainTextEdit>("noteEdit"), QStringLiteral("Nej"));
    it.press("backButton");
    QCOMPARE(left, 0);
    it.press("discardButton");
    QCOMPARE(left, 1);
}

QTEST_MAIN(TestTransferChanges)
#include "tst_transferchanges.moc"
