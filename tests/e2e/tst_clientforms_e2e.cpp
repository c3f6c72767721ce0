// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/clientdesk.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

namespace medlem::test {

namespace {

QString isoToday()
{
    return QDate::currentDate().toString(Qt::ISODate);
}

} // namespace

// A local administrator's day: the real client, the real server, forms driven by keys and clicks.
class ClientFormsE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trustsAndLogsIn();
    void tellsWrongPassword();
    void editsThePersonAndUndoes();
    void changesTheAddressAfterAFieldError();
    void registersAMember();
    void registersAProtectedMember();
    void addsAndEndsAMembership();
    void showsTheAppointedOnTheBoard();
    void nationalAdministratorChoosesABranch();
    void logsOut();

private:
    [[nodiscard]] QString ofPerson(const QString &column, const PersonId &id)
    {
        return m_register.value(column, QStringLiteral("person WHERE id = '%1'").arg(id.toString()));
    }

    InhabitedRegister m_register;
};

void ClientFormsE2eTest::initTestCase()
{
    QVERIFY(m_register.open());
}

void ClientFormsE2eTest::trustsAndLogsIn()
{
    ClientDesk desk(m_register, Trust::Asked);
    QVERIFY(desk.logIn("admin.a"));
    QVERIFY(desk.shows("trustButton"));
    QString shown = desk.waitFor<QLabel>("fingerprintLabel")->text().simplified();
    QCOMPARE(shown.replace(u' ', u':'), m_register.server().fingerprint());
    QVERIFY(desk.click("trustButton"));
    QVERIFY(desk.shows("memberTable")); // with what was typed before
    QVERIFY(desk.saysSoon("branchLabel", QStringLiteral("Avdelning A")));
}

void ClientFormsE2eTest::tellsWrongPassword()
{
    ClientDesk desk(m_register);
    QVERIFY(desk.logIn("nobody"));
    QVERIFY(desk.saysSoon("messageLabel", QStringLiteral("The user name, the password or the code is wrong.")));
    QVERIFY(desk.logIn("admin.a"));
    QVERIFY(desk.shows("memberTable"));
}

void ClientFormsE2eTest::editsThePersonAndUndoes()
{
    const QString name = QStringLiteral("Älvsbo");
    const PersonId person = m_register.addMember(name);
    ClientDesk desk(m_register);
    QVERIFY(desk.logIn("admin.a") && desk.openMember(name));
    QVERIFY(desk.edit("editPersonButton", "emailEdit"));
    QVERIFY(desk.write("emailEdit", QStringLiteral("rut@elvsbo.example")));
    QVERIFY(desk.write("mobileEdit", QStringLiteral("070-174 06 05")));
    QVERIFY(desk.click("saveButton"));
    QVERIFY(desk.saysSoon("messageLabel", QStringLiteral("saved")));
    QVERIFY(desk.hides("emailEdit"));
    QCOMPARE(ofPerson(QStringLiteral("email"), person), QStringLiteral("rut@elvsbo.example"));
    QCOMPARE(ofPerson(QStringLiteral("mobile"), person), QStringLiteral("+46701740605"));
    QVERIFY(desk.click("messageActionButton"));
    QVERIFY(desk.saysSoon("messageLabel", QStringLiteral("taken back")));
    QCOMPARE(ofPerson(QStringLiteral("email"), person), QStringLiteral("rut@example.org"));
    QCOMPARE(ofPerson(QStringLiteral("coalesce(mobile, '')"), person), QString());
}

void ClientFormsE2eTest::changesTheAddressAfterAFieldError()
{
    const QString name = QStringLiteral("Bäckaskog");
    const PersonId person = m_register.addMember(name);
    const auto stored = [this, &person](const char *column) {
        return m_register.value(QLatin1String(column),
                                QStringLiteral("address WHERE person_id = '%1'").arg(person.toString()));
    };
    ClientDesk desk(m_register);
    QVERIFY(desk.logIn("admin.a") && desk.openMember(name));
    QVERIFY(desk.edit("editAddressButton", "streetEdit"));
    QVERIFY(desk.write("streetEdit", QStringLiteral("Nya vägen 12 lgh 1102")));
    QVERIFY(desk.write("postalCodeEdit", QStringLiteral("7532")));
    QVERIFY(desk.click("saveButton"));
    QVERIFY(desk.shows("fieldErrorLabel"));
    QCOMPARE(desk.text("streetEdit"), QStringLiteral("Nya vägen 12 lgh 1102"));
    QCOMPARE(stored("street"), QStringLiteral("Storgatan 1"));
    QVERIFY(desk.write("postalCodeEdit", QStringLiteral("753 21")));
    QVERIFY(desk.hides("fieldErrorLabel"));
    QVERIFY(desk.click("saveButton"));
    QVERIFY(desk.saysSoon("messageLabel", QStringLiteral("The address is saved.")));
    QCOMPARE(stored("street"), QStringLiteral("Nya vägen 12 lgh 1102"));
    QCOMPARE(stored("postal_code"), QStringLiteral("75321"));
}

