// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/comparisontable.h"
#include "tests/support/activewindow.h"

#include <QLabel>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace medlem::client;

class TestComparisonTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithTheInitialChoices();
    void choosesByKeyboard();
    void choosesAll();
    void newRowsReplaceTheOld();
    void screenReaderHearsFieldSideAndValue();
};

static QList<ComparisonRow> rows()
{
    return {{QStringLiteral("Street"), QStringLiteral("Storgatan 1"), QStringLiteral("Skolgatan 2")},
            {QStringLiteral("Town"), QStringLiteral("Umeå"), QStringLiteral("Luleå"), ComparisonSide::Theirs}};
}

void TestComparisonTable::startsWithTheInitialChoices()
{
    ComparisonTable table;
    table.setRows(rows());
    QCOMPARE(table.choices(), (QList{ComparisonSide::Mine, ComparisonSide::Theirs}));
}

void TestComparisonTable::choosesByKeyboard()
{
    ComparisonTable table;
    table.setRows(rows());
    QVERIFY(medlem::test::showActive(table));
    QSignalSpy changed(&table, &ComparisonTable::choicesChanged);
    QRadioButton *mine = table.findChildren<QRadioButton *>().first();
    mine->setFocus();
    QTest::keyClick(mine, Qt::Key_Right);
    QCOMPARE(table.choices(), (QList{ComparisonSide::Theirs, ComparisonSide::Theirs}));
    QVERIFY(!changed.isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // on to the next field's choice
    QCOMPARE(QApplication::focusWidget(), table.findChildren<QRadioButton *>().at(3));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(table.choices(), (QList{ComparisonSide::Theirs, ComparisonSide::Mine}));
}

void TestComparisonTable::choosesAll()
{
    ComparisonTable table;
    table.setRows(rows());
    table.chooseAll(ComparisonSide::Theirs);
    QCOMPARE(table.choices(), (QList{ComparisonSide::Theirs, ComparisonSide::Theirs}));
}

void TestComparisonTable::newRowsReplaceTheOld()
{
    ComparisonTable table;
    table.setRows(rows());
    table.setRows({{QStringLiteral("Town"), QStringLiteral("Kiruna"), QStringLiteral("Luleå")}});
    QCOMPARE(table.choices().size(), 1);
    QCOMPARE(table.findChildren<QRadioButton *>().size(), 2);
}

void TestComparisonTable::screenReaderHearsFieldSideAndValue()
{
    ComparisonTable table;
    table.setHeadings(QStringLiteral("Yours"), QStringLiteral("Anna's"));
    table.setRows(rows());
    const QString heard = table.findChildren<QRadioButton *>().at(1)->accessibleName();
    QVERIFY(heard.contains(QStringLiteral("Street")));
    QVERIFY(heard.contains(QStringLiteral("Anna's")));
    QVERIFY(heard.contains(QStringLiteral("Skolgatan 2")));
}

QTEST_MAIN(TestComparisonTable)
#include "tst_comparisontable.moc"
