// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/configurationkeys.h"

#include "server/app/mailkeys.h"
#include "server/database/connectionparameters.h"

#include <chrono>

namespace medlem::server {

namespace {

using Read = std::function<Result<void>(Configuration &, const QString &)>;

Failure mustBe(const QString &what)
{
    return fail(ErrorCode::Invalid, QStringLiteral("must be %1").arg(what));
}

Read number(int low, int high, std::function<void(Configuration &, int)> store)
{
    return [=](Configuration &configuration, const QString &text) -> Result<void> {
        bool isNumber = false;
        const int value = text.toInt(&isNumber);
        if (!isNumber || value < low || value > high)
            return mustBe(QStringLiteral("a number from %1 to %2").arg(low).arg(high));
        store(configuration, value);
        return {};
    };
}

Read text(std::function<void(Configuration &, const QString &)> store)
{
    return [=](Configuration &configuration, const QString &value) -> Result<void> {
        store(configuration, value);
        return {};
    };
}

Read words(std::function<void(Configuration &, const QStringList &)> store)
{
    return [=](Configuration &configuration, const QString &value) -> Result<void> {
        QStringList parts;
        for (const QString &part : value.split(u',', Qt::SkipEmptyParts))
            parts.append(part.trimmed());
        store(configuration, parts);
        return {};
    };
}

Read connectionString(QString DatabaseConfiguration::*uri)
{
    return [uri](Configuration &configuration, const QString &value) -> Result<void> {
        if (!value.isEmpty())
            TRY(checkConnectionString(value));
        configuration.database.*uri = value;
        return {};
    };
}

Result<void> readAddress(Configuration &configuration, const QString &value)
{
    const QHostAddress address(value);
    if (address.isNull())
        return mustBe(QStringLiteral("an IP address: 127.0.0.1 for this machine only, :: for every network"));
    configuration.server.address = address;
    return {};
}

Result<void> readDataFolder(Configuration &configuration, const QString &value)
{
    if (!value.startsWith(u'/') && !(value.size() > 2 && value.at(1) == u':'))
        return mustBe(QStringLiteral("a whole path, such as /var/lib/medlemsregister"));
    configuration.server.dataFolder = value;
    return {};
}

Result<void> readOptions(Configuration &configuration, const QString &value)
{
    for (const QString &part : value.split(u';', Qt::SkipEmptyParts)) {
        if (part.indexOf(u'=') < 1)
            return mustBe(QStringLiteral("name=value for postgres, several with ; between them"));
        configuration.database.embeddedOptions.append(part.trimmed());
    }
    return {};
}

Result<void> readLogLevel(Configuration &configuration, const QString &value)
{
    const QStringList levels{QStringLiteral("debug"), QStringLiteral("info"), QStringLiteral("warning"),
                             QStringLiteral("error")};
    const qsizetype index = levels.indexOf(value);
    if (index < 0)
        return mustBe(QStringLiteral("debug, info, warning or error"));
    configuration.logLevel = static_cast<LogLevel>(index);
    return {};
}

std::vector<ConfigurationKey> serverKeys()
{
    const QString section = QStringLiteral("server");
    return {
        {section, QStringLiteral("address"), QStringLiteral("127.0.0.1"), {}, readAddress},
        {section,
         QStringLiteral("port"),
         QStringLiteral("8443"),
         {},
         number(0, 65535,
                [](auto &c, int value) {
                    c.server.port = static_cast<quint16>(value);
                })},
        {section, QStringLiteral("data_folder"), QStringLiteral("/var/lib/medlemsregister"), {}, readDataFolder},
        {section, QStringLiteral("certificate"), {}, {}, text([](auto &c, const QString &value) {
             c.server.certificateFile = value;
         })},
        {section, QStringLiteral("key"), {}, {}, text([](auto &c, const QString &value) {
             c.server.keyFile = value;
         })},
        {section, QStringLiteral("certificate_names"), {}, {}, words([](auto &c, const QStringList &value) {
             c.server.certificateNames = value;
         })},
        {section,
         QStringLiteral("io_threads"),
         QStringLiteral("1"),
         {},
         number(1, 64,
                [](auto &c, int value) {
                    c.server.ioThreads = value;
                })},
    };
}

std::vector<ConfigurationKey> databaseKeys()
{
    const QString section = QStringLiteral("database");
    return {
        {section,
         QStringLiteral("uri"),
         {},
         QStringLiteral("MEDLEM_DATABASE_URI"),
         connectionString(&DatabaseConfiguration::uri)},
        {section,
         QStringLiteral("login_uri"),
         {},
         QStringLiteral("MEDLEM_DATABASE_LOGIN_URI"),
         connectionString(&DatabaseConfiguration::logInUri)},
        {section,
         QStringLiteral("owner_uri"),
         {},
         QStringLiteral("MEDLEM_DATABASE_OWNER_URI"),
         connectionString(&DatabaseConfiguration::ownerUri)},
        {section,
         QStringLiteral("connections"),
         QStringLiteral("16"),
         {},
         number(1, 17, // and three more for events and imports: 20
                [](auto &c, int value) {
                    c.database.connections = value;
                })},
    };
}

std::vector<ConfigurationKey> timeoutKeys()
{
    const QString section = QStringLiteral("database");
    return {
        {section,
         QStringLiteral("statement_timeout_ms"),
         QStringLiteral("5000"),
         {},
         number(100, 60000,
                [](auto &c, int value) {
                    c.database.statementTimeout = std::chrono::milliseconds(value);
                })},
        {section,
         QStringLiteral("lock_timeout_ms"),
         QStringLiteral("3000"),
         {},
         number(100, 60000,
                [](auto &c, int value) {
                    c.database.lockTimeout = std::chrono::milliseconds(value);
                })},
    };
}

std::vector<ConfigurationKey> embeddedKeys()
{
    const QString section = QStringLiteral("database");
    return {
        {section, QStringLiteral("embedded_binaries"), {}, {}, text([](auto &c, const QString &value) {
             c.database.embeddedBinaries = value;
         })},
        {section, QStringLiteral("embedded_options"), {}, {}, readOptions},
    };
}

Read seconds(std::chrono::milliseconds HttpLimits::*limit)
{
    return number(1, 3600, [limit](Configuration &configuration, int value) {
        configuration.http.*limit = std::chrono::seconds(value);
    });
}

Read count(int HttpLimits::*limit, int highest)
{
    return number(1, highest, [limit](Configuration &configuration, int value) {
        configuration.http.*limit = value;
    });
}

Read kibibytes(qsizetype HttpLimits::*limit, int highest)
{
    return number(1, highest, [limit](Configuration &configuration, int value) {
        configuration.http.*limit = qsizetype(value) * 1024;
    });
}

Read count(int SessionLimits::*limit, int highest)
{
    return number(1, highest, [limit](Configuration &configuration, int value) {
        configuration.sessionLimits.*limit = value;
    });
}

std::vector<ConfigurationKey> sessionLimitKeys()
{
    const QString section = QStringLiteral("limits");
    return {
        {section,
         QStringLiteral("session_requests_per_second"),
         QStringLiteral("20"),
         {},
         count(&SessionLimits::requestsPerSecond, 100000)},
        {section, QStringLiteral("session_burst"), QStringLiteral("60"), {}, count(&SessionLimits::burst, 100000)},
        {section, QStringLiteral("session_searches"), QStringLiteral("2"), {}, count(&SessionLimits::heavyAtOnce, 64)},
    };
}

std::vector<ConfigurationKey> limitKeys()
{
    const QString section = QStringLiteral("limits");
    return {
        {section, QStringLiteral("head_kib"), QStringLiteral("16"), {}, kibibytes(&HttpLimits::headBytes, 256)},
        {section, QStringLiteral("head_fields"), QStringLiteral("100"), {}, count(&HttpLimits::headFields, 1000)},
        {section, QStringLiteral("url_kib"), QStringLiteral("4"), {}, kibibytes(&HttpLimits::targetBytes, 64)},
        {section, QStringLiteral("body_kib"), QStringLiteral("1024"), {}, kibibytes(&HttpLimits::bodyBytes, 20480)},
        {section, QStringLiteral("handshake_seconds"), QStringLiteral("5"), {}, seconds(&HttpLimits::handshake)},
        {section, QStringLiteral("head_seconds"), QStringLiteral("10"), {}, seconds(&HttpLimits::head)},
        {section, QStringLiteral("body_seconds"), QStringLiteral("60"), {}, seconds(&HttpLimits::body)},
        {section, QStringLiteral("idle_seconds"), QStringLiteral("60"), {}, seconds(&HttpLimits::idle)},
        {section, QStringLiteral("connections"), QStringLiteral("2000"), {}, count(&HttpLimits::connections, 100000)},
        {section,
         QStringLiteral("connections_per_address"),
         QStringLiteral("64"),
         {},
         count(&HttpLimits::connectionsPerAddress, 100000)},
        {section, QStringLiteral("handshakes"), QStringLiteral("256"), {}, count(&HttpLimits::handshakes, 100000)},
        {section,
         QStringLiteral("queue"),
         QStringLiteral("256"),
         {},
         number(1, 100000,
                [](auto &c, int value) {
                    c.queueLength = value;
                })},
    };
}

std::vector<ConfigurationKey> otherKeys()
{
    return {
        {QStringLiteral("session"),
         QStringLiteral("lifetime_minutes"),
         QStringLiteral("720"),
         {},
         number(1, 10080,
                [](auto &c, int value) {
                    c.sessionLifetime = std::chrono::minutes(value);
                })},
        {QStringLiteral("session"),
         QStringLiteral("idle_minutes"),
         QStringLiteral("30"),
         {},
         number(1, 720,
                [](auto &c, int value) {
                    c.sessionIdleLimit = std::chrono::minutes(value);
                })},
        {QStringLiteral("accounts"), QStringLiteral("secret_key_file"), {}, {}, text([](auto &c, const QString &value) {
             c.secretKeyFile = value;
         })},
        {QStringLiteral("accounts"),
         QStringLiteral("organisation"),
         {},
         {},
         words([](auto &c, const QStringList &value) {
             c.organisationWords = value;
         })},
        {QStringLiteral("log"), QStringLiteral("level"), QStringLiteral("info"), {}, readLogLevel},
        {QStringLiteral("log"), QStringLiteral("file"), {}, {}, text([](auto &c, const QString &value) {
             c.logFile = value;
         })},
    };
}

std::vector<ConfigurationKey> allKeys()
{
    std::vector<ConfigurationKey> keys = serverKeys();
    for (const auto &more :
         {databaseKeys(), timeoutKeys(), embeddedKeys(), limitKeys(), sessionLimitKeys(), otherKeys(), mailKeys()})
        keys.insert(keys.end(), more.begin(), more.end());
    return keys;
}

} // namespace

const std::vector<ConfigurationKey> &configurationKeys()
{
    static const std::vector<ConfigurationKey> keys = allKeys();
    return keys;
}

} // namespace medlem::server
