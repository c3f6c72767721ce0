// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/selfsignedcertificate.h"
#include "server/mail/mailheaders.h"
#include "server/mail/mailsender.h"
#include "tests/support/mailserver.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

namespace medlem::test {

using namespace medlem::server;

// The sender before a real mail server.
class MailSenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void encodesHeaders_data();
    void encodesHeaders();
    void sendsMessage();
    void injectsNoHeader();
    void sendsEncryptedAfterLogIn();
    void sendsNothingUnencrypted();
    void trustsNoUnknownCertificate();
    void tellsWrongPassword();
    void tellsRefusedRecipient();
    void tellsServerThatIsDown();
    void givesUpOnSilence();
    void isNotSetUpAtFirst();
    void readsPasswordAtSetUp();

private:
    [[nodiscard]] Result<void> send(const MailSettings &settings, const QString &senderName = {});
    [[nodiscard]] QString write(const char *name, const QByteArray &content);
    [[nodiscard]] QStringList tlsOptions();
    [[nodiscard]] MailSettings encrypted();

    QTemporaryDir m_folder;
    std::unique_ptr<MailServer> m_server;
};

namespace {

QStringList &logged()
{
    static QStringList lines;
    return lines;
}

const QString text =
    QStringLiteral("Hej Åsa!\n\n.\nEn punkt för sig, och en rad som är så lång att den inte får plats på "
                   "en rad i ett brev utan att delas.\n");

MailMessage message(const QString &senderName)
{
    return {.to = *EmailAddress::parse(u"asa@example.se"),
            .senderName = senderName,
            .subject = QStringLiteral("Engångskod för ditt konto, med en rubrik som är längre än ett kodat ord"),
            .text = text};
}

MailSettings plain(quint16 port)
{
    MailSettings settings;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = port;
    settings.tls = MailTls::None;
    settings.from = QStringLiteral("medlem@länken.example");
    settings.timeout = std::chrono::seconds(8);
    return settings;
}

Error failure(FieldReason reason)
{
    return invalidValue(reason);
}

} // namespace

void MailSenderTest::initTestCase()
{
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &line) {
        logged().append(line);
    });
    const auto made = SelfSignedCertificate::create();
    QVERIFY(made);
    QVERIFY(
        made->write(m_folder.filePath(QStringLiteral("server.crt")), m_folder.filePath(QStringLiteral("server.key"))));
}

void MailSenderTest::init()
{
    m_server = std::make_unique<MailServer>();
    logged().clear();
}

Result<void> MailSenderTest::send(const MailSettings &settings, const QString &senderName)
{
    MailSender sender;
    TRY(sender.setUp(settings));
    return sender.send(message(senderName));
}

QString MailSenderTest::write(const char *name, const QByteArray &content)
{
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("Nothing can be written to %s.", qPrintable(file.fileName()));
    return file.fileName();
}

QStringList MailSenderTest::tlsOptions()
{
    return {QStringLiteral("--certificate"), m_folder.filePath(QStringLiteral("server.crt")),
            QStringLiteral("--key"),         m_folder.filePath(QStringLiteral("server.key")),
            QStringLiteral("--user"),        QStringLiteral("registret"),
            QStringLiteral("--password"),    QStringLiteral("ett hemligt ord")};
}

MailSettings MailSenderTest::encrypted()
{
    MailSettings settings = plain(m_server->port());
    settings.tls = MailTls::StartTls;
    settings.caFile = m_folder.filePath(QStringLiteral("server.crt"));
    settings.user = QStringLiteral("registret");
    settings.passwordFile = write("password", "ett hemligt ord\n");
    return settings;
}

void MailSenderTest::encodesHeaders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("Swedish") << QStringLiteral("åäö") << QByteArray("=?UTF-8?B?w6XDpMO2?=");
    QTest::newRow("a header of its own") << QStringLiteral("a\r\nBcc: b") << QByteArray("=?UTF-8?B?YQ0KQmNjOiBi?=");
    QTest::newRow("two words") << QString(22, u'å')
                               << QByteArray("=?UTF-8?B?" + QByteArray("w6XDpcOl").repeated(7) +
                                             "?=\r\n =?UTF-8?B?w6U=?=");
}

void MailSenderTest::encodesHeaders()
{
    QFETCH(const QString, text);
    QTEST(encodedHeaderText(text), "header");
}

