// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/imports/importcontrol.h"
#include "server/imports/importqueue.h"
#include "server/request/requestcontext.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace medlem::server {

// Does the queued jobs of this server one after the other on a thread of its own, so that no request waits for them. A
// second thread tells the database that they are alive and how far the running one has come, and hears from it when
// somebody wants that one stopped. Each thread has its own connection.
class ImportRunner
{
public:
    // settings: of the runtime role. All outlive the runner.
    ImportRunner(ImportQueue &queue, const ConnectionSettings &settings, const StatementCatalog &catalog,
                 const Clock &clock);
    ~ImportRunner(); // stops

    // Rolls the running job back, ends all with Unavailable, and joins the threads. No request is under way by then.
    void stop();

    // With which a job runs: as settings, with time for the statements of a large file.
    [[nodiscard]] static ConnectionSettings workSettings(ConnectionSettings settings);

private:
    void work();
    void perform(Connection &connection, const ImportTask &task);
    [[nodiscard]] Result<void> performWithRetries(Connection &connection, const ImportTask &task);
    [[nodiscard]] Result<void> performOnce(Connection &connection, const ImportTask &task);
    void end(Connection &connection, const ImportTask &task, const Error &error);

    void pulse();
    void pulseOnce(Connection &connection);

    ImportQueue &m_queue;
    const ConnectionSettings m_settings;
    const StatementCatalog &m_catalog;
    const Clock &m_clock;
    ImportControl m_control;
    std::mutex m_mutex; // guards m_isOver
    std::condition_variable m_over;
    bool m_isOver = false; // no more pulse
    std::thread m_worker;
    std::thread m_pulse;
};

} // namespace medlem::server
