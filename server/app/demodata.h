// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/connection.h"
#include "server/database/transaction.h"

#include <QDate>

namespace medlem::server {

class PasswordHasher;
class SecretBox;

struct DemoDataSize
{
    qint64 persons = 0;
    qint64 addresses = 0;
    qint64 memberships = 0;
    qint64 assignments = 0;
};

constexpr qint64 mostDemoMembers = 5'000'000;

// Error: a sentence when there are people or accounts.
[[nodiscard]] Result<void> requireEmptyRegister(Transaction &transaction);

// Fills an empty register with made-up people in 29 branches, and makes the demo's accounts, in one transaction. Error:
// a sentence when there are people already.
[[nodiscard]] Result<DemoDataSize> loadDemoData(Connection &owner, const StatementCatalog &catalog,
                                                PasswordHasher &hasher, const SecretBox &secrets, qint64 members,
                                                QDate today);

} // namespace medlem::server
