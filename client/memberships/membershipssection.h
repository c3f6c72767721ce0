// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/recordediting.h"
#include "client/memberships/membershipeditor.h"
#include "client/records/undooffer.h"
#include "client/widgets/section.h"

#include <optional>

class QPushButton;

namespace medlem::client {

class Api;
class Disclosure;
class RecordRow;

// The memberships on a member's card: those that go on or will, then the ended ones folded away. Adds, changes and ends
// them in the panel of the page it stands on. The card is the page's: changed() says that it should be read again.
class MembershipsSection : public Section
{
    Q_OBJECT

public:
    MembershipsSection(Api &api, const Clock &clock, EditPanel &panel, QWidget *parent = nullptr);

    void setBranch(const BranchId &branchId); // whose memberships may be changed here; reads the types
    void setCard(const PersonId &personId, const QList<MembershipEntry> &memberships);
    [[nodiscard]] bool openForm(const DraftPlace &place); // false: it is not there
    void setReadOnly(bool readOnly);

    void addMembership();

Q_SIGNALS:
    void rendered(); // what is shown can be opened
    void changed(const medlem::PersonId &personId);
    void transferRequested(const medlem::MembershipEntry &membership); // to another branch
    void message(const medlem::client::Message &message);

private:
    using Membership = Versioned<MembershipFields>;

    void loadTypes();
    void render();
    [[nodiscard]] QWidget *createHistory(const QList<MembershipEntry> &ended);
    [[nodiscard]] QWidget *createRow(const MembershipEntry &entry, int row);
    void addLastingActions(RecordRow &row, const MembershipEntry &entry);
    void edit(const MembershipEntry &entry, MembershipEditor::Purpose purpose);
    [[nodiscard]] EditingSteps<MembershipFields> addingSteps();
    [[nodiscard]] EditingSteps<MembershipFields> changingSteps(const MembershipId &id,
                                                               MembershipEditor::Purpose purpose);
    void tellDone(const PersonId &personId, const QString &text);

    Api &m_api;
    const Clock &m_clock;
    EditPanel &m_panel;
    UndoOffer *m_undo;
    QPushButton *m_add;
    QWidget *m_rows = nullptr;
    std::optional<BranchId> m_branchId;
    std::optional<PersonId> m_personId;
    QList<MembershipEntry> m_memberships;
    std::optional<MembershipTypeList> m_types;
    bool m_readOnly = false;
    bool m_historyUnfolded = false;
};

} // namespace medlem::client
