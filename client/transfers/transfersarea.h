// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/messagebar.h"
#include "shared/protocol/transferentry.h"

#include <QStackedWidget>
#include <QTimer>

#include <functional>

namespace medlem {
class Clock;
}

namespace medlem::client {

class Api;
class TransferListPage;
class TransferPage;

// The transfers in one place of the navigation: the list, and one with its receipt.
class TransfersArea : public QStackedWidget
{
    Q_OBJECT

public:
    TransfersArea(Api &api, const Clock &clock, QWidget *parent = nullptr);

    void setBranch(const BranchName &branch); // of a local administrator; not set: all
    void load();
    void showWaiting();
    void openTransfer(const TransferId &transfer);
    [[nodiscard]] bool hasUnsavedInput() const;
    void leave(std::function<void()> then); // asks first when something is unsaved

Q_SIGNALS:
    void memberRequested(const medlem::PersonId &person, const medlem::BranchName &branch);
    void membersRequested();
    void message(const medlem::client::Message &message);

private:
    void showList();

    Api &m_api;
    TransferListPage *m_list;
    TransferPage *m_transfer;
    QTimer m_changesElsewhere; // several at once are read once
};

} // namespace medlem::client
