// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/accounts/accountdesk.h"

#include "server/accounts/accountservices.h"
#include "server/accounts/passwordhasher.h"
#include "server/dispatch/accountroutes.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

namespace medlem::test {

using namespace medlem::server;

const QString AccountDesk::password = QStringLiteral("ett bra lösenord");
const QString AccountDesk::wrongCode = QStringLiteral("none");

namespace {

TotpSeed appSeed()
{
    return TotpSeed(QByteArray("the seed of an app.."));
}

PasswordHasher &hasher()
{
    static PasswordHasher one;
    return one;
}

SecretBox makeSecrets()
{
    const QTemporaryDir folder;
    SecretBox secrets;
    if (!secrets.loadOrCreate(folder.filePath(QStringLiteral("secret.key"))))
        qFatal("No key was made.");
    return secrets;
}

} // namespace

const SecretBox &AccountDesk::secrets()
{
    static const SecretBox secrets = makeSecrets();
    return secrets;
}

MailSender &AccountDesk::mail()
{
    static MailSender sender;
    return sender;
}

void AccountDesk::addTestRoutes(RouteTable &routes)
{
    static const AccountServices services{.hasher = hasher(),
                                          .secrets = secrets(),
                                          .mail = mail(),
                                          .sessionLifetime = std::chrono::hours(12),
                                          .idleLimit = std::chrono::minutes(30),
                                          .organisationWords = {QStringLiteral("Riksförbundet Länken")}};
    addAccountRoutes(routes, services);
}

bool AccountDesk::start()
{
    const auto hash = hasher().hash(password);
    if (!hash || !m_register.start())
        return false;
    m_hash = *hash;
    return true;
}

void AccountDesk::reset()
{
    m_register.reset();
    m_register.execute("UPDATE account SET password_hash = '" + m_hash + "'");
    for (const Row row : m_register.query("SELECT id FROM account")) {
        const AccountId account = row.id<AccountId>("id");
        m_register.execute("INSERT INTO account_totp (account_id, sealed_seed) VALUES ('" +
                           account.toString().toLatin1() + "', decode('" +
                           sealSeed(secrets(), appSeed(), account).toHex() + "', 'hex'))");
    }
}

QString AccountDesk::appCode()
{
    m_register.execute("DELETE FROM used_totp_step");
    return codeOf(appSeed());
}

QString AccountDesk::codeOf(const TotpSeed &seed)
{
    return seed.codeOf(TotpSeed::stepAt(QDateTime::currentSecsSinceEpoch()));
}

Result<NewSession> AccountDesk::logIn(const QString &username, const QString &givenPassword, const QString &code)
{
    return m_register.call(LogIn{.body = {.username = username, .password = givenPassword, .code = code}},
                           Session::None);
}

void AccountDesk::addFailures(const char *username, int count, int secondsAgo, const char *kind, const QByteArray &from)
{
    const QByteArray key = QCryptographicHash::hash(QByteArray(username), QCryptographicHash::Sha256).toHex();
    m_register.execute("INSERT INTO log_in_failure (account_key, source, kind, at) SELECT decode('" + key +
                       "', 'hex'), '" + (from.isEmpty() ? QByteArray("192.0.2.7") : from) + "', '" + kind +
                       "', clock_timestamp() - interval '" + QByteArray::number(secondsAgo) +
                       " seconds' FROM generate_series(1, " + QByteArray::number(count) + ")");
}

void AccountDesk::setHash(const char *username, const QByteArray &hash)
{
    m_register.execute("UPDATE account SET password_hash = '" + hash + "' WHERE username = '" + username + "'");
}

} // namespace medlem::test
