// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/chosenpostaladdress.h"

#include "shared/core/daterange.h"

#include <array>
#include <utility>

namespace medlem {

namespace {

constexpr std::array<std::pair<AddressKind, PostalChoice>, 4> precedence{{
    {AddressKind::Temporary, PostalChoice::Temporary},
    {AddressKind::Postal, PostalChoice::Postal},
    {AddressKind::Registered, PostalChoice::Registered},
    {AddressKind::Foreign, PostalChoice::Foreign},
}};

bool isValidOn(const AddressFields &address, QDate day)
{
    const auto period = DateRange::create(address.from, address.to);
    return period && period->contains(day);
}

bool isUndeliverableOn(const AddressFields &address, QDate day)
{
    return address.undeliverableSince && *address.undeliverableSince <= day;
}

} // namespace

ChosenPostalAddress chosenPostalAddress(const QList<AddressFields> &addresses, QDate day)
{
    bool anyUndeliverable = false;
    for (const auto &[kind, choice] : precedence) {
        std::optional<qsizetype> best;
        for (qsizetype i = 0; i < addresses.size(); ++i) {
            const AddressFields &address = addresses[i];
            if (address.kind != kind || !isValidOn(address, day))
                continue;
            if (isUndeliverableOn(address, day))
                anyUndeliverable = true;
            else if (!best || address.from > addresses[*best].from)
                best = i;
        }
        if (best)
            return {.choice = choice, .index = best};
    }
    return {.choice = anyUndeliverable ? PostalChoice::AllUndeliverable : PostalChoice::None, .index = {}};
}

} // namespace medlem
