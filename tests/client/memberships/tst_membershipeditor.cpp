// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/memberships/membershipeditor.h"

#include "client/widgets/choicebox.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/errortext.h"
#include "tests/client/memberships/membershipdata.h"
#include "tests/client/roles/formlook.h"
#include "tests/support/fielderrors.h"
#include "tests/support/fixedclock.h"

#include <QSignalSpy>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;
using Purpose = MembershipEditor::Purpose;

class TestMembershipEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItLoaded_data();
    void givesBackWhatItLoaded();
    void offersTypesInUseAndThePresentOne();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void showsEveryReasonAtItsField_data();
    void showsEveryReasonAtItsField();
    void endsWithDayAndReason();
    void goesThroughItsFieldsInOrder();
    void describesEveryDifference();

private:
    FixedClock m_clock{QDateTime(QDate(2026, 5, 18), QTime(10, 0), Qt::UTC)};
};

void TestMembershipEditor::givesBackWhatItLoaded_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QDate>("to");
    QTest::newRow("goes on") << 1 << QDate();
    QTest::newRow("ended") << 3 << QDate(2025, 12, 31);
    QTest::newRow("type out of use") << 2 << QDate();
}

void TestMembershipEditor::givesBackWhatItLoaded()
{
    QFETCH(int, type);
    QFETCH(QDate, to);
    MembershipFields fields = membership(1, type, QDate(2020, 2, 29)).fields;
    if (to.isValid()) {
        fields.to = to;
        fields.endReason = MembershipEndReason::Expelled;
    }
    MembershipEditor editor(Purpose::Whole, m_clock);
    editor.setTypes(someTypes());
    editor.load(fields);
    QVERIFY(!editor.isModified());
    const auto stored = editor.store();
    QVERIFY(stored.has_value());
    QCOMPARE(*stored, fields);
}

void TestMembershipEditor::offersTypesInUseAndThePresentOne()
{
    MembershipEditor editor(Purpose::Whole, m_clock);
    editor.setTypes(someTypes());
    editor.load(membership(1, 1, QDate(2020, 1, 1)).fields);
    const auto *type = find<ChoiceBox>(editor, QStringLiteral("typeIdEdit"));
    QCOMPARE(type->count(), 4);
    QCOMPARE(type->findText(QStringLiteral("Familj")), -1);
    editor.load(membership(1, 2, QDate(2020, 1, 1)).fields);
    QCOMPARE(type->count(), 5);
    QCOMPARE(type->currentText(), QStringLiteral("Familj"));
}

void TestMembershipEditor::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("expected");
    const QString resigned = QStringLiteral("resigned");
    QTest::newRow("no first day") << ""
                                  << ""
                                  << ""
                                  << "from" << FieldReason::Required;
    QTest::newRow("no such day") << "2025-02-29"
                                 << ""
                                 << ""
                                 << "from" << FieldReason::DateFormat;
    QTest::newRow("last day is none") << "2025-01-01"
                                      << "soon" << resigned << "to" << FieldReason::DateFormat;
    QTest::newRow("ends before it starts") << "2025-01-01"
                                           << "2024-12-31" << resigned << "to" << FieldReason::EndsBeforeStart;
    QTest::newRow("no reason") << "2025-01-01"
                               << "2025-12-31"
                               << ""
                               << "endReason" << FieldReason::EndReasonRequired;
    QTest::newRow("no last day") << "2025-01-01"
                                 << "" << resigned << "to" << FieldReason::EndDateRequired;
    QTest::newRow("dead tomorrow") << "2025-01-01"
                                   << "2026-05-19"
                                   << "deceased"
                                   << "to" << FieldReason::DateInFuture;
    QTest::newRow("before anybody") << "1789-07-14"
                                    << ""
                                    << ""
                                    << "from" << FieldReason::DateTooEarly;
}

