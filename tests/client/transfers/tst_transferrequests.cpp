// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/editing/editpanel.h"
#include "client/transfers/transferrequests.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/findbox.h"
#include "client/widgets/formfield.h"
#include "client/widgets/taborder.h"
#include "tests/client/transfers/transferstage.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

// Asking that a member may move away, or that somebody may move here.
class TestTransferRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAwayByKeyboard();
    void saysWhatItLeadsTo_data();
    void saysWhatItLeadsTo();
    void choosesAnotherType();
    void saysWhatIsMissing();
    void showsTheServersWordAtTheField_data();
    void showsTheServersWordAtTheField();
    void asksForNothingTwice();
    void saysWhenTheMembershipIsGone();
    void triesAgainWhenTheChoicesCannotBeRead();
    void opensNothingOverSomethingElse();
    void asksHereWithWhatIsKnown();
    void suggestsALaterDayThanToday();
    void saysWhyNobodyIsAskedFor();
    void fitsAtTwiceTheSize();

private:
    struct Stage;
};

struct TestTransferRequests::Stage : TransferStage
{
    explicit Stage(const Account &account = administratorOf({uppsala()}))
        : requests(api, clock, account, panel, nullptr)
    {
        if (!show(window))
            qFatal("The window is not active.");
        QObject::connect(&requests, &TransferRequests::requested, &window, [this](const TransferEntry &transfer) {
            requested.append(transfer);
        });
        QObject::connect(&requests, &TransferRequests::message, &window, [this](const Message &message) {
            messages.append(message);
        });
    }
    void expectChoices()
    {
        api.expect<ListTransferBranches>().reply(openBranches());
        api.expect<ListMembershipTypes>().reply(someTypes());
        api.expect<ListRoles>().reply(someRoles());
    }
    [[nodiscard]] bool openAway(const MemberCard &card = annasCard())
    {
        expectChoices();
        requests.askAway(QStringLiteral("Anna Berg"), card, card.memberships.first());
        return isQuiet() && QTest::qWaitFor([this] {
                   return shows("toBranchIdEdit");
               });
    }
    [[nodiscard]] bool openHere(const IncomingTransfer &start)
    {
        api.expect<ListMembershipTypes>().reply(someTypes());
        requests.askHere(QStringLiteral("Anna Berg"), gavle(), start);
        return isQuiet() && QTest::qWaitFor([this] {
                   return shows("firstDayEdit");
               });
    }
    void chooseBranch(const QString &name)
    {
        auto *box = find<FindBox>("toBranchIdEdit");
        rewrite(box->lineEdit(), name);
        QTest::keyClick(box, Qt::Key_Tab);
    }
    [[nodiscard]] QString panelMessage()
    {
        const auto *label = find<QLabel>("messageLabel");
        return label ? label->text() : QString();
    }

    QWidget window;
    EditPanel panel{&window};
    TransferRequests requests;
    QList<TransferEntry> requested;
};

namespace {

IncomingTransfer known(QDate firstDay = {})
{
    return {.personId = numbered<PersonId>(1),
            .personnummer = QStringLiteral("198001019804"),
            .givenNames = QStringLiteral("Anna"),
            .familyName = QStringLiteral("Berg"),
            .birthDate = QDate(1980, 1, 1),
            .firstDay = firstDay,
            .typeId = numbered<MembershipTypeId>(2)};
}

} // namespace

