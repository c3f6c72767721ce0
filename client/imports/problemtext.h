// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/imports/importproblem.h"

#include <QString>

namespace medlem::client {

// The same in a few words, for a list of kinds: "Postcode: cannot be read".
[[nodiscard]] QString problemKindText(const std::optional<ImportField> &field, FieldReason reason);

// What is wrong in a row of a file and what to do about it, in one or two sentences.
[[nodiscard]] QString problemText(const std::optional<ImportField> &field, FieldReason reason, ImportSeverity severity);

} // namespace medlem::client
