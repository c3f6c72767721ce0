// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/membercardpage.h"

#include "client/api/api.h"
#include "client/editing/editpanel.h"
#include "client/members/addressessection.h"
#include "client/members/changessection.h"
#include "client/members/memberediting.h"
#include "client/members/memberwords.h"
#include "client/members/persondetailssection.h"
#include "client/members/protectionediting.h"
#include "client/members/protectionsection.h"
#include "client/members/strongeststate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/notice.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/statuspill.h"
#include "shared/core/clock.h"
#include "shared/domain/memberships/membership.h"

#include <QHideEvent>
#include <QPointer>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace medlem::client {

MemberCardPage::MemberCardPage(Api &api, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_clock(clock)
    , m_header(new PageHeader(this))
    , m_state(new StatusPill(this))
    , m_messages(new MessageBar(this))
    , m_former(new Notice(this))
    , m_stack(new QStackedWidget(this))
    , m_skeleton(new SkeletonRows(this))
    , m_details(new PersonDetailsSection(this))
    , m_protection(new ProtectionSection(this))
    , m_addresses(new AddressesSection(this))
    , m_changes(new ChangesSection(this))
{
    m_header->setBackText(tr("Members"));
    m_header->addBeside(m_state);
    m_state->hide();
    m_messages->hide();
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(createBody());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, grid(3), 0, 0);
    layout->setSpacing(grid(2));
    auto *top = new QVBoxLayout;
    top->setContentsMargins(grid(4), 0, grid(4), 0);
    top->setSpacing(grid(2));
    top->addWidget(m_header);
    top->addWidget(m_messages);
    top->addWidget(m_former);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    m_panel = new EditPanel(this); // last, so that it lies above the rest
    connectSections();
}

