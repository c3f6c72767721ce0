// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/draftshelf.h"

#include <QList>

#include <algorithm>

namespace medlem::test {

// Drafts for as long as the test runs.
class MemoryShelf final : public client::DraftShelf
{
public:
    void keep(const client::Draft &draft) override
    {
        discard(draft.place);
        drafts.append(draft);
    }
    void discard(const client::DraftPlace &place) override
    {
        drafts.removeIf([&place](const client::Draft &draft) {
            return draft.place == place;
        });
    }
    [[nodiscard]] std::optional<client::Draft> find(const client::DraftPlace &place) const override
    {
        const auto found = std::find_if(drafts.begin(), drafts.end(), [&place](const client::Draft &draft) {
            return draft.place == place;
        });
        return found == drafts.end() ? std::nullopt : std::optional(*found);
    }

    QList<client::Draft> drafts;
};

} // namespace medlem::test
