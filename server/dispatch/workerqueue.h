// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>

namespace medlem::server {

// A bounded first-in-first-out queue between threads that never makes its producers wait: a full queue says no,
// so that the I/O thread can answer 503 at once.
template <class T>
class WorkerQueue
{
public:
    explicit WorkerQueue(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    [[nodiscard]] bool tryPush(T item)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed || m_items.size() >= m_capacity)
                return false;
            m_items.push_back(std::move(item));
        }
        m_filled.notify_one();
        return true;
    }

    // Waits for an item; empty once the queue is closed and used up.
    [[nodiscard]] std::optional<T> pop()
    {
        std::unique_lock lock(m_mutex);
        m_filled.wait(lock, [this] {
            return m_closed || !m_items.empty();
        });
        if (m_items.empty())
            return std::nullopt;
        std::optional<T> item(std::move(m_items.front()));
        m_items.pop_front();
        return item;
    }

    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_filled.notify_all();
    }

    [[nodiscard]] std::size_t size() const
    {
        const std::lock_guard lock(m_mutex);
        return m_items.size();
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_filled;
    std::deque<T> m_items;
    const std::size_t m_capacity;
    bool m_closed = false;
};

} // namespace medlem::server
