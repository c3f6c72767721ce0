// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/servedregister.h"

#include "server/accounts/secondfactor.h"
#include "server/accounts/secretbox.h"
#include "server/accounts/totpseed.h"

#include <QCryptographicHash>

namespace medlem::test {

namespace {

void noRoutes(server::RouteTable &) {}

server::TotpSeed appSeed()
{
    return server::TotpSeed(QByteArray("a seed of the tests."));
}

} // namespace

ServedRegister::ServedRegister()
    : m_data(&noRoutes)
{
}

// The seed's sessions are hashes of no token, so each gets the hash of one that is known here. A test's own log-ins
// count as an hour older, so that the seed's are never the oldest of too many.
bool ServedRegister::start(const QByteArray &moreConfiguration)
{
    if (!m_data.start())
        return false;
    m_data.reset();
    for (const Session session : {Session::BranchA, Session::BranchB, Session::National}) {
        const QByteArray hash = QCryptographicHash::hash(token(session), QCryptographicHash::Sha256);
        m_data.execute("UPDATE session SET token_hash = decode('" + hash.toHex() +
                       "', 'hex') WHERE token_hash = decode('" + RegisterFixture::tokenHash(session).toHex() +
                       "', 'hex')");
    }
    m_data.execute("ALTER TABLE session ALTER created_at SET DEFAULT now() - interval '1 hour'");
    m_server.configure(moreConfiguration);
    m_server.setVariable(QStringLiteral("MEDLEM_DATABASE_URI"), m_data.database().appUri);
    m_server.setVariable(QStringLiteral("MEDLEM_DATABASE_LOGIN_URI"), m_data.database().logInUri);
    return m_server.serveAndWait() && enrolApps();
}

// Sealed with the key that the server has made for itself.
bool ServedRegister::enrolApps()
{
    server::SecretBox secrets;
    if (!secrets.load(m_server.dataFolder() + QStringLiteral("/secret.key")))
        return false;
    for (const server::Row row : m_data.query("SELECT id FROM account WHERE password_hash IS NOT NULL")) {
        const AccountId account = row.id<AccountId>("id");
        const QByteArray sealed = server::sealSeed(secrets, appSeed(), account);
        m_data.execute("INSERT INTO account_totp (account_id, sealed_seed) VALUES ('" + account.toString().toLatin1() +
                       "', decode('" + sealed.toHex() + "', 'hex')) ON CONFLICT DO NOTHING");
    }
    return true;
}

QString ServedRegister::appCode()
{
    m_data.execute("DELETE FROM used_totp_step");
    return appSeed().codeOf(server::TotpSeed::stepAt(QDateTime::currentSecsSinceEpoch()));
}

WireClient ServedRegister::client(Session session)
{
    return WireClient(m_server.port(), token(session));
}

QByteArray ServedRegister::token(Session session)
{
    switch (session) {
    case Session::None:
        return {};
    case Session::Stranger:
        return "a-token-that-opens-nothing";
    case Session::BranchA:
        return "the-token-of-branch-a";
    case Session::BranchB:
        return "the-token-of-branch-b";
    case Session::National:
        return "the-token-of-the-nation";
    }
    return {};
}

} // namespace medlem::test
