// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/agreementpage.h"

#include "client/access/accesserror.h"
#include "client/access/accountssection.h"
#include "client/access/agreementactions.h"
#include "client/access/agreementchanges.h"
#include "client/access/agreementform.h"
#include "client/access/namedsection.h"
#include "client/access/papersection.h"
#include "client/access/reviewsection.h"
#include "client/api/api.h"
#include "client/editing/editpanel.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/notice.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/scrollpage.h"
#include "client/widgets/skeletonrows.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace medlem::client {

AgreementPage::AgreementPage(Api &api, const Clock &clock, Viewer viewer, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_viewer(viewer)
    , m_header(new PageHeader(this))
    , m_state(new StatusPill(this))
    , m_branch(createButton(tr("The branch's access"), Look::Secondary, this))
    , m_form(createButton({}, Look::Secondary, this))
    , m_receive(createButton(tr("The papers have come in"), Look::Primary, this))
    , m_views(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_next(new Notice(this))
    , m_returned(new Notice(this))
    , m_named(new NamedSection(this))
    , m_papers(new PaperSection(api, this))
    , m_review(new ReviewSection(this))
    , m_accounts(new AccountsSection(this))
    , m_actions(new AgreementActions(viewer, this))
{
    m_branch->setObjectName(QStringLiteral("branchButton"));
    m_form->setObjectName(QStringLiteral("formButton"));
    m_receive->setObjectName(QStringLiteral("receiveButton"));
    m_next->setObjectName(QStringLiteral("nextStepNotice"));
    m_review->setObjectName(QStringLiteral("reviewSection"));
    m_returned->setObjectName(QStringLiteral("returnedNotice"));
    m_header->addBeside(m_state);
    m_header->addAction(m_branch);
    m_header->addAction(m_form);
    m_header->addAction(m_receive);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(grid(4), 0, grid(4), 0);
    top->addWidget(m_header);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, grid(3), 0, 0);
    layout->setSpacing(grid(2));
    layout->addLayout(top);
    layout->addWidget(m_views, 1);
    m_views->addWidget(new SkeletonRows(this));
    m_views->addWidget(createBody());
    m_views->addWidget(m_empty);
    m_panel = new EditPanel(this); // last, so that it lies above the rest
    m_changes = new AgreementChanges(api, clock, viewer, *m_panel, *this);
    connectSections();
    connectChanges();
}

QWidget *AgreementPage::createBody()
{
    auto *body = new QWidget;
    auto *sections = new QVBoxLayout(body);
    sections->setContentsMargins(grid(4), 0, grid(4), grid(4));
    sections->setSpacing(grid(2));
    for (QWidget *section :
         {static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_returned), static_cast<QWidget *>(m_accounts),
          static_cast<QWidget *>(m_named), static_cast<QWidget *>(m_papers), static_cast<QWidget *>(m_review),
          static_cast<QWidget *>(m_actions)})
        sections->addWidget(section);
    sections->addStretch(1); // alone: rows that could grow stay low
    return createBodyScroll(body, this);
}

void AgreementPage::connectSections()
{
    connect(m_header, &PageHeader::backRequested, this, [this] {
        leave([this] {
            Q_EMIT backRequested();
        });
    });
    connect(m_empty, &EmptyState::actionTriggered, this, &AgreementPage::reload);
    connect(m_branch, &QPushButton::clicked, this, [this] {
        leave([this] {
            Q_EMIT branchRequested(m_agreement->branch);
        });
    });
    connect(m_form, &QPushButton::clicked, this, &AgreementPage::makeForm);
    connect(m_receive, &QPushButton::clicked, m_changes, &AgreementChanges::receive);
    connect(m_named, &NamedSection::editRequested, this, [this] {
        m_changes->edit();
    });
    connect(m_papers, &PaperSection::registered, this, [this](const AgreementEntry &agreement) {
        show(agreement);
        Q_EMIT changed();
    });
    connect(m_papers, &PaperSection::paperOpened, this, [this](const DocumentEntry &document) {
        Q_EMIT paperOpened(*m_agreement, document);
    });
    connect(m_papers, &PaperSection::overtaken, this, &AgreementPage::reload);
    connect(m_papers, &PaperSection::message, this, &AgreementPage::message);
    connect(m_review, &ReviewSection::ticked, m_changes, &AgreementChanges::tick);
    connect(m_review, &ReviewSection::approveRequested, m_changes, &AgreementChanges::approve);
    connect(m_review, &ReviewSection::sendBackRequested, m_changes, &AgreementChanges::sendBack);
    connect(m_review, &ReviewSection::effectWanted, this, &AgreementPage::readEffect);
    connect(m_accounts, &AccountsSection::accountRequested, this, [this](const PersonId &person, const QString &name) {
        Q_EMIT accountRequested(m_agreement->branch, person, name);
    });
    connect(m_actions, &AgreementActions::endRequested, m_changes, &AgreementChanges::endAccess);
    connect(m_actions, &AgreementActions::reverseRequested, m_changes, &AgreementChanges::reverse);
    connect(m_actions, &AgreementActions::discardRequested, m_changes, &AgreementChanges::discard);
}