QWidget *MemberCardPage::createBody()
{
    auto *body = new QWidget;
    m_sections = new QVBoxLayout(body);
    m_sections->setContentsMargins(grid(4), 0, grid(4), grid(4));
    m_sections->setSpacing(grid(2));
    for (QWidget *section : std::initializer_list<QWidget *>{m_details, m_protection, m_addresses, m_changes})
        m_sections->addWidget(section);
    m_sections->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("cardScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    return scroll;
}

void MemberCardPage::connectSections()
{
    connect(m_header, &PageHeader::backRequested, this, [this] {
        leave([this] {
            Q_EMIT backRequested();
        });
    });
    connect(m_details, &PersonDetailsSection::editRequested, this, &MemberCardPage::editPerson);
    connect(m_addresses, &AddressesSection::addRequested, this, &MemberCardPage::addAddress);
    connect(m_addresses, &AddressesSection::editRequested, this, [this](const AddressEntry &address) {
        editAddress(address, AddressPurpose::Change);
    });
    connect(m_addresses, &AddressesSection::endRequested, this, [this](const AddressEntry &address) {
        editAddress(address, AddressPurpose::End);
    });
    connect(m_changes, &ChangesSection::undoRequested, this, &MemberCardPage::undo);
    connect(m_changes, &ChangesSection::logRequested, this, [this] {
        if (m_card)
            Q_EMIT logRequested(m_card->person.id, shownName(m_card->person.fields));
    });
    connect(m_details, &PersonDetailsSection::protectRequested, this, &MemberCardPage::editProtection);
    connect(m_protection, &ProtectionSection::changeRequested, this, &MemberCardPage::editProtection);
    connect(m_protection, &ProtectionSection::showRequested, this, &MemberCardPage::openProtected);
    connect(m_protection, &ProtectionSection::hideRequested, this, &MemberCardPage::closeProtected);
    m_shownTimer.setSingleShot(true);
    connect(&m_shownTimer, &QTimer::timeout, this, &MemberCardPage::closeProtected);
    connect(m_panel, &EditPanel::busyChanged, this, &MemberCardPage::takeDeferredChange);
}

void MemberCardPage::addSection(QWidget *section)
{
    m_sections->insertWidget(m_sections->indexOf(m_changes), section);
}

bool MemberCardPage::hasUnsavedInput() const
{
    return m_panel->hasUnsavedInput();
}

void MemberCardPage::leave(std::function<void()> then)
{
    if (m_panel->isOpen())
        m_panel->leave(std::move(then));
    else
        then();
}

void MemberCardPage::openMember(PersonId person)
{
    leave([this, person] {
        closeProtected();
        m_person = person;
        ++m_generation;
        m_card.reset();
        m_state->hide();
        m_header->setTitle({});
        m_header->setSubtitle({});
        m_messages->dismiss();
        m_former->setText(MessageKind::Info, {});
        m_stack->setCurrentWidget(m_skeleton);
        read(Cause::Opened);
    });
}

void MemberCardPage::reload()
{
    if (m_person)
        read(Cause::Own);
}

void MemberCardPage::refresh()
{
    if (m_person)
        read(Cause::Elsewhere);
}

void MemberCardPage::handleChange(const LiveEvent &event)
{
    if (!m_person || (event.personId && event.personId != m_person))
        return;
    // While a save is under way the change may be the user's own.
    if (m_panel->isBusy())
        m_changeDeferred = true;
    else
        read(Cause::Elsewhere);
}

void MemberCardPage::takeDeferredChange()
{
    if (!m_panel->isBusy() && std::exchange(m_changeDeferred, false))
        read(Cause::Elsewhere);
}

void MemberCardPage::read(Cause cause)
{
    m_api.send(ShowMember{.personId = *m_person}, this,
               [this, cause, generation = m_generation](const Result<MemberCard> &card) {
                   if (generation != m_generation)
                       return;
                   if (card)
                       take(*card, cause);
                   else
                       showReadError(card.error(), cause);
               });
}

void MemberCardPage::take(const MemberCard &card, Cause cause)
{
    m_messages->dismiss();
    const bool isNews = m_card != card;
    m_card = card;
    if (isNews)
        showCard();
    if (isNews && cause == Cause::Elsewhere && hasUnsavedInput() && !m_panel->showsConflict())
        m_panel->showMessage(
            {.kind = MessageKind::Warning, .text = tr("Somebody else has changed this member. Your input is kept.")});
    m_stack->setCurrentIndex(1);
    readChanges();
}

void MemberCardPage::showCard()
{
    const QDate today = m_clock.today();
    const PersonEntry &person = m_card->person;
    m_header->setTitle(shownName(person.fields));
    m_header->setSubtitle(tr("Member number %1").arg(person.memberNumber));
    const auto state = strongestState(m_card->memberships, today);
    m_state->setVisible(state.has_value());
    if (state)
        m_state->setStatus(statePill(*state), stateText(*state));
    m_details->setPerson(*m_card, today);
    m_protection->setProtection(m_card->protection);
    m_former->setText(MessageKind::Info, formerText(*m_card));
    m_addresses->setVisible(!m_card->former && (!m_card->protection || !m_card->protection->isHidden));
    m_addresses->setAddresses(m_card->addresses, today);
    m_shownTimer.stop();
    if (m_card->protection && m_card->protection->shownUntil)
        m_shownTimer.start(std::max<qint64>(0, m_clock.now().msecsTo(*m_card->protection->shownUntil)));
    Q_EMIT cardLoaded(*m_card);
}

void MemberCardPage::readChanges()
{
    m_api.send(ListChanges{.personId = *m_person}, this,
               [this, generation = m_generation](const Result<ChangeList> &changes) {
                   if (generation != m_generation)
                       return;
                   if (changes)
                       m_changes->setChanges(changes->items, m_clock.today());
                   else
                       m_changes->setUnavailable(errorText(changes.error()));
               });
}

void MemberCardPage::showReadError(const Error &error, Cause cause)
{
    if (cause == Cause::Elsewhere && m_card && error.code != ErrorCode::NotFound)
        return; // the card stays as it was; the window tells that there is no contact
    m_messages->showMessage(
        {.kind = MessageKind::Error, .text = errorText(error), .actionText = tr("Try again"), .action = [this] {
             reload();
         }});
}

void MemberCardPage::recordSaved(ChangeKind kind, const QString &text)
{
    reload();
    Q_EMIT memberChanged(*m_person);
    Q_EMIT message({.kind = MessageKind::Success,
                    .text = text,
                    .actionText = tr("Undo"),
                    .action = [page = QPointer(this), kind, person = *m_person] {
                        if (page && page->m_person == person)
                            page->undoNewest(kind);
                    }});
}

// The card shows what may be undone, but the newest is asked for: somebody may have come between.
void MemberCardPage::undoNewest(ChangeKind kind)
{
    m_api.send(ListChanges{.personId = *m_person}, this, [this, kind](const Result<ChangeList> &changes) {
        if (!changes) {
            Q_EMIT message({.kind = MessageKind::Error, .text = errorText(changes.error())});
            return;
        }
        const auto found =
            std::find_if(changes->items.begin(), changes->items.end(), [kind](const ChangeEntry &change) {
                return change.kind == kind && change.mayBeUndone;
            });
        if (found != changes->items.end())
            undo(found->id);
        else
            Q_EMIT message({.kind = MessageKind::Info,
                            .text = tr("This can no longer be undone: something has been changed since.")});
    });
}

void MemberCardPage::undo(ChangeId change)
{
    m_api.send(UndoChange{.changeId = change}, this, [this](const Result<NoContent> &undone) {
        if (undone)
            Q_EMIT message({.kind = MessageKind::Success, .text = tr("The change is taken back.")});
        else if (undone.error().code == ErrorCode::Stale)
            Q_EMIT message({.kind = MessageKind::Warning,
                            .text = tr("This can no longer be undone: something has been changed since.")});
        else
            Q_EMIT message({.kind = MessageKind::Error, .text = errorText(undone.error())});
        reload();
        if (undone)
            Q_EMIT memberChanged(*m_person);
    });
}

void MemberCardPage::editPerson()
{
    leave([this] {
        beginPersonEditing(*m_panel, m_api, m_clock, *m_card, [this](ChangeKind kind, const QString &text) {
            recordSaved(kind, text);
        });
    });
}

void MemberCardPage::openProtected()
{
    leave([this] {
        beginOpeningProtected(*m_panel, m_api, *m_person, [this] {
            reload();
        });
    });
}

void MemberCardPage::closeProtected()
{
    if (!m_card || !m_card->protection || m_card->protection->isHidden)
        return;
    m_api.send(CloseProtected{.personId = m_card->person.id}, this, [](const Result<NoContent> &) {
        // Without an answer the server hides it by itself, after its 15 minutes.
    });
    ++m_generation; // what is on its way may show it once more
    m_card = concealed(*m_card);
    if (m_panel->isOpen() && !hasUnsavedInput())
        m_panel->finish();
    showCard();
}

void MemberCardPage::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        closeProtected();
    QWidget::hideEvent(event);
}

