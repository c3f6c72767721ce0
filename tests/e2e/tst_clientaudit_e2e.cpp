// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/clientdesk.h"

#include <QAbstractButton>
#include <QTableView>
#include <QTest>

namespace medlem::test {

// What a local administrator has done, as the own page of the log tells it.
class ClientAuditE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_register.open()); }
    void tellsWhatWasDone();
    void showsTheLogOfAMember();

private:
    [[nodiscard]] static QStringList sentences(ClientDesk &desk);
    [[nodiscard]] static bool tellsSoon(ClientDesk &desk, const QString &sentence);
    [[nodiscard]] static bool openLog(ClientDesk &desk);
    [[nodiscard]] static bool changeTown(ClientDesk &desk, const QString &town);

    InhabitedRegister m_register;
};

QStringList ClientAuditE2eTest::sentences(ClientDesk &desk)
{
    QStringList list;
    if (const auto *table = desk.findAll<QTableView>("logTable").value(0)) {
        for (int row = 0; row < table->model()->rowCount(); ++row)
            list.append(table->model()->index(row, 1).data().toString());
    }
    return list;
}

bool ClientAuditE2eTest::tellsSoon(ClientDesk &desk, const QString &sentence)
{
    const bool isTold = ClientDesk::waitUntil([&desk, &sentence] {
        return sentences(desk).contains(sentence);
    });
    if (!isTold)
        qWarning("%s", qPrintable(sentences(desk).join(u'\n')));
    return isTold;
}

// By its name: other pages may come before it.
bool ClientAuditE2eTest::openLog(ClientDesk &desk)
{
    QAbstractButton *entry = nullptr;
    const bool isThere = ClientDesk::waitUntil([&desk, &entry] {
        for (int number = 1; number < 20 && !entry; ++number) {
            const QByteArray name = "navigationButton" + QByteArray::number(number);
            auto *found = desk.findAll<QAbstractButton>(name.constData()).value(0);
            entry = found && found->text() == QLatin1String("Log") ? found : nullptr;
        }
        return entry != nullptr;
    });
    if (isThere)
        entry->click();
    return isThere;
}

bool ClientAuditE2eTest::changeTown(ClientDesk &desk, const QString &town)
{
    return desk.click("editAddressButton") && desk.write("townEdit", town) && desk.click("saveButton") &&
           desk.saysSoon("messageLabel", QStringLiteral("The address is saved."));
}

void ClientAuditE2eTest::tellsWhatWasDone()
{
    const QString name = QStringLiteral("Kvarnlund");
    (void)m_register.addMember(name);
    WireClient stranger(m_register.server().port(), {});
    QCOMPARE(
        stranger.post("/api/v1/session", R"({"username": "admin.a", "password": "en annan mening", "code": "000000"})")
            .status,
        401);
    ClientDesk desk(m_register);
    QVERIFY(desk.logIn("admin.a") && desk.openMember(name) && changeTown(desk, QStringLiteral("Enköping")));
    QVERIFY(openLog(desk));
    QVERIFY(tellsSoon(desk, QStringLiteral("Erik Adminsson changed an address of Rut Kvarnlund: town")));
    QVERIFY(tellsSoon(desk, QStringLiteral("Erik Adminsson opened Rut Kvarnlund's card")));
    QVERIFY(tellsSoon(desk, QStringLiteral("Erik Adminsson logged in")));
    QVERIFY(tellsSoon(desk, QStringLiteral("Failed log-in as Erik Adminsson from 127.0.0.1")));
}

void ClientAuditE2eTest::showsTheLogOfAMember()
{
    const QString name = QStringLiteral("Lindvik");
    (void)m_register.addMember(name);
    ClientDesk desk(m_register);
    QVERIFY(desk.logIn("admin.a") && desk.openMember(name) && changeTown(desk, QStringLiteral("Sala")));
    QVERIFY(desk.click("showLogButton"));
    QVERIFY(desk.saysSoon("personFilterLabel", QStringLiteral("Rut Lindvik")));
    QVERIFY(tellsSoon(desk, QStringLiteral("Erik Adminsson changed an address of Rut Lindvik: town")));
    for (const QString &sentence : sentences(desk))
        QVERIFY2(sentence.isEmpty() || sentence.contains(name), qPrintable(sentence)); // the line of a day is empty
}

} // namespace medlem::test

QTEST_MAIN(medlem::test::ClientAuditE2eTest)
#include "tst_clientaudit_e2e.moc"
