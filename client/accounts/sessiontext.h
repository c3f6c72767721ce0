// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/ownaccount.h"

#include <QString>

namespace medlem::client {

// A session in the words of its owner.
[[nodiscard]] QString sessionTitle(const SessionEntry &session);
[[nodiscard]] QString sessionDetail(const SessionEntry &session, const QDateTime &now);

// "today 10:03", "yesterday 21:40", "2026-05-01 09:12", in the time of this computer.
[[nodiscard]] QString momentText(const QDateTime &moment, const QDateTime &now);

} // namespace medlem::client
