// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/addresseditor.h"
#include "client/members/memberwords.h"
#include "client/members/personeditor.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/formfield.h"
#include "tests/client/members/sampledata.h"
#include "tests/support/fielderrors.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

Q_DECLARE_METATYPE(medlem::AddressFields)

class TestMemberEditors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void personComesBackAsLoaded();
    void personRefusesAtTheField_data();
    void personRefusesAtTheField();
    void personShowsEveryReason();
    void birthDateFollowsThePersonnummer();
    void personWalksByTab();
    void addressComesBackAsLoaded_data();
    void addressComesBackAsLoaded();
    void addressRefusesAtTheField_data();
    void addressRefusesAtTheField();
    void kindDecidesWhatIsAsked();
    void undeliverableIsAskedWhenItIs();
    void endAsksForTheLastDayOnly();
    void changesAreToldInSwedishTime();
};

namespace {

const FixedClock &sampleClock()
{
    static const FixedClock clock(QDateTime(sampleDay(), QTime(12, 0), Qt::UTC));
    return clock;
}

QLineEdit *edit(const RecordEditor &editor, const char *name)
{
    return editor.findChild<QLineEdit *>(QLatin1String(name));
}

FormField *fieldOf(const RecordEditor &editor, const QString &name)
{
    return editor.findChild<FormField *>(name + QStringLiteral("Field"));
}

} // namespace

void TestMemberEditors::personComesBackAsLoaded()
{
    PersonEditor editor(sampleClock());
    editor.load(sampleFields());
    QVERIFY(!editor.isModified());
    const auto stored = editor.store();
    QVERIFY(stored.has_value());
    QCOMPARE(*stored, sampleFields());
    edit(editor, "mobileEdit")->setText(QStringLiteral("0701740633"));
    QVERIFY(editor.isModified());
    QCOMPARE(editor.store()->mobile, QStringLiteral("+46701740633"));
}

void TestMemberEditors::personRefusesAtTheField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<FieldReason>("reason");
    QTest::newRow("names") << "givenNames"
                           << "" << FieldReason::Required;
    QTest::newRow("surname") << "familyName"
                             << "123" << FieldReason::NoLetter;
    QTest::newRow("preferred") << "preferredName"
                               << "Eva" << FieldReason::UnknownValue;
    QTest::newRow("personnummer") << "personnummer"
                                  << "19800101-9805" << FieldReason::PersonnummerCheckDigit;
    QTest::newRow("e-mail") << "email"
                            << "anna@" << FieldReason::EmailFormat;
    QTest::newRow("mobile") << "mobile"
                            << "12" << FieldReason::PhoneTooShort;
}

void TestMemberEditors::personRefusesAtTheField()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(FieldReason, reason);
    PersonEditor editor(sampleClock());
    editor.load(sampleFields());
    edit(editor, (field + QStringLiteral("Edit")).toLatin1().constData())->setText(text);
    const auto stored = editor.store();
    QCOMPARE(reasonsOf(stored), (Reasons{{field, reason}}));
    QVERIFY(editor.showErrors(stored.error().fields).isEmpty());
    QVERIFY(fieldOf(editor, field)->hasError());
}

void TestMemberEditors::personShowsEveryReason()
{
    PersonEditor editor(sampleClock());
    editor.load({});
    edit(editor, "birthDateEdit")->setText(QStringLiteral("1980-13-01"));
    QCOMPARE(reasonsOf(editor.store()), (Reasons{{QStringLiteral("givenNames"), FieldReason::Required},
                                                 {QStringLiteral("familyName"), FieldReason::Required},
                                                 {QStringLiteral("birthDate"), FieldReason::DateFormat}}));
}

void TestMemberEditors::birthDateFollowsThePersonnummer()
{
    PersonEditor editor(sampleClock());
    editor.load({});
    QVERIFY(!editor.identity());
    edit(editor, "personnummerEdit")->setText(QStringLiteral("800101-9804"));
    QCOMPARE(edit(editor, "birthDateEdit")->text(), QStringLiteral("1980-01-01"));
    QVERIFY(!edit(editor, "birthDateEdit")->isEnabled());
    QCOMPARE(editor.identity()->personnummer, QStringLiteral("198001019804"));
    edit(editor, "personnummerEdit")->clear();
    QVERIFY(edit(editor, "birthDateEdit")->isEnabled());
    edit(editor, "birthDateEdit")->setText(QStringLiteral("1980-01-01"));
    edit(editor, "givenNamesEdit")->setText(QStringLiteral("Anna"));
    QVERIFY(!editor.identity());
    edit(editor, "familyNameEdit")->setText(QStringLiteral("Berg"));
    QVERIFY(editor.identity().has_value());
}

void TestMemberEditors::personWalksByTab()
{
    PersonEditor editor(sampleClock());
    editor.load({});
    editor.show();
    editor.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    edit(editor, "personnummerEdit")->setFocus();
    for (const char *name : {"personnummerEdit", "birthDateEdit", "givenNamesEdit", "familyNameEdit",
                             "preferredNameEdit", "emailEdit", "mobileEdit", "phoneEdit"}) {
        QVERIFY2(edit(editor, name)->hasFocus(), name);
        QTest::keyClick(&editor, Qt::Key_Tab);
    }
}

