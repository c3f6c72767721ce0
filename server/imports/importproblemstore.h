// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/protocol/importproblems.h"

#include <QHash>

namespace medlem::server {

// What previews found, and the answers to their questions, of the caller's account only.
class ImportProblemStore
{
public:
    ImportProblemStore(Transaction &transaction, ImportId id);

    [[nodiscard]] Result<ImportProblemPage> page(const ImportProblemQuery &query); // Error: NotFound

    // Errors: NotFound without a preview; see AnswerImportQuestions for what is Invalid.
    [[nodiscard]] Result<void> answer(const ImportAnswers &answers);

    struct Answers
    {
        QHash<qint64, ImportAnswer> current;
        QHash<qint64, ImportAnswer> previewed; // those that the latest preview heeded

        [[nodiscard]] bool areNew() const { return current != previewed; }
    };

    [[nodiscard]] Result<Answers> answers();
    [[nodiscard]] Result<void> forgetAnswers();

    // In place of what the preview before found. The problems come in the order in which they are to be listed.
    [[nodiscard]] Result<void> keep(const QList<ImportProblemEntry> &problems,
                                    const QHash<qint64, ImportAnswer> &previewed);

private:
    [[nodiscard]] Result<void> requirePreview();
    [[nodiscard]] Result<void> checkAnswers(const QList<ImportRowAnswer> &items);

    Transaction &m_transaction;
    ImportId m_id;
};

} // namespace medlem::server
