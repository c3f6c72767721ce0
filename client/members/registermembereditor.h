// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/recordeditor.h"
#include "shared/core/result.h"
#include "shared/protocol/members.h"
#include "shared/protocol/membersearch.h"
#include "shared/protocol/transfers.h"

class QCheckBox;
class QLabel;

namespace medlem {
class Clock;
}

namespace medlem::client {

class AddressEditor;
class FirstMembershipEditor;
class NewProtectionEditor;
class PersonEditor;
class Section;

// Everything about a new member: the person, or the registered one chosen instead, an address and the membership. Of a
// protected person there is neither address nor contact details in the form; what was written of them comes back when
// the choice is taken back, and lies in no draft until then.
class RegisterMemberEditor : public RecordEditor
{
    Q_OBJECT

public:
    explicit RegisterMemberEditor(const Clock &clock, QWidget *parent = nullptr);

    void setMembershipTypes(const MembershipTypeList &types);
    void clear();

    // The membership goes to a person who is registered already; nothing: to a new one, as typed.
    void setExistingPerson(const std::optional<MemberMatch> &person);

    void focusAfterPerson();              // in what is to fill in next
    void addBelowPerson(QWidget *widget); // for the question whether it is somebody registered

    [[nodiscard]] Result<NewMember> store() const;
    [[nodiscard]] std::optional<PersonFields> identity() const; // of the person typed; PersonEditor::identity
    [[nodiscard]] IncomingTransfer describeTransfer(const PersonId &person) const; // as far as it is written
    [[nodiscard]] bool hasExistingPerson() const { return m_existing.has_value(); }

Q_SIGNALS:
    void identityEdited();
    void otherPersonRequested(); // not the registered one after all

private:
    [[nodiscard]] QWidget *createChosen();
    void createAddress();
    void emptyAddress();
    [[nodiscard]] bool wantsAddress() const;
    [[nodiscard]] bool isProtected() const;
    void followProtection();
    void follow();

    const Clock &m_clock;
    std::optional<MemberMatch> m_existing;
    Section *m_personSection;
    Section *m_addressSection;
    PersonEditor *m_person;
    NewProtectionEditor *m_protection;
    QLabel *m_chosenName;
    QLabel *m_chosenNote;
    QWidget *m_chosen;
    QCheckBox *m_wantsAddress;
    AddressEditor *m_address;
    FirstMembershipEditor *m_membership;
    std::optional<QMap<QString, QString>> m_setAside; // what stood in the form when the person became protected
};

} // namespace medlem::client
