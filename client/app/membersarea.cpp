// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/membersarea.h"

#include "client/api/api.h"
#include "client/editing/editpanel.h"
#include "client/members/membercardpage.h"
#include "client/members/memberlistpage.h"
#include "client/members/registermemberpage.h"
#include "client/memberships/membershipssection.h"
#include "client/roles/assignmentssection.h"
#include "client/widgets/errortext.h"

namespace medlem::client {

MembersArea::MembersArea(Api &api, const Clock &clock, QWidget *parent)
    : QStackedWidget(parent)
    , m_api(api)
    , m_list(new MemberListPage(api, this))
    , m_card(new MemberCardPage(api, clock, this))
    , m_register(new RegisterMemberPage(api, clock, this))
{
    addWidget(m_list);
    addWidget(m_card);
    addWidget(m_register);
    createSections(clock);
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
    setCurrentWidget(m_register);
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
    m_list->setBranch(branch, name);
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
    return m_card->hasUnsavedInput() || m_register->hasUnsavedInput();
}

void MembersArea::leave(std::function<void()> then)
{
    const auto leaveCard = [this, then = std::move(then)] {
        if (m_card->hasUnsavedInput())
            setCurrentWidget(m_card);
        m_card->leave(then);
    };
    if (!m_register->hasUnsavedInput()) {
        leaveCard();
        return;
    }
    setCurrentWidget(m_register);
    m_register->leave(leaveCard);
}

} // namespace medlem::client