void MailSenderTest::sendsMessage()
{
    QVERIFY(m_server->start());
    QVERIFY(send(plain(m_server->port()), QStringLiteral("Riksförbundet Länken")));
    QCOMPARE(m_server->received().size(), 1);
    const ReceivedMail mail = m_server->received().first();
    QCOMPARE(mail.from, QStringLiteral("medlem@xn--lnken-gra.example"));
    QCOMPARE(mail.to, QStringList{QStringLiteral("asa@example.se")});
    QVERIFY(mail.content.contains("\r\nTo: asa@example.se\r\n"));
    QVERIFY(mail.content.contains("\r\nFrom: =?UTF-8?B?" + QStringLiteral("Riksförbundet Länken").toUtf8().toBase64() +
                                  "?= <medlem@xn--lnken-gra.example>\r\n"));
    QVERIFY(mail.content.contains("\r\nSubject: =?UTF-8?B?"));
    QVERIFY(mail.content.toLower().contains("\r\nmime-version: 1.0\r\n"));
    QVERIFY(mail.content.contains("\r\nAuto-Submitted: auto-generated\r\n"));
    QVERIFY(("\r\n" + mail.content).contains("\r\nDate: ") && mail.content.contains("\r\nMessage-ID: <"));
    QCOMPARE(MailServer::textOf(mail.content), text);
    QCOMPARE(logged(), QStringList());
}

void MailSenderTest::injectsNoHeader()
{
    QVERIFY(m_server->start());
    QVERIFY(send(plain(m_server->port()), QStringLiteral("Länken\r\nBcc: spion@example.se\r\n\r\nHej")));
    const ReceivedMail mail = m_server->received().value(0);
    QCOMPARE(mail.to, QStringList{QStringLiteral("asa@example.se")});
    QVERIFY(!mail.content.contains("Bcc"));
    QVERIFY(!EmailAddress::parse(u"asa@example.se\r\nRCPT TO:<spion@example.se>"));
}

void MailSenderTest::sendsEncryptedAfterLogIn()
{
    QVERIFY(m_server->start(tlsOptions()));
    QVERIFY(send(encrypted()));
    QCOMPARE(m_server->received().size(), 1);
    QVERIFY(m_server->received().first().encrypted);
    QCOMPARE(m_server->received().first().user, QStringLiteral("registret"));
}

void MailSenderTest::sendsNothingUnencrypted()
{
    QVERIFY(m_server->start()); // offers no STARTTLS
    MailSettings settings = plain(m_server->port());
    settings.tls = MailTls::StartTls;
    const auto sent = send(settings);
    QVERIFY(!sent);
    QCOMPARE(sent.error(), failure(FieldReason::MailNotSent));
    QVERIFY(m_server->received().isEmpty());
}

void MailSenderTest::trustsNoUnknownCertificate()
{
    QVERIFY(m_server->start(tlsOptions()));
    MailSettings settings = encrypted();
    settings.caFile.clear();
    const auto sent = send(settings);
    QVERIFY(!sent);
    QCOMPARE(sent.error(), failure(FieldReason::MailNotSent));
    QVERIFY(m_server->received().isEmpty());
}

void MailSenderTest::tellsWrongPassword()
{
    QVERIFY(m_server->start(tlsOptions()));
    MailSettings settings = encrypted();
    settings.passwordFile = write("wrong", "ett annat ord");
    const auto sent = send(settings);
    QVERIFY(!sent);
    QCOMPARE(sent.error(), failure(FieldReason::MailNotSent));
}

void MailSenderTest::tellsRefusedRecipient()
{
    QVERIFY(m_server->start({QStringLiteral("--refuse"), QStringLiteral("asa@example.se")}));
    const auto sent = send(plain(m_server->port()));
    QVERIFY(!sent);
    QCOMPARE(sent.error(), failure(FieldReason::RecipientRefused));
    QVERIFY(!logged().isEmpty());
    QVERIFY(!logged().join(u' ').contains(QStringLiteral("example")));
}

void MailSenderTest::tellsServerThatIsDown()
{
    QTcpServer taken; // a port that nobody serves any more
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const quint16 port = taken.serverPort();
    taken.close();
    const auto sent = send(plain(port));
    QVERIFY(!sent);
    QCOMPARE(sent.error(), failure(FieldReason::MailNotSent));
}

void MailSenderTest::givesUpOnSilence()
{
    QVERIFY(m_server->start({QStringLiteral("--silent")}));
    MailSettings settings = plain(m_server->port());
    settings.timeout = std::chrono::seconds(1);
    const auto sent = send(settings);
    QVERIFY(!sent);
    QCOMPARE(sent.error(), failure(FieldReason::MailNotSent));
}

void MailSenderTest::isNotSetUpAtFirst()
{
    const MailSender sender;
    QVERIFY(!sender.isSetUp());
    const auto sent = sender.send(message({}));
    QVERIFY(!sent);
    QCOMPARE(sent.error(), failure(FieldReason::MailNotSetUp));
}

void MailSenderTest::readsPasswordAtSetUp()
{
    MailSender sender;
    MailSettings settings = plain(25);
    settings.passwordFile = m_folder.filePath(QStringLiteral("missing"));
    const auto missing = sender.setUp(settings);
    QVERIFY(!missing);
    QVERIFY(missing.error().detail.contains(settings.passwordFile));
    settings.passwordFile = write("empty", "\n");
    QVERIFY(!sender.setUp(settings));
    QVERIFY(!sender.isSetUp());
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::MailSenderTest)
#include "tst_mailsender.moc"
