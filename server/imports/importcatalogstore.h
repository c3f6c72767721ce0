// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/domain/imports/importcatalog.h"

namespace medlem::server {

// What the rows of a file may name, as far as the caller's rights go: a local administrator's file names the own branch
// only.
[[nodiscard]] Result<ImportCatalog> loadImportCatalog(Transaction &transaction);

} // namespace medlem::server
