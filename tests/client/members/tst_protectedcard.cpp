// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/editing/editpanel.h"
#include "client/members/membercardpage.h"
#include "client/members/memberlistmodel.h"
#include "client/members/protectionediting.h"
#include "client/widgets/choicebox.h"
#include "shared/protocol/protection.h"
#include "tests/client/members/sampledata.h"
#include "tests/support/fakeapi.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

// A protected member on the card and in the list: what is hidden stands nowhere in the window, and comes and goes as
// the user asks.
class TestProtectedCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesWhereSomebodyIs();
    void saysWhoMayShow();
    void asksForAReason();
    void hidesWhenLeft();
    void hidesAfterAWhile();
    void keepsContactDetailsOutOfTheForm();
    void protects();
    void liftsWithAReason();
    void offersToLiftOnlyToWhoMay();
    void listShowsNoTown();
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
    }

    void expect(const MemberCard &card)
    {
        api.expect<ShowMember>().reply(card);
        api.expect<ListChanges>().reply({});
    }
    [[nodiscard]] bool open(const MemberCard &card)
    {
        expect(card);
        page.openMember(samplePerson(1));
        return QTest::qWaitFor([this] {
            return api.isDone() && page.card().has_value();
        });
    }
    template <class Widget>
    Widget *find(const char *name)
    {
        return page.findChild<Widget *>(QLatin1String(name));
    }
    void click(const char *name) { find<QPushButton>(name)->click(); }

    // Everything that can be read, copied or heard in the window.
    QString allText()
    {
        QStringList texts;
        for (const QLabel *label : page.findChildren<QLabel *>())
            texts << label->text() << label->toolTip() << label->accessibleName();
        for (const QLineEdit *edit : page.findChildren<QLineEdit *>())
            texts << edit->text();
        return texts.join(u'\n');
    }
    [[nodiscard]] bool tellsPlace()
    {
        const QString text = allText();
        for (const char *part : {"Storgatan", "903 25", "Ume", "Gamla", "example.se", "070-174"}) {
            if (text.contains(QString::fromUtf8(part), Qt::CaseInsensitive))
                return true;
        }
        return false;
    }

    FakeApi api;
    FixedClock clock{QDateTime(sampleDay(), QTime(12, 0), Qt::UTC)};
    MemberCardPage page{api, clock};
};

// Deleted widgets go when the event loop comes by.
void settle()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

MemberCard hiddenCard(bool mayOpen)
{
    MemberCard card = concealed(sampleProtectedCard());
    card.memberships.clear(); // their branch is called by the town
    card.protection->mayOpen = mayOpen;
    return card;
}

MemberCard openedCard()
{
    MemberCard card = sampleProtectedCard();
    card.memberships.clear();
    return card;
}

} // namespace

void TestProtectedCard::hidesWhereSomebodyIs()
{
    Page it;
    QVERIFY(it.open(hiddenCard(true)));
    QVERIFY(it.find<QLabel>("protectionText")->isVisible());
    QVERIFY(it.find<QPushButton>("showProtectedButton")->isVisible());
    QVERIFY(!it.find<QPushButton>("addAddressButton")->isVisible());
    QVERIFY(!it.find<QPushButton>("protectPersonButton")->isVisible());
    QVERIFY(!it.tellsPlace());
}

void TestProtectedCard::saysWhoMayShow()
{
    Page it;
    QVERIFY(it.open(hiddenCard(false)));
    QVERIFY(!it.find<QPushButton>("showProtectedButton")->isVisible());
    QVERIFY(it.find<QLabel>("protectionText")->text().contains(QStringLiteral("national organisation")));
}

void TestProtectedCard::asksForAReason()
{
    Page it;
    QVERIFY(it.open(hiddenCard(true)));
    it.click("showProtectedButton");
    auto *reason = it.find<QLineEdit>("reasonEdit");
    QVERIFY(reason);
    for (const char *tooShort : {"", "kort"}) { // nothing is sent
        reason->setText(QString::fromLatin1(tooShort));
        it.click("saveButton");
        QVERIFY(it.page.panel().isOpen());
    }
    reason->setText(QStringLiteral("Kallelse ska skickas"));
    auto opening = it.api.expect<OpenProtected>();
    opening.reply(NoContent{});
    it.expect(openedCard());
    it.click("saveButton");
    QTRY_VERIFY(it.tellsPlace());
    QCOMPARE(it.api.requests<OpenProtected>().last().body.reason, QStringLiteral("Kallelse ska skickas"));
    QVERIFY(it.find<QLabel>("protectionText")->text().contains(QStringLiteral("14:15")));
    QVERIFY(it.find<QPushButton>("hideProtectedButton")->isVisible());
}

