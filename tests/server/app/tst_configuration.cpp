// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/configurationkeys.h"
#include "server/app/logging.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace medlem::test {

using namespace medlem::server;

class ConfigurationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesDefaults();
    void takesValues();
    void refuses_data();
    void refuses();
    void refusesMissingFile();
    void checksTheDatabase_data();
    void checksTheDatabase();
    void secretsComeFromEnvironment();
    void addsPassword_data();
    void addsPassword();
    void sampleDocumentsEveryKey();
    void sampleIsInOrder();
    void logsOneLine();

private:
    QString write(const QByteArray &text);

    QTemporaryDir m_folder;
    int m_written = 0;
};

// Each in a folder of its own: QSettings takes a file of the same path, size and time for the one that it has read.
QString ConfigurationTest::write(const QByteArray &text)
{
    const QString folder = m_folder.filePath(QString::number(++m_written));
    if (!QDir().mkpath(folder))
        qFatal("The test's folder cannot be made.");
    QFile file(folder + QStringLiteral("/server.ini"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
        qFatal("The test's file cannot be written.");
    return file.fileName();
}

void ConfigurationTest::takesDefaults()
{
    const auto configuration = loadConfiguration({}, {});
    QVERIFY(configuration);
    QCOMPARE(configuration->server.address, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(configuration->server.port, quint16(8443));
    QCOMPARE(configuration->server.dataFolder, QStringLiteral("/var/lib/medlemsregister"));
    QVERIFY(configuration->database.isEmbedded());
    QCOMPARE(configuration->database.connections, 16);
    QCOMPARE(configuration->sessionLifetime, std::chrono::hours(12));
    // The defaults are the HTTP layer's own.
    const HttpLimits limits;
    QCOMPARE(configuration->http.headBytes, limits.headBytes);
    QCOMPARE(configuration->http.bodyBytes, limits.bodyBytes);
    QCOMPARE(configuration->http.targetBytes, limits.targetBytes);
    QCOMPARE(configuration->http.headFields, limits.headFields);
    QCOMPARE(configuration->http.handshake, limits.handshake);
    QCOMPARE(configuration->http.head, limits.head);
    QCOMPARE(configuration->http.body, limits.body);
    QCOMPARE(configuration->http.idle, limits.idle);
    QCOMPARE(configuration->http.connections, limits.connections);
    QCOMPARE(configuration->http.connectionsPerAddress, limits.connectionsPerAddress);
    QCOMPARE(configuration->http.handshakes, limits.handshakes);
}

void ConfigurationTest::takesValues()
{
    const auto configuration = loadConfiguration(
        write("[server]\naddress=::\nport=0\ndata_folder=/srv/medlem\ncertificate_names=a.example.org, 192.0.2.1\n"
              "[database]\nuri=postgresql://db1.example.org,db2.example.org/medlem?sslmode=verify-full\n"
              "connections=17\nembedded_options=\"work_mem=32MB; shared_buffers=1GB\"\n"
              "[limits]\nbody_kib=2\n[session]\nlifetime_minutes=30\nidle_minutes=5\n"
              "[accounts]\nsecret_key_file=/run/secret\norganisation=Länken, Riksförbundet "
              "Länken\n[log]\nlevel=warning\n"),
        {});
    QVERIFY2(configuration, configuration ? "" : qPrintable(configuration.error().detail));
    QCOMPARE(configuration->server.address, QHostAddress(QHostAddress::AnyIPv6));
    QCOMPARE(configuration->server.port, quint16(0));
    QCOMPARE(configuration->server.certificateNames,
             QStringList({QStringLiteral("a.example.org"), QStringLiteral("192.0.2.1")}));
    QCOMPARE(configuration->database.uri,
             QStringLiteral("postgresql://db1.example.org,db2.example.org/medlem?sslmode=verify-full"));
    QCOMPARE(configuration->database.embeddedOptions,
             QStringList({QStringLiteral("work_mem=32MB"), QStringLiteral("shared_buffers=1GB")}));
    QCOMPARE(configuration->http.bodyBytes, 2048);
    QCOMPARE(configuration->sessionLifetime, std::chrono::minutes(30));
    QCOMPARE(configuration->sessionIdleLimit, std::chrono::minutes(5));
    QCOMPARE(configuration->keyFileOfSecrets(), QStringLiteral("/run/secret"));
    QCOMPARE(configuration->organisationWords,
             QStringList({QStringLiteral("Länken"), QStringLiteral("Riksförbundet Länken")}));
    QCOMPARE(configuration->logLevel, LogLevel::Warning);
}

void ConfigurationTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("sentence"); // after the file's name
    QTest::newRow("unknown key") << QByteArray("[server]\nprot=1\n")
                                 << QStringLiteral(": [server] prot is not a key that this program knows.");
    QTest::newRow("unknown section") << QByteArray("[sever]\nport=1\n")
                                     << QStringLiteral(": [sever] port is not a key that this program knows.");
    QTest::newRow("no section") << QByteArray("port=1\n")
                                << QStringLiteral(": port is not a key that this program knows.");
    QTest::newRow("no number") << QByteArray("[server]\nport=high\n")
                               << QStringLiteral(": [server] port must be a number from 0 to 65535.");
    QTest::newRow("too many connections") << QByteArray("[database]\nconnections=18\n")
                                          << QStringLiteral(": [database] connections must be a number from 1 to 17.");
    QTest::newRow("host name") << QByteArray("[server]\naddress=localhost\n")
                               << QStringLiteral(": [server] address must be an IP address: 127.0.0.1 for this "
                                                 "machine only, :: for every network.");
    QTest::newRow("relative folder") << QByteArray("[server]\ndata_folder=data\n")
                                     << QStringLiteral(": [server] data_folder must be a whole path, such as "
                                                       "/var/lib/medlemsregister.");
    QTest::newRow("level") << QByteArray("[log]\nlevel=loud\n")
                           << QStringLiteral(": [log] level must be debug, info, warning or error.");
    QTest::newRow("option") << QByteArray("[database]\nembedded_options=fast\n")
                            << QStringLiteral(": [database] embedded_options must be name=value for postgres, several "
                                              "with ; between them.");
    QTest::newRow("half a pair") << QByteArray("[server]\ncertificate=/tmp/a.pem\n")
                                 << QStringLiteral(": [server] certificate and [server] key are set together.");
    QTest::newRow("owner alone") << QByteArray("[database]\nowner_uri=postgresql:///x\n")
                                 << QStringLiteral(": [database] owner_uri is set, but [database] uri is not.");
    QTest::newRow("no INI") << QByteArray("[server\nport\n")
                            << QStringLiteral(" is not an INI file: lines are [section], key=value or ; comment.");
}

void ConfigurationTest::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, sentence);
    const QString file = write(text);
    const auto configuration = loadConfiguration(file, {});
    QVERIFY(!configuration);
    QCOMPARE(configuration.error().detail, file + sentence);
}

