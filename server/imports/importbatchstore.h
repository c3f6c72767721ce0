// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/protocol/importbatches.h"

namespace medlem::server {

// The finished imports that the caller sees: the own ones, or, of the national organisation, all.
class ImportBatchStore
{
public:
    explicit ImportBatchStore(Transaction &transaction);

    [[nodiscard]] Result<ImportBatchList> list();
    [[nodiscard]] Result<ImportBatch> show(ChangeId id); // Error: NotFound

private:
    Transaction &m_transaction;
};

} // namespace medlem::server
