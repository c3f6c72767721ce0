// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/protocol/imports.h"

namespace medlem::server {

// The files on their way into the register, of the caller's account only: row-level security hides those of others.
class ImportFileStore
{
public:
    explicit ImportFileStore(Transaction &transaction);

    // Error: Conflict (AlreadyUsed at "fileName") when the caller has three already. Forgets old ones of anybody first.
    [[nodiscard]] Result<ImportEntry> begin(const NewImport &file);

    [[nodiscard]] Result<ImportEntry> show(ImportId id); // Error: NotFound

    [[nodiscard]] Result<ImportList> list(); // what ListImports answers

    struct State
    {
        QString fileName;
        ImportFormat format = ImportFormat::Csv;
        qint64 size = 0;
        qint64 uploaded = 0;
        bool hasPreview = false;
        bool hasJob = false; // that is not finished

        [[nodiscard]] bool isWhole() const { return uploaded == size; }
    };

    // Nobody else changes the file until the transaction ends. Error: NotFound.
    [[nodiscard]] Result<State> lock(ImportId id);

    // The next piece, of a locked file.
    [[nodiscard]] Result<void> addPart(ImportId id, const ImportPart &part);

    // What the latest preview came to; no hash: there has been none.
    struct Plan
    {
        QString fileName;
        ImportFormat format = ImportFormat::Csv;
        ImportChoices choices;
        QByteArray hash;
    };

    [[nodiscard]] Result<Plan> plan(ImportId id); // Error: NotFound
    [[nodiscard]] Result<void> keepPreview(ImportId id, const ImportChoices &choices, const ImportPreview &preview,
                                           const QByteArray &planHash);

    [[nodiscard]] Result<void> forget(ImportId id);
    [[nodiscard]] Result<QByteArray> content(ImportId id); // as far as it is uploaded

private:
    Transaction &m_transaction;
};

} // namespace medlem::server
