// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/access/agreementreference.h"

#include <QTest>

using medlem::AgreementReference;
using medlem::FieldReason;

class TestAgreementReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void findsEveryWrongCharacter();
    void findsCharactersThatChangedPlaces();
};

static const QString whole = QStringLiteral("LA-7K3Q-9MTB-A");
static const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

void TestAgreementReference::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reference");
    QTest::newRow("as it stands") << whole << whole;
    QTest::newRow("without what is the same for all") << QStringLiteral("7K3Q-9MTB-A") << whole;
    QTest::newRow("in small letters") << QStringLiteral("la-7k3q-9mtb-a") << whole;
    QTest::newRow("without hyphens") << QStringLiteral("LA7K3Q9MTBA") << whole;
    QTest::newRow("with spaces") << QStringLiteral("  la 7k3q 9mtb a ") << whole;
    QTest::newRow("with long dashes") << QStringLiteral("LA–7K3Q–9MTB–A") << whole;
    // The check symbols were worked out by hand from Crockford's page: the number modulo 37.
    QTest::newRow("all zeros") << QStringLiteral("LA-0000-0000-0") << QStringLiteral("LA-0000-0000-0");
    QTest::newRow("one") << QStringLiteral("LA-0000-0001-1") << QStringLiteral("LA-0000-0001-1");
    QTest::newRow("O for 0, I and l for 1") << QStringLiteral("LA-OOoo-oooI-l") << QStringLiteral("LA-0000-0001-1");
    QTest::newRow("begins like the prefix") << QStringLiteral("LA-10KX-Y2V8-8") << QStringLiteral("LA-10KX-Y2V8-8");
}

void TestAgreementReference::reads()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, reference);
    const auto read = AgreementReference::parse(typed);
    QVERIFY(read);
    QCOMPARE(read->toString(), reference);
}

void TestAgreementReference::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("reason");
    QTest::newRow("nothing") << QStringLiteral("  ") << int(FieldReason::Required);
    QTest::newRow("too short") << QStringLiteral("LA-7K3Q-9MTB") << int(FieldReason::BadFormat);
    QTest::newRow("too long") << QStringLiteral("LA-7K3Q-9MTB-AA") << int(FieldReason::BadFormat);
    QTest::newRow("another check symbol") << QStringLiteral("LA-7K3Q-9MTB-B") << int(FieldReason::BadFormat);
    QTest::newRow("a character of no alphabet") << QStringLiteral("LA-7K3U-9MTB-A") << int(FieldReason::BadFormat);
    QTest::newRow("another prefix") << QStringLiteral("LB-7K3Q-9MTB-A") << int(FieldReason::BadFormat);
}

void TestAgreementReference::refuses()
{
    QFETCH(const QString, typed);
    QFETCH(const int, reason);
    const auto read = AgreementReference::parse(typed);
    QVERIFY(!read);
    QCOMPARE(int(read.error().fields.first().reason), reason);
}

void TestAgreementReference::findsEveryWrongCharacter()
{
    const QString right = QStringLiteral("7K3Q9MTBA");
    for (int i = 0; i < right.size(); ++i) {
        for (const QChar other : alphabet) {
            QString wrong = right;
            wrong[i] = other;
            QCOMPARE(bool(AgreementReference::parse(wrong)), other == right.at(i));
        }
    }
}

void TestAgreementReference::findsCharactersThatChangedPlaces()
{
    const QString right = QStringLiteral("7K3Q9MTBA");
    for (int i = 0; i + 1 < right.size(); ++i) {
        QString wrong = right;
        wrong[i] = right.at(i + 1);
        wrong[i + 1] = right.at(i);
        QVERIFY2(!AgreementReference::parse(wrong), qPrintable(wrong));
    }
}

QTEST_APPLESS_MAIN(TestAgreementReference)
#include "tst_agreementreference.moc"
