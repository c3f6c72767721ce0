// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/editing/editpanel.h"
#include "client/members/membercardpage.h"
#include "tests/client/members/sampledata.h"
#include "tests/support/fakeapi.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestMemberCardPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheMember();
    void hidesTheLastFourDigits();
    void marksTheAddressForPost_data();
    void marksTheAddressForPost();
    void savesAndOffersUndo();
    void undoesFromTheList();
    void tellsWhenUndoIsTooLate();
    void readsAgainWithoutInput();
    void keepsInputWhenSomebodyElseChanges();
    void ownChangeIsNoNews();
    void leadsToTheConflict();
    void endsAnAddressToday();
    void tellsWhatCannotBeRead();
    void fitsIntoASmallWindow();
};

namespace {

struct Page
{
    Page()
    {
        page.resize(1000, 900);
        page.show();
        page.activateWindow();
        (void)QTest::qWaitForWindowActive(&page);
        QObject::connect(&page, &MemberCardPage::message, &page, [this](const Message &told) {
            messages.append(told);
        });
    }

    void expect(const MemberCard &card)
    {
        api.expect<ShowMember>().reply(card);
        api.expect<ListChanges>().reply(sampleChanges());
    }
    [[nodiscard]] bool open(const MemberCard &card)
    {
        expect(card);
        page.openMember(samplePerson(1));
        return QTest::qWaitFor([this] {
            return api.isDone() && page.card().has_value();
        });
    }
    void happen()
    {
        page.handleChange({.kind = LiveEventKind::MemberChanged, .personId = samplePerson(1), .changeId = {}});
    }
    QPushButton *button(const char *name) { return page.findChild<QPushButton *>(QLatin1String(name)); }
    QLineEdit *edit(const char *name) { return page.findChild<QLineEdit *>(QLatin1String(name)); }
    QString label(const char *name)
    {
        const auto *found = page.findChild<QLabel *>(QLatin1String(name));
        return found ? found->text() : QString();
    }

    FakeApi api;
    FixedClock clock{QDateTime(sampleDay(), QTime(12, 0), Qt::UTC)};
    MemberCardPage page{api, clock};
    QList<Message> messages;
};

PersonEntry changedPerson(Version version, const char *email)
{
    PersonEntry person = sampleCard().person;
    person.version = version;
    person.fields.email = QString::fromLatin1(email);
    return person;
}

} // namespace

void TestMemberCardPage::showsTheMember()
{
    Page it;
    QSignalSpy loaded(&it.page, &MemberCardPage::cardLoaded);
    QVERIFY(it.open(sampleCard()));
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(it.label("pageTitle"), QStringLiteral("Anna Berg"));
    QVERIFY(it.label("pageSubtitle").contains(QStringLiteral("10423")));
    QTRY_VERIFY(it.label("changeLabel").contains(QStringLiteral("Karin Åkesson")));
}

void TestMemberCardPage::hidesTheLastFourDigits()
{
    Page it;
    QVERIFY(it.open(sampleCard()));
    QVERIFY(!it.label("personnummerLabel").contains(QStringLiteral("9804")));
    it.button("showPersonnummerButton")->click();
    QCOMPARE(it.label("personnummerLabel"), QStringLiteral("19800101-9804"));
}

void TestMemberCardPage::marksTheAddressForPost_data()
{
    QTest::addColumn<bool>("hasTemporary");
    QTest::addColumn<bool>("comesBack");
    QTest::addColumn<QString>("word");
    QTest::newRow("registered") << false << false << "no temporary";
    QTest::newRow("temporary") << true << false << "while the temporary";
    QTest::newRow("none") << false << true << "come back";
}

