// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace medlem::client {

// Writes a file that only its owner may read: what this area saves bears names and signatures. False: not written.
[[nodiscard]] bool savePrivateFile(const QString &path, const QByteArray &content);

} // namespace medlem::client
