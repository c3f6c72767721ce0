// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/transfers/transfereditor.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/members.h"
#include "shared/protocol/transfers.h"

#include <QObject>

#include <memory>

namespace medlem::client {

class Api;
class EditPanel;

// Asks for a transfer in the panel of a page: of a member away from the branch, or of somebody of another branch here.
class TransferRequests : public QObject
{
    Q_OBJECT

public:
    TransferRequests(Api &api, const Clock &clock, const Account &account, EditPanel &panel, QObject *parent);

    void askAway(const QString &name, const MemberCard &card, const MembershipEntry &membership);
    // start: what is known already; a first day that is none, or not after today, is suggested anew.
    void askHere(const QString &name, const BranchName &here, const IncomingTransfer &start);

Q_SIGNALS:
    void requested(const medlem::TransferEntry &transfer);
    void message(const medlem::client::Message &message);

private:
    struct Choices
    {
        std::optional<TransferBranches> branches;
        std::optional<MembershipTypeList> types;
        std::optional<RoleList> roles;
        bool hasFailed = false;

        [[nodiscard]] bool areWhole() const { return branches && types && roles; }
    };

    template <class Request>
    void read(std::optional<typename Request::Reply> Choices::*into, const std::shared_ptr<Choices> &choices,
              const std::function<void()> &then, const std::function<void()> &again);
    template <class Request, class Fields>
    void ask(const QString &title, FieldsEditor<Fields> *editor, const Fields &start, const Request &first,
             const std::function<QString(const Error &)> &sentence);
    void openAway(const TransferSubject &subject, const MembershipId &membership, const Choices &choices);
    void openHere(const QString &name, const BranchName &here, const IncomingTransfer &start,
                  const MembershipTypeList &types);
    void tellFailure(const Error &error, const std::function<void()> &again);
    [[nodiscard]] QString saveText() const;
    [[nodiscard]] bool isNational() const;
    [[nodiscard]] bool reaches(const BranchId &branch) const;
    void tellRequested(const TransferEntry &transfer);

    Api &m_api;
    const Clock &m_clock;
    Account m_account;
    EditPanel &m_panel;
    int m_generation = 0; // of what is asked for; the answer to something older opens nothing
};

} // namespace medlem::client
