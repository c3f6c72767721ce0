// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/transfers/transfertext.h"
#include "client/widgets/section.h"

namespace medlem::client {

class ColumnGrid;

// What is asked for, or what a receipt says: labels and values side by side.
class TransferSection : public Section
{
    Q_OBJECT

public:
    using Section::Section;

    void setFacts(const QList<TransferFact> &facts); // none: hidden

private:
    ColumnGrid *m_grid = nullptr;
};

} // namespace medlem::client