void TestMembershipEditor::saysWhatIsWrong()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, reason);
    QFETCH(QString, field);
    QFETCH(FieldReason, expected);
    MembershipEditor editor(Purpose::Whole, m_clock);
    editor.setTypes(someTypes());
    editor.load(membership(1, 1, QDate(2020, 1, 1)).fields);
    find<DateEdit>(editor, QStringLiteral("fromEdit"))->setText(from);
    find<DateEdit>(editor, QStringLiteral("toEdit"))->setText(to);
    if (!reason.isEmpty())
        find<ChoiceBox>(editor, QStringLiteral("endReasonEdit"))->setCurrentId(reason);
    const Reasons expectedReasons{{field, expected}};
    QCOMPARE(reasonsOf(editor.store()), expectedReasons);
    QCOMPARE(editor.showErrors(editor.store().error().fields), QList<FieldError>());
    QCOMPARE(errorAt(editor, field), fieldText(expected));
}

void TestMembershipEditor::showsEveryReasonAtItsField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("reason");
    QTest::newRow("too young") << "typeId" << FieldReason::TooYoung;
    QTest::newRow("too old") << "typeId" << FieldReason::TooOld;
    QTest::newRow("out of use") << "typeId" << FieldReason::NotInUse;
    QTest::newRow("overlaps") << "from" << FieldReason::Overlaps;
    QTest::newRow("ends before it starts") << "to" << FieldReason::EndsBeforeStart;
    QTest::newRow("no reason") << "endReason" << FieldReason::EndReasonRequired;
}

void TestMembershipEditor::showsEveryReasonAtItsField()
{
    QFETCH(QString, field);
    QFETCH(FieldReason, reason);
    MembershipEditor editor(Purpose::Whole, m_clock);
    QCOMPARE(editor.showErrors({{.field = field, .reason = reason}}), QList<FieldError>());
    QCOMPARE(errorAt(editor, field), fieldText(reason));
    editor.showErrors({});
    QCOMPARE(errorAt(editor, field), QString());
}

void TestMembershipEditor::endsWithDayAndReason()
{
    const MembershipFields fields = membership(1, 1, QDate(2020, 1, 1)).fields;
    MembershipEditor editor(Purpose::End, m_clock);
    editor.setTypes(someTypes());
    editor.load(fields);
    const Reasons both{{QStringLiteral("to"), FieldReason::Required},
                       {QStringLiteral("endReason"), FieldReason::EndReasonRequired}};
    QCOMPARE(reasonsOf(editor.store()), both);
    QTest::keyClicks(find<DateEdit>(editor, QStringLiteral("toEdit")), QStringLiteral("18 maj 2026"));
    find<ChoiceBox>(editor, QStringLiteral("endReasonEdit"))->setCurrentId(QStringLiteral("resigned"));
    const auto stored = editor.store();
    QVERIFY(stored.has_value());
    MembershipFields expected = fields;
    expected.to = QDate(2026, 5, 18);
    expected.endReason = MembershipEndReason::Resigned;
    QCOMPARE(*stored, expected);
}

void TestMembershipEditor::goesThroughItsFieldsInOrder()
{
    MembershipEditor editor(Purpose::Whole, m_clock);
    editor.show();
    QCOMPARE(tabOrder(editor), QStringList({QStringLiteral("typeId"), QStringLiteral("from"), QStringLiteral("to"),
                                            QStringLiteral("endReason")}));
}

void TestMembershipEditor::describesEveryDifference()
{
    MembershipEditor editor(Purpose::Whole, m_clock);
    editor.setTypes(someTypes());
    MembershipFields into = membership(1, 1, QDate(2020, 1, 1)).fields;
    const MembershipFields from =
        membership(1, 3, QDate(2021, 1, 1), QDate(2022, 1, 1), MembershipEndReason::Transferred).fields;
    for (const auto &field : editor.describeFields()) {
        QVERIFY(field.text(into) != field.text(from));
        field.take(into, from);
        QCOMPARE(field.text(into), field.text(from));
    }
    QCOMPARE(into, from);
}

QTEST_MAIN(TestMembershipEditor)
#include "tst_membershipeditor.moc"
