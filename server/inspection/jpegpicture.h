// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/inspection/documentfinding.h"

namespace medlem::server {

// Decodes the whole picture and throws it away. Good, Damaged, or TooLarge.
[[nodiscard]] DocumentVerdict inspectJpeg(QByteArrayView content);

} // namespace medlem::server
