// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/e2e/walkedoperation.h"
#include "tests/support/registerfixture.h"

namespace medlem::test {

// What branch A's administrator (own) and branch B's (foreign) have of imports, for a walk over all operations: a whole
// file with a preview, a finished job, a saved mapping, and a finished import ("batchId").
void addImportRows(RegisterFixture &data, WalkValues &own, WalkValues &foreign);

// As they were, though the walk has changed or removed them.
void restoreImportRows(RegisterFixture &data, const WalkValues &own, const WalkValues &foreign);

} // namespace medlem::test
