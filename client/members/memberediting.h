// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/recordediting.h"
#include "shared/protocol/audit.h"
#include "shared/protocol/members.h"

namespace medlem {
class Clock;
}

namespace medlem::client {

class Api;

using RecordSaved = std::function<void(ChangeKind kind, const QString &text)>;

// What an address editor opens for.
enum class AddressPurpose
{
    Change,
    End, // today is suggested as the last day
};

// Each opens the panel with an editor, sends what is saved, and tells saved when the server has it.
void beginPersonEditing(EditPanel &panel, Api &api, const Clock &clock, const MemberCard &card,
                        const RecordSaved &saved);
void beginAddressEditing(EditPanel &panel, Api &api, const Clock &clock, PersonId person, const AddressEntry &address,
                         AddressPurpose purpose, const RecordSaved &saved);
void beginAddressAdding(EditPanel &panel, Api &api, const Clock &clock, PersonId person, const RecordSaved &saved);

} // namespace medlem::client
