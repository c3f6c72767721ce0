// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/transfers/transfertext.h"
#include "client/widgets/messagebar.h"
#include "shared/core/result.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QStackedWidget;

namespace medlem {
class Clock;
}

namespace medlem::client {

class Api;
class EditPanel;
class EmptyState;
class Notice;
class PageHeader;
class TransferChanges;
class TransferSection;

// One transfer: what is asked for, who is to answer, what can be done about it, and when it is done, its receipt.
class TransferPage : public QWidget
{
    Q_OBJECT

public:
    TransferPage(Api &api, const Clock &clock, QWidget *parent = nullptr);

    void setViewer(const TransferViewer &viewer);
    void open(const TransferId &transfer); // reload() reads it
    void clear();                          // of another user or branch
    void reload();                         // what is being written is kept
    [[nodiscard]] const std::optional<TransferEntry> &transfer() const { return m_transfer; }
    [[nodiscard]] bool hasUnsavedInput() const;
    void leave(std::function<void()> then);

Q_SIGNALS:
    void backRequested();
    void memberRequested(const medlem::PersonId &person, const medlem::BranchName &branch);
    void changed();
    void message(const medlem::client::Message &message);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *addButton(const char *name, const QString &text);
    [[nodiscard]] QWidget *createBody();
    void connectActions();
    void take(const Result<TransferEntry> &transfer);
    void show(const TransferEntry &transfer);
    void showState();
    void tellAboutNews();
    void setBusy(bool busy);
    void openMember();
    void printReceipt();

    Api &m_api;
    const Clock &m_clock;
    TransferViewer m_viewer;
    std::optional<TransferId> m_id;
    std::optional<TransferEntry> m_transfer;
    PageHeader *m_header;
    StatusPill *m_state;
    QPushButton *m_card;
    QPushButton *m_withdraw;
    QPushButton *m_decline;
    QStackedWidget *m_views;
    EmptyState *m_empty;
    Notice *m_next;
    Notice *m_access;
    TransferSection *m_receipt;
    TransferSection *m_request;
    QPushButton *m_print;
    EditPanel *m_panel = nullptr;
    TransferChanges *m_changes = nullptr;
};

} // namespace medlem::client