void ConfigurationTest::refusesMissingFile()
{
    const auto configuration = loadConfiguration(m_folder.filePath(QStringLiteral("none.ini")), {});
    QVERIFY(!configuration);
    QVERIFY(configuration.error().detail.contains(QStringLiteral("none.ini cannot be read")));
}

void ConfigurationTest::checksTheDatabase_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("refusal"); // empty: it is fine
    const auto row = [](const char *name, const char *uri, const char *refusal) {
        QTest::newRow(name) << QString::fromLatin1(uri) << QString::fromLatin1(refusal);
    };
    row("says nothing", "postgresql://db.example.org/m", "");
    row("says it", "postgresql://db.example.org/m?sslmode=verify-full&sslrootcert=/etc/ca.pem", "");
    row("keywords", "host=db.example.org dbname=m sslmode=verify-full", "");
    row("socket", "postgresql:///m?host=/run/postgresql&sslmode=disable", "");
    row("abstract socket", "postgresql:///m?host=@medlem&sslmode=disable", "");
    row("usual socket", "postgresql:///m?sslmode=prefer", "");
    row("disable", "postgresql://db.example.org/m?sslmode=disable", "must not say sslmode=disable: ");
    row("prefer", "postgresql://db.example.org/m?sslmode=prefer", "must not say sslmode=prefer: ");
    row("require", "postgresql://db.example.org/m?sslmode=require", "must not say sslmode=require: ");
    row("as others write it", "postgresql://db.example.org/m?ssl=true", "must not say ssl=true: ");
    row("as others write it, and more", "postgresql://db.example.org/m?ssl=true&user=a", "must not say ssl=true: ");
    row("verify-ca", "postgresql://db.example.org/m?sslmode=verify-ca", "must not say sslmode=verify-ca: ");
    row("weak keywords", "host=db.example.org dbname=m sslmode=require", "must not say sslmode=require: ");
    row("address", "postgresql:///m?hostaddr=192.0.2.7&sslmode=require", "must not say sslmode=require: ");
    row("second host", "postgresql://%2Frun%2Fpostgresql,db.example.org/m?sslmode=allow",
        "must not say sslmode=allow: ");
    row("this machine too", "postgresql://localhost/m?sslmode=prefer", "must not say sslmode=prefer: ");
    row("no such thing", "postgresql://db.example.org/m?colour=blue&password=hemligt", "must be postgresql://");
    row("a name alone", "medlem", "must be postgresql://");
}

