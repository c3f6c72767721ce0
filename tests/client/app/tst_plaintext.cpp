// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/app/program.h"

#include <QLabel>
#include <QTest>
#include <QTextDocument>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

namespace {

const QString evil =
    QStringLiteral("<b>Eva</b><img src='http://127.0.0.1:1/x.png'><a href='http://127.0.0.1:1'>&lt;</a>");

MemberCard evilCard()
{
    MemberCard card = sampleCard();
    card.person.fields.givenNames = evil;
    card.person.fields.familyName = evil;
    card.person.fields.preferredName = evil;
    card.person.fields.email = evil;
    for (AddressEntry &address : card.addresses) {
        address.fields.careOf = evil;
        address.fields.street = evil;
        address.fields.town = evil;
    }
    for (MembershipEntry &membership : card.memberships) {
        membership.typeName = evil;
        membership.branchName = evil;
    }
    return card;
}

} // namespace

// What comes from the server is shown letter by letter, whatever it looks like.
class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsMarkupAsText();
    void showsAnAmpersandInAToolTip();

private:
    static void checkLabels(Program &it);
    static void checkToolTips(Program &it);
};

void TestPlainText::checkLabels(Program &it)
{
    const auto labels = it.client.window().findChildren<QLabel *>();
    QVERIFY(labels.size() > 10);
    for (const QLabel *label : labels) {
        const bool isPlain = label->text().isEmpty() || label->textFormat() == Qt::PlainText;
        QVERIFY2(isPlain, qPrintable(label->objectName() + QStringLiteral(": ") + label->text()));
        QVERIFY(!label->openExternalLinks());
    }
}

// One that Qt takes for markup must have been made so that its letters are what is seen.
void TestPlainText::checkToolTips(Program &it)
{
    int checked = 0;
    const auto widgets = it.client.window().findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const QString tip = widget->toolTip();
        if (!tip.contains(QStringLiteral("Eva")))
            continue;
        ++checked;
        QVERIFY2(!tip.contains(QStringLiteral("<img")), qPrintable(widget->objectName()));
        QTextDocument seen;
        seen.setHtml(tip);
        QVERIFY(seen.toPlainText().contains(QStringLiteral("<img src=")));
    }
    QVERIFY(checked > 0);
}

void TestPlainText::showsMarkupAsText()
{
    Program it;
    const QByteArray member = "/api/v1/members/" + samplePerson(1).toString().toLatin1();
    it.answer<ShowMember>("GET " + member, evilCard());
    MemberPage page = samplePage(1, 1, false);
    page.items.first().familyName = evil;
    page.items.first().town = evil;
    const QByteArray branch = "/api/v1/branches/" + sampleBranch().toString().toLatin1();
    it.answer<SearchMembers>("POST " + branch + "/members/search", page);
    QVERIFY(it.logIn(it.karin));
    QVERIFY(it.shows("memberTable"));
    QTest::keyClick(it.find<QTableView>("memberTable"), Qt::Key_Return);
    QVERIFY(it.shows("editPersonButton"));
    QTRY_VERIFY(it.find<QLabel>("pageTitle")->text().contains(QStringLiteral("<img")));
    it.click("editPersonButton");
    QVERIFY(it.shows("familyNameEdit"));
    checkLabels(it);
    checkToolTips(it);
}

void TestPlainText::showsAnAmpersandInAToolTip()
{
    Program it;
    MemberCard card = sampleCard();
    card.person.fields.email = QStringLiteral("a&b@example.org");
    it.answer<ShowMember>("GET /api/v1/members/" + samplePerson(1).toString().toLatin1(), card);
    QVERIFY(it.logIn(it.karin));
    QVERIFY(it.shows("memberTable"));
    QTest::keyClick(it.find<QTableView>("memberTable"), Qt::Key_Return);
    QVERIFY(it.shows("editPersonButton"));
    QTRY_VERIFY(it.find<QLabel>("pageTitle"));
    QStringList tips;
    const auto labels = it.client.window().findChildren<QLabel *>();
    for (const QLabel *label : labels)
        tips.append(label->toolTip());
    QVERIFY(tips.contains(QStringLiteral("a&b@example.org")));
}

QTEST_MAIN(TestPlainText)
#include "tst_plaintext.moc"
