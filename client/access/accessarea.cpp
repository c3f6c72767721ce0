// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/accessarea.h"

#include "client/access/accessdesk.h"
#include "client/access/agreementchanges.h"
#include "client/access/agreementpage.h"
#include "client/access/branchaccesspage.h"
#include "client/access/exceptionchanges.h"
#include "client/access/formpage.h"
#include "client/access/paperpage.h"
#include "client/api/api.h"

#include <chrono>

namespace medlem::client {

AccessArea::AccessArea(Api &api, const Clock &clock, Viewer viewer, QWidget *parent)
    : QStackedWidget(parent)
    , m_api(api)
    , m_viewer(viewer)
    , m_branch(new BranchAccessPage(api, clock, viewer, this))
    , m_agreement(new AgreementPage(api, clock, viewer, this))
    , m_form(new FormPage(clock, this))
    , m_paper(new PaperPage(api, this))
{
    if (viewer == Viewer::National)
        createDesk(clock);
    for (QWidget *page : {static_cast<QWidget *>(m_branch), static_cast<QWidget *>(m_agreement),
                          static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_paper)})
        addWidget(page);
    connectBranch();
    connectAgreement();
    connect(m_form, &FormPage::backRequested, this, &AccessArea::returnToAgreement);
    connect(m_form, &FormPage::sent, this, [this] {
        returnToAgreement();
        m_agreement->sendAgreement();
    });
    connect(m_paper, &PaperPage::backRequested, this, &AccessArea::returnToAgreement);
    connect(&m_api, &Api::changed, this, [this](const LiveEvent &event) {
        if (event.kind == LiveEventKind::AccessChanged && isVisible()) // else it is read when it is looked at
            m_changesElsewhere.start();
    });
    m_changesElsewhere.setSingleShot(true);
    m_changesElsewhere.setInterval(std::chrono::milliseconds(300));
    connect(&m_changesElsewhere, &QTimer::timeout, this, &AccessArea::load);
}

void AccessArea::createDesk(const Clock &clock)
{
    m_desk = new AccessDesk(m_api, clock, this);
    addWidget(m_desk);
    connect(m_desk, &AccessDesk::agreementOpened, this, &AccessArea::openAgreement);
    connect(m_desk, &AccessDesk::branchOpened, this, &AccessArea::openBranch);
    connect(m_desk, &AccessDesk::message, this, &AccessArea::message);
    m_branch->setBackText(tr("All branches"));
}

void AccessArea::connectBranch()
{
    connect(m_branch, &BranchAccessPage::backRequested, this, &AccessArea::showRoot);
    connect(m_branch, &BranchAccessPage::agreementRequested, this, &AccessArea::openAgreement);
    connect(m_branch, &BranchAccessPage::message, this, &AccessArea::message);
    connect(m_branch, &BranchAccessPage::agreementCreated, this, [this](const AgreementEntry &agreement) {
        openAgreement(agreement.id);
        Q_EMIT message(
            {.kind = MessageKind::Success, .text = tr("The draft has been saved. Next comes the form for signature.")});
    });
}

void AccessArea::connectAgreement()
{
    connect(m_agreement, &AgreementPage::backRequested, this, &AccessArea::leaveAgreement);
    connect(m_agreement, &AgreementPage::formRequested, this, &AccessArea::openForm);
    connect(m_agreement, &AgreementPage::paperOpened, this, &AccessArea::openPaper);
    connect(m_agreement, &AgreementPage::branchRequested, this, &AccessArea::openBranch);
    connect(m_agreement, &AgreementPage::accountRequested, this, &AccessArea::accountRequested);
    connect(m_agreement, &AgreementPage::message, this, &AccessArea::message);
}

void AccessArea::setBranch(const BranchName &branch)
{
    m_form->close();
    m_paper->close();
    m_agreement->clear();
    m_branch->setBranch(branch);
    setCurrentWidget(m_branch);
    if (isVisible()) // else it is read when it is looked at
        load();
}

void AccessArea::load()
{
    if (m_desk && currentWidget() == m_desk)
        m_desk->load();
    else if (currentWidget() == m_branch)
        m_branch->load();
    else
        m_agreement->reload();
}

void AccessArea::setDrafts(DraftShelf *drafts)
{
    m_branch->setDrafts(drafts);
    m_agreement->setDrafts(drafts);
}

bool AccessArea::openDraft(const DraftPlace &place)
{
    const auto branch = BranchId::parse(place.branch);
    if (!branch || (place.form != AgreementChanges::draftPlace(*branch).form &&
                    place.form != ExceptionChanges::draftPlace(*branch).form))
        return false;
    if (const auto agreement = AgreementId::parse(place.record)) {
        openAgreement(*agreement);
        m_agreement->editWhenShown();
    } else {
        openBranch({.id = *branch, .name = {}});
        m_branch->openFormWhenShown(place);
    }
    return true;
}

bool AccessArea::hasUnsavedInput() const
{
    return m_branch->hasUnsavedInput() || m_agreement->hasUnsavedInput() || (m_desk && m_desk->hasUnsavedInput());
}

// Each page is shown while it asks.
void AccessArea::leave(std::function<void()> then)
{
    if (m_desk && m_desk->hasUnsavedInput()) {
        setCurrentWidget(m_desk);
        m_desk->leave(std::move(then));
    } else if (m_branch->hasUnsavedInput()) {
        setCurrentWidget(m_branch);
        m_branch->leave(std::move(then));
    } else if (m_agreement->hasUnsavedInput()) {
        setCurrentWidget(m_agreement);
        m_agreement->leave(std::move(then));
    } else {
        then();
    }
}

void AccessArea::openAgreement(const AgreementId &agreement)
{
    m_before = currentWidget() == m_branch ? static_cast<QWidget *>(m_branch) : m_desk;
    m_agreement->setBackText(m_before != m_branch           ? tr("Agreements")
                             : m_viewer == Viewer::National ? tr("The branch's access")
                                                            : tr("Access"));
    m_agreement->open(agreement);
    setCurrentWidget(m_agreement);
}

void AccessArea::openBranch(const BranchName &branch)
{
    m_branch->setBranch(branch);
    m_branch->load();
    setCurrentWidget(m_branch);
}

void AccessArea::openForm(const AgreementEntry &agreement)
{
    setCurrentWidget(m_form);
    m_form->open(agreement);
}

void AccessArea::openPaper(const AgreementEntry &agreement, const DocumentEntry &document)
{
    setCurrentWidget(m_paper);
    m_paper->open(agreement, document);
}

void AccessArea::returnToAgreement()
{
    setCurrentWidget(m_agreement);
    m_form->close();
    m_paper->close();
}

void AccessArea::leaveAgreement()
{
    if (m_before == m_branch) {
        setCurrentWidget(m_branch);
        m_branch->load();
        return;
    }
    showRoot();
}

void AccessArea::showRoot()
{
    if (!m_desk)
        return;
    setCurrentWidget(m_desk);
    m_desk->load();
    m_desk->focusRows();
}

} // namespace medlem::client
