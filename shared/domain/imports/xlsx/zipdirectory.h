// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

class QIODevice;

namespace medlem {

// Looks at what the end of a zip archive says about its directory of entries, before libzip reads all of them into
// memory: 20 MB have room for half a million. Errors at "file": NotASpreadsheet (no zip archive), FileDamaged,
// TooLargeUnpacked.
[[nodiscard]] Result<void> checkZipDirectory(QIODevice &file, qint64 mostEntries);

} // namespace medlem
