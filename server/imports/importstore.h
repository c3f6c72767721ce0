// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "server/imports/importinput.h"
#include "server/imports/importreport.h"
#include "shared/protocol/importbatches.h"

namespace medlem::server {

class ImportProgress;

// What was planned, done to the register as one batch and taken back as one, each step one statement for many rows,
// with the caller's rights. Nothing that the register says is overwritten.
class ImportStore
{
public:
    explicit ImportStore(Transaction &transaction);

    // Does what planFile has planned in the same transaction, as one batch that carries the id of the change; no batch
    // when there is nothing to do. Errors: Stale (the register changes at the same time), whatever the watch answers.
    [[nodiscard]] Result<void> apply(const ImportInput &input, ChangeId change, const QString &fileName,
                                     const ImportReport &report);

    // Takes a batch back as a whole, with the names that it created and nobody else uses by now. Errors: NotFound (also
    // when it has been taken back before), Stale when hindrances() tells why not, or a part is out of the caller's
    // reach.
    [[nodiscard]] Result<void> undo(ChangeId batch);

    // What keeps a batch from being taken back, limit at most. Error: NotFound.
    [[nodiscard]] Result<ImportHindranceList> hindrances(ChangeId batch, int limit);

private:
    [[nodiscard]] Result<void> protectPersons();
    [[nodiscard]] Result<void> addBatch(ChangeId change, const QString &fileName, ImportProgress &progress);

    Transaction &m_transaction;
};

} // namespace medlem::server
