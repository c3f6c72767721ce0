// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/core/ids.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

using medlem::FieldReason;
using medlem::PersonId;

class TestIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasVersionAndVariantBits();
    void holdsTheTime();
    void sortsByCreation();
    void neverRepeats();
    void parse_data();
    void parse();
    void refuses_data();
    void refuses();
};

static quint64 milliseconds(const PersonId &id)
{
    return id.toString().remove(QLatin1Char('-')).left(12).toULongLong(nullptr, 16);
}

void TestIds::hasVersionAndVariantBits()
{
    for (int i = 0; i < 200; ++i) {
        const QString text = PersonId::create().toString();
        QCOMPARE(text.size(), 36);
        QCOMPARE(text[14], QLatin1Char('7'));
        QVERIFY(QStringLiteral("89ab").contains(text[19]));
        QCOMPARE(text, text.toLower());
    }
}

void TestIds::holdsTheTime()
{
    const auto before = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    const PersonId id = PersonId::create();
    const auto after = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    QVERIFY(milliseconds(id) >= before);
    QVERIFY(milliseconds(id) <= after);
}

void TestIds::sortsByCreation()
{
    const PersonId first = PersonId::create();
    QTRY_VERIFY(static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()) > milliseconds(first));
    const PersonId second = PersonId::create();
    QVERIFY(first.toString() < second.toString());
    QVERIFY(first < second);
    QVERIFY(!(second < first));
}

void TestIds::neverRepeats()
{
    QSet<PersonId> seen;
    for (int i = 0; i < 10000; ++i)
        seen.insert(PersonId::create());
    QCOMPARE(seen.size(), 10000);
}

void TestIds::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("lower case") << QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057");
    QTest::newRow("upper case") << QStringLiteral("01890A5D-AC96-774B-BCCE-B302099A8057");
}

void TestIds::parse()
{
    QFETCH(QString, text);
    const auto id = PersonId::parse(text);
    QVERIFY(id);
    QCOMPARE(id->toString(), QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057"));
    QVERIFY(*id == PersonId::parse(id->toString()).value());
}

void TestIds::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("braces") << QStringLiteral("{01890a5d-ac96-774b-bcce-b302099a8057}");
    QTest::newRow("no dashes") << QStringLiteral("01890a5dac96774bbcceb302099a8057");
    QTest::newRow("space around") << QStringLiteral(" 01890a5d-ac96-774b-bcce-b302099a8057 ");
    QTest::newRow("not hexadecimal") << QStringLiteral("01890a5d-ac96-774b-bcce-b302099a805g");
    QTest::newRow("dash moved") << QStringLiteral("01890a5da-c96-774b-bcce-b302099a8057");
    QTest::newRow("null") << QStringLiteral("00000000-0000-0000-0000-000000000000");
    QTest::newRow("full-width digit") << QStringLiteral("01890a5d-ac96-774b-bcce-b302099a805\uFF17");
    QTest::newRow("long") << QString(100000, QLatin1Char('0'));
}

void TestIds::refuses()
{
    QFETCH(QString, text);
    const auto id = PersonId::parse(text);
    QVERIFY(!id);
    QCOMPARE(id.error().fields.value(0).reason, FieldReason::BadFormat);
}

QTEST_APPLESS_MAIN(TestIds)
#include "tst_ids.moc"
