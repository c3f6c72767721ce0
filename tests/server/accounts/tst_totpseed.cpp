// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/totpseed.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;

class TestTotpSeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheStandardsCodes_data();
    void givesTheStandardsCodes();
    void takesThisStepAndTheOneBefore_data();
    void takesThisStepAndTheOneBefore();
    void refusesOtherForms_data();
    void refusesOtherForms();
    void isWrittenForApps();
    void isRandom();

private:
    const TotpSeed m_seed{QByteArray("12345678901234567890")}; // of RFC 6238, appendix B
};

void TestTotpSeed::givesTheStandardsCodes_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("code");
    QTest::newRow("1970") << qint64(59) << QStringLiteral("287082");
    QTest::newRow("2005") << qint64(1111111109) << QStringLiteral("081804");
    QTest::newRow("2009") << qint64(1234567890) << QStringLiteral("005924");
    QTest::newRow("2603") << qint64(20000000000) << QStringLiteral("353130");
}

void TestTotpSeed::givesTheStandardsCodes()
{
    QFETCH(const qint64, seconds);
    QTEST(m_seed.codeOf(TotpSeed::stepAt(seconds)), "code");
}

void TestTotpSeed::takesThisStepAndTheOneBefore_data()
{
    QTest::addColumn<int>("stepsLater");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("too early") << -1 << false;
    QTest::newRow("in its step") << 0 << true;
    QTest::newRow("one later") << 1 << true;
    QTest::newRow("two later") << 2 << false;
}

void TestTotpSeed::takesThisStepAndTheOneBefore()
{
    QFETCH(const int, stepsLater);
    QFETCH(const bool, isRight);
    const qint64 step = 41152263;
    const qint64 firstSecond = (step + stepsLater) * 30;
    const auto expected = isRight ? std::optional(step) : std::nullopt;
    QCOMPARE(m_seed.stepOf(QStringLiteral("005924"), firstSecond), expected);
    QCOMPARE(m_seed.stepOf(QStringLiteral("005 924"), firstSecond + 29), expected);
}

void TestTotpSeed::refusesOtherForms_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QString();
    QTest::newRow("cut") << QStringLiteral("00592");
    QTest::newRow("longer") << QStringLiteral("0059240");
    QTest::newRow("without the zeros") << QStringLiteral("5924");
    QTest::newRow("digits of another script") << QStringLiteral("٠٠٥٩٢٤");
}

void TestTotpSeed::refusesOtherForms()
{
    QFETCH(const QString, code);
    QVERIFY(!m_seed.stepOf(code, 1234567890));
}

void TestTotpSeed::isWrittenForApps()
{
    QCOMPARE(m_seed.text(), QStringLiteral("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
    QCOMPARE(m_seed.uri(QStringLiteral("anna.a")),
             QStringLiteral("otpauth://totp/Medlemsregister:anna.a?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                            "&issuer=Medlemsregister&algorithm=SHA1&digits=6&period=30"));
}

void TestTotpSeed::isRandom()
{
    const TotpSeed first = TotpSeed::create();
    QCOMPARE(first.bytes().size(), 20);
    QVERIFY(first.bytes() != TotpSeed::create().bytes());
}

QTEST_APPLESS_MAIN(TestTotpSeed)
#include "tst_totpseed.moc"
