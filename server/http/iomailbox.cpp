// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/iomailbox.h"

#include "server/http/ioloop.h"

#include <QMutexLocker>
#include <QThread>

#include <utility>

namespace medlem::server {

IoMailbox::IoMailbox(IoLoop &loop, qsizetype streamQueueBytes)
    : m_loop(&loop)
    , m_streamQueueBytes(streamQueueBytes)
{
}

bool IoMailbox::post(IoMessage message)
{
    QMutexLocker lock(&m_mutex);
    if (m_loop == nullptr)
        return false;
    IoLoop &loop = *m_loop;
    if (loop.thread() == QThread::currentThread()) {
        lock.unlock();
        loop.deliver(std::move(message));
        return true;
    }
    m_messages.push_back(std::move(message));
    // Under the lock: close() cannot take the loop away before the wake-up is queued.
    if (m_messages.size() == 1)
        QMetaObject::invokeMethod(&loop, &IoLoop::deliverPosted, Qt::QueuedConnection);
    return true;
}

std::vector<IoMessage> IoMailbox::fetch()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_messages, {});
}

std::vector<IoMessage> IoMailbox::close()
{
    const QMutexLocker lock(&m_mutex);
    m_loop = nullptr;
    return std::exchange(m_messages, {});
}

} // namespace medlem::server