void TestProtectedCard::hidesWhenLeft()
{
    Page it;
    QVERIFY(it.open(openedCard()));
    QVERIFY(it.tellsPlace());
    it.api.expect<CloseProtected>().reply(NoContent{});
    it.page.hide();
    QTRY_VERIFY(it.api.isDone());
    settle();
    QVERIFY(!it.tellsPlace());
    QVERIFY(it.page.card()->addresses.isEmpty());
}

void TestProtectedCard::hidesAfterAWhile()
{
    Page it;
    it.clock.setNow(QDateTime(sampleDay(), QTime(12, 15), Qt::UTC)); // the end of it
    it.expect(openedCard());
    it.api.expect<CloseProtected>().reply(NoContent{});
    it.page.openMember(samplePerson(1));
    QTRY_VERIFY(it.api.isDone());
    settle();
    QVERIFY(!it.tellsPlace());
}

void TestProtectedCard::keepsContactDetailsOutOfTheForm()
{
    Page it;
    QVERIFY(it.open(hiddenCard(true)));
    it.click("editPersonButton");
    QVERIFY(it.find<QLineEdit>("familyNameEdit")->isVisible());
    for (const char *name : {"emailEdit", "mobileEdit", "phoneEdit"})
        QVERIFY2(!it.find<QLineEdit>(name)->isVisible(), name);
}

void TestProtectedCard::protects()
{
    Page it;
    MemberCard card = openedCard();
    card.protection.reset();
    QVERIFY(it.open(card));
    it.click("protectPersonButton");
    QVERIFY(it.find<QLabel>("protectionEffectLabel")->text().contains(QStringLiteral("at once")));
    QVERIFY(!it.find<QLineEdit>("reasonEdit")->isVisible());
    it.api.expect<SetProtection>().reply(hiddenCard(true));
    it.expect(hiddenCard(true));
    it.click("saveButton");
    QTRY_VERIFY(it.api.isDone());
    QCOMPARE(it.api.requests<SetProtection>().last().body.kind, ProtectionKind::ConfidentialityMarking);
    QCOMPARE(it.api.requests<SetProtection>().last().ifMatch, Version(3));
    QTRY_VERIFY(it.find<QLabel>("protectionText")->isVisible());
    settle();
    QVERIFY(!it.tellsPlace());
}

void TestProtectedCard::liftsWithAReason()
{
    Page it;
    QVERIFY(it.open(hiddenCard(true)));
    it.click("changeProtectionButton");
    it.find<ChoiceBox>("kindEdit")->setCurrentId(QStringLiteral("none"));
    auto *reason = it.find<QLineEdit>("reasonEdit");
    QVERIFY(reason->isVisible());
    it.click("saveButton"); // nothing is sent without one
    QVERIFY(it.page.panel().isOpen());
    reason->setText(QStringLiteral("Skatteverket har hävt skyddet"));
    MemberCard lifted = openedCard();
    lifted.protection.reset();
    it.api.expect<SetProtection>().reply(lifted);
    it.expect(lifted);
    it.click("saveButton");
    QTRY_VERIFY(it.tellsPlace());
    QCOMPARE(it.api.requests<SetProtection>().last().body.reason,
             std::optional(QStringLiteral("Skatteverket har hävt skyddet")));
}

void TestProtectedCard::offersToLiftOnlyToWhoMay()
{
    Page it;
    QVERIFY(it.open(hiddenCard(false)));
    it.click("changeProtectionButton");
    auto *kinds = it.find<ChoiceBox>("kindEdit");
    QCOMPARE(kinds->count(), 2);
    kinds->setCurrentId(QStringLiteral("none"));
    QVERIFY(kinds->currentId() != QStringLiteral("none"));
}

void TestProtectedCard::listShowsNoTown()
{
    FakeApi api;
    MemberListModel model(api);
    MemberPage page = samplePage(1, 2, false);
    page.items[0].protection = ProtectionKind::ProtectedRegistration;
    api.expect<SearchMembers>().reply(page);
    model.setBranch(sampleBranch());
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, MemberListModel::Town).data().toString(), QStringLiteral("Protected data"));
    QVERIFY(!model.index(1, MemberListModel::Town).data().toString().isEmpty());
}

QTEST_MAIN(TestProtectedCard)
#include "tst_protectedcard.moc"
