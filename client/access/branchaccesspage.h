// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/agreementtext.h"
#include "client/records/stepupsender.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/branchaccess.h"
#include "shared/protocol/exceptions.h"

#include <QWidget>

#include <functional>
#include <memory>

class QStackedWidget;

namespace medlem {
class Clock;
}

namespace medlem::client {

class AdministratorsSection;
class AgreementChanges;
class AgreementsSection;
class Api;
class DraftShelf;
class EditPanel;
class EmptyState;
class ExceptionChanges;
class ExceptionList;
class PageHeader;
class Section;
struct DraftPlace;

// A branch's access to the register: who administers it and on which papers, its agreements, its exceptions. The
// branch sees its own; the national organisation comes here from the overview.
class BranchAccessPage : public QWidget
{
    Q_OBJECT

public:
    BranchAccessPage(Api &api, const Clock &clock, Viewer viewer, QWidget *parent = nullptr);
    ~BranchAccessPage() override;

    void setBranch(const BranchName &branch); // whose access load() reads
    void load();
    void openFormWhenShown(const DraftPlace &place); // of the branch that is being read
    void setDrafts(DraftShelf *drafts);
    void setBackText(const QString &text);

    [[nodiscard]] const std::optional<BranchName> &branch() const { return m_branch; }
    [[nodiscard]] bool hasUnsavedInput() const;
    void leave(std::function<void()> then); // asks first when something is unsaved

Q_SIGNALS:
    void backRequested();
    void agreementRequested(const medlem::AgreementId &agreement);
    void agreementCreated(const medlem::AgreementEntry &agreement);
    void changed();
    void message(const medlem::client::Message &message);

private:
    QWidget *createBody();
    void connectSections();
    void connectChanges();
    void readAccess();
    void readAgreements();
    void readExceptions();
    void showAccess(const BranchAccess &access);
    void showFailure(const Error &error);
    void openWanted();
    void resign();
    void sendResignation(const ResignationReason &reason, const QString &key, QObject *context,
                         std::function<void(const Result<NoContent> &)> answer);

    Api &m_api;
    Viewer m_viewer;
    std::optional<BranchName> m_branch;
    PageHeader *m_header;
    QStackedWidget *m_views;
    EmptyState *m_empty;
    AdministratorsSection *m_administrators;
    AgreementsSection *m_agreements;
    Section *m_exceptionSection;
    ExceptionList *m_exceptions;
    EditPanel *m_panel;
    AgreementChanges *m_agreementChanges;
    ExceptionChanges *m_exceptionChanges;
    StepUpSender m_stepUp;
    std::unique_ptr<DraftPlace> m_wanted; // the form to open
    bool m_isLoaded = false;
    bool m_hasAgreements = false;
    bool m_hasExceptions = false;
};

} // namespace medlem::client
