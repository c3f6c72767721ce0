// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/accounts/credentialsstore.h"

#include <chrono>

namespace medlem::server {

// What is stored, sealed: the given seed, or the one that was offered with this code before.
[[nodiscard]] Result<QByteArray> offerSeed(Transaction &transaction, AccountId account, const QByteArray &codeHash,
                                           const QByteArray &sealedSeed);

// False: it has been used or replaced meanwhile.
[[nodiscard]] Result<bool> useActivation(Transaction &transaction, AccountId account, const QByteArray &codeHash);

// In place of a code issued before.
[[nodiscard]] Result<QDateTime> storeCode(Transaction &transaction, AccountId account, const PaperCode &code,
                                          ActivationPurpose purpose, std::chrono::seconds lifetime);

} // namespace medlem::server
