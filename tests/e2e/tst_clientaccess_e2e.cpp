// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/clientdesk.h"

#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QTest>

namespace medlem::test {

// A branch drafts an agreement and asks for an exception; the national organisation finds both.
class ClientAccessE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_register.open()); }
    void whatTheBranchBeginsTheNationalOrganisationFinds();

private:
    void draftAndAsk();
    void findBoth();
    [[nodiscard]] static bool chooseTab(ClientDesk &desk, const char *tabs, int index);

    InhabitedRegister m_register;
};

bool ClientAccessE2eTest::chooseTab(ClientDesk &desk, const char *tabs, int index)
{
    auto *bar = desk.waitFor<QTabBar>(tabs);
    if (bar)
        bar->setCurrentIndex(index);
    return bar != nullptr;
}

void ClientAccessE2eTest::draftAndAsk()
{
    ClientDesk desk(m_register);
    QVERIFY(desk.logIn("admin.a"));
    QVERIFY(desk.openPage(QStringLiteral("Access")));
    QVERIFY(desk.shows("resignButton"));
    QVERIFY(desk.click("primaryButton"));
    QVERIFY(desk.write("signatoryEdit", QStringLiteral("Eva Ek, ordförande")));
    QVERIFY(desk.click("saveButton"));
    QVERIFY(desk.shows("editAgreementButton"));
    QVERIFY(desk.shows("agreementDrop"));
    QVERIFY(desk.click("backButton"));
    QVERIFY(desk.saysSoon("rowDetail", QStringLiteral("Make the form")));
    QVERIFY(desk.click("askExceptionButton"));
    auto *reason = desk.waitFor<QPlainTextEdit>("reasonEdit");
    QVERIFY(reason);
    reason->setPlainText(QStringLiteral("Två kontor med var sin anställd."));
    QVERIFY(desk.click("saveButton"));
    QVERIFY(desk.saysSoon("rowDetail", QStringLiteral("Två kontor")));
}

void ClientAccessE2eTest::findBoth()
{
    ClientDesk desk(m_register);
    QVERIFY(desk.logIn("national"));
    QVERIFY(desk.openPage(QStringLiteral("Access")));
    QVERIFY(chooseTab(desk, "agreementTabs", 1));
    auto *table = desk.waitFor<QTableView>("agreementTable");
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(desk.shows("editAgreementButton"));
    QVERIFY(desk.click("backButton"));
    QVERIFY(chooseTab(desk, "accessTabs", 1));
    QVERIFY(desk.shows("branchAccessTable"));
    QVERIFY(chooseTab(desk, "accessTabs", 2));
    QVERIFY(desk.shows("decideButton"));
}

void ClientAccessE2eTest::whatTheBranchBeginsTheNationalOrganisationFinds()
{
    draftAndAsk();
    if (!QTest::currentTestFailed())
        findBoth();
}

} // namespace medlem::test

QTEST_MAIN(medlem::test::ClientAccessE2eTest)
#include "tst_clientaccess_e2e.moc"
