// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace medlem {

// The personal details as they stand in a form or travel on the wire: text that nobody has checked yet.
// Person::create checks and normalises them.
struct PersonFields
{
    QString givenNames;                   // all of them, as registered: "Anna Maria"
    std::optional<QString> preferredName; // tilltalsnamn, one or several of the given names
    QString familyName;                   // with its prefix: "von Essen"
    std::optional<QString> personnummer;  // or samordningsnummer
    std::optional<QDate> birthDate;       // follows from the personnummer where there is one
    std::optional<QString> email;
    std::optional<QString> phone;
    std::optional<QString> mobile;

    bool operator==(const PersonFields &) const = default;
};

} // namespace medlem
