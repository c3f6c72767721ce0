// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "server/imports/importfindings.h"
#include "server/imports/importprogress.h"

namespace medlem::server {

// Decides what each staged row (importstage.h) will do, without doing it: each step one statement for all rows, with
// the caller's rights.
class ImportPlan
{
public:
    ImportPlan(Transaction &transaction, ImportProgress &progress);

    [[nodiscard]] Result<void> make(QDate today);

    [[nodiscard]] Result<void> countInto(ImportPreview &preview);

    // What the register has to say about the rows, and whom the doubtful ones may be about.
    [[nodiscard]] Result<void> tell(ImportFindings &findings);

    // Of the names that would be created those that the planned rows need.
    [[nodiscard]] Result<void> keepUsed(ImportNewNames &names);

private:
    Transaction &m_transaction;
    ImportProgress &m_progress;
};

} // namespace medlem::server