void TestMemberEditors::addressComesBackAsLoaded_data()
{
    QTest::addColumn<AddressFields>("address");
    QTest::newRow("registered") << sampleAddress(AddressKind::Registered);
    QTest::newRow("postal") << sampleAddress(AddressKind::Postal);
    QTest::newRow("temporary") << sampleAddress(AddressKind::Temporary);
    QTest::newRow("foreign") << sampleAddress(AddressKind::Foreign);
    AddressFields returned = sampleAddress(AddressKind::Registered);
    returned.undeliverableSince = QDate(2026, 1, 2);
    returned.undeliverableReason = UndeliverableReason::WrongAddress;
    QTest::newRow("undeliverable") << returned;
}

void TestMemberEditors::addressComesBackAsLoaded()
{
    QFETCH(AddressFields, address);
    AddressEditor editor(sampleClock());
    editor.load(address);
    QVERIFY(!editor.isModified());
    const auto stored = editor.store();
    QVERIFY(stored.has_value());
    QCOMPARE(*stored, address);
}

void TestMemberEditors::addressRefusesAtTheField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<FieldReason>("reason");
    QTest::newRow("street") << "street"
                            << "" << FieldReason::StreetOrBoxMissing;
    QTest::newRow("postcode") << "postalCode"
                              << "1234" << FieldReason::PostalCodeFormat;
    QTest::newRow("town") << "town"
                          << "" << FieldReason::Required;
    QTest::newRow("no first day") << "from"
                                  << "" << FieldReason::Required;
    QTest::newRow("no such day") << "from"
                                 << "2026-02-30" << FieldReason::DateFormat;
    QTest::newRow("ends before") << "to"
                                 << "2020-01-01" << FieldReason::EndsBeforeStart;
}

void TestMemberEditors::addressRefusesAtTheField()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(FieldReason, reason);
    AddressEditor editor(sampleClock());
    editor.load(sampleAddress(AddressKind::Registered));
    edit(editor, (field + QStringLiteral("Edit")).toLatin1().constData())->setText(text);
    const auto stored = editor.store();
    QCOMPARE(reasonsOf(stored), (Reasons{{field, reason}}));
    QVERIFY(editor.showErrors(stored.error().fields).isEmpty());
    QVERIFY(fieldOf(editor, field)->hasError());
}

void TestMemberEditors::kindDecidesWhatIsAsked()
{
    AddressEditor editor(sampleClock());
    editor.load(sampleAddress(AddressKind::Registered));
    auto *kind = editor.findChild<ChoiceBox *>(QStringLiteral("kindEdit"));
    QVERIFY(!fieldOf(editor, QStringLiteral("country"))->isVisibleTo(&editor));
    kind->setCurrentId(QStringLiteral("foreign"));
    QVERIFY(fieldOf(editor, QStringLiteral("country"))->isVisibleTo(&editor));
    QCOMPARE(reasonsOf(editor.store()).value(QStringLiteral("country")), FieldReason::Required);
    kind->setCurrentId(QStringLiteral("temporary"));
    QCOMPARE(reasonsOf(editor.store()).value(QStringLiteral("to")), FieldReason::Required);
    kind->setCurrentId(QStringLiteral("registered"));
    QCOMPARE(editor.store()->country, QStringLiteral("SE"));
}

void TestMemberEditors::undeliverableIsAskedWhenItIs()
{
    AddressEditor editor(sampleClock());
    editor.load(sampleAddress(AddressKind::Registered));
    QVERIFY(!fieldOf(editor, QStringLiteral("undeliverableSince"))->isVisibleTo(&editor));
    editor.findChild<QCheckBox *>(QStringLiteral("undeliverableBox"))->click();
    QVERIFY(editor.isModified());
    QVERIFY(fieldOf(editor, QStringLiteral("undeliverableSince"))->isVisibleTo(&editor));
    QCOMPARE(reasonsOf(editor.store()), (Reasons{{QStringLiteral("undeliverableSince"), FieldReason::Required},
                                                 {QStringLiteral("undeliverableReason"), FieldReason::Required}}));
}

void TestMemberEditors::endAsksForTheLastDayOnly()
{
    AddressEditor editor(sampleClock());
    editor.askOnlyForEnd();
    AddressFields fields = sampleAddress(AddressKind::Foreign);
    fields.to.reset();
    editor.load(fields);
    QStringList shown;
    for (const FormField *field : editor.findChildren<FormField *>()) {
        if (field->isVisibleTo(&editor))
            shown << field->objectName();
    }
    QCOMPARE(shown, QStringList{QStringLiteral("toField")});
    edit(editor, "toEdit")->setText(QStringLiteral("2030-01-31"));
    fields.to = QDate(2030, 1, 31);
    QCOMPARE(*editor.store(), fields);
}

// As the clock that says which day is today, wherever the computer stands.
void TestMemberEditors::changesAreToldInSwedishTime()
{
    const ChangeEntry change{.id = ChangeId(QUuid()),
                             .at = QDateTime(QDate(2026, 5, 17), QTime(22, 53), Qt::UTC),
                             .byName = QStringLiteral("Karin")};
    QVERIFY(changeSentence(change, QDate(2026, 5, 18)).endsWith(QStringLiteral("today 00:53")));
}

QTEST_MAIN(TestMemberEditors)
#include "tst_membereditors.moc"
