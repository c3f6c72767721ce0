// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/imports/importreport.h"

#include <QStringList>

namespace medlem::server {

// A preview as lines for a terminal: what each column is taken for, what the import will do, and how many rows have
// which problem. No personal data.
[[nodiscard]] QStringList previewLines(const ImportReport &report);

} // namespace medlem::server
