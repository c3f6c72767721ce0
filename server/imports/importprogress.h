// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/imports/importinput.h"

#include <algorithm>

namespace medlem::server {

// Tells the watch how far an import has come. What each phase has of the whole was measured on a hundred thousand rows.
class ImportProgress
{
public:
    explicit ImportProgress(const ImportInput &input)
        : m_watch(input.watch)
        , m_goal(input.goal)
    {
    }

    // done: of the phase, 0 to 1.
    [[nodiscard]] Result<void> reached(ImportPhase phase, double done)
    {
        if (!m_watch)
            return {};
        const Share share = shareOf(phase);
        m_percent = std::max(m_percent, share.from + int(std::clamp(done, 0.0, 1.0) * (share.to - share.from)));
        return m_watch->advanced(phase, m_percent);
    }

private:
    struct Share
    {
        int from;
        int to;
    };

    [[nodiscard]] Share shareOf(ImportPhase phase) const
    {
        const bool isPreview = m_goal == ImportJobKind::Preview;
        switch (phase) {
        case ImportPhase::Reading:
            return {0, isPreview ? 60 : 20};
        case ImportPhase::Comparing:
            return {isPreview ? 60 : 20, isPreview ? 95 : 35};
        case ImportPhase::Writing:
            return {35, 95};
        case ImportPhase::Finishing:
            return {95, 100};
        }
        return {0, 100};
    }

    ImportWatch *m_watch;
    ImportJobKind m_goal;
    int m_percent = 0;
};

} // namespace medlem::server
