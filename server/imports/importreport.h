// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/imports/importnewnames.h"
#include "shared/protocol/importproblems.h"

namespace medlem::server {

// What a file will bring, or has brought. The same file, choices, answers and register give the same preview and the
// same problems.
struct ImportReport
{
    static constexpr qsizetype mostListed = 100'000;

    ImportPreview preview;
    QList<ImportProblemEntry> problems; // by row; of more than mostListed the counts in preview tell
    ImportNewNames newNames;            // that ImportStore::apply creates

    [[nodiscard]] bool addsNothing() const
    {
        return preview.newPersons + preview.changedPersons + preview.memberships + preview.addresses +
                   preview.assignments ==
               0;
    }
};

} // namespace medlem::server
