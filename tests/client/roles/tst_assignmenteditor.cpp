// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/roles/assignmenteditor.h"

#include "client/roles/appointmenteditor.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/errortext.h"
#include "client/widgets/textedit.h"
#include "tests/client/roles/formlook.h"
#include "tests/client/roles/roledata.h"
#include "tests/support/fielderrors.h"
#include "tests/support/fixedclock.h"

#include <QLabel>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;
using Purpose = AssignmentEditor::Purpose;

Q_DECLARE_METATYPE(medlem::AssignmentFields)

class TestAssignmentEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItLoaded_data();
    void givesBackWhatItLoaded();
    void suggestsTheUsualEndUntilOneIsWritten();
    void tellsHowManySeatsAreTaken();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void showsEveryReasonAtItsField_data();
    void showsEveryReasonAtItsField();
    void appointmentShowsEveryReasonAtItsField_data();
    void appointmentShowsEveryReasonAtItsField();
    void endsWithADay();
    void saysHowAComingOneIsCancelled();
    void goesThroughItsFieldsInOrder();
    void describesEveryDifference();

private:
    FixedClock m_clock{may2026()};
};

void TestAssignmentEditor::givesBackWhatItLoaded_data()
{
    QTest::addColumn<AssignmentFields>("fields");
    QTest::newRow("bare") << mandate(1, QDate(2026, 3, 14), {});
    QTest::newRow("role out of use") << mandate(7, QDate(2001, 1, 1), QDate(2009, 12, 31));
    QTest::newRow("all") << elected(holder(1, {}, mandate(3, QDate(2026, 3, 14), QDate(2028, 3, 13))),
                                    QDate(2026, 3, 14), QStringLiteral("14 a"))
                                .fields;
}

void TestAssignmentEditor::givesBackWhatItLoaded()
{
    QFETCH(AssignmentFields, fields);
    AssignmentEditor editor(Purpose::Change, m_clock);
    editor.setRoles(someRoles());
    editor.load(fields);
    QVERIFY(!editor.isModified());
    const auto stored = editor.store();
    QVERIFY(stored.has_value());
    QCOMPARE(*stored, fields);
}

void TestAssignmentEditor::suggestsTheUsualEndUntilOneIsWritten()
{
    AssignmentEditor editor(Purpose::New, m_clock);
    editor.setRoles(someRoles());
    editor.load(mandate(1, QDate(2026, 5, 18), {}));
    auto *from = find<DateEdit>(editor, QStringLiteral("fromEdit"));
    auto *to = find<DateEdit>(editor, QStringLiteral("toEdit"));
    auto *role = find<ChoiceBox>(editor, QStringLiteral("roleIdEdit"));
    QCOMPARE(to->text(), QStringLiteral("2028-05-17"));
    from->selectAll();
    QTest::keyClicks(from, QStringLiteral("2026-07-01"));
    QCOMPARE(to->text(), QStringLiteral("2028-06-30"));
    QTest::keyClick(role, Qt::Key_End); // studieorganisatör: no usual mandate
    QCOMPARE(to->text(), QString());
    QTest::keyClick(role, Qt::Key_Up); // revisor: for one year
    QCOMPARE(to->text(), QStringLiteral("2027-06-30"));
    to->selectAll();
    QTest::keyClicks(to, QStringLiteral("2027-12-31"));
    QTest::keyClick(role, Qt::Key_Home);
    QCOMPARE(role->currentText(), QStringLiteral("Ordförande"));
    QCOMPARE(to->text(), QStringLiteral("2027-12-31"));
}

void TestAssignmentEditor::tellsHowManySeatsAreTaken()
{
    AssignmentEditor editor(Purpose::New, m_clock);
    editor.setRoles(someRoles(), {{idOf<RoleId>(3), 2}});
    editor.load(mandate(3, QDate(2026, 5, 18), {}));
    const auto *role = find<ChoiceBox>(editor, QStringLiteral("roleIdEdit"));
    QVERIFY(role->accessibleDescription().startsWith(QStringLiteral("2 of 5 ")));
    editor.load(mandate(1, QDate(2026, 5, 18), {})); // not known
    QCOMPARE(role->accessibleDescription(), QString());
}

void TestAssignmentEditor::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("edit");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("expected");
    QTest::newRow("no first day") << "from"
                                  << ""
                                  << "from" << FieldReason::Required;
    QTest::newRow("no such day") << "from"
                                 << "31 juni 2026"
                                 << "from" << FieldReason::DateFormat;
    QTest::newRow("ends before it starts") << "to"
                                           << "2026-03-13"
                                           << "to" << FieldReason::EndsBeforeStart;
    QTest::newRow("elected tomorrow") << "electedOn"
                                      << "2026-05-19"
                                      << "electedOn" << FieldReason::DateInFuture;
    QTest::newRow("elected long before") << "electedOn"
                                         << "2020-01-01"
                                         << "electedOn" << FieldReason::DateTooEarly;
    QTest::newRow("§ without its meeting") << "minutesParagraph"
                                           << "12"
                                           << "electedOn" << FieldReason::Required;
    QTest::newRow("§ without a number") << "minutesParagraph"
                                        << "abc"
                                        << "minutesParagraph" << FieldReason::BadFormat;
}