void TestTransferRequests::asksAwayByKeyboard()
{
    Stage it;
    QVERIFY(it.openAway());
    auto *branch = it.find<FindBox>("toBranchIdEdit");
    QTRY_VERIFY(branch->hasFocus());
    QCOMPARE(branch->count(), 2); // not the branch that the member is in
    QCOMPARE(branch->currentText(), QString());
    QCOMPARE(it.find<QLineEdit>("firstDayEdit")->text(), QStringLiteral("2027-01-01"));
    typeText(branch->lineEdit(), QStringLiteral("gävle"));
    QStringList order;
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(QApplication::activePopupWidget() ? QApplication::activePopupWidget()
                                                          : QApplication::focusWidget(),
                        Qt::Key_Tab);
        order.append(QApplication::focusWidget()->objectName());
    }
    QCOMPARE(order,
             (QStringList{QStringLiteral("firstDayEdit"), QStringLiteral("typeIdEdit"), QStringLiteral("noteEdit"),
                          QStringLiteral("saveButton"), QStringLiteral("cancelButton")}));
    QCOMPARE(branch->currentText(), QStringLiteral("Gävle"));
    it.find<QPlainTextEdit>("noteEdit")->setPlainText(QStringLiteral("Anna har flyttat till Valbo."));
    it.api.expect<RequestTransfer>().reply(transferIn(TransferState::Requested));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(it.requested.size(), 1);
    const RequestTransfer sent = it.api.requests<RequestTransfer>().first();
    QCOMPARE(sent.membershipId, numbered<MembershipId>(1));
    QCOMPARE(sent.body, (TransferFields{.toBranchId = gavle().id,
                                        .firstDay = {2027, 1, 1},
                                        .typeId = {},
                                        .note = QStringLiteral("Anna har flyttat till Valbo.")}));
    QVERIFY(it.messages.last().text.contains(QStringLiteral("The other branch has been asked")));
    QTRY_VERIFY(!it.shows("toBranchIdEdit"));
}

void TestTransferRequests::saysWhatItLeadsTo_data()
{
    QTest::addColumn<Account>("account");
    QTest::addColumn<QString>("part");
    QTest::newRow("branch") << administratorOf({uppsala()})
                            << QStringLiteral("Gävle has to accept the transfer first.");
    QTest::newRow("both") << administratorOf({uppsala(), gavle()}) << QStringLiteral("It is done at once.");
    QTest::newRow("national") << nationalAdministrator() << QStringLiteral("It is done at once.");
}

void TestTransferRequests::saysWhatItLeadsTo()
{
    QFETCH(const Account, account);
    QFETCH(const QString, part);
    Stage it(account);
    QVERIFY(it.openAway());
    QVERIFY(!it.shows("transferEffect"));
    it.chooseBranch(QStringLiteral("Gävle"));
    // The delegate's assignment has ended by then, and the auditor need not be a member.
    QCOMPARE(it.notice("transferEffect"),
             QStringLiteral("Anna Berg is a member of Uppsala up to and including 31 December 2026, and of Gävle from "
                            "1 January 2027.\n%1\nThese assignments in Uppsala end on the same day as the membership: "
                            "Kassör.")
                 .arg(part));
    rewrite(it.find<QLineEdit>("firstDayEdit"), QStringLiteral("2026-12-12"));
    QVERIFY(it.notice("transferEffect").endsWith(QStringLiteral("Kassör, Ombud.")));
    rewrite(it.find<QLineEdit>("firstDayEdit"), QStringLiteral("när hon vill"));
    QVERIFY(!it.shows("transferEffect"));
}

void TestTransferRequests::choosesAnotherType()
{
    Stage it(nationalAdministrator());
    QVERIFY(it.openAway());
    it.chooseBranch(QStringLiteral("Gävle"));
    auto *types = it.find<ChoiceBox>("typeIdEdit");
    QCOMPARE(types->currentText(), QStringLiteral("As now (Enskild)"));
    QCOMPARE(types->count(), 2);
    types->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(types, QStringLiteral("Pens"));
    it.api.expect<RequestTransfer>().reply(transferIn(TransferState::Done));
    it.press("saveButton");
    QTRY_COMPARE(it.requested.size(), 1);
    QCOMPARE(it.api.requests<RequestTransfer>().first().body.typeId, numbered<MembershipTypeId>(2));
    QVERIFY(it.messages.last().text.contains(QStringLiteral("is carried out")));
}

void TestTransferRequests::saysWhatIsMissing()
{
    Stage it;
    QVERIFY(it.openAway());
    rewrite(it.find<QLineEdit>("firstDayEdit"), QString());
    it.press("saveButton");
    QVERIFY(it.find<FormField>("toBranchIdField")->hasError());
    QVERIFY(it.find<FormField>("firstDayField")->hasError());
    it.chooseBranch(QStringLiteral("Atlantis"));
    it.find<QPlainTextEdit>("noteEdit")->setPlainText(QString(501, u'å'));
    it.press("saveButton");
    QVERIFY(it.find<FormField>("toBranchIdField")->error().contains(QStringLiteral("no branch of that name")));
    QVERIFY(it.find<FormField>("noteField")->error().contains(QStringLiteral("500")));
    QVERIFY(it.api.requests<RequestTransfer>().isEmpty());
}

