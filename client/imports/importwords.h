// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"
#include "shared/domain/imports/importfield.h"

#include <QString>

namespace medlem::client {

// What a field of an import is called.
[[nodiscard]] QString importFieldText(ImportField field);

// Why a file as a whole cannot be imported, with the row if it is a row's fault; also for any other error.
[[nodiscard]] QString importErrorText(const Error &error);

} // namespace medlem::client
