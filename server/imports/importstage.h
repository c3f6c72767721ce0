// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/copyin.h"
#include "shared/domain/imports/importchoices.h"
#include "shared/domain/imports/importrow.h"

namespace medlem::server {

// The checked rows of a file on their way into the database: a stream into a table of the transaction's own.
class ImportStage
{
public:
    [[nodiscard]] static Result<ImportStage> open(Transaction &transaction);

    // question: what the file alone makes doubtful about the row (RowChecker). answer: what the user has said of it.
    void add(const ImportRow &row, std::optional<FieldReason> question, std::optional<ImportAnswer> answer);
    [[nodiscard]] Result<void> finish();

private:
    ImportStage(Transaction &transaction, CopyIn stream);

    Transaction *m_transaction;
    CopyIn m_stream;
    QByteArray m_buffer;
};

} // namespace medlem::server
