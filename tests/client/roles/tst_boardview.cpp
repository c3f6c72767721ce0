// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/roles/boardview.h"

#include "client/roles/roletext.h"
#include "tests/client/roles/roledata.h"

#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestBoardView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsHoldersByTheDay();
    void followsTheDay_data();
    void followsTheDay();
    void hidesWhatIsOutOfUseAndNotHeld();
    void moreHoldersThanSeatsAreNoVacancy();
    void saysHowOneWasElected();
};

namespace {

QStringList namesOf(const QList<BoardHolder> &holders)
{
    QStringList names;
    for (const BoardHolder &holder : holders)
        names.append(holder.displayName);
    return names;
}

} // namespace

void TestBoardView::sortsHoldersByTheDay()
{
    const BoardView view = boardOn(someBoard(), QDate(2026, 5, 18));
    QCOMPARE(view.board.size(), 4);
    QCOMPARE(view.others.size(), 2);
    const RoleView treasurer = view.board.at(1);
    QCOMPARE(namesOf(treasurer.current), QStringList({QStringLiteral("Åsa Öberg")}));
    QCOMPARE(namesOf(treasurer.coming), QStringList({QStringLiteral("Mehmet Yılmaz")}));
    QCOMPARE(namesOf(treasurer.earlier),
             QStringList({QStringLiteral("Ingegerd Äng"), QStringLiteral("Lars-Göran Wallin")}));
    QCOMPARE(treasurer.vacantSeats, 0);
    QCOMPARE(view.board.at(2).vacantSeats, 3);
    QCOMPARE(view.board.at(3).vacantSeats, 2);
    QCOMPARE(view.earlier.size(), 3);
}

void TestBoardView::followsTheDay_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QStringList>("holding");
    QTest::addColumn<int>("vacant");
    const QString asa = QStringLiteral("Åsa Öberg");
    const QString mehmet = QStringLiteral("Mehmet Yılmaz");
    QTest::newRow("before the first day") << QDate(2025, 3, 14) << QStringList{QStringLiteral("Ingegerd Äng")} << 0;
    QTest::newRow("on the first day") << QDate(2025, 3, 15) << QStringList{asa} << 0;
    QTest::newRow("on the last day") << QDate(2026, 6, 30) << QStringList{asa} << 0;
    QTest::newRow("after the last day") << QDate(2026, 7, 1) << QStringList{mehmet} << 0;
    QTest::newRow("after everybody") << QDate(2028, 7, 1) << QStringList() << 1;
}

void TestBoardView::followsTheDay()
{
    QFETCH(QDate, day);
    QFETCH(QStringList, holding);
    QFETCH(int, vacant);
    const RoleView treasurer = boardOn(someBoard(), day).board.at(1);
    QCOMPARE(namesOf(treasurer.current), holding);
    QCOMPARE(treasurer.vacantSeats, vacant);
}

void TestBoardView::hidesWhatIsOutOfUseAndNotHeld()
{
    const auto isShown = [](QDate day) {
        const BoardView view = boardOn(someBoard(), day);
        return view.others.last().role.role.name == QStringLiteral("Lotteriföreståndare");
    };
    QVERIFY(isShown(QDate(2009, 12, 31)));
    QVERIFY(!isShown(QDate(2010, 1, 1)));
    // And nobody is asked to fill it.
    QCOMPARE(boardOn(someBoard(), QDate(2009, 12, 31)).others.last().vacantSeats, 0);
}

void TestBoardView::moreHoldersThanSeatsAreNoVacancy()
{
    Board board = emptyBoard();
    board.items[0].holders = {holder(1, QStringLiteral("A"), mandate(1, QDate(2026, 1, 1), {})),
                              holder(2, QStringLiteral("B"), mandate(1, QDate(2026, 1, 1), {}))};
    QCOMPARE(boardOn(board, QDate(2026, 5, 18)).board.at(0).vacantSeats, 0);
}

void TestBoardView::saysHowOneWasElected()
{
    AssignmentFields fields = mandate(1, QDate(2026, 1, 1), QDate(2027, 12, 31));
    QCOMPARE(electionText(fields), QString());
    QCOMPARE(mandateLine(fields), QStringLiteral("2026-01-01 – 2027-12-31"));
    fields.electedBy = Meeting::BoardMeeting;
    QCOMPARE(electionText(fields), QStringLiteral("Elected by the board"));
    fields.electedOn = QDate(2025, 12, 1);
    fields.minutesParagraph = QStringLiteral("7 b");
    QCOMPARE(electionText(fields), QStringLiteral("Elected by the board 2025-12-01, §\u00a07 b"));
    fields.electedBy.reset();
    QCOMPARE(electionText(fields), QStringLiteral("Elected 2025-12-01, §\u00a07 b"));
}

QTEST_APPLESS_MAIN(TestBoardView)
#include "tst_boardview.moc"
