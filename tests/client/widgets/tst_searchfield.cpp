// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/searchfield.h"

#include <QSignalSpy>
#include <QTest>

using namespace medlem::client;
using namespace std::chrono_literals;

class TestSearchField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchesOnceWhenTypingPauses();
    void returnSearchesAtOnce();
    void escapeClears();
    void sameTextIsNotSearchedAgain();
};

void TestSearchField::searchesOnceWhenTypingPauses()
{
    SearchField field;
    field.setPause(50ms);
    QSignalSpy searched(&field, &SearchField::searchRequested);
    QTest::keyClicks(&field, QStringLiteral(" anna "));
    QCOMPARE(searched.size(), 0);
    QTRY_COMPARE(searched.size(), 1);
    QCOMPARE(searched.first().first().toString(), QStringLiteral("anna"));
}

void TestSearchField::returnSearchesAtOnce()
{
    SearchField field;
    field.setPause(1h);
    QSignalSpy searched(&field, &SearchField::searchRequested);
    QTest::keyClicks(&field, QStringLiteral("anna"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(searched.size(), 1);
}

void TestSearchField::escapeClears()
{
    SearchField field;
    field.setPause(1h);
    QTest::keyClicks(&field, QStringLiteral("anna"));
    QTest::keyClick(&field, Qt::Key_Return);
    QSignalSpy searched(&field, &SearchField::searchRequested);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.text(), QString());
    QCOMPARE(searched.size(), 1);
    QCOMPARE(searched.first().first().toString(), QString());
}

void TestSearchField::sameTextIsNotSearchedAgain()
{
    SearchField field;
    field.setPause(1h);
    QTest::keyClicks(&field, QStringLiteral("anna"));
    QTest::keyClick(&field, Qt::Key_Return);
    QSignalSpy searched(&field, &SearchField::searchRequested);
    QTest::keyClick(&field, Qt::Key_Space);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(searched.size(), 0);
}

QTEST_MAIN(TestSearchField)
#include "tst_searchfield.moc"
