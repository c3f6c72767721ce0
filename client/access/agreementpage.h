// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/agreementtext.h"
#include "client/widgets/messagebar.h"
#include "shared/core/error.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QStackedWidget;

namespace medlem {
class Clock;
}

namespace medlem::client {

class AccountsSection;
class AgreementActions;
class AgreementChanges;
class Api;
class DraftShelf;
class EditPanel;
class EmptyState;
class NamedSection;
class Notice;
class PageHeader;
class PaperSection;
class ReviewSection;
class StatusPill;

// One agreement: how far it has come and what comes next, whom it names, its papers, and for the national organisation
// the review.
class AgreementPage : public QWidget
{
    Q_OBJECT

public:
    AgreementPage(Api &api, const Clock &clock, Viewer viewer, QWidget *parent = nullptr);

    void open(const AgreementId &agreement);
    void show(const AgreementEntry &agreement);
    void editWhenShown() { m_isToBeEdited = true; } // the agreement that is being opened
    void reload();
    void setDrafts(DraftShelf *drafts);
    void setBackText(const QString &text);

    [[nodiscard]] const std::optional<AgreementEntry> &agreement() const { return m_agreement; }
    [[nodiscard]] PaperSection *papers() const { return m_papers; }
    [[nodiscard]] bool hasUnsavedInput() const; // a paper on its way counts
    void leave(std::function<void()> then);     // asks first when something is unsaved
    void clear();

Q_SIGNALS:
    void backRequested();
    void formRequested(const medlem::AgreementEntry &agreement);
    void paperOpened(const medlem::AgreementEntry &agreement, const medlem::DocumentEntry &document);
    void accountRequested(const medlem::BranchName &branch, const medlem::PersonId &person, const QString &name);
    void branchRequested(const medlem::BranchName &branch);
    void changed(); // lists that show it are old
    void message(const medlem::client::Message &message);

public Q_SLOTS:
    void sendAgreement(); // its form has been printed or saved

private:
    QWidget *createBody();
    void connectSections();
    void connectChanges();
    void take(const Result<AgreementEntry> &agreement);
    void showHeader();
    void readEffect();
    void readAccounts();
    void editAgain();
    void makeForm();
    void setBusy(bool busy);
    [[nodiscard]] bool isUnderReview() const;

    Api &m_api;
    Viewer m_viewer;
    std::optional<AgreementId> m_id;
    bool m_isToBeEdited = false;
    std::optional<AgreementEntry> m_agreement;
    PageHeader *m_header;
    StatusPill *m_state;
    QPushButton *m_branch;
    QPushButton *m_form;
    QPushButton *m_receive;
    QStackedWidget *m_views;
    EmptyState *m_empty;
    Notice *m_next;
    Notice *m_returned;
    NamedSection *m_named;
    PaperSection *m_papers;
    ReviewSection *m_review;
    AccountsSection *m_accounts;
    AgreementActions *m_actions;
    EditPanel *m_panel;
    AgreementChanges *m_changes;
};

} // namespace medlem::client
