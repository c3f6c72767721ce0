// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importqueue.h"

#include <utility>

namespace medlem::server {

ImportQueue::Place::Place(ImportQueue &queue)
    : m_queue(queue)
{
}

ImportQueue::Place::~Place()
{
    const std::lock_guard lock(m_queue.m_mutex);
    --m_queue.m_places;
}

void ImportQueue::Place::fill(ImportTask task)
{
    {
        const std::lock_guard lock(m_queue.m_mutex);
        if (m_queue.m_closed)
            return; // the job is given up for lost in a while
        m_queue.m_tasks.push_back(std::move(task));
    }
    m_queue.m_filled.notify_one();
}

std::shared_ptr<ImportQueue::Place> ImportQueue::reserve()
{
    const std::lock_guard lock(m_mutex);
    if (m_closed || m_tasks.size() + m_places >= capacity)
        return nullptr;
    ++m_places;
    return std::make_shared<Place>(*this);
}

std::optional<ImportTask> ImportQueue::pop()
{
    std::unique_lock lock(m_mutex);
    m_filled.wait(lock, [this] {
        return m_closed || !m_tasks.empty();
    });
    if (m_closed)
        return std::nullopt;
    std::optional<ImportTask> task(std::move(m_tasks.front()));
    m_tasks.pop_front();
    return task;
}

QList<ImportJobId> ImportQueue::waiting() const
{
    const std::lock_guard lock(m_mutex);
    QList<ImportJobId> ids;
    for (const ImportTask &task : m_tasks)
        ids.append(task.jobId);
    return ids;
}

std::deque<ImportTask> ImportQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_filled.notify_all();
    return std::exchange(m_tasks, {});
}

} // namespace medlem::server
