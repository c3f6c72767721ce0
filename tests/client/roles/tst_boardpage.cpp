// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/roles/boardpage.h"

#include "client/records/memberpicker.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/errortext.h"
#include "client/widgets/recordrow.h"
#include "client/widgets/section.h"
#include "shared/protocol/audit.h"
#include "tests/client/roles/formlook.h"
#include "tests/client/roles/roledata.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestBoardPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoHoldsWhatAndWhatIsVacant();
    void foldsEarlierHolders();
    void aClickOnAPersonAsksForTheCard();
    void appointsWithKeys();
    void showsTheServersWordAtTheMember();
    void endsAndOffersUndo();
    void asksWhichVersionToKeep();
    void changesElsewhereLeaveTheInputAlone();
    void aNewDayChangesWhatIsShown();
    void saysWhenThereIsNothingOrNoContact();
};

namespace {

struct Page
{
    explicit Page(const Board &content = someBoard())
        : board(api, clock)
    {
        board.resize(1000, 800);
        api.expect<ShowBoard>().reply(content);
        board.setBranch(idOf<BranchId>(1), QStringLiteral("Umeå"));
        board.show();
        board.activateWindow();
    }

    [[nodiscard]] bool isShown() const { return !rows("holderRow").isEmpty(); }

    [[nodiscard]] QList<RecordRow *> rows(const char *name) const
    {
        return board.findChildren<RecordRow *>(QString::fromLatin1(name));
    }

    void press(const char *name, int which = 0) const
    {
        QList<QPushButton *> buttons = board.findChildren<QPushButton *>(QString::fromLatin1(name));
        QVERIFY(which < buttons.size());
        QTest::mouseClick(buttons.at(which), Qt::LeftButton);
    }

    FixedClock clock{may2026()};
    FakeApi api;
    BoardPage board;
};

} // namespace

void TestBoardPage::saysWhoHoldsWhatAndWhatIsVacant()
{
    Page page;
    QTRY_VERIFY(page.isShown());
    QStringList holders;
    for (const RecordRow *row : page.rows("holderRow"))
        holders.append(row->title());
    QCOMPARE(holders, QStringList({QStringLiteral("Karin Åkesson"), QStringLiteral("Åsa Öberg"),
                                   QStringLiteral("Mehmet Yılmaz"), QStringLiteral("Fatima Nordström"),
                                   QStringLiteral("Per-Olof Lindqvist"), QStringLiteral("Revisionsbyrån Ek & Alm")}));
    QCOMPARE(page.rows("holderRow").at(2)->status(), QStringLiteral("Coming"));
    const QList<RecordRow *> vacant = page.rows("vacancyRow");
    QCOMPARE(vacant.size(), 4);
    QVERIFY(vacant.at(0)->status().startsWith(QStringLiteral("3 vacant"))); // to be filled
    QVERIFY(vacant.at(1)->status().isEmpty());                              // may stay so
    QVERIFY(vacant.at(1)->detail().startsWith(QStringLiteral("2 vacant")));
    QCOMPARE(vacant.at(2)->status(), QStringLiteral("Vacant"));
    QCOMPARE(vacant.at(3)->detail(), QStringLiteral("Vacant"));
    QVERIFY(find<Section>(page.board, QStringLiteral("boardSection")));
}

void TestBoardPage::foldsEarlierHolders()
{
    Page page;
    QTRY_VERIFY(page.isShown());
    QCOMPARE(page.rows("earlierRow").size(), 4);
    QVERIFY(!page.rows("earlierRow").at(1)->isVisible());
    page.press("disclosureButton", 1);
    QVERIFY(page.rows("earlierRow").at(1)->isVisible());
    QVERIFY(!page.rows("earlierRow").at(0)->isVisible());
    QCOMPARE(page.rows("earlierRow").at(1)->title(), QStringLiteral("Ingegerd Äng"));
}

void TestBoardPage::aClickOnAPersonAsksForTheCard()
{
    Page page;
    QTRY_VERIFY(page.isShown());
    QList<PersonId> asked;
    connect(&page.board, &BoardPage::memberRequested, this, [&asked](const PersonId &personId) {
        asked.append(personId);
    });
    page.press("rowLink", 1);
    QCOMPARE(asked, QList<PersonId>{idOf<PersonId>(14)});
}

