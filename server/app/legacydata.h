// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/app/demodata.h"
#include "server/imports/importreport.h"

namespace medlem::server {

// Fills an empty register with the good rows of an old register's file in the demo's 29 branches, in place of made-up
// people, and makes the demo's accounts. Errors: a sentence when there are people already, or when the file cannot be
// read.
[[nodiscard]] Result<ImportReport> loadLegacyData(Connection &owner, const StatementCatalog &catalog,
                                                  PasswordHasher &hasher, const SecretBox &secrets,
                                                  const QString &fileName, QDate today);

} // namespace medlem::server
