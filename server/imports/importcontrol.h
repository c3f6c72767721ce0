// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/cancelhandle.h"
#include "server/imports/importinput.h"
#include "shared/core/ids.h"

#include <mutex>
#include <optional>

namespace medlem::server {

// The running job between the thread that does it and those that watch and stop it. Any thread may call.
class ImportControl final : public ImportWatch
{
public:
    // By the job's thread.
    void begin(ImportJobId job);
    void end();
    void attach(const Connection &connection); // whose statements a stop interrupts; open
    void detach();
    [[nodiscard]] Result<void> advanced(ImportPhase phase, int percent) override; // Error: Unavailable once stopped
    [[nodiscard]] bool isStopped() const;

    struct State
    {
        std::optional<ImportJobId> job;
        ImportPhase phase = ImportPhase::Reading;
        int percent = 0;
    };

    [[nodiscard]] State state() const;
    void stop(ImportJobId job); // if that one is still running
    void stopAll();             // this one, and every later one

private:
    void interrupt(); // under the lock

    mutable std::mutex m_mutex;
    State m_state;
    std::unique_ptr<CancelHandle> m_statement;
    bool m_isStopped = false;
    bool m_isOver = false;
};

} // namespace medlem::server
