// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/accessoffice.h"

#include <QTest>

namespace medlem::test {

// A branch's administrator is replaced again and again, as issue 5 has it: Erik, then Anna, then Omar, then both by an
// exception, which was a mistake. The national organisation's client is on one server, the branch's on the other; each
// function is a step of one way.
class ClientRoutineE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void annaReplacesErik();
    void omarReplacesAnna();
    void twoByAnException();
    void takesTheMistakeBack();
    void keepsBothInTheAudit();

private:
    [[nodiscard]] bool approves(const QStringList &familyNames)
    {
        return m_national->goThroughUntilApproval(branch, familyNames, m_office.agreement(), m_office.minutes()) &&
               m_national->askForCodeWhen("approveButton") && m_national->enterCode() &&
               m_national->desk().saysSoon("messageLabel", QStringLiteral("The agreement is in force"));
    }
    [[nodiscard]] static bool hasClosed(ClientDesk &desk)
    {
        return desk.saysSoon("messageLabel", QStringLiteral("Your access to Avdelning A has ended.")) &&
               desk.hides("memberTable");
    }
    [[nodiscard]] qint64 events(const char *action)
    {
        return m_office.data().count("audit_event WHERE action = '" + QByteArray(action) + "' AND branch_id = '" +
                                     m_office.data().branchA.toString().toLatin1() + '\'');
    }

    static inline const QString branch = QStringLiteral("Avdelning A");

    AccessOffice m_office;
    std::unique_ptr<AgreementDesk> m_national;
    std::unique_ptr<ClientDesk> m_erik;
    std::unique_ptr<ClientDesk> m_anna;
    std::unique_ptr<ClientDesk> m_omar;
};

void ClientRoutineE2eTest::initTestCase()
{
    QVERIFY(m_office.open());
    m_national = m_office.nationalDesk();
    m_erik = m_office.branchDesk("admin.a");
    QVERIFY(m_national && m_erik);
}

void ClientRoutineE2eTest::annaReplacesErik()
{
    QVERIFY(approves({QStringLiteral("Berg")}));
    QVERIFY(hasClosed(*m_erik));
    QCOMPARE(m_office.administrators(), QStringLiteral("anna"));
    m_anna = m_office.branchDesk("anna");
    QVERIFY(m_anna);
}

void ClientRoutineE2eTest::omarReplacesAnna()
{
    QVERIFY(approves({QStringLiteral("Alinder")}));
    QVERIFY(hasClosed(*m_anna));
    QCOMPARE(m_office.administrators(), QStringLiteral("omar"));
    m_omar = m_office.branchDesk("omar");
    QVERIFY(m_omar);
}

// Omar, who is named again, works on undisturbed.
void ClientRoutineE2eTest::twoByAnException()
{
    QVERIFY(m_omar->openPage(QStringLiteral("Access")));
    QVERIFY(m_omar->click("askExceptionButton"));
    QVERIFY(m_omar->fill("reasonEdit", QStringLiteral("Två kontor med var sin anställd.")));
    QVERIFY(m_omar->click("saveButton"));
    QVERIFY(m_omar->saysSoon("rowDetail", QStringLiteral("Två kontor")));
    QVERIFY(m_national->grantException(QStringLiteral("Behövs under omläggningen.")));
    QVERIFY(approves({QStringLiteral("Berg"), QStringLiteral("Alinder")}));
    QCOMPARE(m_office.administrators(), QStringLiteral("anna omar"));
    m_anna = m_office.branchDesk("anna");
    QVERIFY(m_anna);
    QVERIFY(m_omar->openPage(QStringLiteral("Members")) && m_omar->openMember(QStringLiteral("Öberg")));
}

void ClientRoutineE2eTest::takesTheMistakeBack()
{
    QVERIFY(m_national->desk().click("reverseButton"));
    QVERIFY(m_national->desk().fill("reasonEdit", QStringLiteral("Fel protokoll låg till grund.")));
    QVERIFY(m_national->askForCodeWhen("saveButton"));
    QVERIFY(m_national->enterCode());
    QVERIFY(m_national->desk().saysSoon("messageLabel", QStringLiteral("The approval has been taken back")));
    QVERIFY(hasClosed(*m_anna));
    QCOMPARE(m_office.administrators(), QStringLiteral("omar"));
    QVERIFY(m_omar->openPage(QStringLiteral("Board")) && m_omar->shows("boardRoleRow"));
}

void ClientRoutineE2eTest::keepsBothInTheAudit()
{
    QCOMPARE(events("agreementApproved"), 4); // Erik's, and these three
    QCOMPARE(events("agreementReversed"), 1);
    QCOMPARE(events("agreementRestored"), 1);
    for (ServerProcess *server : {&m_office.servers().served().server(), &m_office.servers().other()}) {
        const ProgramOutcome verified = server->run({QStringLiteral("audit"), QStringLiteral("verify")});
        QVERIFY2(verified.exitCode == 0, qPrintable(verified.output + verified.errors));
        QVERIFY2(verified.output.contains(QStringLiteral("The audit is sound.")), qPrintable(verified.output));
    }
}

} // namespace medlem::test

QTEST_MAIN(medlem::test::ClientRoutineE2eTest)
#include "tst_clientroutine_e2e.moc"
