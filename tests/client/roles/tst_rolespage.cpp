// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/roles/rolespage.h"

#include "client/roles/roleeditor.h"
#include "client/roles/roletable.h"
#include "client/widgets/errortext.h"
#include "client/widgets/numberedit.h"
#include "client/widgets/tableview.h"
#include "client/widgets/textedit.h"
#include "tests/client/roles/formlook.h"
#include "tests/client/roles/roledata.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fielderrors.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QPushButton>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestRolesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsThoseOutOfUseLast();
    void editorGivesBackWhatItLoaded();
    void editorSaysWhatIsWrong();
    void editorTabOrder();
    void editsWithKeys();
    void showsEveryReasonAtItsField_data();
    void showsEveryReasonAtItsField();
    void asksWhichVersionToKeep();
};

namespace {

struct Page
{
    Page()
        : page(api)
    {
        page.resize(1000, 800);
        page.show();
        page.activateWindow();
        api.expect<ListRoles>().reply(someRoles());
        page.load();
    }

    void open(int row)
    {
        auto *table = find<TableView>(page, QStringLiteral("rolesTable"));
        QTRY_VERIFY(table->isVisible());
        table->setCurrentIndex(table->model()->index(row, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(page.editPanel()->isOpen());
    }

    void press(const char *name) const
    {
        QTest::mouseClick(find<QPushButton>(page, QString::fromLatin1(name)), Qt::LeftButton);
    }

    FakeApi api;
    RolesPage page;
};

} // namespace

void TestRolesPage::listsThoseOutOfUseLast()
{
    RoleTable model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<RoleEntry> roles = someRoles().items;
    roles.move(6, 0);
    model.setRoles(roles);
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.index(6, RoleTable::Name).data().toString(), QStringLiteral("Lotteriföreståndare"));
    QCOMPARE(model.index(2, RoleTable::Seats).data().toString(), QStringLiteral("5"));
    QCOMPARE(model.index(5, RoleTable::Mandate).data().toString(), QStringLiteral("Not set"));
}

void TestRolesPage::editorGivesBackWhatItLoaded()
{
    for (const RoleEntry &role : someRoles().items) {
        RoleEditor editor;
        editor.load(role.fields);
        const auto stored = editor.store();
        QVERIFY(stored.has_value());
        QCOMPARE(*stored, role.fields);
        QVERIFY(!editor.isModified());
    }
}

void TestRolesPage::editorSaysWhatIsWrong()
{
    RoleEditor editor;
    editor.load({});
    find<NumberEdit>(editor, QStringLiteral("seatsEdit"))->clear();
    find<NumberEdit>(editor, QStringLiteral("mandateYearsEdit"))->setText(QStringLiteral("11"));
    find<NumberEdit>(editor, QStringLiteral("sortOrderEdit"))->setText(QStringLiteral("99999"));
    const Reasons expected{{QStringLiteral("name"), FieldReason::Required},
                           {QStringLiteral("seats"), FieldReason::Required},
                           {QStringLiteral("mandateYears"), FieldReason::OutOfRange},
                           {QStringLiteral("sortOrder"), FieldReason::OutOfRange}};
    QCOMPARE(reasonsOf(editor.store()), expected);
}

void TestRolesPage::editorTabOrder()
{
    RoleEditor editor;
    editor.show();
    QCOMPARE(tabOrder(editor).join(QLatin1Char(' ')),
             QStringLiteral("name seats mandateYears onBoard mayBeVacant requiresMembership sortOrder inUse"));
}

void TestRolesPage::editsWithKeys()
{
    Page page;
    page.open(2);
    auto *name = find<TextEdit>(page.page, QStringLiteral("nameEdit"));
    QTRY_VERIFY(name->hasFocus());
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("  Styrelseledamot "));
    QTest::keyClick(name, Qt::Key_Tab);
    auto *seats = find<NumberEdit>(page.page, QStringLiteral("seatsEdit"));
    QVERIFY(seats->hasFocus());
    QTest::keyClicks(seats, QStringLiteral("x7")); // letters do not come in
    RoleEntry saved = someRoles().items.at(2);
    saved.fields.name = QStringLiteral("Styrelseledamot");
    saved.fields.seats = 7;
    page.api.expect<UpdateRole>().reply(saved);
    page.api.expect<ListRoles>().reply(someRoles());
    QTest::keyClick(seats, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(page.api.isDone());
    const UpdateRole sent = page.api.requests<UpdateRole>().first();
    QCOMPARE(sent.roleId, idOf<RoleId>(3));
    QCOMPARE(sent.ifMatch, Version(3));
    QCOMPARE(sent.body, saved.fields);
}

void TestRolesPage::showsEveryReasonAtItsField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("reason");
    QTest::newRow("name used") << "name" << FieldReason::AlreadyUsed;
    QTest::newRow("seats") << "seats" << FieldReason::OutOfRange;
    QTest::newRow("mandate") << "mandateYears" << FieldReason::OutOfRange;
    QTest::newRow("order") << "sortOrder" << FieldReason::OutOfRange;
}

void TestRolesPage::showsEveryReasonAtItsField()
{
    QFETCH(QString, field);
    QFETCH(FieldReason, reason);
    Page page;
    page.open(0);
    page.api.expect<UpdateRole>().fail(invalidValue(reason, field));
    page.press("saveButton");
    QTRY_COMPARE(errorAt(page.page, field), fieldText(reason));
}

void TestRolesPage::asksWhichVersionToKeep()
{
    Page page;
    page.open(0);
    find<QCheckBox>(page.page, QStringLiteral("inUseEdit"))->setChecked(false);
    RoleList theirs = someRoles();
    theirs.items[0].version = 8;
    theirs.items[0].fields.mandateYears = 1;
    page.api.expect<UpdateRole>().fail(makeError(ErrorCode::Stale));
    page.api.expect<ListRoles>().reply(theirs);
    page.press("saveButton");
    QTRY_VERIFY(page.page.editPanel()->showsConflict());
    page.api.expect<UpdateRole>().reply(theirs.items.first());
    page.api.expect<ListRoles>().reply(theirs);
    page.press("saveChoicesButton");
    QTRY_VERIFY(page.api.isDone());
    const UpdateRole sent = page.api.requests<UpdateRole>().last();
    QCOMPARE(sent.ifMatch, Version(8));
    QCOMPARE(sent.body.mandateYears, std::optional(1));
    QVERIFY(!sent.body.inUse);
}

QTEST_MAIN(TestRolesPage)
#include "tst_rolespage.moc"
