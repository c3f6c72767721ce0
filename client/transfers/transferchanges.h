// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "client/transfers/transfertext.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/memberships.h"

#include <QObject>

namespace medlem {
class Clock;
}

namespace medlem::client {

class Api;
class EditPanel;

// Accepts, declines and withdraws the transfer that its page shows, with the panel of that page.
class TransferChanges : public QObject
{
    Q_OBJECT

public:
    TransferChanges(Api &api, const Clock &clock, EditPanel &panel, QObject *parent);

    void setViewer(const TransferViewer &viewer) { m_viewer = viewer; }
    void setTransfer(const TransferEntry &transfer) { m_transfer = transfer; } // as the server has it now

    void accept();
    void decline();
    void withdraw(); // asks first

Q_SIGNALS:
    void changed(const medlem::TransferEntry &transfer);
    void overtaken(); // read it again
    void busyChanged(bool busy);
    void message(const medlem::client::Message &message);

private:
    void openAcceptance(const QList<MembershipTypeEntry> &types);
    void sendWithdrawal();
    template <class Fields, class MakeRequest>
    void ask(const QString &title, const QString &saveText, FieldsEditor<Fields> *editor, const Fields &start,
             MakeRequest make, const QString &done);
    void takeRefusal(const Error &error);

    Api &m_api;
    const Clock &m_clock;
    EditPanel &m_panel;
    TransferViewer m_viewer;
    std::optional<TransferEntry> m_transfer;
};

} // namespace medlem::client
