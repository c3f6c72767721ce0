// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/memberships/membershipssection.h"

#include "client/widgets/choicebox.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/disclosure.h"
#include "client/widgets/errortext.h"
#include "client/widgets/recordrow.h"
#include "shared/protocol/audit.h"
#include "tests/client/memberships/membershipdata.h"
#include "tests/client/roles/formlook.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestMembershipsSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsCurrentFirstAndFoldsHistory();
    void stateFollowsTheDay_data();
    void stateFollowsTheDay();
    void addsWithKeys();
    void showsTheServersWordAtTheType();
    void endsAndOffersUndo();
    void asksForATransferOfWhatLasts();
    void asksWhichVersionToKeep();
    void leavesOtherBranchesAlone();
};

namespace {

struct Card
{
    Card()
        : section(api, clock, panel, &page)
    {
        page.resize(1000, 800);
        api.expect<ListMembershipTypes>().reply(someTypes());
        section.setBranch(umea());
        section.setCard(karin(), someMemberships());
        page.show();
        page.activateWindow();
    }

    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (const auto *row : section.findChildren<RecordRow *>(QStringLiteral("membershipRow"))) {
            if (row->isVisibleTo(&page))
                titles.append(row->title() + QLatin1Char(' ') + row->status());
        }
        return titles;
    }

    [[nodiscard]] bool isReady() const
    {
        return find<QPushButton>(section, QStringLiteral("addMembershipButton"))->isVisibleTo(&page);
    }

    void press(const char *name) const
    {
        for (auto *button : page.findChildren<QPushButton *>(QString::fromLatin1(name))) {
            if (button->isVisibleTo(&page)) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL("There is no such button.");
    }

    FixedClock clock{QDateTime(QDate(2026, 5, 18), QTime(10, 0), Qt::UTC)};
    FakeApi api;
    QWidget page;
    EditPanel panel{&page};
    MembershipsSection section;
};

} // namespace

void TestMembershipsSection::showsCurrentFirstAndFoldsHistory()
{
    Card card;
    QCOMPARE(card.titles(), QStringList({QStringLiteral("Stödmedlem Pending"), QStringLiteral("Enskild Active")}));
    card.press("disclosureButton");
    QCOMPARE(card.titles().mid(2), QStringList({QStringLiteral("Enskild Ended"), QStringLiteral("Ungdom Ended")}));
    const auto rows = card.section.findChildren<RecordRow *>(QStringLiteral("membershipRow"));
    QVERIFY(rows.last()->detail().contains(QStringLiteral("2010-01-01 – 2017-12-31")));
    QVERIFY(rows.last()->detail().contains(QStringLiteral("Moved to another branch")));
    // The card is read again: what was unfolded stays so.
    card.section.setCard(karin(), someMemberships());
    QCOMPARE(card.titles().size(), 4);
}

void TestMembershipsSection::stateFollowsTheDay_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QString>("state");
    QTest::newRow("the day before") << QDateTime(QDate(2026, 4, 30), QTime(12, 0), Qt::UTC) << "Pending";
    QTest::newRow("Swedish midnight") << QDateTime(QDate(2026, 4, 30), QTime(22, 0), Qt::UTC) << "Active";
    QTest::newRow("the last day") << QDateTime(QDate(2026, 5, 31), QTime(21, 59), Qt::UTC) << "Active";
    QTest::newRow("the day after") << QDateTime(QDate(2026, 5, 31), QTime(22, 0), Qt::UTC) << "Ended";
}

void TestMembershipsSection::stateFollowsTheDay()
{
    QFETCH(QDateTime, now);
    QFETCH(QString, state);
    Card card;
    card.clock.setNow(now);
    card.section.setCard(karin(),
                         {membership(1, 1, QDate(2026, 5, 1), QDate(2026, 5, 31), MembershipEndReason::Resigned)});
    const auto rows = card.section.findChildren<RecordRow *>(QStringLiteral("membershipRow"));
    QCOMPARE(rows.last()->status(), state);
}

void TestMembershipsSection::addsWithKeys()
{
    Card card;
    QTRY_VERIFY(card.isReady());
    QSignalSpy changed(&card.section, &MembershipsSection::changed);
    card.press("addMembershipButton");
    auto *type = find<ChoiceBox>(card.panel, QStringLiteral("typeIdEdit"));
    QTRY_VERIFY(type->hasFocus());
    QTest::keyClicks(type, QStringLiteral("Heder"));
    QTest::keyClick(type, Qt::Key_Tab);
    auto *from = find<DateEdit>(card.panel, QStringLiteral("fromEdit"));
    QVERIFY(from->hasFocus());
    QTest::keyClicks(from, QStringLiteral("1/6 2026"));
    card.api.expect<AddMembership>().reply(membership(9, 3, QDate(2026, 6, 1)));
    card.api.expect<ListChanges>().reply({});
    QTest::keyClick(from, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(changed.size(), 1);
    const auto sent = card.api.requests<AddMembership>();
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().personId, karin());
    QCOMPARE(sent.first().body.branchId, umea());
    QCOMPARE(sent.first().body.membership, membership(9, 3, QDate(2026, 6, 1)).fields);
    QVERIFY(!card.panel.isOpen());
    QTRY_VERIFY(card.api.isDone());
}