void TestMemberCardPage::marksTheAddressForPost()
{
    QFETCH(bool, hasTemporary);
    QFETCH(bool, comesBack);
    QFETCH(QString, word);
    MemberCard card = sampleCard();
    if (comesBack) {
        card.addresses[0].fields.undeliverableSince = QDate(2026, 1, 1);
        card.addresses[0].fields.undeliverableReason = UndeliverableReason::Moved;
    }
    if (hasTemporary)
        card.addresses.append(
            {.id = AddressId::create(), .version = 1, .fields = sampleAddress(AddressKind::Temporary)});
    Page it;
    QVERIFY(it.open(card));
    QCOMPARE(it.page.findChildren<QLabel *>(QStringLiteral("usedForPostPill")).size(), comesBack ? 0 : 1);
    QVERIFY(it.label(comesBack ? "noPostLabel" : "postReasonLabel").contains(word));
}

void TestMemberCardPage::savesAndOffersUndo()
{
    Page it;
    QVERIFY(it.open(sampleCard()));
    it.button("editPersonButton")->click();
    it.edit("emailEdit")->setText(QStringLiteral("anna@example.org"));
    it.api.expect<UpdatePerson>().reply(changedPerson(4, "anna@example.org"));
    MemberCard changed = sampleCard();
    changed.person = changedPerson(4, "anna@example.org");
    it.expect(changed);
    it.button("saveButton")->click();
    QTRY_COMPARE(it.messages.size(), 1);
    QCOMPARE(it.api.requests<UpdatePerson>().first().ifMatch, 3);
    QTRY_COMPARE(it.page.card()->person.version, 4);
    QVERIFY(!it.page.panel().isOpen());
    QTRY_VERIFY(it.api.isDone());

    ChangeList changes = sampleChanges();
    changes.items[1].kind = ChangeKind::PersonChanged; // somebody's address came after it
    changes.items[1].mayBeUndone = true;
    it.api.expect<ListChanges>().reply(changes);
    it.api.expect<UndoChange>().reply({});
    it.expect(sampleCard());
    it.messages.first().action();
    QTRY_COMPARE(it.messages.size(), 2);
    QCOMPARE(it.api.requests<UndoChange>().first().changeId, changes.items[1].id);
    QTRY_COMPARE(it.page.card()->person.version, 3);
}

void TestMemberCardPage::undoesFromTheList()
{
    Page it;
    QVERIFY(it.open(sampleCard()));
    QTRY_VERIFY(it.button("undoButton"));
    QCOMPARE(it.page.findChildren<QPushButton *>(QStringLiteral("undoButton")).size(), 1);
    it.api.expect<UndoChange>().reply({});
    it.expect(sampleCard());
    it.button("undoButton")->click();
    QTRY_COMPARE(it.messages.size(), 1);
    QCOMPARE(it.messages.first().kind, MessageKind::Success);
    QCOMPARE(it.api.requests<UndoChange>().first().changeId, sampleChanges().items.first().id);
}

void TestMemberCardPage::tellsWhenUndoIsTooLate()
{
    Page it;
    QVERIFY(it.open(sampleCard()));
    QTRY_VERIFY(it.button("undoButton"));
    it.api.expect<UndoChange>().fail(makeError(ErrorCode::Stale));
    it.expect(sampleCard());
    it.button("undoButton")->click();
    QTRY_COMPARE(it.messages.size(), 1);
    QCOMPARE(it.messages.first().kind, MessageKind::Warning);
}

void TestMemberCardPage::readsAgainWithoutInput()
{
    Page it;
    QVERIFY(it.open(sampleCard()));
    MemberCard changed = sampleCard();
    changed.person.fields.familyName = QStringLiteral("Bergström");
    it.expect(changed);
    it.happen();
    QTRY_COMPARE(it.label("pageTitle"), QStringLiteral("Anna Bergström"));
    QVERIFY(it.messages.isEmpty());
    it.page.handleChange({.kind = LiveEventKind::MemberChanged, .personId = samplePerson(2), .changeId = {}});
    QCOMPARE(it.api.requests<ShowMember>().size(), 2); // not for another member
}

