// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/statistics/smallgroups.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;

class TestSmallGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ages_data();
    void ages();
    void fewUnknown_data();
    void fewUnknown();
    void types_data();
    void types();
};

namespace {

// "up to 17, 18 to 25 and 26 and over" with so many members.
QList<AgeCount> threeAges(qint64 young, qint64 middle, qint64 old)
{
    return {{.from = {}, .to = 17, .members = young},
            {.from = 18, .to = 25, .members = middle},
            {.from = 26, .to = {}, .members = old}};
}

QString text(const QList<AgeCount> &ages)
{
    QStringList texts;
    for (const AgeCount &age : ages)
        texts.append(QStringLiteral("%1-%2:%3").arg(age.from.value_or(0)).arg(age.to.value_or(99)).arg(age.members));
    return texts.join(u' ');
}

} // namespace

void TestSmallGroups::ages_data()
{
    QTest::addColumn<QList<AgeCount>>("ages");
    QTest::addColumn<QString>("told");
    QTest::newRow("large enough") << threeAges(3, 4, 5) << "0-17:3 18-25:4 26-99:5";
    QTest::newRow("first with the next") << threeAges(1, 4, 5) << "0-25:5 26-99:5";
    QTest::newRow("last with the one before") << threeAges(3, 4, 2) << "0-17:3 18-99:6";
    QTest::newRow("nobody is nobody") << threeAges(0, 4, 0) << "18-25:4";
    QTest::newRow("over a gap") << threeAges(2, 0, 5) << "0-99:7";
    QTest::newRow("two small ones") << threeAges(1, 2, 5) << "0-25:3 26-99:5";
    QTest::newRow("few in all") << threeAges(1, 0, 1) << "0-99:2";
    QTest::newRow("few of one age") << threeAges(0, 2, 0) << "0-99:2";
    QTest::newRow("none") << threeAges(0, 0, 0) << "";
}

void TestSmallGroups::ages()
{
    QFETCH(const QList<AgeCount>, ages);
    QTEST(text(withoutSmallGroups(ages)), "told");
}

void TestSmallGroups::fewUnknown_data()
{
    QTest::addColumn<QList<AgeCount>>("ages");
    QTest::addColumn<qint64>("unknown");
    QTest::addColumn<QString>("told");
    QTest::newRow("nobody") << threeAges(3, 4, 5) << qint64(0) << "0-17:3 18-25:4 26-99:5 and 0";
    QTest::newRow("with the largest") << threeAges(3, 9, 5) << qint64(2) << "0-17:3 18-25:11 26-99:5 and 0";
    QTest::newRow("enough of them") << threeAges(3, 9, 5) << qint64(3) << "0-17:3 18-25:9 26-99:5 and 3";
    QTest::newRow("nobody else") << QList<AgeCount>() << qint64(1) << "0-99:1 and 0";
}

void TestSmallGroups::fewUnknown()
{
    QFETCH(QList<AgeCount>, ages);
    QFETCH(qint64, unknown);
    hideFewUnknown(ages, unknown);
    QTEST(text(ages) + QStringLiteral(" and %1").arg(unknown), "told");
}

void TestSmallGroups::types_data()
{
    QTest::addColumn<QList<qint64>>("counts");
    QTest::addColumn<QString>("told"); // "" names the small ones
    QTest::newRow("large enough") << QList<qint64>{3, 9} << "B9 A3";
    QTest::newRow("small ones together") << QList<qint64>{2, 9, 1} << "B9 3";
    QTest::newRow("not one alone") << QList<qint64>{1, 9, 5} << "B9 6";
    QTest::newRow("all small") << QList<qint64>{1, 1} << "2";
    QTest::newRow("none") << QList<qint64>{} << "";
}

void TestSmallGroups::types()
{
    QFETCH(const QList<qint64>, counts);
    QList<TypeCount> types;
    for (const qint64 members : counts)
        types.append({.name = QString(QChar(u'A' + static_cast<char16_t>(types.size()))), .members = members});
    QStringList texts;
    for (const TypeCount &type : withoutSmallGroups(types))
        texts.append(type.name + QString::number(type.members));
    QTEST(texts.join(u' '), "told");
}

QTEST_GUILESS_MAIN(TestSmallGroups)
#include "tst_smallgroups.moc"