void TestBoardPage::appointsWithKeys()
{
    Page page;
    QTRY_VERIFY(page.isShown());
    page.press("appointButton"); // a seat as ledamot
    auto *picker = page.board.findChild<MemberPicker *>();
    QTRY_VERIFY(picker->hasFocus());
    page.api.expect<SearchMembers>().reply({.items = {memberRow(31, QStringLiteral("Anna"), QStringLiteral("Berg")),
                                                      memberRow(32, QStringLiteral("Anna"), QStringLiteral("Ås"))},
                                            .next = {}});
    QTest::keyClicks(picker, QStringLiteral("anna"));
    QTRY_VERIFY(QApplication::activePopupWidget());
    QCOMPARE(page.api.requests<SearchMembers>().first().body.text, QStringLiteral("anna"));
    QWidget *list = QApplication::activePopupWidget();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(picker->text(), QStringLiteral("Anna Ås"));
    QCOMPARE(picker->chosen(), std::optional(idOf<PersonId>(32)));

    AssignmentEntry saved =
        assignment(40, QStringLiteral("Ledamot"), mandate(3, QDate(2026, 5, 18), QDate(2028, 5, 17)));
    saved.personId = idOf<PersonId>(32);
    page.api.expect<AddAssignment>().reply(saved);
    page.api.expect<ShowBoard>().reply(someBoard());
    page.api.expect<ListChanges>().reply({});
    QTest::keyClick(picker, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(page.api.isDone());
    const AddAssignment sent = page.api.requests<AddAssignment>().first();
    QCOMPARE(sent.branchId, idOf<BranchId>(1));
    QCOMPARE(sent.body.personId, idOf<PersonId>(32));
    QCOMPARE(sent.body.assignment, saved.fields);
    QCOMPARE(page.api.requests<ListChanges>().first().personId, idOf<PersonId>(32));
    QVERIFY(!page.board.editPanel()->isOpen());
    QCOMPARE(page.api.unexpected(), QStringList());
}

void TestBoardPage::showsTheServersWordAtTheMember()
{
    Page page;
    QTRY_VERIFY(page.isShown());
    page.press("primaryButton");
    page.press("saveButton");
    QCOMPARE(errorAt(page.board, QStringLiteral("personId")), fieldText(FieldReason::Required));
    QCOMPARE(errorAt(page.board, QStringLiteral("roleId")), fieldText(FieldReason::Required));
    auto *picker = page.board.findChild<MemberPicker *>();
    page.api.expect<SearchMembers>().reply(
        {.items = {memberRow(31, QStringLiteral("Anna"), QStringLiteral("Berg"))}, .next = {}});
    QTest::keyClicks(picker, QStringLiteral("berg"));
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    find<ChoiceBox>(page.board, QStringLiteral("roleIdEdit"))->setCurrentId(idOf<RoleId>(1).toString());
    Error refused = invalidValue(FieldReason::MustBeMember, QStringLiteral("personId"));
    refused.fields.append({.field = QStringLiteral("assignment.roleId"), .reason = FieldReason::NoFreeSeat});
    page.api.expect<AddAssignment>().fail(refused);
    page.press("saveButton");
    QTRY_COMPARE(errorAt(page.board, QStringLiteral("personId")), fieldText(FieldReason::MustBeMember));
    QCOMPARE(errorAt(page.board, QStringLiteral("roleId")), fieldText(FieldReason::NoFreeSeat));
    QCOMPARE(picker->text(), QStringLiteral("Anna Berg"));
}

void TestBoardPage::endsAndOffersUndo()
{
    Page page;
    QTRY_VERIFY(page.isShown());
    QList<Message> messages;
    connect(&page.board, &BoardPage::message, this, [&messages](const Message &message) {
        messages.append(message);
    });
    page.press("endAssignmentButton");
    const ChangeId change = ChangeId::create();
    AssignmentFields ended = someBoard().items.at(0).holders.at(0).fields;
    ended.to = QDate(2026, 5, 18);
    page.api.expect<UpdateAssignment>().reply(assignment(11, QStringLiteral("Ordförande"), ended));
    page.api.expect<ShowBoard>().reply(someBoard());
    page.api.expect<ListChanges>().reply(
        {.items = {{.id = change, .at = page.clock.now(), .byName = {}, .mayBeUndone = true}}});
    page.press("saveButton");
    QTRY_COMPARE(messages.size(), 1);
    QCOMPARE(page.api.requests<UpdateAssignment>().first().body, ended);
    page.api.expect<UndoChange>().fail(makeError(ErrorCode::Stale));
    page.api.expect<ShowBoard>().reply(someBoard());
    messages.first().action();
    QTRY_COMPARE(messages.size(), 2);
    QCOMPARE(page.api.requests<UndoChange>().first().changeId, change);
    QCOMPARE(messages.last().kind, MessageKind::Warning);
    QTRY_VERIFY(page.api.isDone());
}

void TestBoardPage::asksWhichVersionToKeep()
{
    Page page;
    QTRY_VERIFY(page.isShown());
    page.press("editAssignmentButton");
    find<DateEdit>(page.board, QStringLiteral("toEdit"))->setText(QStringLiteral("2026-12-31"));
    AssignmentEntry theirs = assignment(11, QStringLiteral("Ordförande"), someBoard().items.at(0).holders.at(0).fields);
    theirs.version = 9;
    theirs.fields.minutesParagraph = QStringLiteral("21");
    page.api.expect<UpdateAssignment>().fail(makeError(ErrorCode::Stale));
    page.api.expect<ShowAssignment>().reply(theirs);
    page.press("saveButton");
    QTRY_VERIFY(page.board.editPanel()->showsConflict());
    page.api.expect<UpdateAssignment>().reply(theirs);
    page.api.expect<ShowBoard>().reply(someBoard());
    page.api.expect<ListChanges>().reply({});
    page.press("saveChoicesButton");
    QTRY_VERIFY(page.api.isDone());
    const UpdateAssignment sent = page.api.requests<UpdateAssignment>().last();
    QCOMPARE(sent.ifMatch, Version(9));
    QCOMPARE(sent.body.to, std::optional(QDate(2026, 12, 31)));
    QCOMPARE(sent.body.minutesParagraph, std::optional(QStringLiteral("21")));
}

void TestBoardPage::changesElsewhereLeaveTheInputAlone()
{
    Page page;
    QTRY_VERIFY(page.isShown());
    page.press("editAssignmentButton");
    auto *to = find<DateEdit>(page.board, QStringLiteral("toEdit"));
    to->setText(QStringLiteral("2026-12-31"));
    Board changed = someBoard();
    changed.items[0].holders.removeFirst();
    page.api.expect<ShowBoard>().reply(changed);
    const LiveEvent event{.kind = LiveEventKind::MemberChanged, .personId = {}, .changeId = {}};
    Q_EMIT page.api.changed(event);
    Q_EMIT page.api.changed(event); // read once
    QTRY_COMPARE(page.rows("holderRow").first()->title(), QStringLiteral("Åsa Öberg"));
    QCOMPARE(to->text(), QStringLiteral("2026-12-31"));
    QVERIFY(page.board.editPanel()->hasUnsavedInput());
    QCOMPARE(page.api.unexpected(), QStringList());
}

void TestBoardPage::aNewDayChangesWhatIsShown()
{
    Page page;
    QTRY_VERIFY(page.isShown());
    page.board.hide();
    page.clock.setNow(QDateTime(QDate(2026, 6, 30), QTime(22, 0), Qt::UTC)); // Swedish midnight
    page.board.show();
    QCOMPARE(page.rows("holderRow").at(1)->title(), QStringLiteral("Mehmet Yılmaz"));
    QVERIFY(page.rows("holderRow").at(1)->status().isEmpty());
}

void TestBoardPage::saysWhenThereIsNothingOrNoContact()
{
    Page page(Board{});
    auto *action = find<QPushButton>(page.board, QStringLiteral("emptyStateButton"));
    QTRY_VERIFY(page.api.isDone());
    QTRY_VERIFY(!find<QPushButton>(page.board, QStringLiteral("primaryButton"))->isVisible());
    page.api.expect<ShowBoard>().fail(makeError(ErrorCode::Unreachable));
    page.board.setBranch(idOf<BranchId>(2), QStringLiteral("Luleå"));
    QTRY_VERIFY(action->isVisible());
    page.api.expect<ShowBoard>().reply(someBoard());
    QTest::mouseClick(action, Qt::LeftButton);
    QTRY_VERIFY(page.isShown());
}

QTEST_MAIN(TestBoardPage)
#include "tst_boardpage.moc"
