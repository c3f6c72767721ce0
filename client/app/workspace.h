// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/accounts.h"
#include "shared/protocol/events.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

class QWidget;

namespace medlem {
class Clock;
}

namespace medlem::client {

class AccessArea;
class AccountPage;
class Api;
class AuditLogPage;
class DraftFiles;
class BoardPage;
class BranchGate;
class BranchListPage;
class BranchesArea;
class EditPanel;
struct DraftPlace;
class ImportArea;
class MainWindow;
class MembersArea;
class NationalPages;
class TransfersArea;

// The pages of one account: a local administrator gets the own branch, the national one chooses a branch, keeps
// branches, roles and membership types, and searches and counts over all. Lives from log-in to log-out, also while a
// session that ended waits for a new one.
class Workspace : public QObject
{
    Q_OBJECT

public:
    Workspace(Api &api, const Clock &clock, MainWindow &window, const Account &account, QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] bool hasUnsavedInput() const;
    void leave(std::function<void()> then); // asks first when something is unsaved
    void reload();
    void tellRecoveryCodesLeft(int left); // the user has logged in with one

    void setDrafts(DraftFiles *drafts);
    void openDraft(const DraftPlace &place, const std::optional<BranchId> &branch);

private:
    void createPages();
    void createNational();
    void createAccess();
    void createTransfers();
    void createBranches(bool isNational);
    [[nodiscard]] BranchGate *gateBefore(QWidget *page);
    [[nodiscard]] QList<std::pair<QWidget *, EditPanel *>> panels() const;
    void createImports();
    void createLog();
    void createAccountPage();
    void leavePages(std::function<void()> then);
    void chooseBranch(const BranchId &branch, const QString &name);
    void enterBranch(const BranchName &branch);
    void openMemberOf(const PersonId &person, const BranchName &branch);
    [[nodiscard]] QString branchName(const BranchId &branch) const;
    void chooseAnotherBranch();
    void readBranches();
    void openMember(const PersonId &person);
    void openWanted();
    void handleChange(const LiveEvent &event);

    Api &m_api;
    const Clock &m_clock;
    MainWindow &m_window;
    Account m_account;
    BranchListPage *m_branches = nullptr;   // only for a local administrator who reaches several
    BranchesArea *m_branchesArea = nullptr; // national only
    NationalPages *m_national = nullptr;    // the same
    MembersArea *m_members;
    BoardPage *m_board;
    ImportArea *m_imports = nullptr;
    AuditLogPage *m_log = nullptr;
    AccountPage *m_accountPage = nullptr;
    QList<BranchGate *> m_gates; // those below too
    BranchGate *m_membersGate;
    BranchGate *m_boardGate;
    AccessArea *m_access = nullptr;
    QWidget *m_accessPage = nullptr; // what the navigation shows of it
    TransfersArea *m_transfers = nullptr;
    QWidget *m_transfersPage = nullptr;
    QList<std::pair<QWidget *, EditPanel *>> m_panels; // of other pages than the members'
    DraftFiles *m_drafts = nullptr;
    std::optional<BranchName> m_branch;
    std::unique_ptr<DraftPlace> m_wanted; // the form to open when its page has been read
};

} // namespace medlem::client
