// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/draftbox.h"
#include "tests/e2e/clientdesk.h"

#include <QDir>
#include <QLineEdit>
#include <QProcess>
#include <QTest>

using namespace std::chrono_literals;

namespace medlem::test {

// Work that is not saved: through the idle end of a session, and through the death of the program.
class ClientDraftE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void comesBackAfterTheProgramWasKilled();
    void locksWhenNobodyDoesAnything();

private:
    [[nodiscard]] QStringList drafts() const;
    [[nodiscard]] bool writeHalfAndDie();

    InhabitedRegister m_register;
    QTemporaryDir m_drafts;
    QByteArray m_key = client::DraftBox::createKey();
    PersonId m_person = PersonId::create();
};

void ClientDraftE2eTest::initTestCase()
{
    QVERIFY(m_register.open("[session]\nidle_minutes=1\n"));
    m_person = m_register.addMember(QStringLiteral("Aaaaberg")); // the first of the list
}

QStringList ClientDraftE2eTest::drafts() const
{
    QStringList found;
    const QStringList folders = QDir(m_drafts.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : folders)
        found += QDir(m_drafts.filePath(folder)).entryList(QDir::Files);
    return found;
}

bool ClientDraftE2eTest::writeHalfAndDie()
{
    QTemporaryDir settings;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("MEDLEM_DEMO_USERNAME"), QStringLiteral("admin.a"));
    environment.insert(QStringLiteral("MEDLEM_DEMO_PASSWORD"), InhabitedRegister::password);
    environment.insert(QStringLiteral("MEDLEM_DEMO_CODE"), m_register.appCode());
    environment.insert(QStringLiteral("MEDLEM_TEST_DRAFT_KEY"), QString::fromLatin1(m_key.toHex()));
    QProcess writer;
    writer.setProcessEnvironment(environment);
    writer.setProcessChannelMode(QProcess::ForwardedChannels);
    writer.start(QStringLiteral(MEDLEM_HALFWAY_WRITER),
                 {QStringLiteral("https://127.0.0.1:%1").arg(m_register.server().port()),
                  m_register.server().fingerprint(), settings.filePath(QStringLiteral("client.ini")), m_drafts.path()});
    const bool isLaidDown = ClientDesk::waitUntil([this] {
        return drafts().size() == 1;
    });
    writer.kill(); // SIGKILL: it cannot say goodbye
    return writer.waitForFinished() && isLaidDown;
}

void ClientDraftE2eTest::comesBackAfterTheProgramWasKilled()
{
    QVERIFY(writeHalfAndDie());
    ClientDesk desk(m_register, m_drafts.path(), m_key);
    QVERIFY(desk.logIn("admin.a"));
    QVERIFY(desk.saysSoon("offerLabel", QStringLiteral("Edit personal details")));
    QVERIFY(desk.click("offerAcceptButton"));
    QVERIFY(desk.shows("emailEdit"));
    QVERIFY(desk.text("emailEdit").startsWith(QStringLiteral("half@"))); // as it stood, though it is no address
    QVERIFY(desk.write("emailEdit", QStringLiteral("whole@example.org")));
    QVERIFY(desk.click("saveButton"));
    QVERIFY(desk.saysSoon("messageLabel", QStringLiteral("The personal details are saved.")));
    QCOMPARE(
        m_register.value(QStringLiteral("email"), QStringLiteral("person WHERE id = '%1'").arg(m_person.toString())),
        QStringLiteral("whole@example.org"));
    QVERIFY(drafts().isEmpty());
}

// By the clocks as they are: the shortest idle time that a server can be given is a minute.
void ClientDraftE2eTest::locksWhenNobodyDoesAnything()
{
    ClientDesk desk(m_register, m_drafts.path(), m_key);
    QVERIFY(desk.logIn("admin.a") && desk.openMember(QStringLiteral("Aaaaberg")));
    QVERIFY(desk.edit("editPersonButton", "emailEdit"));
    QVERIFY(desk.write("emailEdit", QStringLiteral("kept@example.org")));
    QTRY_VERIFY_WITH_TIMEOUT(!desk.findAll<QWidget>("sessionWarning").isEmpty(), 90'000);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.findAll<QWidget>("lockScreen").isEmpty(), 90'000);
    QVERIFY(desk.findAll<QWidget>("emailEdit").isEmpty());
    QVERIFY(desk.unlock());
    QVERIFY(desk.shows("emailEdit"));
    QCOMPARE(desk.text("emailEdit"), QStringLiteral("kept@example.org"));
    QVERIFY(desk.click("saveButton"));
    QVERIFY(desk.saysSoon("messageLabel", QStringLiteral("The personal details are saved.")));
}

} // namespace medlem::test

QTEST_MAIN(medlem::test::ClientDraftE2eTest)
#include "tst_clientdraft_e2e.moc"
