// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/inspection/documentfinding.h"

namespace medlem::server {

// Looks at a file by its content alone, whatever it is called. Reads what a stranger has made with libraries that have
// had holes, so it runs in a process of its own (DocumentInspector), apart from tests.
[[nodiscard]] DocumentFinding inspectDocument(QByteArrayView content);

} // namespace medlem::server
