// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/registerfixture.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wireclient.h"

namespace medlem::test {

// The real server before a register of RegisterFixture's, with an open session for each of its accounts.
class ServedRegister
{
public:
    ServedRegister();

    // moreConfiguration: what ServerProcess::configure() takes.
    [[nodiscard]] bool start(const QByteArray &moreConfiguration = {});

    [[nodiscard]] RegisterFixture &data() { return m_data; }
    [[nodiscard]] ServerProcess &server() { return m_server; }
    [[nodiscard]] WireClient client(Session session);
    [[nodiscard]] static QByteArray token(Session session);

    // What every account's authenticator app shows now; a code used before counts again.
    [[nodiscard]] QString appCode();

    // Gives that app to each account with a password that has none yet.
    [[nodiscard]] bool enrolApps();

private:
    RegisterFixture m_data;
    ServerProcess m_server; // last: it ends before its database does
};

} // namespace medlem::test