void TestTransferRequests::showsTheServersWordAtTheField_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("sentence");
    const char *const branch = "toBranchId";
    QTest::newRow("waits") << refusal(ErrorCode::Conflict, branch, FieldReason::AlreadyUsed)
                           << QStringLiteral("toBranchIdField") << QStringLiteral("waits already");
    QTest::newRow("closed") << refusal(ErrorCode::Invalid, branch, FieldReason::NotInUse)
                            << QStringLiteral("toBranchIdField") << QStringLiteral("That branch is closed");
    QTest::newRow("protected") << refusal(ErrorCode::Conflict, branch, FieldReason::ProtectedPerson)
                               << QStringLiteral("toBranchIdField") << QStringLiteral("protected personal data");
    QTest::newRow("too early") << refusal(ErrorCode::Invalid, "firstDay", FieldReason::DateTooEarly)
                               << QStringLiteral("firstDayField") << QStringLiteral("began on 1 January 2024");
    QTest::newRow("member") << refusal(ErrorCode::Conflict, "firstDay", FieldReason::Overlaps)
                            << QStringLiteral("firstDayField") << QStringLiteral("a member of Gävle already");
    QTest::newRow("type") << refusal(ErrorCode::Invalid, "typeId", FieldReason::TooOld) << QStringLiteral("typeIdField")
                          << QStringLiteral("too old");
}

void TestTransferRequests::showsTheServersWordAtTheField()
{
    QFETCH(const Error, error);
    QFETCH(const QString, field);
    QFETCH(const QString, sentence);
    Stage it;
    QVERIFY(it.openAway());
    it.chooseBranch(QStringLiteral("Gävle"));
    it.api.expect<RequestTransfer>().fail(error);
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    auto *shown = it.find<FormField>(qPrintable(field));
    QTRY_VERIFY2(shown->error().contains(sentence), qPrintable(shown->error()));
    QCOMPARE(it.find<FindBox>("toBranchIdEdit")->currentText(), QStringLiteral("Gävle"));
}

void TestTransferRequests::asksForNothingTwice()
{
    Stage it;
    QVERIFY(it.openAway());
    it.chooseBranch(QStringLiteral("Gävle"));
    it.api.expect<RequestTransfer>().fail(makeError(ErrorCode::Timeout));
    it.press("saveButton");
    QTRY_VERIFY(!it.panelMessage().isEmpty());
    it.api.expect<RequestTransfer>().fail(makeError(ErrorCode::Timeout));
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.find<QAbstractButton>("saveButton")->isEnabled());
    rewrite(it.find<QLineEdit>("firstDayEdit"), QStringLiteral("2027-02-01"));
    it.api.expect<RequestTransfer>().reply(transferIn(TransferState::Requested));
    it.press("saveButton");
    QTRY_COMPARE(it.requested.size(), 1);
    const auto sent = it.api.requests<RequestTransfer>();
    QCOMPARE(sent.at(0).idempotencyKey, sent.at(1).idempotencyKey);
    QVERIFY(sent.at(1).idempotencyKey != sent.at(2).idempotencyKey); // something else is asked for
}

void TestTransferRequests::saysWhenTheMembershipIsGone()
{
    Stage it;
    QVERIFY(it.openAway());
    it.chooseBranch(QStringLiteral("Gävle"));
    it.api.expect<RequestTransfer>().fail(makeError(ErrorCode::NotFound));
    it.press("saveButton");
    QTRY_VERIFY(it.panelMessage().contains(QStringLiteral("no longer there")));
}

void TestTransferRequests::triesAgainWhenTheChoicesCannotBeRead()
{
    Stage it;
    it.api.expect<ListTransferBranches>().fail(makeError(ErrorCode::Unreachable));
    it.api.expect<ListMembershipTypes>().reply(someTypes());
    it.api.expect<ListRoles>().reply(someRoles());
    it.requests.askAway(QStringLiteral("Anna Berg"), annasCard(), annasCard().memberships.first());
    QTRY_COMPARE(it.messages.size(), 1);
    QVERIFY(!it.shows("toBranchIdEdit"));
    it.expectChoices();
    const auto again = it.messages.first().action;
    again();
    QTRY_VERIFY(it.shows("toBranchIdEdit"));
    QCOMPARE(it.messages.size(), 1);
}

