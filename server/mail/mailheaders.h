// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace medlem::server {

// A text as a header may hold it (RFC 2047): encoded words of Base64 in UTF-8, with a line break between two. Whatever
// the text holds, nothing of it can be taken for another header.
[[nodiscard]] QByteArray encodedHeaderText(const QString &text);

} // namespace medlem::server
