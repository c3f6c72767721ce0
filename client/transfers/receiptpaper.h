// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/transferentry.h"

#include <QStringList>

class QPagedPaintDevice;

namespace medlem::client {

// The receipt of a transfer as a page of paper, for the binder of either branch.
class ReceiptPaper
{
public:
    explicit ReceiptPaper(TransferEntry transfer); // one that is done

    void print(QPagedPaintDevice &device) const;
    [[nodiscard]] QStringList lines() const; // all that stands on it

private:
    TransferEntry m_transfer;
};

} // namespace medlem::client
