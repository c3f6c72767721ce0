// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/app/demorandom.h"

#include <QByteArray>
#include <QDate>

namespace medlem::server {

// The same in each row that is about this person.
struct DemoPerson
{
    qint64 index = 0; // among all
    QByteArray id;
    QDate birthDate;
    int birthNumber = 0; // 980 to 999; odd for men. 0: no personnummer
    QDate joined;        // the first day of the first membership
};

// Who the index-th of all is. Birth numbers 980 to 999 are nobody's (domain.md), and no two of the demo's people share
// one: beyond some 590 000 they have a birth date only.
[[nodiscard]] DemoPerson demoPerson(qint64 index, QDate today);

// A UUIDv7 that is the same each time: kind keeps the tables' ids apart.
[[nodiscard]] QByteArray demoId(int kind, qint64 index);

// A line of COPY's text format for the table person.
[[nodiscard]] QByteArray demoPersonRow(const DemoPerson &person, qint64 memberNumber);

// The lines for the table address, at least one; number counts them over all people.
[[nodiscard]] QByteArray demoAddressRows(const DemoPerson &person, std::size_t branch, QDate today, qint64 &number);

} // namespace medlem::server
