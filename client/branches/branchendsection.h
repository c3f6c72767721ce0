// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/branches/closingeditor.h"
#include "client/widgets/section.h"

namespace medlem::client {

class RecordRow;

// The end of a branch: closing it and merging it into another, or what became of it.
class BranchEndSection : public Section
{
    Q_OBJECT

public:
    explicit BranchEndSection(QWidget *parent = nullptr);

    void setBranch(const BranchCard &branch);

Q_SIGNALS:
    void endRequested(medlem::client::ClosingKind kind);
    void receiptRequested();

private:
    RecordRow *m_merge;
    RecordRow *m_close;
    RecordRow *m_ended;
};

} // namespace medlem::client
