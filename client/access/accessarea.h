// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/agreementtext.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/branchaccess.h"

#include <QStackedWidget>
#include <QTimer>

#include <functional>

namespace medlem {
class Clock;
}

namespace medlem::client {

class AccessDesk;
class AgreementPage;
class Api;
class BranchAccessPage;
class DraftShelf;
class FormPage;
class PaperPage;
struct DraftPlace;

// Everything about access in one place of the navigation. The national organisation begins at its desk, a branch at
// its own access; from there to an agreement, its form and its papers, and back the same way.
class AccessArea : public QStackedWidget
{
    Q_OBJECT

public:
    AccessArea(Api &api, const Clock &clock, Viewer viewer, QWidget *parent = nullptr);

    void setBranch(const BranchName &branch); // of a local administrator
    void load();
    void setDrafts(DraftShelf *drafts);
    [[nodiscard]] bool openDraft(const DraftPlace &place); // false: of no form here
    [[nodiscard]] bool hasUnsavedInput() const;
    void leave(std::function<void()> then); // asks first when something is unsaved

Q_SIGNALS:
    void accountRequested(const medlem::BranchName &branch, const medlem::PersonId &person, const QString &name);
    void message(const medlem::client::Message &message);

private:
    void connectAgreement();
    void connectBranch();
    void createDesk(const Clock &clock);
    void openAgreement(const AgreementId &agreement);
    void openBranch(const BranchName &branch);
    void openForm(const AgreementEntry &agreement);
    void openPaper(const AgreementEntry &agreement, const DocumentEntry &document);
    void returnToAgreement();
    void leaveAgreement();
    void showRoot();

    Api &m_api;
    Viewer m_viewer;
    AccessDesk *m_desk = nullptr; // of the national organisation
    BranchAccessPage *m_branch;
    AgreementPage *m_agreement;
    FormPage *m_form;
    PaperPage *m_paper;
    QWidget *m_before = nullptr; // where the agreement was opened from
    QTimer m_changesElsewhere;   // several at once are read once
};

} // namespace medlem::client
