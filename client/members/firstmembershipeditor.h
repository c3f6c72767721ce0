// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/recordeditor.h"
#include "shared/core/result.h"
#include "shared/protocol/memberships.h"

namespace medlem {
class Clock;
}

namespace medlem::client {

class ChoiceBox;
class DateEdit;

// With which membership a new member begins: type and first day.
class FirstMembershipEditor : public RecordEditor
{
    Q_OBJECT

public:
    explicit FirstMembershipEditor(const Clock &clock, QWidget *parent = nullptr);

    void setTypes(const MembershipTypeList &types); // those in use are offered
    void clear();
    [[nodiscard]] Result<MembershipFields> store() const; // Invalid with every field that is wrong

private:
    const Clock &m_clock;
    ChoiceBox *m_type;
    DateEdit *m_from;
};

} // namespace medlem::client
