// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"

#include <array>

namespace medlem::server {

class PasswordHasher;
class SecretBox;
class TotpSeed;

// The accounts of the demo. Their passwords and seeds are known to everybody, so only demo-data ever makes them, and
// serve warns when they work.
struct DemoAccount
{
    const char *username;
    const char *password;
    const char *displayName;
    const char *seed; // of the codes that demo-code prints; 20 bytes

    [[nodiscard]] TotpSeed totpSeed() const;
};

constexpr DemoAccount demoLocalAdministrator{"anna", "anna-i-uppsala-2026", "Anna Lindqvist", "anna's seed for all "};
constexpr DemoAccount demoNationalAdministrator{"riks", "hela-riket-2026", "Rut Sandberg", "riks' seed for all. "};
inline constexpr std::array demoAccounts{demoLocalAdministrator, demoNationalAdministrator};
constexpr const char *demoBranchName = "Uppsala";

// The local administrator becomes somebody of the demo branch, with access to it; a few of its members are protected,
// so that it shows what the one may and the other may not.
[[nodiscard]] Result<void> addDemoAccounts(Transaction &owner, PasswordHasher &hasher, const SecretBox &secrets);

// Gives the accounts of a demo from before there were authenticator apps theirs. Only where the password is the demo's,
// so that nobody else of that name gets a seed that everybody knows.
[[nodiscard]] Result<void> enrolOldDemoAccounts(Transaction &owner, PasswordHasher &hasher, const SecretBox &secrets);

// Whether anybody can log in with one of these passwords.
[[nodiscard]] Result<bool> demoAccountsWork(Transaction &logIn, PasswordHasher &hasher);

} // namespace medlem::server
