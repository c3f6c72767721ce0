// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/e2e/walkedoperation.h"

namespace medlem::test {

enum class Who
{
    Nobody,
    Stranger, // with a token that opens no session
    AdminA,
    AdminB,
    Ended, // a local administrator whose access has ended, but not the session
    National
};
inline constexpr Who everybody[] = {Who::Nobody, Who::Stranger, Who::AdminA, Who::AdminB, Who::Ended, Who::National};
inline constexpr const char *names[] = {"nobody", "stranger", "A", "B", "ended", "national"};

enum class Whose
{
    A,
    B,
    Nobodys
};

// What an operation has to answer this caller about an object of such an owner: 401, 403 or 404; 0: it is carried out.
[[nodiscard]] int refusalFor(const WalkedOperation &operation, Who who, Whose whose);

} // namespace medlem::test
