// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/auditlog.h"

#include <QString>

#include <optional>

namespace medlem::client {

// The sentence of a step of the access routine or of a move between branches; none for another event. by: who did it;
// whom: the person whom it concerns.
[[nodiscard]] std::optional<QString> accessSentence(const AuditEntry &entry, const QString &by, const QString &whom);

} // namespace medlem::client