void ClientFormsE2eTest::registersAMember()
{
    ClientDesk desk(m_register);
    QVERIFY(desk.logIn("admin.a"));
    QVERIFY(desk.click("primaryButton"));
    QVERIFY(desk.write("givenNamesEdit", QStringLiteral("Åsa")));
    QVERIFY(desk.write("familyNameEdit", QStringLiteral("Nykvist")));
    QVERIFY(desk.write("birthDateEdit", QStringLiteral("1985-05-15")));
    QVERIFY(desk.write("streetEdit", QStringLiteral("Storgatan 1")));
    QVERIFY(desk.write("postalCodeEdit", QStringLiteral("75320")));
    QVERIFY(desk.write("townEdit", QStringLiteral("Uppsala")));
    QVERIFY(desk.choose("typeIdEdit", "Enskild"));
    QVERIFY(desk.click("registerButton"));
    QVERIFY(desk.saysSoon("pageTitle", QStringLiteral("Åsa Nykvist")));
    QCOMPARE(m_register.value(QStringLiteral("count(*)"), QStringLiteral("person WHERE family_name = 'Nykvist'")),
             QStringLiteral("1"));
}

void ClientFormsE2eTest::registersAProtectedMember()
{
    ClientDesk desk(m_register);
    QVERIFY(desk.logIn("admin.a"));
    QVERIFY(desk.click("primaryButton"));
    QVERIFY(desk.write("givenNamesEdit", QStringLiteral("Stina")));
    QVERIFY(desk.write("familyNameEdit", QStringLiteral("Okänd")));
    QVERIFY(desk.write("birthDateEdit", QStringLiteral("1990-02-03")));
    QVERIFY(desk.write("emailEdit", QStringLiteral("stina@example.org"))); // before one knew
    QVERIFY(desk.choose("protectionEdit", "Conf"));
    QVERIFY(desk.hides("emailEdit") && desk.hides("streetEdit"));
    QVERIFY(desk.choose("typeIdEdit", "Enskild"));
    QVERIFY(desk.click("registerButton"));
    QVERIFY(desk.saysSoon("pageTitle", QStringLiteral("Stina Okänd")));
    QVERIFY(desk.shows("protectionPill"));
    QVERIFY(desk.findAll<QWidget>("addAddressButton").isEmpty());
    const QString person = QStringLiteral("person WHERE family_name = 'Okänd'");
    QCOMPARE(m_register.value(QStringLiteral("protection"), person), QStringLiteral("confidentialityMarking"));
    QCOMPARE(m_register.value(QStringLiteral("coalesce(email, '')"), person), QString());
    QCOMPARE(m_register.value(QStringLiteral("count(*)"),
                              QStringLiteral("protected_contact WHERE person_id = (SELECT id FROM ") + person +
                                  QStringLiteral(") AND coalesce(email, phone, mobile) IS NOT NULL")),
             QStringLiteral("0"));
    QCOMPARE(m_register.value(QStringLiteral("count(*)"),
                              QStringLiteral("address WHERE person_id = (SELECT id FROM ") + person + u')'),
             QStringLiteral("0"));
}

