// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/editing/comparison.h"
#include "tests/client/editing/noteeditor.h"

#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void preselectsWhoChanged_data();
    void preselectsWhoChanged();
    void mergesByChoice();
};

void TestComparison::preselectsWhoChanged_data()
{
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("side");
    const int mine = static_cast<int>(ComparisonSide::Mine);
    const int theirs = static_cast<int>(ComparisonSide::Theirs);
    QTest::newRow("only I") << "new"
                            << "base" << 1 << mine;
    QTest::newRow("only they") << "base"
                               << "new" << 1 << theirs;
    QTest::newRow("both, otherwise") << "mine"
                                     << "theirs" << 1 << mine;
    QTest::newRow("both, the same") << "new"
                                    << "new" << 0 << mine;
    QTest::newRow("nobody") << "base"
                            << "base" << 0 << mine;
}

void TestComparison::preselectsWhoChanged()
{
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    QFETCH(int, rows);
    QFETCH(int, side);
    const NoteEditor editor;
    const QString same = QStringLiteral("same");
    const Comparison<Note> comparison(editor.describeFields(), {.title = QStringLiteral("base"), .text = same},
                                      {.title = mine, .text = same}, {.title = theirs, .text = same});
    QCOMPARE(comparison.rows().size(), rows);
    if (rows == 0)
        return;
    QCOMPARE(comparison.rows().first().label, QStringLiteral("Title"));
    QCOMPARE(comparison.rows().first().mine, mine);
    QCOMPARE(comparison.rows().first().theirs, theirs);
    QCOMPARE(static_cast<int>(comparison.rows().first().initial), side);
}

void TestComparison::mergesByChoice()
{
    const NoteEditor editor;
    const Note base{.title = QStringLiteral("a"), .text = QStringLiteral("b")};
    const Note mine{.title = QStringLiteral("a1"), .text = QStringLiteral("b1")};
    const Note theirs{.title = QStringLiteral("a2"), .text = QStringLiteral("b2")};
    const Comparison<Note> comparison(editor.describeFields(), base, mine, theirs);
    QCOMPARE(comparison.merged({ComparisonSide::Mine, ComparisonSide::Theirs}),
             (Note{.title = QStringLiteral("a1"), .text = QStringLiteral("b2")}));
    QCOMPARE(comparison.merged({ComparisonSide::Theirs, ComparisonSide::Theirs}), theirs);
}

QTEST_MAIN(TestComparison)
#include "tst_comparison.moc"
