// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

namespace medlem::server {

// The folder that holds postgres and initdb. configured, when not empty, is the only one that counts; else Debian's
// folders (the major version wanted first, then the newest), PATH, and what pg_config says. Error: a sentence.
[[nodiscard]] Result<QString> findPostgresBinaries(const QString &configured, const QString &wantedMajor);

} // namespace medlem::server
