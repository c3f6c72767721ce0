// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace medlem::test {

// A family name that stands in every wrong request, so that it can be looked for where it must not be.
constexpr const char *markedName = "Qvarnzebulon";

// A registration that is right once TYPE is a membership type's id.
constexpr const char *newMemberTemplate =
    R"({"person": {"givenNames": "Xanthippa", "familyName": "Qvarnzebulon", "email": "xanthippa@example.org"},)"
    R"( "address": {"kind": "registered", "street": "Hemligagatan 7", "postalCode": "222 22", "town": "Lund",)"
    R"( "country": "SE", "from": "2018-01-01"},)"
    R"( "membership": {"typeId": "TYPE", "from": "2024-01-01"}})";

// Rows of a QtTest table: bytes with TOKEN and MEMBERS for a session's token and the path of a branch's members, and
// the status.
void addBadBytes();

// Bodies for a registration made from the right one, with the status and, if one is to be named, the field.
void addBadBodies(const QByteArray &right);

void addBadSearches();
void addBadCredentials();
void addBadPaths(); // each 404

} // namespace medlem::test
