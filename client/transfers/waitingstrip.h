// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/messagebar.h"
#include "shared/core/ids.h"
#include "shared/protocol/transfers.h"

#include <QTimer>

#include <optional>

namespace medlem::client {

class Api;

// Says above the members of a branch how many transfers wait for its answer, with a way there. What was dismissed comes
// back when there is another to answer.
class WaitingStrip : public MessageBar
{
    Q_OBJECT

public:
    explicit WaitingStrip(Api &api, QWidget *parent = nullptr);

    void setBranch(const BranchId &branch);
    void load();

Q_SIGNALS:
    void transfersRequested();

private:
    void take(const FoundTransfers &found);
    void tell(const QString &text);

    Api &m_api;
    std::optional<BranchId> m_branch;
    QList<TransferId> m_waiting; // as told
    QTimer m_changes;            // several at once are read once
};

} // namespace medlem::client
