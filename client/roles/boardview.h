// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/roles.h"

#include <QList>

namespace medlem::client {

// One role of the board page on a day: who holds it, who will, who did, and how many seats stand empty.
struct RoleView
{
    BoardRole role;
    QList<BoardHolder> current; // the longest serving first
    QList<BoardHolder> coming;  // the next first
    QList<BoardHolder> earlier; // the latest first
    int vacantSeats = 0;        // of a role in use; more holders than seats are no vacancy
};

struct BoardView
{
    QList<RoleView> board;   // styrelse
    QList<RoleView> others;  // the other roles
    QList<RoleView> earlier; // every role that somebody has held before, in the same order
    bool hasHolders = false; // today or coming
};

// A role out of use is shown only as long as somebody holds it or will.
[[nodiscard]] BoardView boardOn(const Board &board, QDate today);

} // namespace medlem::client
