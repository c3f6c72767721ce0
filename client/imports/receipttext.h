// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/importbatches.h"

#include <QList>
#include <QString>

class QTextDocument;

namespace medlem::client {

struct ReceiptLine
{
    QString label;
    QString value;
};

// What a receipt says: which file, when, by whom, and what came of it.
[[nodiscard]] QList<ReceiptLine> receiptOrigin(const ImportBatch &batch);
[[nodiscard]] QList<ReceiptLine> receiptCounts(const ImportBatch &batch);
[[nodiscard]] QString receiptId(const ImportBatch &batch); // for who asks the support

// The receipt as a page of paper.
void writeReceipt(QTextDocument &document, const ImportBatch &batch);

// In words: what taking the import back takes out of the register.
[[nodiscard]] QString undoText(const ImportBatch &batch);

} // namespace medlem::client
