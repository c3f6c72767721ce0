// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/auditlog.h"

#include <QString>

namespace medlem::client {

// What happened, in one sentence without a full stop: "Anna Berg changed phone and e-mail of Bo Öberg".
[[nodiscard]] QString auditSentence(const AuditEntry &entry);

} // namespace medlem::client