void TestAssignmentEditor::saysWhatIsWrong()
{
    QFETCH(QString, edit);
    QFETCH(QString, text);
    QFETCH(QString, field);
    QFETCH(FieldReason, expected);
    AssignmentEditor editor(Purpose::Change, m_clock);
    editor.setRoles(someRoles());
    editor.load(mandate(1, QDate(2026, 3, 14), {}));
    find<QLineEdit>(editor, edit + QStringLiteral("Edit"))->setText(text);
    const auto reasons = reasonsOf(editor.store());
    QCOMPARE(reasons.value(field, FieldReason::UnknownField), expected);
    QCOMPARE(editor.showErrors(editor.store().error().fields), QList<FieldError>());
    QCOMPARE(errorAt(editor, field), fieldText(expected));
}

void TestAssignmentEditor::showsEveryReasonAtItsField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("reason");
    QTest::newRow("no free seat") << "roleId" << FieldReason::NoFreeSeat;
    QTest::newRow("out of use") << "roleId" << FieldReason::NotInUse;
    QTest::newRow("overlaps") << "from" << FieldReason::Overlaps;
    QTest::newRow("ends before it starts") << "to" << FieldReason::EndsBeforeStart;
    QTest::newRow("elected too late") << "electedOn" << FieldReason::OutOfRange;
    QTest::newRow("unknown meeting") << "electedBy" << FieldReason::UnknownValue;
    QTest::newRow("bad §") << "minutesParagraph" << FieldReason::BadFormat;
}

void TestAssignmentEditor::showsEveryReasonAtItsField()
{
    QFETCH(QString, field);
    QFETCH(FieldReason, reason);
    AssignmentEditor editor(Purpose::New, m_clock);
    QCOMPARE(editor.showErrors({{.field = field, .reason = reason}}), QList<FieldError>());
    QCOMPARE(errorAt(editor, field), fieldText(reason));
}

void TestAssignmentEditor::appointmentShowsEveryReasonAtItsField_data()
{
    showsEveryReasonAtItsField_data();
}

void TestAssignmentEditor::appointmentShowsEveryReasonAtItsField()
{
    QFETCH(QString, field);
    QFETCH(FieldReason, reason);
    AppointmentEditor editor(m_clock);
    const QList<FieldError> errors{{.field = QStringLiteral("assignment.") + field, .reason = reason},
                                   {.field = QStringLiteral("personId"), .reason = FieldReason::MustBeMember}};
    QCOMPARE(editor.showErrors(errors), QList<FieldError>());
    QCOMPARE(errorAt(editor, field), fieldText(reason));
    QCOMPARE(errorAt(editor, QStringLiteral("personId")), fieldText(FieldReason::MustBeMember));
}

void TestAssignmentEditor::endsWithADay()
{
    const AssignmentFields fields = someBoard().items.at(0).holders.at(0).fields;
    AssignmentEditor editor(Purpose::End, m_clock);
    editor.load(fields);
    auto *to = find<DateEdit>(editor, QStringLiteral("toEdit"));
    to->clear();
    const Reasons missing{{QStringLiteral("to"), FieldReason::Required}};
    QCOMPARE(reasonsOf(editor.store()), missing);
    QTest::keyClicks(to, QStringLiteral("2026-05-18"));
    AssignmentFields expected = fields;
    expected.to = QDate(2026, 5, 18);
    QVERIFY(editor.store().has_value());
    QCOMPARE(*editor.store(), expected);
}

void TestAssignmentEditor::saysHowAComingOneIsCancelled()
{
    AssignmentEditor editor(Purpose::End, m_clock);
    const auto *to = find<DateEdit>(editor, QStringLiteral("toEdit"));
    editor.load(mandate(1, QDate(2026, 1, 1), {}));
    QVERIFY(!to->accessibleDescription().contains(QStringLiteral("undo")));
    editor.load(mandate(1, QDate(2030, 1, 1), {}));
    QVERIFY(to->accessibleDescription().contains(QStringLiteral("undo")));
}

void TestAssignmentEditor::goesThroughItsFieldsInOrder()
{
    AppointmentEditor editor(m_clock);
    editor.show();
    QCOMPARE(tabOrder(editor).join(QLatin1Char(' ')),
             QStringLiteral("personId roleId from to electedBy electedOn minutesParagraph"));
}

void TestAssignmentEditor::describesEveryDifference()
{
    AssignmentEditor editor(Purpose::Change, m_clock);
    editor.setRoles(someRoles());
    AssignmentFields into = mandate(1, QDate(2026, 3, 14), {});
    const AssignmentFields from = someBoard().items.at(2).holders.at(0).fields;
    into.from = QDate(2026, 1, 1);
    for (const auto &field : editor.describeFields()) {
        QVERIFY(field.text(into) != field.text(from));
        field.take(into, from);
        QCOMPARE(field.text(into), field.text(from));
    }
    QCOMPARE(into, from);
}

QTEST_MAIN(TestAssignmentEditor)
#include "tst_assignmenteditor.moc"
