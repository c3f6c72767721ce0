// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace medlem::server {

// RFC 4648 without padding, in capitals: what authenticator apps read and what is printed on paper.
[[nodiscard]] QByteArray base32(const QByteArray &bytes);

} // namespace medlem::server
