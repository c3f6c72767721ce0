// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/editing/draftshelf.h"
#include "client/members/membercardpage.h"
#include "client/widgets/notice.h"
#include "tests/client/members/sampledata.h"
#include "tests/support/fakeapi.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

// The card of somebody who has left for another branch: what held then, to look at.
class TestFormerCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItIs();
    void saysItOfAnAssignment();
    void offersNoChange();
    void showsNothingAsMissing();
    void isGoneWithTheNextMember();
    void opensNoForm();
};

namespace {

struct Page
{
    Page()
    {
        page.resize(1280, 800);
        page.show();
    }
    [[nodiscard]] bool open(const MemberCard &card)
    {
        api.expect<ShowMember>().reply(card);
        api.expect<ListChanges>().reply({});
        page.openMember(samplePerson(1));
        return QTest::qWaitFor([this] {
            return api.isDone() && page.card().has_value();
        });
    }
    [[nodiscard]] QString notice() { return page.findChild<Notice *>()->text(); }
    [[nodiscard]] QStringList visibleButtons()
    {
        QStringList names;
        for (const QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->isVisible())
                names.append(button->objectName());
        }
        return names;
    }
    [[nodiscard]] QStringList visibleTexts()
    {
        QStringList texts;
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }

    FakeApi api;
    FixedClock clock{QDateTime(sampleDay(), QTime(12, 0), Qt::UTC)};
    MemberCardPage page{api, clock};
};

} // namespace

void TestFormerCard::saysWhatItIs()
{
    Page it;
    QVERIFY(it.open(sampleFormerCard()));
    QVERIFY(it.page.findChild<Notice *>()->isVisible());
    QVERIFY2(it.notice().startsWith(QStringLiteral("Anna Berg left the branch on ")), qPrintable(it.notice()));
    QVERIFY(it.notice().contains(QStringLiteral("April")));
    QVERIFY(it.notice().contains(QStringLiteral("2026")));
}

void TestFormerCard::saysItOfAnAssignment()
{
    Page it;
    MemberCard card = sampleFormerCard();
    card.memberships.clear();
    QVERIFY(it.open(card));
    QVERIFY2(it.notice().startsWith(QStringLiteral("Anna Berg had assignments in the branch until ")),
             qPrintable(it.notice()));
}

void TestFormerCard::offersNoChange()
{
    const QStringList changing{QStringLiteral("editPersonButton"), QStringLiteral("protectPersonButton"),
                               QStringLiteral("addAddressButton"), QStringLiteral("changeProtectionButton")};
    const auto offered = [&changing](Page &it) {
        QStringList names = it.visibleButtons();
        names.removeIf([&changing](const QString &name) {
            return !changing.contains(name);
        });
        return names;
    };
    Page it;
    QVERIFY(it.open(sampleCard()));
    QCOMPARE(offered(it).size(), 3); // all but of a protected person
    QVERIFY(it.open(sampleFormerCard()));
    QCOMPARE(offered(it), QStringList());
    QVERIFY(it.visibleButtons().contains(QStringLiteral("showLogButton")));
}

void TestFormerCard::showsNothingAsMissing()
{
    Page it;
    QVERIFY(it.open(sampleFormerCard()));
    const QStringList texts = it.visibleTexts();
    QVERIFY(texts.contains(QStringLiteral("Family name")));
    for (const char *label : {"Personnummer", "E-mail", "Mobile", "Telephone", "Addresses", "\u2013"})
        QVERIFY2(!texts.contains(QString::fromUtf8(label)), label);
}

void TestFormerCard::isGoneWithTheNextMember()
{
    Page it;
    QVERIFY(it.open(sampleFormerCard()));
    QVERIFY(it.open(sampleCard()));
    QVERIFY(!it.page.findChild<Notice *>()->isVisible());
    QVERIFY(it.visibleTexts().contains(QStringLiteral("Addresses")));
}

// Of a draft from before.
void TestFormerCard::opensNoForm()
{
    Page it;
    QVERIFY(it.open(sampleFormerCard()));
    const QString member = samplePerson(1).toString();
    QVERIFY(!it.page.openForm({.form = QStringLiteral("person"), .member = member, .record = {}}));
    QVERIFY(!it.page.openForm({.form = QStringLiteral("address"), .member = member, .record = {}}));
    QVERIFY(it.open(sampleCard()));
    QVERIFY(it.page.openForm({.form = QStringLiteral("person"), .member = member, .record = {}}));
}

QTEST_MAIN(TestFormerCard)
#include "tst_formercard.moc"
