// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/messagebar.h"
#include "shared/protocol/audit.h"
#include "shared/protocol/events.h"
#include "shared/protocol/members.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QStackedWidget;
class QVBoxLayout;

namespace medlem {
class Clock;
}

namespace medlem::client {

class AddressesSection;
class Api;
enum class AddressPurpose;
class ChangesSection;
class EditPanel;
class Notice;
struct DraftPlace;
class PageHeader;
class PersonDetailsSection;
class ProtectionSection;
class StatusPill;

// One member: personal details, addresses, the sections that other areas add, and the latest changes. Reads itself
// again when somebody else changes the member; what is being written in the panel is never touched. A protected
// member's place is shown for a while when asked for, and not once the page is left. Who has left for another branch is
// only looked at.
class MemberCardPage : public QWidget
{
    Q_OBJECT

public:
    MemberCardPage(Api &api, const Clock &clock, QWidget *parent = nullptr);

    // Memberships and assignments: between the addresses and the latest changes. Taken over; filled at cardLoaded.
    void addSection(QWidget *section);

    [[nodiscard]] bool openForm(const DraftPlace &place); // of the member shown; false: it is not there
    void openMember(PersonId person);                     // asks first when something unsaved is in the panel
    void reload();
    void refresh(); // when somebody else may have changed the member
    void handleChange(const LiveEvent &event);

    // Something of this member has been saved, here or in another area's section: reads the card again and offers Undo
    // for the newest change of the kind.
    void recordSaved(ChangeKind kind, const QString &text);

    [[nodiscard]] EditPanel &panel() { return *m_panel; } // the sections edit in it too
    [[nodiscard]] const std::optional<MemberCard> &card() const { return m_card; }
    [[nodiscard]] bool hasUnsavedInput() const;
    void leave(std::function<void()> then); // asks first when something is unsaved

Q_SIGNALS:
    void cardLoaded(const medlem::MemberCard &card);
    void memberChanged(medlem::PersonId person); // saved or undone here
    void message(const medlem::client::Message &message);
    void backRequested();
    void logRequested(medlem::PersonId person, const QString &name);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    enum class Cause
    {
        Opened,
        Own,       // saved or undone here, or F5
        Elsewhere, // somebody else
    };

    [[nodiscard]] QWidget *createBody();
    void connectSections();
    void read(Cause cause);
    void readChanges();
    void take(const MemberCard &card, Cause cause);
    void showCard();
    void showReadError(const Error &error, Cause cause);
    void takeDeferredChange();
    void editPerson();
    void editAddress(const AddressEntry &address, AddressPurpose purpose);
    void addAddress();
    void openProtected();
    void closeProtected(); // hides what is shown of a protected member, here and on the server
    void editProtection();
    void undoNewest(ChangeKind kind);
    void undo(ChangeId change);

    Api &m_api;
    const Clock &m_clock;
    std::optional<PersonId> m_person;
    std::optional<MemberCard> m_card;
    int m_generation = 0; // of the member shown
    bool m_changeDeferred = false;
    PageHeader *m_header;
    StatusPill *m_state;
    MessageBar *m_messages;
    Notice *m_former; // of who has left for another branch
    QStackedWidget *m_stack;
    QWidget *m_skeleton;
    QVBoxLayout *m_sections = nullptr;
    PersonDetailsSection *m_details;
    ProtectionSection *m_protection;
    AddressesSection *m_addresses;
    ChangesSection *m_changes;
    EditPanel *m_panel;
    QTimer m_shownTimer; // until a protected member is hidden again
};

} // namespace medlem::client
