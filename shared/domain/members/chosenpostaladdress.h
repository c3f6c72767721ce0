// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/members/addressfields.h"

#include <QList>

#include <optional>

namespace medlem {

// Which address post goes to, and so why; or why it goes to none.
enum class PostalChoice
{
    Temporary,
    Postal,
    Registered,
    Foreign,
    AllUndeliverable, // there are addresses on that day, but post has come back from each
    None,             // no address is valid on that day
};

struct ChosenPostalAddress
{
    PostalChoice choice = PostalChoice::None;
    std::optional<qsizetype> index; // in the list; absent when post goes nowhere

    bool operator==(const ChosenPostalAddress &) const = default;
};

// The address among a person's that post goes to on a day (domain.md, "Addresses"): a temporary one, else the one where
// the person wants post, else the registered one, else the one abroad. Undeliverable ones are passed over. Of two of a
// kind, which the database does not allow on the same day, the one that began last is taken.
[[nodiscard]] ChosenPostalAddress chosenPostalAddress(const QList<AddressFields> &addresses, QDate day);

} // namespace medlem