void ClientFormsE2eTest::addsAndEndsAMembership()
{
    const QString name = QStringLiteral("Dalhem");
    const PersonId person = m_register.addMember(name);
    const auto stored = [this, &person](const char *type, const char *column) {
        return m_register.value(QLatin1String(column),
                                QStringLiteral("membership JOIN membership_type ON membership_type.id = type_id "
                                               "WHERE person_id = '%1' AND name = '%2'")
                                    .arg(person.toString(), QString::fromUtf8(type)));
    };
    ClientDesk desk(m_register);
    QVERIFY(desk.logIn("admin.a") && desk.openMember(name));
    QVERIFY(desk.edit("addMembershipButton", "typeIdEdit"));
    QVERIFY(desk.choose("typeIdEdit", "Stud"));
    QVERIFY(desk.write("fromEdit", QStringLiteral("2025-03-01")));
    QVERIFY(desk.click("saveButton"));
    QVERIFY(desk.shows("fieldErrorLabel")); // another membership covers the day
    QVERIFY(desk.write("fromEdit", QStringLiteral("2022-03-01")));
    QVERIFY(desk.write("toEdit", QStringLiteral("2022-12-31")));
    QVERIFY(desk.choose("endReasonEdit", "Left"));
    QVERIFY(desk.click("saveButton"));
    QVERIFY(desk.saysSoon("messageLabel", QStringLiteral("The membership has been added.")));
    QCOMPARE(stored("Student", "valid_from"), QStringLiteral("2022-03-01"));
    QVERIFY(desk.shows("disclosureButton")); // it has ended

    QVERIFY(desk.edit("endMembershipButton", "endReasonEdit"));
    QVERIFY(desk.write("toEdit", isoToday()));
    QVERIFY(desk.choose("endReasonEdit", "Left"));
    QVERIFY(desk.click("saveButton"));
    QVERIFY(desk.saysSoon("messageLabel", QStringLiteral("The last day of the membership has been saved.")));
    QCOMPARE(stored("Enskild", "valid_to"), isoToday());
    QCOMPARE(stored("Enskild", "end_reason"), QStringLiteral("resigned"));
}

void ClientFormsE2eTest::showsTheAppointedOnTheBoard()
{
    const QString name = QStringLiteral("Enbärsson");
    (void)m_register.addMember(name);
    ClientDesk desk(m_register);
    QVERIFY(desk.logIn("admin.a") && desk.openMember(name));
    QVERIFY(desk.edit("addAssignmentButton", "roleIdEdit"));
    QVERIFY(desk.choose("roleIdEdit", "Kass"));
    QVERIFY(desk.write("fromEdit", isoToday()));
    QVERIFY(desk.click("saveButton"));
    QVERIFY(desk.hides("roleIdEdit"));
    QVERIFY(desk.click("navigationButton2"));
    const auto isHolder = [&desk, &name] {
        const auto links = desk.findAll<QAbstractButton>("rowLink");
        return std::any_of(links.begin(), links.end(), [&name](const QAbstractButton *link) {
            return link->text() == QStringLiteral("Rut ") + name;
        });
    };
    QVERIFY(ClientDesk::waitUntil(isHolder));
    QCOMPARE(m_register.value(QStringLiteral("count(*)"),
                              QStringLiteral("assignment JOIN role ON role.id = role_id WHERE name = 'Kassör'")),
             QStringLiteral("1"));
}

void ClientFormsE2eTest::nationalAdministratorChoosesABranch()
{
    ClientDesk desk(m_register);
    QVERIFY(desk.logIn("national"));
    QVERIFY(desk.shows("branchTable"));
    QTest::keyClick(desk.waitFor<QWidget>("branchTable"), Qt::Key_Return);
    QVERIFY(desk.shows("memberTable"));
    QVERIFY(desk.click("navigationButton4"));
    QVERIFY(desk.shows("membershipTypesTable"));
    QVERIFY(desk.click("navigationButton5"));
    QVERIFY(desk.shows("rolesTable"));
}

void ClientFormsE2eTest::logsOut()
{
    ClientDesk desk(m_register);
    QVERIFY(desk.logIn("admin.a"));
    QVERIFY(desk.shows("memberTable"));
    const QString sessions = QStringLiteral("session");
    const int before = m_register.value(QStringLiteral("count(*)"), sessions).toInt();
    QVERIFY(desk.click("logOutButton"));
    QVERIFY(desk.shows("usernameEdit"));
    QVERIFY(desk.saysSoon("messageLabel", QStringLiteral("You have logged out.")));
    QTRY_COMPARE(m_register.value(QStringLiteral("count(*)"), sessions).toInt(), before - 1);
}

} // namespace medlem::test

QTEST_MAIN(medlem::test::ClientFormsE2eTest)
#include "tst_clientforms_e2e.moc"
