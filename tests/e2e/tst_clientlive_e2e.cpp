// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/clientdesk.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QRadioButton>
#include <QTest>

namespace medlem::test {

// Two clients at once, and sessions that end while somebody writes.
class ClientLiveE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsAnothersChange();
    void showsAnothersMemberInTheList();
    void letsTheUserChooseFieldByField();
    void leavesInputAlone();
    void comesBackAfterTheSessionEnded();
    void noticesOnlyWhenSavingThatTheSessionEnded();
    void startsAfreshForSomebodyElse();

private:
    [[nodiscard]] QString ofPerson(const QString &column, const PersonId &id)
    {
        return m_register.value(column, QStringLiteral("person WHERE id = '%1'").arg(id.toString()));
    }
    [[nodiscard]] static bool openEditor(ClientDesk &desk, const char *username, const QString &name)
    {
        return desk.logIn(username) && desk.openMember(name) && desk.edit("editPersonButton", "emailEdit");
    }

    InhabitedRegister m_register;
};

void ClientLiveE2eTest::initTestCase()
{
    QVERIFY(m_register.open());
}

void ClientLiveE2eTest::showsAnothersChange()
{
    const QString name = QStringLiteral("Fagerlind");
    (void)m_register.addMember(name);
    ClientDesk one(m_register);
    ClientDesk other(m_register);
    QVERIFY(one.logIn("admin.a") && one.openMember(name));
    QVERIFY(openEditor(other, "admin.a", name));
    QVERIFY(other.write("familyNameEdit", QStringLiteral("Fagerlind-Ask")));
    QVERIFY(other.click("saveButton"));
    QVERIFY(one.saysSoon("pageTitle", QStringLiteral("Fagerlind-Ask")));
}

void ClientLiveE2eTest::showsAnothersMemberInTheList()
{
    const QString name = QStringLiteral("Gullander");
    (void)m_register.addMember(name);
    ClientDesk one(m_register);
    ClientDesk other(m_register);
    QVERIFY(one.logIn("admin.a") && one.write("searchField", QStringLiteral("Gullstrand")));
    QVERIFY(one.shows("emptyStateButton"));
    QVERIFY(openEditor(other, "admin.a", name));
    QVERIFY(other.write("familyNameEdit", QStringLiteral("Gullstrand")));
    QVERIFY(other.click("saveButton"));
    QVERIFY(one.shows("memberTable"));
}

void ClientLiveE2eTest::letsTheUserChooseFieldByField()
{
    const QString name = QStringLiteral("Hedkvist");
    const PersonId person = m_register.addMember(name);
    ClientDesk one(m_register);
    ClientDesk other(m_register);
    QVERIFY(openEditor(one, "admin.a", name));
    QVERIFY(openEditor(other, "admin.a", name));
    QVERIFY(one.write("emailEdit", QStringLiteral("mine@example.org")));
    QVERIFY(one.write("mobileEdit", QStringLiteral("070-174 06 05")));
    QVERIFY(one.write("givenNamesEdit", QStringLiteral("Rut Maria")));
    QVERIFY(other.write("emailEdit", QStringLiteral("theirs@example.org")));
    QVERIFY(other.write("mobileEdit", QStringLiteral("070-174 06 06")));
    QVERIFY(other.click("saveButton"));
    QVERIFY(other.hides("emailEdit"));

    QVERIFY(one.saysSoon("messageLabel", QStringLiteral("Your input is kept.")));
    QVERIFY(one.click("saveButton"));
    QVERIFY(one.shows("saveChoicesButton"));
    const auto cells = one.findAll<QRadioButton>("comparisonCell");
    QStringList texts;
    for (const QRadioButton *cell : cells)
        texts.append(cell->text());
    QCOMPARE(texts.size(), 6); // two versions of three fields, and not of those that are the same
    for (const char *shown : {"Rut", "Rut Maria", "mine@example.org", "theirs@example.org"})
        QVERIFY2(texts.contains(QLatin1String(shown)), shown);
    for (QRadioButton *cell : cells) {
        if (cell->text() == QStringLiteral("theirs@example.org"))
            QTest::mouseClick(cell, Qt::LeftButton, {}, QPoint(8, cell->height() / 2));
    }
    QVERIFY(one.click("saveChoicesButton"));
    QVERIFY(one.saysSoon("messageLabel", QStringLiteral("The personal details are saved.")));
    QCOMPARE(ofPerson(QStringLiteral("email"), person), QStringLiteral("theirs@example.org"));
    QCOMPARE(ofPerson(QStringLiteral("mobile"), person), QStringLiteral("+46701740605"));
    QCOMPARE(ofPerson(QStringLiteral("given_names"), person), QStringLiteral("Rut Maria"));
}

