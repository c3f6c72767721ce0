// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/membersarea.h"

#include "client/api/api.h"
#include "client/editing/editpanel.h"
#include "client/members/membercardpage.h"
#include "client/members/memberlistpage.h"
#include "client/members/memberwords.h"
#include "client/members/registermemberpage.h"
#include "client/memberships/membershipssection.h"
#include "client/roles/assignmentssection.h"
#include "client/transfers/transferrequests.h"
#include "client/transfers/waitingstrip.h"
#include "client/widgets/errortext.h"

#include <QVBoxLayout>

namespace medlem::client {

MembersArea::MembersArea(Api &api, const Clock &clock, const Account &account, QWidget *parent)
    : QStackedWidget(parent)
    , m_api(api)
    , m_list(new MemberListPage(api, this))
    , m_card(new MemberCardPage(api, clock, this))
    , m_register(new RegisterMemberPage(api, clock, this))
    , m_registerRoom(new QWidget(this))
    , m_herePanel(new EditPanel(m_registerRoom))
{
    auto *room = new QVBoxLayout(m_registerRoom);
    room->setContentsMargins(0, 0, 0, 0);
    room->addWidget(m_register);
    m_herePanel->raise();
    for (QWidget *page : {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_card), m_registerRoom})
        addWidget(page);
    createSections(clock);
    createTransfers(clock, account);
    connectPages();
}

void MembersArea::createSections(const Clock &clock)
{
    m_memberships = new MembershipsSection(m_api, clock, m_card->panel(), m_card);
    m_assignments = new AssignmentsSection(m_api, clock, m_card->panel(), m_card);
    m_card->addSection(m_memberships);
    m_card->addSection(m_assignments);
    connect(m_memberships, &MembershipsSection::rendered, this, &MembersArea::openWanted);
    connect(m_assignments, &AssignmentsSection::rendered, this, &MembersArea::openWanted);
    connect(m_memberships, &MembershipsSection::changed, m_card, &MemberCardPage::reload);
    connect(m_assignments, &AssignmentsSection::changed, m_card, &MemberCardPage::reload);
    connect(m_memberships, &MembershipsSection::message, this, &MembersArea::message);
    connect(m_assignments, &AssignmentsSection::message, this, &MembersArea::message);
}

void MembersArea::createTransfers(const Clock &clock, const Account &account)
{
    m_waiting = new WaitingStrip(m_api, m_list);
    m_list->addStrip(m_waiting);
    connect(m_waiting, &WaitingStrip::transfersRequested, this, &MembersArea::waitingTransfersRequested);
    m_away = new TransferRequests(m_api, clock, account, m_card->panel(), this);
    connect(m_memberships, &MembershipsSection::transferRequested, this, [this](const MembershipEntry &membership) {
        if (const auto &card = m_card->card())
            m_away->askAway(shownName(card->person.fields), *card, membership);
    });
    connect(m_away, &TransferRequests::requested, m_card, &MemberCardPage::reload);
    connect(m_away, &TransferRequests::message, this, &MembersArea::message);
    m_here = new TransferRequests(m_api, clock, account, *m_herePanel, this);
    connect(m_register, &RegisterMemberPage::transferRequested, this,
            [this](const QString &name, const IncomingTransfer &transfer) {
                m_here->askHere(name, *m_branch, transfer);
            });
    connect(m_here, &TransferRequests::requested, this, [this](const TransferEntry &transfer) {
        m_register->clear(); // what was written has become the transfer
        setCurrentWidget(m_list);
        m_list->reload();
        Q_EMIT transferOpened(transfer.id);
    });
    connect(m_here, &TransferRequests::message, this, &MembersArea::message);
}

