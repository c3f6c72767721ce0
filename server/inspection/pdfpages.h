// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/inspection/documentfinding.h"

namespace medlem::server {

// Reads the whole structure of a PDF, and unpacks what its pages consist of. What is damaged is not mended: the paper
// is to look the same to everybody.
[[nodiscard]] DocumentFinding inspectPdf(QByteArrayView content);

} // namespace medlem::server
