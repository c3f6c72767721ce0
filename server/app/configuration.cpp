// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/configuration.h"

#include "server/app/configurationkeys.h"

#include <QFile>
#include <QSettings>
#include <QUrl>

#include <algorithm>

namespace medlem::server {

namespace {

constexpr const char *passwordVariable = "MEDLEM_DATABASE_PASSWORD";
constexpr const char *logInPasswordVariable = "MEDLEM_DATABASE_LOGIN_PASSWORD";
constexpr const char *ownerPasswordVariable = "MEDLEM_DATABASE_OWNER_PASSWORD";

Failure refuse(const QString &sentence)
{
    return fail(ErrorCode::Invalid, sentence);
}

// "[server] port" of QSettings' "server/port"; a key above all sections has none.
QString displayKey(const QString &path)
{
    const qsizetype slash = path.indexOf(u'/');
    return slash < 0 ? path : QStringLiteral("[%1] %2").arg(path.left(slash), path.mid(slash + 1));
}

QString pathOf(const ConfigurationKey &key)
{
    return key.section + u'/' + key.name;
}

// QSettings makes a list of a value with commas in it.
QString textOf(const QVariant &value)
{
    return value.toStringList().join(u',').trimmed();
}

Result<void> checkKnown(const QSettings &settings, const QString &file)
{
    const auto &keys = configurationKeys();
    for (const QString &path : settings.allKeys()) {
        const bool isKnown = std::any_of(keys.begin(), keys.end(), [&path](const ConfigurationKey &key) {
            return pathOf(key) == path;
        });
        if (!isKnown)
            return refuse(QStringLiteral("%1: %2 is not a key that this program knows.").arg(file, displayKey(path)));
    }
    return {};
}

Result<void> readKey(Configuration &configuration, const ConfigurationKey &key, const QString &value,
                     const QString &source)
{
    if (const auto outcome = key.read(configuration, value); !outcome) {
        return refuse(QStringLiteral("%1: %2 %3.").arg(source, displayKey(pathOf(key)), outcome.error().detail));
    }
    return {};
}

Result<void> readKeys(Configuration &configuration, const QSettings *settings, const QString &file,
                      const QProcessEnvironment &environment)
{
    for (const ConfigurationKey &key : configurationKeys()) {
        QString value = key.defaultValue;
        QString source = QStringLiteral("The default");
        if (!key.environmentVariable.isEmpty() && environment.contains(key.environmentVariable)) {
            value = environment.value(key.environmentVariable);
            source = QStringLiteral("The environment variable %1").arg(key.environmentVariable);
        } else if (settings && settings->contains(pathOf(key))) {
            value = textOf(settings->value(pathOf(key)));
            source = file;
        }
        TRY(readKey(configuration, key, value, source));
    }
    return {};
}

// libpq takes a later parameter over an earlier one, in both forms of a connection string.
void addPassword(QString &uri, const QString &password)
{
    if (uri.isEmpty() || password.isEmpty())
        return;
    if (uri.contains(QStringLiteral("://"))) {
        uri += (uri.contains(u'?') ? u'&' : u'?') + QStringLiteral("password=") +
               QString::fromLatin1(QUrl::toPercentEncoding(password));
        return;
    }
    QString quoted = password;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    uri += QStringLiteral(" password='%1'").arg(quoted);
}

Result<void> checkMail(const MailSettings &mail, const QString &source)
{
    if (!mail.isSetUp())
        return {};
    if (mail.from.isEmpty())
        return refuse(QStringLiteral("%1: [mail] host is set, but [mail] from is not.").arg(source));
    if (mail.user.isEmpty() != mail.passwordFile.isEmpty())
        return refuse(QStringLiteral("%1: [mail] user and [mail] password_file are set together.").arg(source));
    if (mail.tls == MailTls::None && !mail.isOnThisMachine())
        return refuse(
            QStringLiteral("%1: [mail] tls must be starttls or implicit for a mail server on another machine.")
                .arg(source));
    return {};
}

Result<void> checkTogether(const Configuration &configuration, const QString &source)
{
    if (configuration.server.certificateFile.isEmpty() != configuration.server.keyFile.isEmpty())
        return refuse(QStringLiteral("%1: [server] certificate and [server] key are set together.").arg(source));
    if (configuration.database.uri.isEmpty() && !configuration.database.ownerUri.isEmpty())
        return refuse(QStringLiteral("%1: [database] owner_uri is set, but [database] uri is not.").arg(source));
    if (configuration.database.uri.isEmpty() && !configuration.database.logInUri.isEmpty())
        return refuse(QStringLiteral("%1: [database] login_uri is set, but [database] uri is not.").arg(source));
    return checkMail(configuration.mail, source);
}

Result<void> readFile(Configuration &configuration, const QString &file, const QProcessEnvironment &environment)
{
    QFile probe(file); // QSettings would take a file that it cannot read for an empty one
    if (!probe.open(QIODevice::ReadOnly))
        return refuse(QStringLiteral("%1 cannot be read: %2.").arg(file, probe.errorString()));
    const QSettings settings(file, QSettings::IniFormat);
    static_cast<void>(settings.allKeys());
    if (settings.status() != QSettings::NoError)
        return refuse(QStringLiteral("%1 is not an INI file: lines are [section], key=value or ; comment.").arg(file));
    TRY(checkKnown(settings, file));
    return readKeys(configuration, &settings, file, environment);
}

} // namespace

Result<Configuration> loadConfiguration(const QString &file, const QProcessEnvironment &environment)
{
    Configuration configuration;
    if (file.isEmpty())
        TRY(readKeys(configuration, nullptr, file, environment));
    else
        TRY(readFile(configuration, file, environment));
    TRY(checkTogether(configuration, file.isEmpty() ? QStringLiteral("The environment") : file));
    addPassword(configuration.database.uri, environment.value(QString::fromLatin1(passwordVariable)));
    addPassword(configuration.database.logInUri, environment.value(QString::fromLatin1(logInPasswordVariable)));
    addPassword(configuration.database.ownerUri, environment.value(QString::fromLatin1(ownerPasswordVariable)));
    return configuration;
}

} // namespace medlem::server
