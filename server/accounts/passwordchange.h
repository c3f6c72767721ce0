// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/accounts/accountservices.h"
#include "server/accounts/credentialsstore.h"
#include "shared/protocol/ownaccount.h"

namespace medlem::server {

// Sets a password that may be set. Error: Invalid with what is wrong with it at the field.
[[nodiscard]] Result<void> changePassword(Transaction &transaction, const AccountServices &services, AccountId account,
                                          const QString &password, const QString &field);

// New recovery codes in place of all earlier ones.
[[nodiscard]] Result<RecoveryCodes> makeRecoveryCodes(Transaction &transaction, AccountId account);

} // namespace medlem::server
