// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/usernames.h"

#include <QTest>

using namespace medlem::client;

class TestUsernames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggests_data();
    void suggests();
    void countsOn_data();
    void countsOn();
};

void TestUsernames::suggests_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("username");
    const auto row = [](const char *name, const char *username) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(username);
    };
    row("Anna Berg", "anna.berg");
    row("Åsa Öberg", "asa.oberg");
    row("Anna Maria Ängström Berg", "anna.berg");
    row("Anna-Karin Berg", "anna-karin.berg");
    row("René Ümit", "rene.umit");
    row("Søren Ærø", "soren.aero");
    row("O'Brien", "obrien");
    row("  Bo   Ek ", "bo.ek");
    row("Bo.Ek", "bo.ek");
    row("X", "");
    row("李 小龍", "");
}

void TestUsernames::suggests()
{
    QFETCH(const QString, name);
    QTEST(suggestedUsername(name), "username");
}

void TestUsernames::countsOn_data()
{
    QTest::addColumn<QString>("taken");
    QTest::addColumn<QString>("next");
    QTest::newRow("second") << QStringLiteral("anna.berg") << QStringLiteral("anna.berg2");
    QTest::newRow("third") << QStringLiteral("anna.berg2") << QStringLiteral("anna.berg3");
    QTest::newRow("tenth") << QStringLiteral("anna.berg9") << QStringLiteral("anna.berg10");
}

void TestUsernames::countsOn()
{
    QFETCH(const QString, taken);
    QTEST(nextUsername(taken), "next");
}

QTEST_APPLESS_MAIN(TestUsernames)
#include "tst_usernames.moc"