void TestTransferRequests::opensNothingOverSomethingElse()
{
    Stage it;
    it.expectChoices();
    it.requests.askAway(QStringLiteral("Anna Berg"), annasCard(), annasCard().memberships.first());
    QVERIFY(it.openHere(known())); // begun before the answers to the other have come
    QVERIFY(it.isQuiet());
    QVERIFY(!it.shows("toBranchIdEdit"));
}

void TestTransferRequests::asksHereWithWhatIsKnown()
{
    Stage it(administratorOf({gavle()}));
    QVERIFY(it.openHere(known({2027, 3, 1})));
    QCOMPARE(it.find<QLineEdit>("firstDayEdit")->text(), QStringLiteral("2027-03-01"));
    QCOMPARE(it.find<ChoiceBox>("typeIdEdit")->currentText(), QStringLiteral("Pensionär"));
    QVERIFY(
        it.notice("transferEffect").contains(QStringLiteral("The present branch has to accept the transfer first")));
    it.find<QPlainTextEdit>("noteEdit")->setPlainText(QStringLiteral("Anna har flyttat hit."));
    it.api.expect<RequestIncomingTransfer>().reply(transferAskedForHere());
    it.press("saveButton");
    QTRY_COMPARE(it.requested.size(), 1);
    const RequestIncomingTransfer sent = it.api.requests<RequestIncomingTransfer>().first();
    QCOMPARE(sent.branchId, gavle().id);
    IncomingTransfer wanted = known({2027, 3, 1});
    wanted.note = QStringLiteral("Anna har flyttat hit.");
    QCOMPARE(sent.body, wanted);
}

void TestTransferRequests::suggestsALaterDayThanToday()
{
    Stage it(administratorOf({gavle()}));
    IncomingTransfer start = known(transferTime().date());
    start.typeId = MembershipTypeId(QUuid());
    QVERIFY(it.openHere(start));
    QCOMPARE(it.find<QLineEdit>("firstDayEdit")->text(), QStringLiteral("2027-01-01"));
    it.press("saveButton");
    QVERIFY(it.find<FormField>("typeIdField")->hasError());
    QVERIFY(!it.find<FormField>("firstDayField")->hasError());
}

void TestTransferRequests::saysWhyNobodyIsAskedFor()
{
    Stage it(administratorOf({gavle()}));
    QVERIFY(it.openHere(known({2027, 3, 1})));
    it.find<QPlainTextEdit>("noteEdit")->setPlainText(QStringLiteral("Anna har flyttat hit."));
    it.api.expect<RequestIncomingTransfer>().fail(
        refusal(ErrorCode::Conflict, "personId", FieldReason::NotMemberElsewhere));
    it.press("saveButton");
    QTRY_VERIFY(it.panelMessage().contains(QStringLiteral("add the membership instead")));
    it.api.expect<RequestIncomingTransfer>().fail(refusal(ErrorCode::Invalid, "firstDay", FieldReason::OutOfRange));
    it.press("saveButton");
    QTRY_VERIFY(it.find<FormField>("firstDayField")->hasError());
    QCOMPARE(it.find<QPlainTextEdit>("noteEdit")->toPlainText(), QStringLiteral("Anna har flyttat hit."));
}

// 1280 x 800 at 200 %, less the narrow navigation.
void TestTransferRequests::fitsAtTwiceTheSize()
{
    Stage it;
    it.window.resize(570, 400);
    QVERIFY(it.openAway());
    it.chooseBranch(QStringLiteral("Gävle"));
    for (const char *name : {"toBranchIdEdit", "firstDayEdit", "typeIdEdit", "noteEdit", "saveButton"}) {
        auto *widget = it.find<QWidget>(name);
        QVERIFY2(widget, name);
        QTRY_VERIFY2(widget->mapTo(&it.window, QPoint(widget->width(), 0)).x() <= 570, name);
    }
}

QTEST_MAIN(TestTransferRequests)
#include "tst_transferrequests.moc"
