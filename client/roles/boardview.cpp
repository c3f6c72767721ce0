// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/roles/boardview.h"

#include "client/roles/roletext.h"

#include <algorithm>

namespace medlem::client {

namespace {

RoleView roleOn(const BoardRole &role, QDate today)
{
    RoleView view{.role = role, .current = {}, .coming = {}, .earlier = {}};
    for (const BoardHolder &holder : role.holders) {
        switch (stateOf(holder.fields, today)) {
        case AssignmentState::Future:
            view.coming.append(holder);
            break;
        case AssignmentState::Current:
            view.current.append(holder);
            break;
        case AssignmentState::Past:
            view.earlier.append(holder);
            break;
        }
    }
    const auto beganEarlier = [](const BoardHolder &left, const BoardHolder &right) {
        return left.fields.from < right.fields.from;
    };
    std::stable_sort(view.current.begin(), view.current.end(), beganEarlier);
    std::stable_sort(view.coming.begin(), view.coming.end(), beganEarlier);
    std::stable_sort(view.earlier.begin(), view.earlier.end(), [](const BoardHolder &left, const BoardHolder &right) {
        return left.fields.to > right.fields.to;
    });
    if (role.role.inUse)
        view.vacantSeats = std::max(0, role.role.seats - int(view.current.size()));
    return view;
}

} // namespace

BoardView boardOn(const Board &board, QDate today)
{
    BoardView view;
    for (const BoardRole &role : board.items) {
        const RoleView one = roleOn(role, today);
        const bool isHeld = !one.current.isEmpty() || !one.coming.isEmpty();
        if (isHeld || role.role.inUse)
            (role.role.onBoard ? view.board : view.others).append(one);
        if (!one.earlier.isEmpty())
            view.earlier.append(one);
        view.hasHolders = view.hasHolders || isHeld;
    }
    return view;
}

} // namespace medlem::client