// Over a network only verify-full, whichever of the three it is, in the file or in the environment.
void ConfigurationTest::checksTheDatabase()
{
    QFETCH(const QString, uri);
    QFETCH(const QString, refusal);
    for (const char *key : {"uri", "login_uri", "owner_uri"}) {
        QByteArray text = "[database]\n" + QByteArray(key) + "=\"" + uri.toUtf8() + "\"\n";
        if (text.contains("_uri="))
            text += "uri=postgresql:///m\n";
        const auto read = loadConfiguration(write(text), {});
        QCOMPARE(read.has_value(), refusal.isEmpty());
        if (read)
            continue;
        const QString start = QStringLiteral(": [database] %1 %2").arg(QString::fromLatin1(key), refusal);
        QVERIFY2(read.error().detail.contains(start), qPrintable(read.error().detail));
        QVERIFY(!read.error().detail.contains(QStringLiteral("hemligt")));
    }
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("MEDLEM_DATABASE_URI"), uri);
    QCOMPARE(loadConfiguration({}, environment).has_value(), refusal.isEmpty());
}

void ConfigurationTest::secretsComeFromEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("MEDLEM_DATABASE_URI"), QStringLiteral("postgresql:///from_environment"));
    environment.insert(QStringLiteral("MEDLEM_DATABASE_OWNER_URI"), QStringLiteral("postgresql:///owner"));
    const auto configuration = loadConfiguration(write("[database]\nuri=postgresql:///from_file\n"), environment);
    QVERIFY(configuration);
    QCOMPARE(configuration->database.uri, QStringLiteral("postgresql:///from_environment"));
    QCOMPARE(configuration->database.ownerUri, QStringLiteral("postgresql:///owner"));
}

void ConfigurationTest::addsPassword_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("expected");
    QTest::newRow("URI") << QStringLiteral("postgresql://host/db")
                         << QStringLiteral("postgresql://host/db?password=a%27%5C%20%26b");
    QTest::newRow("URI with parameters") << QStringLiteral("postgresql://host/db?user=medlem_app")
                                         << QStringLiteral("postgresql://host/db?user=medlem_app"
                                                           "&password=a%27%5C%20%26b");
    QTest::newRow("keywords") << QStringLiteral("host=db") << QStringLiteral("host=db password='a\\'\\\\ &b'");
    QTest::newRow("embedded") << QString() << QString();
}

void ConfigurationTest::addsPassword()
{
    QFETCH(const QString, uri);
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("MEDLEM_DATABASE_URI"), uri);
    environment.insert(QStringLiteral("MEDLEM_DATABASE_PASSWORD"), QStringLiteral("a'\\ &b"));
    const auto configuration = loadConfiguration({}, environment);
    QVERIFY(configuration);
    QTEST(configuration->database.uri, "expected");
}

void ConfigurationTest::sampleDocumentsEveryKey()
{
    QFile file(QStringLiteral(MEDLEM_SAMPLE));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression section(QStringLiteral("^\\[(.*)\\]$"));
    static const QRegularExpression key(QStringLiteral("^;([a-z_]+)=(.*)$"));
    QStringList found;
    QString current;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (const auto match = section.match(line); match.hasMatch())
            current = match.captured(1);
        else if (const auto keyMatch = key.match(line); keyMatch.hasMatch())
            found.append(current + u'/' + keyMatch.captured(1) + u'=' + keyMatch.captured(2));
        else
            QVERIFY2(line.isEmpty() || line.startsWith(QStringLiteral("; ")), qPrintable(line));
    }
    QStringList known;
    for (const ConfigurationKey &one : configurationKeys())
        known.append(one.section + u'/' + one.name + u'=' + one.defaultValue);
    std::sort(found.begin(), found.end());
    std::sort(known.begin(), known.end());
    QCOMPARE(found, known);
}

void ConfigurationTest::sampleIsInOrder()
{
    QFile file(QStringLiteral(MEDLEM_SAMPLE));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    QVERIFY(loadConfiguration(QStringLiteral(MEDLEM_SAMPLE), {}));
    // And with every key taken into use.
    text.replace("\n;", "\n").replace("\n ", "\n; ");
    const auto configuration = loadConfiguration(write(text), {});
    QVERIFY2(configuration, configuration ? "" : qPrintable(configuration.error().detail));
}

void ConfigurationTest::logsOneLine()
{
    const QDateTime time({2026, 5, 15}, {12, 0, 1, 500}, Qt::UTC);
    QCOMPARE(logLine(QtWarningMsg, "medlem.server", QStringLiteral("Rad ett\nrad två\x1b[2J"), time),
             QByteArray("2026-05-15T12:00:01.500Z warning medlem.server: Rad ett rad två [2J\n"));
}

} // namespace medlem::test

QTEST_APPLESS_MAIN(medlem::test::ConfigurationTest)
#include "tst_configuration.moc"
