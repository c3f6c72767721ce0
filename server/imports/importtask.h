// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/domain/imports/importchoices.h"
#include "shared/protocol/importjobs.h"

#include <QByteArray>

namespace medlem::server {

// A job as its server remembers it: what the database does not know, or not yet. The token's hash is in memory only.
struct ImportTask
{
    ImportJobId jobId;
    ImportJobKind kind = ImportJobKind::Preview;
    QByteArray tokenHash;                      // of who asked for it, with whose rights it is done
    ChangeId requestId;                        // becomes the change, and the batch
    std::optional<ImportId> importId = {};     // of a preview or a run
    std::optional<ImportChoices> choices = {}; // of a preview
    bool goodRowsOnly = false;                 // of a run
    std::optional<ChangeId> batchId = {};      // to be taken back
};

} // namespace medlem::server
