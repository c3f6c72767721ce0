// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/dispatch/sessionlimiter.h"
#include "server/http/httplimits.h"
#include "server/mail/mailsettings.h"
#include "shared/core/result.h"

#include <QHostAddress>
#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>

namespace medlem::server {

enum class LogLevel
{
    Debug,
    Info,
    Warning,
    Error,
};

struct ListenerConfiguration
{
    QHostAddress address;
    quint16 port = 0;
    QString dataFolder;
    QString certificateFile; // empty: one of our own in the data folder
    QString keyFile;
    QStringList certificateNames; // more names for the certificate that we make
    int ioThreads = 1;
};

struct DatabaseConfiguration
{
    QString uri;      // empty: the embedded cluster
    QString logInUri; // with uri: the same database as medlem_login
    QString ownerUri; // for init, migrate and demo-data
    int connections = 0;
    std::chrono::milliseconds statementTimeout{0};
    std::chrono::milliseconds lockTimeout{0};
    QString embeddedBinaries;
    QStringList embeddedOptions;

    [[nodiscard]] bool isEmbedded() const { return uri.isEmpty(); }
};

// Everything that may be set, checked. configurationkeys.cpp has the keys and their defaults.
struct Configuration
{
    ListenerConfiguration server;
    DatabaseConfiguration database;
    HttpLimits http;
    SessionLimits sessionLimits;
    int queueLength = 0; // requests that wait for a worker
    std::chrono::seconds sessionLifetime{0};
    std::chrono::seconds sessionIdleLimit{0};
    QString secretKeyFile; // empty: one in the data folder
    QStringList organisationWords;
    MailSettings mail;
    LogLevel logLevel = LogLevel::Info;
    QString logFile; // empty: standard error

    [[nodiscard]] QString keyFileOfSecrets() const
    {
        return secretKeyFile.isEmpty() ? server.dataFolder + QStringLiteral("/secret.key") : secretKeyFile;
    }
};

// Reads one INI file; without a file, the defaults. The environment's secrets come on top. Error: a sentence that names
// file, section and key.
[[nodiscard]] Result<Configuration> loadConfiguration(const QString &file, const QProcessEnvironment &environment);

} // namespace medlem::server
