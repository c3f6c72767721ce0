// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/clientdesk.h"
#include "tests/support/typing.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QTest>

namespace medlem::test {

// Two branches move a member between them, each at its own desk before the same server.
class ClientTransfersE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_register.open()); }
    void movesWhenBothAgree();
    void asksForSomebodyOfAnotherBranchAndIsDeclined();
    void withdrawsBeforeAnAnswer();
    void theNationalOrganisationMovesAtOnce();

private:
    [[nodiscard]] static bool askAway(ClientDesk &desk, const QString &name);
    [[nodiscard]] static bool openFirst(ClientDesk &desk, const QString &name);
    [[nodiscard]] static bool chooseTab(ClientDesk &desk, int index);
    [[nodiscard]] QString membershipsIn(const BranchId &branch, const PersonId &person)
    {
        return m_register.value(QStringLiteral("count(*)"),
                                QStringLiteral("membership WHERE branch_id = '%1' AND person_id = '%2'")
                                    .arg(branch.toString(), person.toString()));
    }

    InhabitedRegister m_register;
};

// From the card, to branch B on the first of next month.
bool ClientTransfersE2eTest::askAway(ClientDesk &desk, const QString &name)
{
    if (!desk.openMember(name) || !desk.click("moveMembershipButton"))
        return false;
    auto *branch = desk.waitFor<QComboBox>("toBranchIdEdit");
    if (!branch)
        return false;
    rewrite(branch->lineEdit(), QStringLiteral("Avdelning B"));
    QTest::keyClick(branch, Qt::Key_Tab);
    return desk.saysSoon("noticeLabel", QStringLiteral("is a member of Avdelning A up to and including")) &&
           desk.click("saveButton");
}

// From the list of transfers that is shown, or will be.
bool ClientTransfersE2eTest::openFirst(ClientDesk &desk, const QString &name)
{
    const bool isListed = ClientDesk::waitUntil([&desk, &name] {
        const auto *table = desk.findAll<QTableView>("transferTable").value(0);
        return table && table->model()->rowCount() > 0 && table->model()->index(0, 0).data().toString().contains(name);
    });
    if (!isListed)
        return false;
    auto *table = desk.findAll<QTableView>("transferTable").first();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    return desk.saysSoon("pageTitle", name);
}

bool ClientTransfersE2eTest::chooseTab(ClientDesk &desk, int index)
{
    auto *bar = desk.waitFor<QTabBar>("transferTabs");
    if (bar)
        bar->setCurrentIndex(index);
    return bar != nullptr;
}

void ClientTransfersE2eTest::movesWhenBothAgree()
{
    const QString name = QStringLiteral("Flyttlund");
    const PersonId person = m_register.addMember(name);
    ClientDesk one(m_register);
    ClientDesk other(m_register);
    QVERIFY(other.logIn("admin.b") && other.openPage(QStringLiteral("Transfers")));
    QVERIFY(other.shows("emptyStateButton"));
    QVERIFY(one.logIn("admin.a") && askAway(one, name));
    QVERIFY(one.saysSoon("messageLabel", QStringLiteral("The other branch has been asked")));
    QVERIFY(openFirst(other, name)); // it has come by itself
    QVERIFY(other.saysSoon("noticeLabel", QStringLiteral("Avdelning A asks that Rut Flyttlund may move here")));
    QCOMPARE(membershipsIn(m_register.data().branchB, person), QStringLiteral("0"));
    QVERIFY(one.openPage(QStringLiteral("Transfers")) && openFirst(one, name));
    QVERIFY(one.saysSoon("noticeLabel", QStringLiteral("You wait for an answer from Avdelning B")));
    QVERIFY(other.click("primaryButton"));
    QVERIFY(other.shows("firstDayEdit"));
    QVERIFY(other.click("saveButton"));
    QVERIFY(other.shows("printReceiptButton"));
    QVERIFY(one.shows("printReceiptButton")); // and this as well
    for (ClientDesk *desk : {&one, &other})
        QVERIFY(desk->saysSoon("noticeLabel", QStringLiteral("Rut Flyttlund is a member of Avdelning A up to")));
    QCOMPARE(membershipsIn(m_register.data().branchB, person), QStringLiteral("1"));
}