void MemberCardPage::editProtection()
{
    leave([this] {
        beginProtectionEditing(*m_panel, m_api, *m_card, [this] {
            reload();
            Q_EMIT memberChanged(*m_person);
            Q_EMIT message({.kind = MessageKind::Success, .text = tr("The protection is saved.")});
        });
    });
}

void MemberCardPage::editAddress(const AddressEntry &address, AddressPurpose purpose)
{
    leave([this, address, purpose] {
        beginAddressEditing(*m_panel, m_api, m_clock, *m_person, address, purpose,
                            [this](ChangeKind kind, const QString &text) {
                                recordSaved(kind, text);
                            });
    });
}

bool MemberCardPage::openForm(const DraftPlace &place)
{
    if (!m_card || m_card->former || place.member != m_person->toString())
        return false;
    if (place.form == QLatin1String("person")) {
        editPerson();
        return true;
    }
    const bool ends = place.form == QLatin1String("addressEnd");
    if (!ends && place.form != QLatin1String("address"))
        return false;
    if (place.record.isEmpty()) {
        addAddress();
        return true;
    }
    for (const AddressEntry &address : m_card->addresses) {
        if (address.id.toString() != place.record)
            continue;
        editAddress(AddressEntry(address), ends ? AddressPurpose::End : AddressPurpose::Change);
        return true;
    }
    return false;
}

void MemberCardPage::addAddress()
{
    leave([this] {
        beginAddressAdding(*m_panel, m_api, m_clock, *m_person, [this](ChangeKind kind, const QString &text) {
            recordSaved(kind, text);
        });
    });
}

} // namespace medlem::client
