// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/registerfixture.h"

namespace medlem::test {

// What branch B has in its register is marked in every personal field, so that whoever must not see it can be caught
// with any part of it. Ids are marked too: each row of B's has one of the ids below, or points to one.
namespace canaries {

inline const QByteArray word = "qanar"; // in every text, in upper or lower case
inline const QByteArray personnummer = "196207179802";
inline const QByteArray mobile = "+46709990002";
inline const QByteArray phone = "+46409990001";

[[nodiscard]] QByteArray id(int number); // fixed ids of RegisterFixture's form

// Ids of B's, which add() gives; the fixture has the others.
inline constexpr int assignment = 52;
inline constexpr int batch = 61;
inline constexpr int importFile = 62;
inline constexpr int importJob = 63;
inline constexpr int importMapping = 64;
inline constexpr int idempotencyKey = 65;
inline constexpr int agreement = 66; // a draft
inline constexpr int documentUpload = 67;
inline constexpr int exception = 68;
inline constexpr int document = 69; // of that draft
inline constexpr int transfer = 70; // that waits, to a third branch

// Marks B's rows, and gives it at least one in every table that holds data of a branch or of an account.
void add(RegisterFixture &data);

// A regular expression (PostgreSQL's and Qt's, to be used without regard to case) for every personal value of B's.
[[nodiscard]] QByteArray personalPattern();
// The same with B's ids.
[[nodiscard]] QByteArray pattern();

// The first personal value of B's in the bytes, as they are or inside Base64; empty: none.
[[nodiscard]] QByteArray findIn(const QByteArray &bytes);

} // namespace canaries

} // namespace medlem::test
