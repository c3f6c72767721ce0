// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/accounts/secondfactor.h"
#include "server/accounts/secretbox.h"
#include "server/accounts/totpseed.h"
#include "server/mail/mailsender.h"
#include "shared/protocol/accountregister.h"
#include "shared/protocol/codeissue.h"
#include "tests/support/registerfixture.h"

namespace medlem::test {

// A RegisterFixture with the routes of accounts, whose three accounts have the same password and the same app.
class AccountDesk
{
public:
    static const QString password;
    static const QString wrongCode;

    [[nodiscard]] bool start(); // once, in initTestCase()
    void reset();               // in init()

    [[nodiscard]] RegisterFixture &data() { return m_register; }
    [[nodiscard]] static const server::SecretBox &secrets();
    [[nodiscard]] static server::MailSender &mail(); // not set up at first

    // What the app shows; a code used before counts again.
    [[nodiscard]] QString appCode();
    [[nodiscard]] static QString codeOf(const server::TotpSeed &seed);

    [[nodiscard]] Result<NewSession> logIn(const QString &username, const QString &givenPassword, const QString &code);
    [[nodiscard]] Result<NewSession> logIn(const QString &username) { return logIn(username, password, appCode()); }

    // Puts failures on record that happened some seconds ago. from: of the test's own address when empty.
    void addFailures(const char *username, int count, int secondsAgo, const char *kind = "password",
                     const QByteArray &from = {});
    void setHash(const char *username, const QByteArray &hash);

private:
    RegisterFixture m_register{addTestRoutes};
    QByteArray m_hash;

    static void addTestRoutes(server::RouteTable &routes);
};

} // namespace medlem::test