void AgreementPage::connectChanges()
{
    connect(m_changes, &AgreementChanges::changed, this, [this](const AgreementEntry &agreement) {
        if (m_id == agreement.id) // else an answer about the one that was shown before
            show(agreement);
        Q_EMIT changed();
    });
    connect(m_changes, &AgreementChanges::overtaken, this, &AgreementPage::reload);
    connect(m_changes, &AgreementChanges::busyChanged, this, &AgreementPage::setBusy);
    connect(m_changes, &AgreementChanges::message, this, &AgreementPage::message);
}

void AgreementPage::setDrafts(DraftShelf *drafts)
{
    m_panel->setDrafts(drafts);
}

void AgreementPage::setBackText(const QString &text)
{
    m_header->setBackText(text);
}

bool AgreementPage::hasUnsavedInput() const
{
    return m_panel->hasUnsavedInput() || m_papers->isUploading();
}

void AgreementPage::leave(std::function<void()> then)
{
    if (m_papers->isUploading()) {
        Q_EMIT message({.kind = MessageKind::Warning,
                        .text = tr("A paper is being sent to the server. If you leave, it is not registered."),
                        .actionText = tr("Leave anyway"),
                        .action = [this, then = std::move(then)] {
                            m_papers->stopUpload();
                            leave(then);
                        }});
        return;
    }
    if (m_panel->isOpen())
        m_panel->leave(std::move(then));
    else
        then();
}

void AgreementPage::clear()
{
    m_id.reset();
    m_agreement.reset();
}

void AgreementPage::open(const AgreementId &agreement)
{
    m_id = agreement;
    m_agreement.reset();
    m_isToBeEdited = false;
    m_header->setTitle({});
    m_header->setSubtitle({});
    m_state->hide();
    m_branch->hide();
    m_form->hide();
    m_receive->hide();
    m_views->setCurrentIndex(0);
    reload();
}

void AgreementPage::reload()
{
    if (!m_id)
        return;
    m_api.send(ShowAgreement{.agreementId = *m_id}, this, [this, id = *m_id](const Result<AgreementEntry> &agreement) {
        if (m_id == id && !m_changes->isTicking(id)) // else another is shown meanwhile, or newer ticks are on their way
            take(agreement);
    });
}

void AgreementPage::take(const Result<AgreementEntry> &agreement)
{
    if (agreement && m_agreement == *agreement) { // what approving does may still be another than before
        if (isUnderReview()) {
            m_review->setAgreement(*agreement); // the boxes too: ticks may have been refused
            readEffect();
        }
        readAccounts();
        return;
    }
    if (agreement) {
        show(*agreement);
        return;
    }
    if (m_agreement) { // what is shown is still worth seeing
        Q_EMIT message({.kind = MessageKind::Error, .text = errorText(agreement.error())});
        return;
    }
    m_empty->setPicture(PictureName::Offline);
    m_empty->setTitle(tr("The agreement could not be read"));
    m_empty->setText(errorText(agreement.error()));
    m_empty->setActionText(tr("Try again"));
    m_views->setCurrentWidget(m_empty);
}

bool AgreementPage::isUnderReview() const
{
    return m_viewer == Viewer::National &&
           (m_agreement->state == AgreementState::Received || m_agreement->state == AgreementState::Approved);
}

