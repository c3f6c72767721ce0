// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/membercursor.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;

class TestMemberCursor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void refuses_data();
    void refuses();
    void belongsToItsOrder();
};

static QString encoded(const char *json)
{
    return QString::fromLatin1(
        QByteArray(json).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

void TestMemberCursor::roundTrip_data()
{
    QTest::addColumn<MemberSort>("sort");
    QTest::addColumn<QString>("key");
    QTest::newRow("name") << MemberSort::Name << QStringLiteral("Åkesson \"x\"");
    QTest::newRow("number") << MemberSort::MemberNumber << QStringLiteral("100001");
    QTest::newRow("birth date") << MemberSort::BirthDate << QStringLiteral("1985-05-15");
    QTest::newRow("no birth date") << MemberSort::BirthDate << QStringLiteral("infinity");
    QTest::newRow("town") << MemberSort::Town << noTown();
    QTest::newRow("since") << MemberSort::MemberSince << QStringLiteral("2020-02-29");
}

void TestMemberCursor::roundTrip()
{
    QFETCH(MemberSort, sort);
    QFETCH(QString, key);
    const MemberCursor cursor{.key = key, .secondKey = QStringLiteral("Örjan"), .id = PersonId::create()};
    for (const bool descending : {false, true})
        QCOMPARE(MemberCursor::parse(cursor.toText(sort, descending), sort, descending).value(), cursor);
}

void TestMemberCursor::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("not base64") << "!!!";
    QTest::newRow("not JSON") << encoded("hello");
    QTest::newRow("list") << encoded("[1]");
    QTest::newRow("no key") << encoded(R"({"sort":"birthDate","id":"019e0000-0000-7000-8000-000000000001"})");
    QTest::newRow("bad id") << encoded(R"({"sort":"birthDate","key":"1985-05-15","key2":"","id":"1"})");
    QTest::newRow("SQL for a date") << encoded(
        R"({"sort":"birthDate","key":"now","key2":"","id":"019e0000-0000-7000-8000-000000000001"})");
    QTest::newRow("number for a text") << encoded(
        R"({"sort":"birthDate","key":"1985-05-15","key2":7,"id":"019e0000-0000-7000-8000-000000000001"})");
    QTest::newRow("one member more") << encoded(
        R"({"sort":"birthDate","key":"1985-05-15","key2":"","id":"019e0000-0000-7000-8000-000000000001","x":1})");
    QTest::newRow("NUL") << encoded(
        R"({"sort":"birthDate","key":"1985-05-15","key2":"\u0000","id":"019e0000-0000-7000-8000-000000000001"})");
}

void TestMemberCursor::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!MemberCursor::parse(text, MemberSort::BirthDate, false));
}

void TestMemberCursor::belongsToItsOrder()
{
    const MemberCursor cursor{.key = QStringLiteral("1985-05-15"), .secondKey = {}, .id = PersonId::create()};
    const QString text = cursor.toText(MemberSort::BirthDate, false);
    QVERIFY(MemberCursor::parse(text, MemberSort::BirthDate, false));
    QVERIFY(!MemberCursor::parse(text, MemberSort::BirthDate, true));
    QVERIFY(!MemberCursor::parse(text, MemberSort::MemberSince, false));
}

QTEST_GUILESS_MAIN(TestMemberCursor)
#include "tst_membercursor.moc"
