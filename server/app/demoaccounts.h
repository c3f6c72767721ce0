// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"

#include <array>

namespace medlem::server {

class PasswordHasher;

// The accounts of the demo. Their passwords are known to everybody, so only demo-data ever makes them, and serve warns
// when they work.
struct DemoAccount
{
    const char *username;
    const char *password;
    const char *displayName;
};

constexpr DemoAccount demoLocalAdministrator{"anna", "anna-i-uppsala-2026", "Anna Lindqvist"};
constexpr DemoAccount demoNationalAdministrator{"riks", "hela-riket-2026", "Rut Sandberg"};
constexpr const char *demoBranchName = "Uppsala";

// The local administrator becomes somebody of the demo branch, with access to it.
[[nodiscard]] Result<void> addDemoAccounts(Transaction &owner, PasswordHasher &hasher);

// Whether anybody can log in with one of these passwords.
[[nodiscard]] Result<bool> demoAccountsWork(Transaction &app, PasswordHasher &hasher);

} // namespace medlem::server
