// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/api/undo.h"

#include <utility>

namespace medlem::client {

void findUndoable(Api &api, const PersonId &personId, QObject *context,
                  std::function<void(std::optional<ChangeId>)> then)
{
    api.send(ListChanges{.personId = personId}, context, [then = std::move(then)](const Result<ChangeList> &changes) {
        if (changes && !changes->items.isEmpty() && changes->items.first().mayBeUndone)
            then(changes->items.first().id);
        else
            then(std::nullopt);
    });
}

} // namespace medlem::client
