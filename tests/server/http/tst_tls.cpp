// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/selfsignedcertificate.h"
#include "tests/server/http/httpfixture.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslKey>
#include <QTest>

using namespace medlem;
using namespace medlem::server;
using namespace medlem::test;

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesCertificate();
    void writesKeyForOwnerOnly();
    void speaksTls13Only_data();
    void speaksTls13Only();
    void reloadsWithoutDroppingConnections();
    void keepsOldPairWhenNewIsBad();
    void refusesBadPair_data();
    void refusesBadPair();
    void failsToListenOnTakenPort();
};

static const QByteArray simpleGet = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

static void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestTls::makesCertificate()
{
    const auto made = SelfSignedCertificate::create({QStringLiteral("register.example.se")}).value();
    const QSslCertificate certificate(made.certificatePem);
    QVERIFY(!certificate.isNull());
    QCOMPARE(certificate.issuerDisplayName(), certificate.subjectDisplayName());
    QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
    QCOMPARE(certificate.publicKey().length(), 256);
    const auto names = certificate.subjectAlternativeNames();
    for (const char *name : {"localhost", "register.example.se"})
        QVERIFY2(names.contains(QSsl::DnsEntry, QLatin1String(name)), name);
    QVERIFY(names.contains(QSsl::IpAddressEntry, QStringLiteral("127.0.0.1")));
    QCOMPARE(names.values(QSsl::IpAddressEntry).size(), 2);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(certificate.effectiveDate() < now);
    QCOMPARE_GE(now.daysTo(certificate.expiryDate()), 729);
    QCOMPARE_LE(now.daysTo(certificate.expiryDate()), 730);
    const QRegularExpression colonForm(QStringLiteral("^([0-9A-F]{2}:){31}[0-9A-F]{2}$"));
    QVERIFY(colonForm.match(QString::fromLatin1(made.sha256Fingerprint())).hasMatch());
    QVERIFY(made.sha256Fingerprint() != SelfSignedCertificate::create()->sha256Fingerprint());
}

void TestTls::writesKeyForOwnerOnly()
{
    const CertificateFiles files;
    const auto permissions = QFileInfo(files.keyFile()).permissions();
    QCOMPARE(permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther |
                            QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther),
             QFile::Permissions());
    const auto made = SelfSignedCertificate::create().value();
    QVERIFY(!made.write(files.certificateFile(), QStringLiteral("/nowhere/server.key")));
}

void TestTls::speaksTls13Only_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("1.2") << QSsl::TlsV1_2 << false;
    QTest::newRow("1.3") << QSsl::TlsV1_3 << true;
}

void TestTls::speaksTls13Only()
{
    QFETCH(QSsl::SslProtocol, protocol);
    RunningServer server;
    RawClient client(server.port(), protocol);
    QTEST(client.isConnected(), "accepted");
    if (client.isConnected()) {
        QCOMPARE(client.socket().sessionProtocol(), QSsl::TlsV1_3);
        QVERIFY(client.socket().sessionCipher().name().startsWith(QStringLiteral("TLS_AES_")));
    }
    QTRY_COMPARE(server.http().connectionCount(), client.isConnected() ? 1 : 0);
}

static QByteArray shownFingerprint(RawClient &client)
{
    return client.socket().peerCertificate().digest(QCryptographicHash::Sha256).toHex(':').toUpper();
}

void TestTls::reloadsWithoutDroppingConnections()
{
    RunningServer server;
    RawClient old(server.port());
    const QByteArray before = server.http().tls().sha256Fingerprint();
    QCOMPARE(shownFingerprint(old), before);
    server.certificate().renew();
    QVERIFY(server.http().reloadCertificate());
    RawClient fresh(server.port());
    QCOMPARE(shownFingerprint(fresh), server.http().tls().sha256Fingerprint());
    QVERIFY(shownFingerprint(fresh) != before);
    QCOMPARE(old.roundTrip(simpleGet).status, 200);
    QCOMPARE(fresh.roundTrip(simpleGet).status, 200);
}

void TestTls::keepsOldPairWhenNewIsBad()
{
    RunningServer server;
    const QByteArray before = server.http().tls().sha256Fingerprint();
    write(server.certificate().certificateFile(), SelfSignedCertificate::create()->certificatePem);
    const Result<void> outcome = server.http().reloadCertificate();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Invalid);
    QCOMPARE(server.http().tls().sha256Fingerprint(), before);
    RawClient client(server.port());
    QCOMPARE(shownFingerprint(client), before);
    QCOMPARE(client.roundTrip(simpleGet).status, 200);
}

void TestTls::refusesBadPair_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    const auto one = SelfSignedCertificate::create().value();
    const auto two = SelfSignedCertificate::create().value();
    QTest::newRow("another's key") << one.certificatePem << two.keyPem;
    QTest::newRow("empty certificate") << QByteArray() << one.keyPem;
    QTest::newRow("empty key") << one.certificatePem << QByteArray();
    QTest::newRow("swapped") << one.keyPem << one.certificatePem;
    QTest::newRow("cut key") << one.certificatePem << one.keyPem.first(100);
}

void TestTls::refusesBadPair()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    CertificateFiles files;
    write(files.certificateFile(), certificate);
    write(files.keyFile(), key);
    const Result<TlsConfig> outcome = TlsConfig::load(files.certificateFile(), files.keyFile());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Invalid);
    QVERIFY(!TlsConfig::load(QStringLiteral("/nowhere/server.crt"), files.keyFile()));
}

void TestTls::failsToListenOnTakenPort()
{
    RunningServer first;
    HttpServer second({.handler = &RunningServer::echo}, first.certificate().load());
    const Result<void> outcome = second.listen(QHostAddress(QHostAddress::LocalHost), first.port());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Unavailable);
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