void TestMemberCardPage::keepsInputWhenSomebodyElseChanges()
{
    Page it;
    QVERIFY(it.open(sampleCard()));
    it.button("editPersonButton")->click();
    it.edit("emailEdit")->setText(QStringLiteral("mine@example.org"));
    MemberCard changed = sampleCard();
    changed.person.fields.familyName = QStringLiteral("Bergström");
    it.expect(changed);
    it.happen();
    QTRY_VERIFY(it.page.panel().messageBar()->isVisible());
    QCOMPARE(it.page.panel().messageBar()->kind(), MessageKind::Warning);
    QCOMPARE(it.edit("emailEdit")->text(), QStringLiteral("mine@example.org"));
    QCOMPARE(it.edit("familyNameEdit")->text(), QStringLiteral("Berg"));
}

void TestMemberCardPage::ownChangeIsNoNews()
{
    Page it;
    QVERIFY(it.open(sampleCard()));
    it.button("editPersonButton")->click();
    it.edit("emailEdit")->setText(QStringLiteral("mine@example.org"));
    it.expect(sampleCard()); // as it is shown already
    it.happen();
    QTRY_VERIFY(it.api.isDone());
    QVERIFY(!it.page.panel().messageBar()->isVisible());
}

void TestMemberCardPage::leadsToTheConflict()
{
    Page it;
    QVERIFY(it.open(sampleCard()));
    it.button("editPersonButton")->click();
    it.edit("emailEdit")->setText(QStringLiteral("mine@example.org"));
    MemberCard theirs = sampleCard();
    theirs.person.version = 9;
    theirs.person.fields.familyName = QStringLiteral("Bergström");
    it.api.expect<UpdatePerson>().fail(makeError(ErrorCode::Stale));
    it.api.expect<ShowMember>().reply(theirs);
    it.button("saveButton")->click();
    QTRY_VERIFY(it.page.panel().showsConflict());
    it.api.expect<UpdatePerson>().reply(changedPerson(10, "mine@example.org"));
    it.expect(theirs);
    it.button("saveChoicesButton")->click();
    QTRY_COMPARE(it.messages.size(), 1);
    const UpdatePerson sent = it.api.requests<UpdatePerson>().last();
    QCOMPARE(sent.ifMatch, 9);
    QCOMPARE(sent.body.familyName, QStringLiteral("Bergström"));
    QCOMPARE(sent.body.email, QStringLiteral("mine@example.org"));
}

void TestMemberCardPage::endsAnAddressToday()
{
    Page it;
    QVERIFY(it.open(sampleCard()));
    it.button("endAddressButton")->click();
    QVERIFY(it.edit("toEdit")->hasFocus());
    AddressEntry ended = sampleCard().addresses.first();
    ended.fields.to = sampleDay();
    it.api.expect<UpdateAddress>().reply(ended);
    it.expect(sampleCard());
    it.button("saveButton")->click();
    QTRY_COMPARE(it.messages.size(), 1);
    QCOMPARE(it.api.requests<UpdateAddress>().first().body.to, sampleDay());
}

void TestMemberCardPage::tellsWhatCannotBeRead()
{
    Page it;
    it.api.expect<ShowMember>().fail(makeError(ErrorCode::Unavailable));
    it.page.openMember(samplePerson(1));
    auto *bar = it.page.findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
    QTRY_VERIFY(bar->isVisible());
    it.expect(sampleCard());
    bar->findChild<QPushButton *>(QStringLiteral("messageActionButton"))->click();
    QTRY_COMPARE(it.label("pageTitle"), QStringLiteral("Anna Berg"));
    QVERIFY(!bar->isVisible());
}

// What the rail leaves of 640 x 400.
void TestMemberCardPage::fitsIntoASmallWindow()
{
    Page it;
    QVERIFY(it.open(sampleCard()));
    it.page.resize(568, 400);
    const auto *scroll = it.page.findChild<QScrollArea *>(QStringLiteral("cardScroll"));
    QTRY_VERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    QVERIFY(!scroll->horizontalScrollBar()->isVisible());
}

QTEST_MAIN(TestMemberCardPage)
#include "tst_membercardpage.moc"
