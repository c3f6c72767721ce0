// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/membershipstatetext.h"
#include "shared/domain/members/chosenpostaladdress.h"
#include "shared/domain/members/personfields.h"
#include "shared/domain/memberships/membershipfields.h"
#include "shared/protocol/audit.h"
#include "shared/protocol/members.h"
#include "shared/protocol/membersearch.h"

#include <QString>
#include <QStringList>

namespace medlem::client {

// The words of the members area that more than one of its widgets uses.
[[nodiscard]] QString kindText(AddressKind kind);
[[nodiscard]] QString reasonText(UndeliverableReason reason);
[[nodiscard]] QString filterText(MemberFilter filter);

// Why post goes to this address, or to none.
[[nodiscard]] QString postChoiceText(PostalChoice choice);

// "Anna Berg": with the preferred name where there is one.
[[nodiscard]] QString shownName(const PersonFields &person);
[[nodiscard]] QString shownName(const MemberRow &row);

// "Berg, Anna": as a list reads that is sorted by family name.
[[nodiscard]] QString listedName(const MemberRow &row);

// ÅÅÅÅMMDD-••••: the birth date can be read, the last four digits not.
[[nodiscard]] QString maskedPersonnummer(const QString &personnummer);
[[nodiscard]] QString shownPersonnummer(const QString &personnummer);
[[nodiscard]] QString shownPhone(const QString &phone);

// Street, postcode and town, country when abroad; without the name.
[[nodiscard]] QStringList addressLines(const AddressFields &address);

// "Anna Berg changed an address, today 14:05"
[[nodiscard]] QString changeSentence(const ChangeEntry &change, QDate today);

// What the card of somebody says who has left for another branch; of anybody else nothing.
[[nodiscard]] QString formerText(const MemberCard &card);

} // namespace medlem::client
