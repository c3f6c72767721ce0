// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/imports/importtask.h"

#include <QList>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace medlem::server {

// The jobs that wait for their turn on this server: so few that none waits for long. Any thread may call; a request
// takes a place before its transaction, so that a job is never in the database without one.
class ImportQueue
{
public:
    static constexpr std::size_t capacity = 8;

    // Kept free for one job until the place is gone.
    class Place
    {
    public:
        explicit Place(ImportQueue &queue);
        ~Place();
        Place(const Place &) = delete;
        Place &operator=(const Place &) = delete;

        void fill(ImportTask task);

    private:
        ImportQueue &m_queue;
    };

    [[nodiscard]] std::shared_ptr<Place> reserve(); // null: no room

    // Waits for a job; none once the queue is closed.
    [[nodiscard]] std::optional<ImportTask> pop();
    [[nodiscard]] QList<ImportJobId> waiting() const;

    // Nothing gets in any more. Returns what still waits.
    [[nodiscard]] std::deque<ImportTask> close();

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_filled;
    std::deque<ImportTask> m_tasks;
    std::size_t m_places = 0;
    bool m_closed = false;
};

} // namespace medlem::server
