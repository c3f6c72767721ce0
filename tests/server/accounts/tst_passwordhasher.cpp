// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/passwordhasher.h"

#include "server/accounts/sessiontoken.h"
#include "tests/support/measures.h"

#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

namespace medlem::test {

using namespace medlem::server;

class PasswordHasherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesToPhcString();
    void verifies_data();
    void verifies();
    void nobodyTakesAsMuch();
    void asksForRehash_data();
    void asksForRehash();
    void sendsAwayWhoDoesNotFit();
    void givesUpWaiting();
    void makesTokens();
};

void PasswordHasherTest::hashesToPhcString()
{
    PasswordHasher hasher;
    const auto first = hasher.hash(QStringLiteral("ett långt lösenord"));
    const auto second = hasher.hash(QStringLiteral("ett långt lösenord"));
    QVERIFY(first && second);
    static const QRegularExpression form(QStringLiteral("^\\$argon2id\\$v=19\\$m=65536,t=3,p=1\\$[A-Za-z0-9+/]{22}"
                                                        "\\$[A-Za-z0-9+/]{43}$"));
    QVERIFY(form.match(QString::fromLatin1(*first)).hasMatch());
    QVERIFY(*first != *second); // each with a salt of its own
}

void PasswordHasherTest::verifies_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("given");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("same") << QStringLiteral("hemligt-nog-2026") << QStringLiteral("hemligt-nog-2026") << true;
    QTest::newRow("other") << QStringLiteral("hemligt-nog-2026") << QStringLiteral("hemligt-nog-2027") << false;
    QTest::newRow("case") << QStringLiteral("hemligt-nog-2026") << QStringLiteral("Hemligt-nog-2026") << false;
    QTest::newRow("decomposed") << QStringLiteral("lösenord för alla")
                                << QStringLiteral("lösenord för alla").normalized(QString::NormalizationForm_D) << true;
    QTest::newRow("cut at zero") << QStringLiteral("abc") + QChar(u'\0') + QStringLiteral("def")
                                 << QStringLiteral("abc") << false;
}

void PasswordHasherTest::verifies()
{
    QFETCH(const QString, stored);
    QFETCH(const QString, given);
    PasswordHasher hasher;
    const auto hash = hasher.hash(stored);
    QVERIFY(hash);
    const auto verdict = hasher.verify(*hash, given);
    QVERIFY(verdict);
    QTEST(*verdict, "isRight");
}

// A malformed stored hash would be refused at once, without a hash's memory, and so tell that there is no such user.
void PasswordHasherTest::nobodyTakesAsMuch()
{
    if (medlem::test::peakMemory() == 0)
        QSKIP("The system does not tell how much memory is used, or a sanitizer keeps it.");
    PasswordHasher hasher;
    const qint64 before = medlem::test::memoryNow();
    QCOMPARE(hasher.verifyNobody(QStringLiteral("fel lösenord")), Result<bool>(false));
    QVERIFY(medlem::test::peakMemory() - before >= 60); // of the 64 MiB of Q-03
}

void PasswordHasherTest::asksForRehash_data()
{
    QTest::addColumn<QByteArray>("hash");
    QTest::addColumn<bool>("isNeeded");
    const QByteArray rest = "$AF2ZyaQymi5tOdyiv/qrZw$kVUaI2jJdQ4lK6K3eb7D/3hqkH8p0lOTc7hvKcJ2JmE";
    QTest::newRow("today's") << "$argon2id$v=19$m=65536,t=3,p=1" + rest << false;
    QTest::newRow("less memory") << "$argon2id$v=19$m=47104,t=3,p=1" + rest << true;
    QTest::newRow("fewer rounds") << "$argon2id$v=19$m=65536,t=1,p=1" + rest << true;
    QTest::newRow("other form") << QByteArray("$argon2i$v=19$") << true;
}

void PasswordHasherTest::asksForRehash()
{
    QFETCH(const QByteArray, hash);
    QTEST(PasswordHasher::needsRehash(hash), "isNeeded");
}

void PasswordHasherTest::sendsAwayWhoDoesNotFit()
{
    PasswordHasher hasher({.running = 1, .waiting = 1, .wait = std::chrono::seconds(60)});
    std::atomic<int> done = 0;
    std::atomic<int> refused = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&] {
            const auto verdict = hasher.verifyNobody(QStringLiteral("fel lösenord"));
            if (verdict)
                ++done;
            else if (verdict.error().code == ErrorCode::Unavailable && verdict.error().retryAfterSeconds)
                ++refused;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(done + refused, 6);
    QVERIFY(done >= 2);
    QVERIFY(refused >= 1);
}

void PasswordHasherTest::givesUpWaiting()
{
    PasswordHasher hasher({.running = 0, .waiting = 1, .wait = std::chrono::milliseconds(1)});
    const auto verdict = hasher.verifyNobody(QStringLiteral("fel lösenord"));
    QVERIFY(!verdict);
    QCOMPARE(verdict.error().code, ErrorCode::Unavailable);
}

void PasswordHasherTest::makesTokens()
{
    const SessionToken first = SessionToken::create();
    const SessionToken second = SessionToken::create();
    QVERIFY(first.text() != second.text());
    QCOMPARE(first.text().size(), 43);
    QCOMPARE(QByteArray::fromBase64(first.text(), QByteArray::Base64UrlEncoding).size(), 32);
    QCOMPARE(first.hash().size(), 32);
    QCOMPARE(first.hash(), SessionToken::hashOf(first.text()));
    QCOMPARE(SessionToken::hashOf("abc").toHex(),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

} // namespace medlem::test

QTEST_APPLESS_MAIN(medlem::test::PasswordHasherTest)
#include "tst_passwordhasher.moc"
