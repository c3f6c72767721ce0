// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/clientoptions.h"

#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

namespace medlem::client {

namespace {

constexpr const char *defaultServer = "https://localhost:8443";

QString defaultSettingsFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
        .filePath(QStringLiteral("client.ini"));
}

QString defaultDraftFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
        .filePath(QStringLiteral("drafts"));
}

QList<QSslCertificate> readAuthorities(const QString &file)
{
    const QList<QSslCertificate> authorities = QSslCertificate::fromPath(file, QSsl::Pem);
    if (authorities.isEmpty()) {
        qCritical("--authority must be a PEM file with at least one certificate.");
        ::exit(2);
    }
    return authorities;
}

Appearance appearanceOf(const QString &name)
{
    if (name == QLatin1String("light"))
        return Appearance::Light;
    return name == QLatin1String("dark") ? Appearance::Dark : Appearance::System;
}

} // namespace

ClientOptions readOptions(const QCoreApplication &application)
{
    const auto option = [](const char *name, const char *description, const char *value, const QString &fallback = {}) {
        return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(description),
                                  QString::fromLatin1(value), fallback);
    };
    const auto server = option("server", "The server's address.", "url", QString::fromLatin1(defaultServer));
    const auto settings = option("settings", "Where settings are kept.", "file", defaultSettingsFile());
    const auto theme = option("theme", "system, light or dark.", "name", QStringLiteral("system"));
    const auto language = option("language", "sv or en.", "code", QStringLiteral("sv"));
    const auto trust = option("trust", "Trust the certificate with this SHA-256 fingerprint.", "fingerprint");
    const auto authority =
        option("authority", "Trust only servers that the certificates in this PEM file vouch for.", "file");
    const auto tour = option("tour", "Show the program by itself, and save pictures in this folder.", "folder");

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The client of Medlemsregister, a membership register."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({server, settings, theme, language, trust, authority, tour});
    parser.process(application);

    const QUrl url(parser.value(server), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty()) {
        qCritical("--server must be an address such as %s", defaultServer);
        ::exit(2);
    }
    ClientOptions options{.server = url,
                          .settingsFile = parser.value(settings),
                          .appearance = appearanceOf(parser.value(theme)),
                          .locale = QLocale(parser.value(language)),
                          .trustFingerprint = {},
                          .tourFolder = {},
                          .draftFolder = defaultDraftFolder()};
    if (parser.isSet(trust))
        options.trustFingerprint = parser.value(trust);
    if (parser.isSet(authority))
        options.authorities = readAuthorities(parser.value(authority));
    if (parser.isSet(tour))
        options.tourFolder = parser.value(tour);
    return options;
}

} // namespace medlem::client
