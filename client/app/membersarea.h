// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/events.h"
#include "shared/protocol/members.h"
#include "shared/protocol/memberships.h"
#include "shared/protocol/transfers.h"

#include <QStackedWidget>

#include <functional>
#include <memory>

namespace medlem {
class Clock;
}

namespace medlem::client {

class Api;
class AssignmentsSection;
class EditPanel;
class MemberCardPage;
class MemberListPage;
class MembershipsSection;
class RegisterMemberPage;
class TransferRequests;
class WaitingStrip;
class DraftShelf;
struct DraftPlace;
struct Message;

// Everything about members in one place of the navigation: the list, a card, and registering somebody new.
class MembersArea : public QStackedWidget
{
    Q_OBJECT

public:
    MembersArea(Api &api, const Clock &clock, const Account &account, QWidget *parent = nullptr);
    ~MembersArea() override;

    void setBranch(const BranchId &branch, const QString &name);
    void openMember(const PersonId &person);
    void setDrafts(DraftShelf *drafts);
    void openDraft(const DraftPlace &place); // as soon as what it needs is there
    void reload();
    void handleChange(const LiveEvent &event);
    [[nodiscard]] bool hasUnsavedInput() const;
    void leave(std::function<void()> then); // asks first when something is unsaved

Q_SIGNALS:
    void message(const medlem::client::Message &message);
    void logRequested(medlem::PersonId person, const QString &name);
    void waitingTransfersRequested();
    void transferOpened(const medlem::TransferId &transfer);

private:
    void createSections(const Clock &clock);
    void createTransfers(const Clock &clock, const Account &account);
    void connectPages();
    void readTypes();
    void showCard(const MemberCard &card);
    void showList();
    void showRegister();
    void openWanted();

    Api &m_api;
    std::optional<BranchName> m_branch;
    MemberListPage *m_list;
    MemberCardPage *m_card;
    RegisterMemberPage *m_register;
    QWidget *m_registerRoom; // the form, and beside it the panel in which one asks for a transfer instead
    EditPanel *m_herePanel;
    MembershipsSection *m_memberships = nullptr;
    AssignmentsSection *m_assignments = nullptr;
    WaitingStrip *m_waiting = nullptr;
    TransferRequests *m_away = nullptr;
    TransferRequests *m_here = nullptr;
    std::unique_ptr<DraftPlace> m_wanted; // the form to open
};

} // namespace medlem::client
