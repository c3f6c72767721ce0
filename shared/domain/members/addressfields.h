// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace medlem {

// What an address is for; domain.md, "Addresses". A person has at most one of each kind on any day.
enum class AddressKind
{
    Registered, // folkbokföringsadress
    Postal,     // särskild postadress: where the person wants post
    Temporary,  // tillfällig adress: from a day to a day
    Foreign,    // utlandsadress
};

// Why post came back.
enum class UndeliverableReason
{
    Moved,        // avflyttad
    Unknown,      // okänd på adressen
    WrongAddress, // fel adress
};

// An address as it stands in a form or on the wire, unchecked; PostalAddress::create checks it.
struct AddressFields
{
    AddressKind kind = AddressKind::Registered;
    std::optional<QString> careOf; // without the "c/o"
    QString street;                // street, number, letter, lgh; or "Box 123"
    QString postalCode;
    QString town;
    QString country = QStringLiteral("SE"); // ISO 3166-1 alpha-2
    QDate from;
    std::optional<QDate> to; // last day
    std::optional<QDate> undeliverableSince;
    std::optional<UndeliverableReason> undeliverableReason;

    bool operator==(const AddressFields &) const = default;
};

} // namespace medlem
