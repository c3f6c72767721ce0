// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/branches/closingeditor.h"
#include "client/records/stepupsender.h"
#include "client/widgets/messagebar.h"

#include <QObject>

namespace medlem::client {

class EditPanel;

// Closes or merges a branch: form, then the effect in words, then the deed with a fresh code, then the receipt.
class ClosingFlow : public QObject
{
    Q_OBJECT

public:
    ClosingFlow(Api &api, const Clock &clock, EditPanel &panel, QWidget &page);

    void begin(const BranchCard &branch, ClosingKind kind); // nothing unsaved is in the panel
    void showReceipt(const BranchId &branch);

Q_SIGNALS:
    void closed(const medlem::BranchId &branch);
    void message(const medlem::client::Message &message);

private:
    void open(const BranchCard &branch, ClosingKind kind, const QList<BranchEntry> &others);
    void save(ClosingEditor *editor, const BranchCard &branch);
    void preview(ClosingEditor *editor, const BranchId &branch, const BranchClosing &closing);
    void close(ClosingEditor *editor, const BranchCard &branch, const BranchClosing &closing);
    void tell(const ClosingReceipt &receipt);

    Api &m_api;
    const Clock &m_clock;
    EditPanel &m_panel;
    StepUpSender m_stepUp;
    CloseBranch m_request{.branchId = BranchId(QUuid()), .body = {}}; // kept while the same is sent again
};

} // namespace medlem::client