void ClientTransfersE2eTest::asksForSomebodyOfAnotherBranchAndIsDeclined()
{
    const QString name = QStringLiteral("Hitresén");
    const PersonId person = m_register.addMember(name);
    m_register.data().execute(
        "UPDATE person SET personnummer = '198001019804', birth_date = '1980-01-01' WHERE id = '" +
        person.toString().toLatin1() + "'"); // by which a stranger is found
    ClientDesk one(m_register);
    ClientDesk other(m_register);
    QVERIFY(one.logIn("admin.a") && one.shows("memberTable"));
    QVERIFY(other.logIn("admin.b") && other.click("primaryButton"));
    QVERIFY(other.choose("typeIdEdit", "Enskild"));
    QVERIFY(other.write("givenNamesEdit", QStringLiteral("Rut")));
    QVERIFY(other.write("familyNameEdit", name));
    QVERIFY(other.write("personnummerEdit", QStringLiteral("800101-9804")));
    QVERIFY(other.click("transferMatchButton"));
    QVERIFY(other.click("saveButton"));
    QVERIFY(other.shows("withdrawButton"));
    QVERIFY(one.saysSoon("messageLabel", QStringLiteral("to move to another branch and")));
    QVERIFY(one.click("messageActionButton"));
    QVERIFY(openFirst(one, name));
    QVERIFY(one.click("declineButton"));
    auto *reason = one.waitFor<QPlainTextEdit>("noteEdit");
    QVERIFY(reason);
    reason->setPlainText(QStringLiteral("Rut har ångrat sig."));
    QVERIFY(one.click("saveButton"));
    QVERIFY(one.saysSoon("noticeLabel", QStringLiteral("Declined by Erik Adminsson")));
    QVERIFY(other.saysSoon("noticeLabel", QStringLiteral("Rut har ångrat sig.")));
    QCOMPARE(membershipsIn(m_register.data().branchB, person), QStringLiteral("0"));
}

void ClientTransfersE2eTest::withdrawsBeforeAnAnswer()
{
    const QString name = QStringLiteral("Kvarberg");
    (void)m_register.addMember(name);
    ClientDesk one(m_register);
    ClientDesk other(m_register);
    QVERIFY(other.logIn("admin.b") && other.shows("memberTable"));
    QVERIFY(one.logIn("admin.a") && askAway(one, name));
    QVERIFY(one.saysSoon("messageLabel", QStringLiteral("The other branch has been asked")));
    QVERIFY(other.saysSoon("messageLabel", QStringLiteral("to move here and")));
    QVERIFY(one.openPage(QStringLiteral("Transfers")) && openFirst(one, name));
    QVERIFY(one.click("withdrawButton"));
    QVERIFY(one.click("messageActionButton"));
    QVERIFY(one.saysSoon("noticeLabel", QStringLiteral("Withdrawn by Erik Adminsson")));
    QVERIFY(other.hides("waitingStrip"));
    QVERIFY(other.openPage(QStringLiteral("Transfers")) && chooseTab(other, 2) && openFirst(other, name));
}

void ClientTransfersE2eTest::theNationalOrganisationMovesAtOnce()
{
    const QString name = QStringLiteral("Rikslund");
    const PersonId person = m_register.addMember(name);
    ClientDesk desk(m_register);
    QVERIFY(desk.logIn("national"));
    auto *branches = desk.waitFor<QTableView>("branchTable");
    QVERIFY(branches);
    branches->selectRow(0);
    QTest::keyClick(branches, Qt::Key_Return); // the first is branch A
    QVERIFY(askAway(desk, name));
    QVERIFY(desk.saysSoon("messageLabel", QStringLiteral("The transfer is carried out")));
    QCOMPARE(membershipsIn(m_register.data().branchB, person), QStringLiteral("1"));
    QVERIFY(desk.openPage(QStringLiteral("Transfers")) && chooseTab(desk, 1) && openFirst(desk, name));
    QVERIFY(desk.shows("printReceiptButton"));
}

} // namespace medlem::test

QTEST_MAIN(medlem::test::ClientTransfersE2eTest)
#include "tst_clienttransfers_e2e.moc"
