// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/domain/imports/importchoices.h"

namespace medlem::server {

// What can be said of columns without the register. Errors: Invalid (TooManyColumns or RepeatedField at "columns",
// ControlCharacter at "columns[n].heading": the database keeps no U+0000).
[[nodiscard]] Result<void> checkImportColumns(const QList<ImportColumn> &columns);

// The same of all choices; also ControlCharacter at "names[n].name".
[[nodiscard]] Result<void> checkImportChoices(const ImportChoices &choices);

} // namespace medlem::server
