// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/protocol/importmappings.h"

namespace medlem::server {

// The saved mappings of columns that the caller shares: the national organisation's, or a local administrator's own.
class ImportMappingStore
{
public:
    explicit ImportMappingStore(Transaction &transaction);

    [[nodiscard]] Result<ImportMappingList> list();

    // One of the same name is replaced. Errors: Invalid (Required, TooLong, ControlCharacter at "name", RepeatedField
    // at "columns", TooManyColumns at "columns").
    [[nodiscard]] Result<NamedImportMapping> save(const NewImportMapping &mapping);

    // Error: NotFound.
    [[nodiscard]] Result<void> remove(ImportMappingId id);

    // The national organisation's mapping of that name; the command line asks for it. Error: NotFound.
    [[nodiscard]] Result<NamedImportMapping> findShared(const QString &name);

private:
    Transaction &m_transaction;
};

} // namespace medlem::server