void MembersArea::connectPages()
{
    connect(m_list, &MemberListPage::memberOpened, this, &MembersArea::openMember);
    connect(m_list, &MemberListPage::addRequested, this, &MembersArea::showRegister);
    connect(m_card, &MemberCardPage::cardLoaded, this, &MembersArea::showCard);
    connect(m_card, &MemberCardPage::backRequested, this, &MembersArea::showList);
    connect(m_card, &MemberCardPage::message, this, &MembersArea::message);
    connect(m_card, &MemberCardPage::logRequested, this, &MembersArea::logRequested);
    connect(m_register, &RegisterMemberPage::backRequested, this, &MembersArea::showList);
    connect(m_register, &RegisterMemberPage::memberRegistered, this, [this](const MemberCard &card) {
        openMember(card.person.id);
    });
    connect(m_register, &RegisterMemberPage::memberOpened, this, &MembersArea::openMember);
    connect(m_register, &RegisterMemberPage::message, this, &MembersArea::message);
}

MembersArea::~MembersArea() = default;

void MembersArea::showRegister()
{
    if (!m_register->hasUnsavedInput()) // as when one has looked at somebody else meanwhile
        m_register->clear();
    readTypes();
    setCurrentWidget(m_registerRoom);
    m_register->focusFirstField();
    m_register->begin();
}

void MembersArea::setDrafts(DraftShelf *drafts)
{
    m_card->panel().setDrafts(drafts);
    m_register->setDrafts(drafts);
}

void MembersArea::openDraft(const DraftPlace &place)
{
    if (place == RegisterMemberPage::draftPlace()) {
        showRegister();
        return;
    }
    m_wanted = std::make_unique<DraftPlace>(place);
    if (const auto person = PersonId::parse(place.member))
        openMember(*person);
}

void MembersArea::openWanted()
{
    if (!m_wanted)
        return;
    const DraftPlace place = *m_wanted;
    if (m_card->openForm(place) || m_memberships->openForm(place) || m_assignments->openForm(place))
        m_wanted.reset();
}

void MembersArea::setBranch(const BranchId &branch, const QString &name)
{
    m_branch = BranchName{.id = branch, .name = name};
    if (m_herePanel->isOpen())
        m_herePanel->finish(); // the user has been asked
    m_list->setBranch(branch, name);
    m_waiting->setBranch(branch);
    m_register->setBranch(branch);
    m_memberships->setBranch(branch);
    m_assignments->setBranch(branch);
    setCurrentWidget(m_list);
}

// Read anew each time: the national organisation may have changed them since.
void MembersArea::readTypes()
{
    m_api.send(ListMembershipTypes{}, this, [this](const Result<MembershipTypeList> &types) {
        if (types)
            m_register->setMembershipTypes(*types);
        else
            Q_EMIT message({.kind = MessageKind::Error,
                            .text = errorText(types.error()),
                            .actionText = tr("Try again"),
                            .action = [this] {
                                readTypes();
                            }});
    });
}

void MembersArea::openMember(const PersonId &person)
{
    setCurrentWidget(m_card);
    m_card->openMember(person);
}

void MembersArea::showCard(const MemberCard &card)
{
    m_memberships->setReadOnly(card.former.has_value());
    m_assignments->setReadOnly(card.former.has_value());
    m_memberships->setCard(card.person.id, card.memberships);
    m_assignments->setCard(card.person.id, card.assignments);
    openWanted();
}

void MembersArea::showList()
{
    setCurrentWidget(m_list);
    m_list->focusRows();
    m_list->reload();
}

void MembersArea::reload()
{
    m_list->reload();
    m_waiting->load();
    if (m_card->card())
        m_card->refresh();
}

void MembersArea::handleChange(const LiveEvent &event)
{
    m_list->handleChange(event);
    m_card->handleChange(event);
}

bool MembersArea::hasUnsavedInput() const
{
    return m_card->hasUnsavedInput() || m_register->hasUnsavedInput() || m_herePanel->hasUnsavedInput();
}

void MembersArea::leave(std::function<void()> then)
{
    if (m_herePanel->hasUnsavedInput()) {
        setCurrentWidget(m_registerRoom);
        m_herePanel->leave([this, then = std::move(then)] {
            leave(then);
        });
        return;
    }
    const auto leaveCard = [this, then = std::move(then)] {
        if (m_card->hasUnsavedInput())
            setCurrentWidget(m_card);
        m_card->leave(then);
    };
    if (!m_register->hasUnsavedInput()) {
        leaveCard();
        return;
    }
    setCurrentWidget(m_registerRoom);
    m_register->leave(leaveCard);
}

} // namespace medlem::client
