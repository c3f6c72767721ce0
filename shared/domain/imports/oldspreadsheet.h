// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

class QIODevice;

namespace medlem {

// Refuses a file in the container of Office before 2007: OldSpreadsheet, or FileEncrypted for a workbook of today under
// a password, which is kept in such a container. The file must be seekable.
[[nodiscard]] Result<void> refuseOldSpreadsheet(QIODevice &file);

} // namespace medlem
