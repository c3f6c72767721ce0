// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/clientdesk.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QTest>

namespace medlem::test {

// What the client does when the server or its database goes, and when another server stands in its place.
class ClientOutageE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsInputWhileTheServerIsKilled();
    void keepsInputWhileTheDatabaseIsGone();
    void showsWhatHappenedMeanwhile();
    void trustsNoOtherCertificate();

private:
    [[nodiscard]] static bool openEditor(ClientDesk &desk, const QString &name)
    {
        return desk.logIn("admin.a") && desk.openMember(name) && desk.edit("editAddressButton", "streetEdit");
    }
    [[nodiscard]] QString street(const PersonId &id)
    {
        return m_register.value(QStringLiteral("street"),
                                QStringLiteral("address WHERE person_id = '%1'").arg(id.toString()));
    }

    InhabitedRegister m_register;
};

void ClientOutageE2eTest::initTestCase()
{
    QVERIFY(m_register.open());
}

void ClientOutageE2eTest::keepsInputWhileTheServerIsKilled()
{
    const QString name = QStringLiteral("Malmborg");
    const PersonId person = m_register.addMember(name);
    ClientDesk desk(m_register);
    QVERIFY(openEditor(desk, name));
    QVERIFY(desk.write("streetEdit", QStringLiteral("Avbrottsgatan 1")));
    m_register.server().kill();
    QVERIFY(desk.shows("connectionLine")); // by itself
    QVERIFY(desk.click("saveButton"));
    QVERIFY(desk.saysSoon("messageLabel", QStringLiteral("There is no contact with the server.")));
    QCOMPARE(desk.text("streetEdit"), QStringLiteral("Avbrottsgatan 1"));
    QVERIFY(m_register.server().serveAndWait());
    QVERIFY(desk.hides("connectionLine"));
    QCOMPARE(desk.text("streetEdit"), QStringLiteral("Avbrottsgatan 1"));
    QVERIFY(desk.click("saveButton"));
    QVERIFY(desk.saysSoon("messageLabel", QStringLiteral("The address is saved.")));
    QCOMPARE(street(person), QStringLiteral("Avbrottsgatan 1"));
}

void ClientOutageE2eTest::keepsInputWhileTheDatabaseIsGone()
{
    const QString name = QStringLiteral("Norrgården");
    const PersonId person = m_register.addMember(name);
    ClientDesk desk(m_register);
    QVERIFY(openEditor(desk, name));
    QVERIFY(desk.write("streetEdit", QStringLiteral("Databasgatan 2")));
    m_register.data().cluster().stop();
    QVERIFY(desk.click("saveButton"));
    QVERIFY(desk.saysSoon("messageLabel", QStringLiteral("The server is busy right now.")));
    QCOMPARE(desk.text("streetEdit"), QStringLiteral("Databasgatan 2"));
    QVERIFY(desk.shows("connectionLine"));
    QVERIFY(m_register.data().cluster().start());
    QVERIFY(desk.hides("connectionLine"));
    QVERIFY(desk.click("messageActionButton")); // try again
    QVERIFY(desk.saysSoon("messageLabel", QStringLiteral("The address is saved.")));
    m_register.data().reconnect();
    QCOMPARE(street(person), QStringLiteral("Databasgatan 2"));
}

// No event told of it.
void ClientOutageE2eTest::showsWhatHappenedMeanwhile()
{
    const QString name = QStringLiteral("Oxelgren");
    const PersonId person = m_register.addMember(name);
    ClientDesk desk(m_register);
    QVERIFY(desk.logIn("admin.a") && desk.openMember(name));
    m_register.server().kill();
    QVERIFY(desk.shows("connectionLine"));
    m_register.data().execute("UPDATE person SET family_name = 'Oxelgren-Ny', version = version + 1 WHERE id = '" +
                              person.toString().toLatin1() + "'");
    QVERIFY(m_register.server().serveAndWait());
    QVERIFY(desk.saysSoon("pageTitle", QStringLiteral("Oxelgren-Ny")));
}

void ClientOutageE2eTest::trustsNoOtherCertificate()
{
    const QString name = QStringLiteral("Palmcrantz");
    (void)m_register.addMember(name);
    ClientDesk desk(m_register);
    QVERIFY(openEditor(desk, name));
    QVERIFY(desk.write("streetEdit", QStringLiteral("Hemliga gatan 4")));
    const QString before = m_register.server().fingerprint();
    const QString own = m_register.server().dataFolder() + QStringLiteral("/tls");
    const QString aside = own + QStringLiteral("-aside");
    m_register.server().kill();
    QVERIFY(QDir().rename(own, aside));
    QVERIFY(m_register.server().serveAndWait());
    QVERIFY(m_register.server().fingerprint() != before);
    QVERIFY(desk.shows("fingerprintLabel"));
    QVERIFY(desk.findAll<QAbstractButton>("trustButton").isEmpty());
    QString shown = desk.waitFor<QLabel>("fingerprintLabel")->text().simplified();
    shown.replace(u' ', u':');
    QVERIFY(shown.contains(before) && shown.contains(m_register.server().fingerprint()));

    // The right one comes back, and so does the page with what was written.
    m_register.server().kill();
    QVERIFY(QDir(own).removeRecursively() && QDir().rename(aside, own));
    QVERIFY(m_register.server().serveAndWait());
    QVERIFY(desk.shows("streetEdit"));
    QCOMPARE(desk.text("streetEdit"), QStringLiteral("Hemliga gatan 4"));
    QVERIFY(desk.click("saveButton"));
    QVERIFY(desk.saysSoon("messageLabel", QStringLiteral("The address is saved.")));
}

} // namespace medlem::test

QTEST_MAIN(medlem::test::ClientOutageE2eTest)
#include "tst_clientoutage_e2e.moc"
