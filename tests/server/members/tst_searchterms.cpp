// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/searchterms.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;

class TestSearchTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blankIsNoSearch();
    void words();
    void numbers_data();
    void numbers();
    void refuses();

private:
    const QDate m_today{2026, 5, 15};
};

void TestSearchTerms::blankIsNoSearch()
{
    for (const auto &text : {std::optional<QString>(), std::optional(QString()), std::optional(QStringLiteral("  "))}) {
        const auto terms = SearchTerms::parse(text, m_today);
        QVERIFY(terms && !terms->words && !terms->byNumber);
    }
}

void TestSearchTerms::words()
{
    const auto terms = SearchTerms::parse(QStringLiteral("  Anna  Berg-2 "), m_today);
    QVERIFY(terms && !terms->byNumber);
    QCOMPARE(terms->words, std::optional(QStringLiteral("Anna Berg-2")));
}

void TestSearchTerms::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("personnummer");
    QTest::addColumn<qint64>("memberNumber");
    QTest::addColumn<QList<QDate>>("birthDates");

    const QString number = QStringLiteral("198505159809");
    QTest::newRow("twelve digits") << "198505159809" << number << qint64(198505159809) << QList<QDate>();
    QTest::newRow("with hyphen") << "19850515-9809" << number << qint64(198505159809) << QList<QDate>();
    QTest::newRow("ten digits") << "850515-9809" << number << qint64(8505159809) << QList<QDate>();
    QTest::newRow("en dash") << QStringLiteral("850515\u20139809") << number << qint64(8505159809) << QList<QDate>();
    QTest::newRow("wrong check digit") << "850515-9800" << QString() << qint64(8505159800) << QList<QDate>();
    QTest::newRow("date") << "1985-05-15" << QString() << qint64(19850515) << QList<QDate>{{1985, 5, 15}};
    QTest::newRow("date without hyphens") << "19850515" << QString() << qint64(19850515) << QList<QDate>{{1985, 5, 15}};
    QTest::newRow("short date") << "850515" << QString() << qint64(850515) << QList<QDate>{{1985, 5, 15}};
    QTest::newRow("either century") << "120515" << QString() << qint64(120515)
                                    << QList<QDate>{{1912, 5, 15}, {2012, 5, 15}};
    QTest::newRow("no such date") << "1985-02-30" << QString() << qint64(19850230) << QList<QDate>();
    QTest::newRow("member number") << "100001" << QString() << qint64(100001) << QList<QDate>();
}

void TestSearchTerms::numbers()
{
    QFETCH(QString, text);
    QFETCH(QString, personnummer);
    QFETCH(qint64, memberNumber);
    QFETCH(QList<QDate>, birthDates);

    const auto terms = SearchTerms::parse(text, m_today);
    QVERIFY(terms && terms->byNumber && !terms->words);
    QCOMPARE(terms->personnummer.value_or(QString()), personnummer);
    QCOMPARE(terms->memberNumber.value_or(-1), memberNumber);
    QCOMPARE(terms->birthDates, birthDates);
}

void TestSearchTerms::refuses()
{
    const auto tooLong = SearchTerms::parse(QString(201, u'a'), m_today);
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().fields.first().reason, FieldReason::TooLong);
    const auto control = SearchTerms::parse(QStringLiteral("a\u202Eb"), m_today);
    QVERIFY(!control);
    QCOMPARE(control.error().fields.first().reason, FieldReason::ControlCharacter);
    // More digits than any number has find nobody, and are no mistake.
    const auto digits = SearchTerms::parse(QString(40, u'9'), m_today);
    QVERIFY(digits && digits->byNumber && !digits->memberNumber);
}

QTEST_GUILESS_MAIN(TestSearchTerms)
#include "tst_searchterms.moc"
