// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/recordeditor.h"
#include "shared/protocol/branchclosing.h"

namespace medlem::client {

// The receipt of a closing, in the panel where the closing was done: only to be read.
class ReceiptView : public RecordEditor
{
    Q_OBJECT

public:
    explicit ReceiptView(const ClosingReceipt &receipt, QWidget *parent = nullptr);
};

} // namespace medlem::client