void ClientLiveE2eTest::leavesInputAlone()
{
    const QString name = QStringLiteral("Ivarsson-Lo");
    (void)m_register.addMember(name);
    ClientDesk one(m_register);
    ClientDesk other(m_register);
    QVERIFY(one.logIn("admin.a") && one.openMember(name));
    QVERIFY(one.edit("editAddressButton", "streetEdit"));
    QVERIFY(one.write("streetEdit", QStringLiteral("Kvarngatan 3")));
    QVERIFY(other.logIn("national"));
    QVERIFY(other.shows("branchTable"));
    QTest::keyClick(other.waitFor<QWidget>("branchTable"), Qt::Key_Return);
    QVERIFY(other.openMember(name) && other.edit("editPersonButton", "emailEdit"));
    QVERIFY(other.write("emailEdit", QStringLiteral("other@example.org")));
    QVERIFY(other.click("saveButton"));
    QVERIFY(one.saysSoon("messageLabel", QStringLiteral("Somebody else has changed this member.")));
    QCOMPARE(one.text("streetEdit"), QStringLiteral("Kvarngatan 3"));
    QVERIFY(one.click("saveButton")); // the address itself was not changed meanwhile
    QVERIFY(one.saysSoon("messageLabel", QStringLiteral("The address is saved.")));
}

void ClientLiveE2eTest::comesBackAfterTheSessionEnded()
{
    const QString name = QStringLiteral("Jakobslund");
    const PersonId person = m_register.addMember(name);
    ClientDesk desk(m_register);
    QVERIFY(openEditor(desk, "admin.a", name));
    QVERIFY(desk.write("emailEdit", QStringLiteral("kept@example.org")));
    m_register.endSessions("admin.a");
    QVERIFY(desk.saysSoon("lockReasonLabel", QStringLiteral("Your session has ended."))); // by itself
    QVERIFY(desk.hides("emailEdit"));
    QVERIFY(desk.unlock());
    QVERIFY(desk.shows("emailEdit"));
    QCOMPARE(desk.text("emailEdit"), QStringLiteral("kept@example.org"));
    QVERIFY(desk.click("saveButton"));
    QVERIFY(desk.saysSoon("messageLabel", QStringLiteral("The personal details are saved.")));
    QCOMPARE(ofPerson(QStringLiteral("email"), person), QStringLiteral("kept@example.org"));
}

// As when the event stream has not told yet.
void ClientLiveE2eTest::noticesOnlyWhenSavingThatTheSessionEnded()
{
    const QString name = QStringLiteral("Kullander");
    const PersonId person = m_register.addMember(name);
    ClientDesk desk(m_register);
    QVERIFY(openEditor(desk, "admin.a", name));
    QVERIFY(desk.write("emailEdit", QStringLiteral("late@example.org")));
    m_register.data().execute("DELETE FROM session");
    QVERIFY(desk.click("saveButton"));
    QVERIFY(desk.saysSoon("lockReasonLabel", QStringLiteral("Your session has ended.")));
    QVERIFY(desk.unlock()); // and what was refused is done
    QVERIFY(desk.saysSoon("messageLabel", QStringLiteral("The personal details are saved.")));
    QCOMPARE(ofPerson(QStringLiteral("email"), person), QStringLiteral("late@example.org"));
}

void ClientLiveE2eTest::startsAfreshForSomebodyElse()
{
    const QString name = QStringLiteral("Lagerblad");
    (void)m_register.addMember(name);
    ClientDesk desk(m_register);
    QVERIFY(openEditor(desk, "admin.a", name));
    QVERIFY(desk.write("emailEdit", QStringLiteral("gone@example.org")));
    m_register.endSessions("admin.a");
    QVERIFY(desk.click("otherUserButton"));
    QVERIFY(desk.click("messageActionButton")); // this computer keeps no drafts
    QVERIFY(desk.logIn("national"));
    QVERIFY(desk.shows("branchTable"));
    QVERIFY(desk.findAll<QWidget>("emailEdit").isEmpty());
    QVERIFY(desk.click("navigationButton2"));
    QVERIFY(desk.shows("emptyStateButton")); // no branch has been chosen
}

} // namespace medlem::test

QTEST_MAIN(medlem::test::ClientLiveE2eTest)
#include "tst_clientlive_e2e.moc"
