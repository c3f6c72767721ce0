// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/dispatch/workerqueue.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace medlem::server {

// Worker threads behind one bounded queue. Each thread makes its own Context by the factory, on that thread, before
// its first job and destroys it there after its last: the place of a database connection. Any thread may submit.
template <class Context>
class WorkerPool
{
public:
    using Job = std::function<void(Context &)>;
    using ContextFactory = std::function<std::unique_ptr<Context>()>;

    WorkerPool(int workers, std::size_t queueCapacity, ContextFactory factory)
        : m_queue(queueCapacity)
        , m_factory(std::move(factory))
    {
        m_threads.reserve(static_cast<std::size_t>(workers));
        for (int i = 0; i < workers; ++i)
            m_threads.emplace_back([this] {
                run();
            });
    }

    ~WorkerPool() { shutDown(); }

    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    // False when the queue is full or the pool is shutting down; the job is then destroyed unrun.
    [[nodiscard]] bool trySubmit(Job job) { return m_queue.tryPush(std::move(job)); }

    // Refuses new jobs, runs those already queued to their end, and joins the threads. Not from a job.
    void shutDown()
    {
        m_queue.close();
        for (std::thread &thread : m_threads) {
            if (thread.joinable())
                thread.join();
        }
    }

    [[nodiscard]] std::size_t queued() const { return m_queue.size(); }

private:
    void run()
    {
        const std::unique_ptr<Context> context = m_factory();
        while (std::optional<Job> job = m_queue.pop())
            (*job)(*context);
    }

    WorkerQueue<Job> m_queue;
    ContextFactory m_factory;
    std::vector<std::thread> m_threads; // last: they use the members above
};

} // namespace medlem::server
