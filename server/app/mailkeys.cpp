// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/mailkeys.h"

#include "shared/domain/members/emailaddress.h"

#include <QRegularExpression>

namespace medlem::server {

namespace {

constexpr int longestTimeout = 8; // shorter than the ten seconds after which the database ends an idle transaction

Failure mustBe(const QString &what)
{
    return fail(ErrorCode::Invalid, QStringLiteral("must be %1").arg(what));
}

Result<int> numberIn(const QString &text, int low, int high)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || value < low || value > high)
        return mustBe(QStringLiteral("a number from %1 to %2").arg(low).arg(high));
    return value;
}

Result<void> readHost(Configuration &configuration, const QString &value)
{
    static const QRegularExpression name(QStringLiteral("^([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?)?$"));
    if (!name.match(value).hasMatch() && QHostAddress(value).protocol() != QAbstractSocket::IPv6Protocol)
        return mustBe(QStringLiteral("the name or address of a mail server, such as mail.example.se"));
    configuration.mail.host = value;
    return {};
}

Result<void> readPort(Configuration &configuration, const QString &value)
{
    TRY_ASSIGN(const int port, numberIn(value, 1, 65535));
    configuration.mail.port = static_cast<quint16>(port);
    return {};
}

Result<void> readTls(Configuration &configuration, const QString &value)
{
    const QStringList ways{QStringLiteral("starttls"), QStringLiteral("implicit"), QStringLiteral("none")};
    const qsizetype index = ways.indexOf(value);
    if (index < 0)
        return mustBe(QStringLiteral("starttls, implicit or none"));
    configuration.mail.tls = static_cast<MailTls>(index);
    return {};
}

Result<void> readFrom(Configuration &configuration, const QString &value)
{
    if (value.isEmpty())
        return {};
    const auto address = EmailAddress::parse(value);
    if (!address)
        return mustBe(QStringLiteral("an e-mail address, such as medlem@example.se"));
    configuration.mail.from = address->toString();
    return {};
}

Result<void> readTimeout(Configuration &configuration, const QString &value)
{
    TRY_ASSIGN(const int count, numberIn(value, 1, longestTimeout));
    configuration.mail.timeout = std::chrono::seconds(count);
    return {};
}

auto text(QString MailSettings::*member)
{
    return [member](Configuration &configuration, const QString &value) -> Result<void> {
        configuration.mail.*member = value;
        return {};
    };
}

} // namespace

std::vector<ConfigurationKey> mailKeys()
{
    const QString section = QStringLiteral("mail");
    return {
        {section, QStringLiteral("host"), {}, {}, readHost},
        {section, QStringLiteral("port"), QStringLiteral("587"), {}, readPort},
        {section, QStringLiteral("tls"), QStringLiteral("starttls"), {}, readTls},
        {section, QStringLiteral("ca_file"), {}, {}, text(&MailSettings::caFile)},
        {section, QStringLiteral("user"), {}, {}, text(&MailSettings::user)},
        {section, QStringLiteral("password_file"), {}, {}, text(&MailSettings::passwordFile)},
        {section, QStringLiteral("from"), {}, {}, readFrom},
        {section, QStringLiteral("timeout_seconds"), QStringLiteral("8"), {}, readTimeout},
    };
}

} // namespace medlem::server
