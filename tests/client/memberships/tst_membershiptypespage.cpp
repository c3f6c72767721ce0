// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/memberships/membershiptypespage.h"

#include "client/memberships/membershiptypeeditor.h"
#include "client/memberships/membershiptypetable.h"
#include "client/widgets/errortext.h"
#include "client/widgets/numberedit.h"
#include "client/widgets/tableview.h"
#include "client/widgets/textedit.h"
#include "tests/client/memberships/membershipdata.h"
#include "tests/client/roles/formlook.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fielderrors.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestMembershipTypesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsThoseOutOfUseLast();
    void editorGivesBackWhatItLoaded();
    void editorSaysWhatIsWrong();
    void editorTabOrder();
    void takesATypeOutOfUse();
    void showsTheServersWordAtTheName();
    void saysWhenThereIsNothingOrNoContact();
    void readsAgainWhenTypesChange();
};

void TestMembershipTypesPage::listsThoseOutOfUseLast()
{
    MembershipTypeTable model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTypes(someTypes().items);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.index(4, MembershipTypeTable::Name).data().toString(), QStringLiteral("Familj"));
    QCOMPARE(model.index(4, MembershipTypeTable::InUse).data().toString(), QStringLiteral("Out of use"));
    QCOMPARE(model.index(0, MembershipTypeTable::Ages).data().toString(), QStringLiteral("From 26 years"));
    QCOMPARE(model.index(3, MembershipTypeTable::Ages).data().toString(), QStringLiteral("12–25 years"));
}

void TestMembershipTypesPage::editorGivesBackWhatItLoaded()
{
    for (const MembershipTypeEntry &type : someTypes().items) {
        MembershipTypeEditor editor;
        editor.load(type.fields);
        const auto stored = editor.store();
        QVERIFY(stored.has_value());
        QCOMPARE(*stored, type.fields);
        QVERIFY(!editor.isModified());
    }
}

void TestMembershipTypesPage::editorSaysWhatIsWrong()
{
    MembershipTypeEditor editor;
    editor.load({});
    find<NumberEdit>(editor, QStringLiteral("feeKronorEdit"))->setText(QStringLiteral("999999"));
    find<NumberEdit>(editor, QStringLiteral("minimumAgeEdit"))->setText(QStringLiteral("30"));
    find<NumberEdit>(editor, QStringLiteral("maximumAgeEdit"))->setText(QStringLiteral("20"));
    const Reasons expected{{QStringLiteral("name"), FieldReason::Required},
                           {QStringLiteral("feeKronor"), FieldReason::OutOfRange},
                           {QStringLiteral("maximumAge"), FieldReason::OutOfRange}};
    QCOMPARE(reasonsOf(editor.store()), expected);
}

void TestMembershipTypesPage::editorTabOrder()
{
    MembershipTypeEditor editor;
    editor.show();
    QCOMPARE(tabOrder(editor).join(QLatin1Char(' ')),
             QStringLiteral("name term feeKronor minimumAge maximumAge votes countsInStatistics inUse"));
}

void TestMembershipTypesPage::takesATypeOutOfUse()
{
    FakeApi api;
    MembershipTypesPage page(api);
    page.resize(1000, 800);
    page.show();
    page.activateWindow();
    api.expect<ListMembershipTypes>().reply(someTypes());
    page.load();
    auto *table = find<TableView>(page, QStringLiteral("membershipTypesTable"));
    QTRY_COMPARE(table->model()->rowCount(), 5);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTest::keyClick(find<QCheckBox>(page, QStringLiteral("inUseEdit")), Qt::Key_Space);
    MembershipTypeEntry saved = someTypes().items.first();
    saved.fields.inUse = false;
    api.expect<UpdateMembershipType>().reply(saved);
    api.expect<ListMembershipTypes>().reply(someTypes());
    QSignalSpy told(&page, &MembershipTypesPage::message);
    QTest::mouseClick(find<QPushButton>(page, QStringLiteral("saveButton")), Qt::LeftButton);
    QTRY_COMPARE(told.size(), 1);
    const auto sent = api.requests<UpdateMembershipType>();
    QCOMPARE(sent.first().membershipTypeId, typeId(1));
    QCOMPARE(sent.first().ifMatch, Version(5));
    QCOMPARE(sent.first().body, saved.fields);
    QTRY_VERIFY(api.isDone());
}

void TestMembershipTypesPage::showsTheServersWordAtTheName()
{
    FakeApi api;
    MembershipTypesPage page(api);
    page.resize(1000, 800);
    page.show();
    QVERIFY(!find<QPushButton>(page, QStringLiteral("primaryButton"))->isVisible()); // before the page is read
    api.expect<ListMembershipTypes>().reply(someTypes());
    page.load();
    QTRY_VERIFY(api.isDone());
    QTRY_VERIFY(find<QPushButton>(page, QStringLiteral("primaryButton"))->isVisible());
    QTest::mouseClick(find<QPushButton>(page, QStringLiteral("primaryButton")), Qt::LeftButton);
    QTest::keyClicks(find<TextEdit>(page, QStringLiteral("nameEdit")), QStringLiteral("Ungdom"));
    Error used = makeError(ErrorCode::Conflict);
    used.fields.append({.field = QStringLiteral("name"), .reason = FieldReason::AlreadyUsed});
    api.expect<AddMembershipType>().fail(used);
    QTest::mouseClick(find<QPushButton>(page, QStringLiteral("saveButton")), Qt::LeftButton);
    QTRY_COMPARE(errorAt(page, QStringLiteral("name")), fieldText(FieldReason::AlreadyUsed));
    QCOMPARE(find<TextEdit>(page, QStringLiteral("nameEdit"))->text(), QStringLiteral("Ungdom"));
}

void TestMembershipTypesPage::saysWhenThereIsNothingOrNoContact()
{
    FakeApi api;
    MembershipTypesPage page(api);
    page.show();
    api.expect<ListMembershipTypes>().fail(makeError(ErrorCode::Unreachable));
    page.load();
    auto *button = find<QPushButton>(page, QStringLiteral("emptyStateButton"));
    QTRY_COMPARE(button->text(), QStringLiteral("Try again"));
    QTRY_VERIFY(button->isVisible());
    api.expect<ListMembershipTypes>().reply({});
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(button->text(), QStringLiteral("Add type"));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(page.editPanel()->isOpen());
}

void TestMembershipTypesPage::readsAgainWhenTypesChange()
{
    FakeApi api;
    MembershipTypesPage page(api);
    api.expect<ListMembershipTypes>().reply(someTypes());
    Q_EMIT api.changed({.kind = LiveEventKind::MembershipTypesChanged, .personId = {}, .changeId = {}});
    QTRY_VERIFY(api.isDone());
    Q_EMIT api.changed({.kind = LiveEventKind::RolesChanged, .personId = {}, .changeId = {}});
    QCOMPARE(api.requests<ListMembershipTypes>().size(), 1);
}

QTEST_MAIN(TestMembershipTypesPage)
#include "tst_membershiptypespage.moc"
