// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/branchaccesspage.h"

#include "client/access/administratorssection.h"
#include "client/access/agreementchanges.h"
#include "client/access/agreementssection.h"
#include "client/access/exceptionchanges.h"
#include "client/access/exceptionlist.h"
#include "client/api/api.h"
#include "client/editing/editpanel.h"
#include "client/editing/groundseditor.h"
#include "client/editing/recordediting.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/scrollpage.h"
#include "client/widgets/section.h"
#include "client/widgets/skeletonrows.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace medlem::client {

BranchAccessPage::BranchAccessPage(Api &api, const Clock &clock, Viewer viewer, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_viewer(viewer)
    , m_header(new PageHeader(this))
    , m_views(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_administrators(new AdministratorsSection(viewer))
    , m_agreements(new AgreementsSection(viewer))
    , m_exceptionSection(new Section(tr("Exceptions")))
    , m_exceptions(new ExceptionList(viewer, ExceptionList::Shows::OneBranch))
    , m_stepUp(api, *this)
{
    m_header->setTitle(tr("Access to the register"));
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
    m_agreementChanges = new AgreementChanges(api, clock, viewer, *m_panel, *this);
    m_exceptionChanges = new ExceptionChanges(api, clock, viewer, *m_panel, *this);
    connectSections();
    connectChanges();
}

BranchAccessPage::~BranchAccessPage() = default;

QWidget *BranchAccessPage::createBody()
{
    auto *ask = createButton(tr("Ask for an exception…"), Look::Secondary, m_exceptionSection);
    ask->setObjectName(QStringLiteral("askExceptionButton"));
    m_exceptionSection->addAction(ask);
    m_exceptionSection->addContent(m_exceptions);
    connect(ask, &QPushButton::clicked, this, [this] {
        m_exceptionChanges->request(*m_branch);
    });
    auto *body = new QWidget;
    auto *sections = new QVBoxLayout(body);
    sections->setContentsMargins(grid(4), 0, grid(4), grid(4));
    sections->setSpacing(grid(2));
    for (QWidget *section : {static_cast<QWidget *>(m_administrators), static_cast<QWidget *>(m_agreements),
                             static_cast<QWidget *>(m_exceptionSection)})
        sections->addWidget(section);
    sections->addStretch(1); // alone: rows that could grow stay low
    return createBodyScroll(body, this);
}

void BranchAccessPage::connectSections()
{
    connect(m_header, &PageHeader::backRequested, this, [this] {
        leave([this] {
            Q_EMIT backRequested();
        });
    });
    connect(m_header, &PageHeader::primaryTriggered, this, [this] {
        m_agreementChanges->create(*m_branch);
    });
    connect(m_empty, &EmptyState::actionTriggered, this, &BranchAccessPage::load);
    connect(m_administrators, &AdministratorsSection::resignRequested, this, &BranchAccessPage::resign);
    connect(m_administrators, &AdministratorsSection::agreementRequested, this, &BranchAccessPage::agreementRequested);
    connect(m_agreements, &AgreementsSection::agreementRequested, this, &BranchAccessPage::agreementRequested);
    connect(m_exceptions, &ExceptionList::decideRequested, m_exceptionChanges, &ExceptionChanges::decide);
    connect(m_exceptions, &ExceptionList::withdrawRequested, m_exceptionChanges, &ExceptionChanges::withdraw);
}

void BranchAccessPage::connectChanges()
{
    connect(m_agreementChanges, &AgreementChanges::created, this, [this](const AgreementEntry &agreement) {
        Q_EMIT changed();
        Q_EMIT agreementCreated(agreement);
    });
    connect(m_agreementChanges, &AgreementChanges::overtaken, this, &BranchAccessPage::load);
    connect(m_agreementChanges, &AgreementChanges::message, this, &BranchAccessPage::message);
    connect(m_exceptionChanges, &ExceptionChanges::message, this, &BranchAccessPage::message);
    connect(m_exceptionChanges, &ExceptionChanges::changed, this, [this] {
        load();
        Q_EMIT changed();
    });
}

void BranchAccessPage::setBackText(const QString &text)
{
    m_header->setBackText(text);
}

bool BranchAccessPage::hasUnsavedInput() const
{
    return m_panel->hasUnsavedInput();
}

void BranchAccessPage::leave(std::function<void()> then)
{
    if (m_panel->isOpen())
        m_panel->leave(std::move(then));
    else
        then();
}

void BranchAccessPage::setBranch(const BranchName &branch)
{
    m_branch = branch;
    m_wanted.reset();
    m_isLoaded = m_hasAgreements = m_hasExceptions = false;
    m_agreements->showSentence(tr("Reading…")); // and nothing of the branch that was shown before
    m_exceptions->setExceptions({});
    m_exceptionSection->setDescription(tr("Reading…"));
    m_header->setSubtitle(branch.name);
    m_header->setPrimaryText({});
    m_views->setCurrentIndex(0);
}

void BranchAccessPage::load()
{
    if (!m_branch)
        return;
    readAccess();
    readAgreements();
    readExceptions();
}

void BranchAccessPage::readAccess()
{
    m_api.send(ShowBranchAccess{.branchId = m_branch->id}, this,
               [this, asked = m_branch->id](const Result<BranchAccess> &access) {
                   if (asked != m_branch->id)
                       return;
                   if (access)
                       showAccess(*access);
                   else
                       showFailure(access.error());
               });
}

void BranchAccessPage::readAgreements()
{
    AgreementQuery query;
    query.branchId = m_branch->id;
    m_api.send(SearchAgreements{.body = query}, this, [this, asked = m_branch->id](const auto &found) {
        if (asked != m_branch->id)
            return;
        if (found) {
            m_hasAgreements = true;
            m_agreements->setAgreements(*found);
        } else if (m_hasAgreements) { // what is shown is still worth seeing
            Q_EMIT message({.kind = MessageKind::Error, .text = errorText(found.error())});
        } else {
            m_agreements->showSentence(tr("Could not be read. %1").arg(errorText(found.error())));
        }
    });
}

void BranchAccessPage::readExceptions()
{
    ExceptionQuery query;
    query.branchId = m_branch->id;
    m_api.send(SearchExceptions{.body = query}, this, [this, asked = m_branch->id](const auto &found) {
        if (asked != m_branch->id)
            return;
        if (!found) {
            if (m_hasExceptions)
                Q_EMIT message({.kind = MessageKind::Error, .text = errorText(found.error())});
            else
                m_exceptionSection->setDescription(tr("Could not be read. %1").arg(errorText(found.error())));
            return;
        }
        m_hasExceptions = true;
        m_exceptionSection->setDescription(found->items.isEmpty()
                                               ? tr("None. Normally a branch has one administrator, who belongs to it.")
                                               : QString());
        m_exceptions->setExceptions(found->items);
    });
}

void BranchAccessPage::showAccess(const BranchAccess &access)
{
    m_isLoaded = true;
    m_branch = access.branch; // with its name, which whoever opened the page need not know
    m_header->setSubtitle(access.branch.name);
    m_administrators->setAccess(access);
    m_header->setPrimaryText(access.underWay ? QString() : tr("New agreement"));
    m_views->setCurrentIndex(1);
    openWanted();
}

void BranchAccessPage::setDrafts(DraftShelf *drafts)
{
    m_panel->setDrafts(drafts);
}

void BranchAccessPage::openFormWhenShown(const DraftPlace &place)
{
    m_wanted = std::make_unique<DraftPlace>(place);
}

void BranchAccessPage::openWanted()
{
    const auto wanted = std::exchange(m_wanted, nullptr);
    if (!wanted || wanted->branch != m_branch->id.toString())
        return;
    if (*wanted == ExceptionChanges::draftPlace(m_branch->id))
        m_exceptionChanges->request(*m_branch);
    else
        m_agreementChanges->create(*m_branch);
}

void BranchAccessPage::showFailure(const Error &error)
{
    if (m_isLoaded) { // what is shown is still worth seeing
        Q_EMIT message({.kind = MessageKind::Error, .text = errorText(error)});
        return;
    }
    m_empty->setPicture(PictureName::Offline);
    m_empty->setTitle(tr("The branch's access could not be read"));
    m_empty->setText(errorText(error));
    m_empty->setActionText(tr("Try again"));
    m_views->setCurrentWidget(m_empty);
}

void BranchAccessPage::resign()
{
    m_panel->leave([this] {
        auto *editor = new GroundsEditor(
            {.introduction = tr("Your access to %1 ends at once: you are logged out, and what is not saved is lost. "
                                "Unless somebody else has access, the branch is without administrator until a new "
                                "agreement is approved. If there is a successor, it is better to make the agreement "
                                "with the new one first: your access then ends by itself.")
                                 .arg(m_branch->name),
             .label = tr("A line to the national organisation"),
             .field = QStringLiteral("note"),
             .shortest = 0});
        editor->load({});
        const auto save = [this, key = newIdempotencyKey()](const Versioned<Grounds> &wanted, QObject *context,
                                                            const auto &answer) {
            const QString &note = wanted.fields.text;
            sendResignation({.note = note.isEmpty() ? std::nullopt : std::optional(note)}, key, context,
                            [this, wanted, answer](const Result<NoContent> &reply) {
                                if (reply)
                                    answer(wanted);
                                else if (StepUpSender::wasCancelled(reply.error()))
                                    m_panel->setBusy(false);
                                else
                                    answer(Failure(reply.error()));
                            });
        };
        // The server says on the event stream that access has ended; asking makes sure of it.
        const auto saved = [this](const Versioned<Grounds> &) {
            Q_EMIT message({.kind = MessageKind::Success, .text = tr("You have resigned.")});
            load();
        };
        RecordEditing<Grounds>::begin(*m_panel, tr("Resign as administrator"), editor, {},
                                      {.save = save, .read = {}, .saved = saved});
        m_panel->setSubtitle(m_branch->name);
        m_panel->setSaveText(tr("Resign"));
    });
}

void BranchAccessPage::sendResignation(const ResignationReason &reason, const QString &key, QObject *context,
                                       std::function<void(const Result<NoContent> &)> answer)
{
    m_stepUp.send(Resign{.branchId = m_branch->id, .idempotencyKey = key, .body = reason}, context, std::move(answer));
}

} // namespace medlem::client