void AgreementPage::show(const AgreementEntry &agreement)
{
    const bool isAnother = !m_agreement || m_agreement->id != agreement.id;
    m_id = agreement.id;
    m_agreement = agreement;
    m_changes->setAgreement(agreement);
    showHeader();
    m_next->setText(MessageKind::Info, nextStepText(agreement, m_viewer));
    m_returned->setText(MessageKind::Warning, agreement.state == AgreementState::Returned && agreement.returnReason
                                                  ? tr("Sent back: %1").arg(*agreement.returnReason)
                                                  : QString());
    m_named->setAgreement(agreement);
    m_papers->setAgreement(agreement);
    m_actions->setAgreement(agreement);
    m_review->setVisible(isUnderReview());
    if (isUnderReview()) {
        m_review->setAgreement(agreement);
        readEffect();
    }
    if (isAnother)
        m_accounts->hide();
    readAccounts();
    m_views->setCurrentIndex(1);
    if (std::exchange(m_isToBeEdited, false))
        editAgain();
}

// With a draft that was left: meanwhile it may have gone out.
void AgreementPage::editAgain()
{
    if (isEditable(m_agreement->state))
        m_changes->edit();
    else
        Q_EMIT message({.kind = MessageKind::Warning,
                        .text = tr("This agreement can no longer be changed, so what you had not saved is not used.")});
}

void AgreementPage::showHeader()
{
    const AgreementEntry &agreement = *m_agreement;
    m_header->setTitle(tr("Agreement %1").arg(agreement.reference));
    m_header->setSubtitle(agreement.branch.name);
    m_state->setStatus(agreementStatePill(agreement.state), agreementStateText(agreement.state, m_viewer));
    m_state->show();
    m_branch->setVisible(m_viewer == Viewer::National);
    const bool isDraft = agreement.state == AgreementState::Draft;
    const bool hasPapers = currentDocument(agreement, DocumentKind::SignedAgreement) &&
                           currentDocument(agreement, DocumentKind::MinutesExcerpt);
    const bool mayReceive = m_viewer == Viewer::National && hasPapers &&
                            (isEditable(agreement.state) || agreement.state == AgreementState::Sent);
    m_form->setText(isDraft ? tr("Make the form") : tr("Show the form"));
    setLook(m_form, isDraft && !mayReceive ? Look::Primary : Look::Secondary);
    m_form->setVisible(isEditable(agreement.state) || agreement.state == AgreementState::Sent);
    m_receive->setVisible(mayReceive);
}

void AgreementPage::readEffect()
{
    m_review->setEffect(std::nullopt, *m_agreement);
    m_api.send(ShowApprovalEffect{.agreementId = m_agreement->id}, this,
               [this, id = m_agreement->id, version = m_agreement->version](const Result<ApprovalEffect> &effect) {
                   if (!m_agreement || m_agreement->id != id || m_agreement->version != version)
                       return; // asked again meanwhile
                   if (effect)
                       m_review->setEffect(*effect, *m_agreement);
                   else
                       m_review->setEffectFailure(errorText(effect.error()));
               });
}

// Right after the approval, and later when it was left undone.
void AgreementPage::readAccounts()
{
    if (m_viewer != Viewer::National || m_agreement->state != AgreementState::InForce) {
        m_accounts->hide();
        return;
    }
    m_api.send(ShowBranchAccess{.branchId = m_agreement->branch.id}, this,
               [this, id = m_agreement->id](const Result<BranchAccess> &access) {
                   if (access && m_agreement && m_agreement->id == id)
                       m_accounts->setAdministrators(access->administrators);
               });
}

void AgreementPage::makeForm()
{
    const QList<FieldError> missing = AgreementForm::missing(m_agreement->fields);
    if (missing.isEmpty())
        Q_EMIT formRequested(*m_agreement);
    else if (isEditable(m_agreement->state))
        m_changes->edit(missing);
}

void AgreementPage::sendAgreement()
{
    m_changes->send();
}

void AgreementPage::setBusy(bool busy)
{
    m_receive->setEnabled(!busy);
    m_review->setBusy(busy);
    m_actions->setBusy(busy);
}

} // namespace medlem::client
