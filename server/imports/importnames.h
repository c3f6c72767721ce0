// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "server/imports/importnewnames.h"
#include "shared/domain/imports/importcatalog.h"
#include "shared/domain/imports/importchoices.h"

namespace medlem::server {

// What the rows of a file may name.
struct ImportNames
{
    ImportCatalog catalog;
    ImportNewNames created; // that are in the catalog and not in the register
};

// As far as the caller's rights go (a local administrator's file names the own branch only), with what the user has
// decided about other names. Errors: Invalid (UnknownValue at "names[n].known", "branchId", "typeId"; what is wrong
// with a new name, at "names[n].name"), Forbidden for a new name of a local administrator's.
[[nodiscard]] Result<ImportNames> loadImportNames(Transaction &transaction, const ImportChoices &choices);

} // namespace medlem::server