void TestMembershipsSection::showsTheServersWordAtTheType()
{
    Card card;
    QTRY_VERIFY(card.isReady());
    card.press("addMembershipButton");
    find<ChoiceBox>(card.panel, QStringLiteral("typeIdEdit"))->setCurrentId(typeId(5).toString());
    card.api.expect<AddMembership>().fail(invalidValue(FieldReason::TooOld, QStringLiteral("membership.typeId")));
    card.press("saveButton");
    QTRY_COMPARE(errorAt(card.panel, QStringLiteral("typeId")), fieldText(FieldReason::TooOld));
    QVERIFY(card.panel.isOpen());
    // The same again is the same request; something else is a new one.
    card.api.expect<AddMembership>().fail(makeError(ErrorCode::Unreachable));
    card.press("saveButton");
    QTRY_COMPARE(card.panel.messageBar()->text(), errorText(ErrorCode::Unreachable));
    const auto sent = card.api.requests<AddMembership>();
    QCOMPARE(sent.at(1).idempotencyKey, sent.at(0).idempotencyKey);
}

void TestMembershipsSection::endsAndOffersUndo()
{
    Card card;
    QTRY_VERIFY(card.isReady());
    card.section.setCard(karin(), {membership(2, 1, QDate(2020, 3, 1))});
    QSignalSpy changed(&card.section, &MembershipsSection::changed);
    QList<Message> messages;
    connect(&card.section, &MembershipsSection::message, this, [&messages](const Message &message) {
        messages.append(message);
    });
    card.press("endMembershipButton");
    QCOMPARE(find<DateEdit>(card.panel, QStringLiteral("toEdit"))->text(), QStringLiteral("2026-05-18"));
    find<ChoiceBox>(card.panel, QStringLiteral("endReasonEdit"))->setCurrentId(QStringLiteral("struckOff"));
    const auto ended = membership(2, 1, QDate(2020, 3, 1), QDate(2026, 5, 18), MembershipEndReason::StruckOff);
    const ChangeId change = ChangeId::create();
    card.api.expect<UpdateMembership>().reply(ended);
    card.api.expect<ListChanges>().reply(
        {.items = {{.id = change, .at = card.clock.now(), .byName = {}, .mayBeUndone = true}}});
    card.press("saveButton");
    QTRY_COMPARE(messages.size(), 1);
    QCOMPARE(card.api.requests<UpdateMembership>().first().ifMatch, Version(4));
    QCOMPARE(card.api.requests<UpdateMembership>().first().body, ended.fields);
    QCOMPARE(messages.first().actionText, QStringLiteral("Undo"));
    card.api.expect<UndoChange>().reply({});
    messages.first().action();
    QTRY_COMPARE(messages.size(), 2);
    QCOMPARE(card.api.requests<UndoChange>().first().changeId, change);
    QCOMPARE(messages.last().kind, MessageKind::Success);
    QCOMPARE(changed.size(), 2);
}

void TestMembershipsSection::asksForATransferOfWhatLasts()
{
    Card card;
    QTRY_VERIFY(card.isReady());
    QList<MembershipEntry> asked;
    connect(&card.section, &MembershipsSection::transferRequested, &card.section,
            [&asked](const MembershipEntry &membership) {
                asked.append(membership);
            });
    card.press("disclosureButton"); // the ended ones can be seen, and are not moved
    int buttons = 0;
    for (const auto *button : card.section.findChildren<QPushButton *>(QStringLiteral("moveMembershipButton")))
        buttons += button->isVisibleTo(&card.page) ? 1 : 0;
    QCOMPARE(buttons, 2);
    card.press("moveMembershipButton");
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().typeName, QStringLiteral("Stödmedlem"));
    QVERIFY(!card.panel.isOpen()); // another area asks
}

void TestMembershipsSection::asksWhichVersionToKeep()
{
    Card card;
    QTRY_VERIFY(card.isReady());
    card.section.setCard(karin(), {membership(2, 1, QDate(2020, 3, 1))});
    card.press("editMembershipButton");
    find<DateEdit>(card.panel, QStringLiteral("fromEdit"))->setText(QStringLiteral("2021-01-01"));
    MembershipEntry theirs = membership(2, 3, QDate(2020, 3, 1));
    theirs.version = 7;
    card.api.expect<UpdateMembership>().fail(makeError(ErrorCode::Stale));
    card.api.expect<ShowMembership>().reply(theirs);
    card.press("saveButton");
    QTRY_VERIFY(card.panel.showsConflict());
    // Mine is the first day, theirs the type; both are chosen beforehand.
    card.api.expect<UpdateMembership>().reply(membership(2, 3, QDate(2021, 1, 1)));
    card.api.expect<ListChanges>().reply({});
    card.press("saveChoicesButton");
    QTRY_VERIFY(card.api.isDone());
    const UpdateMembership sent = card.api.requests<UpdateMembership>().last();
    QCOMPARE(sent.ifMatch, Version(7));
    QCOMPARE(sent.body, membership(2, 3, QDate(2021, 1, 1)).fields);
}

void TestMembershipsSection::leavesOtherBranchesAlone()
{
    Card card;
    QTRY_VERIFY(card.isReady());
    MembershipEntry elsewhere = membership(2, 1, QDate(2020, 3, 1));
    elsewhere.branchId = BranchId::create();
    card.section.setCard(karin(), {elsewhere});
    for (const auto *button : card.section.findChildren<QPushButton *>(QStringLiteral("editMembershipButton")))
        QVERIFY(!button->isVisibleTo(&card.page));
}

QTEST_MAIN(TestMembershipsSection)
#include "tst_membershipssection.moc"
