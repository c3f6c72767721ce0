// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/servedregister.h"

#include <QCryptographicHash>

namespace medlem::test {

namespace {

void noRoutes(server::RouteTable &) {}

} // namespace

ServedRegister::ServedRegister()
    : m_data(&noRoutes)
{
}

// The seed's sessions are hashes of no token, so each gets the hash of one that is known here.
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
    m_server.configure(moreConfiguration);
    m_server.setVariable(QStringLiteral("MEDLEM_DATABASE_URI"), m_data.database().appUri);
    return m_server.serveAndWait();
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
