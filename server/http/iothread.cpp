// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/iothread.h"

#include "server/http/iolistener.h"

#include <QDeadlineTimer>

#include <utility>

namespace medlem::server {

IoThread::IoThread(std::shared_ptr<IoShared> shared)
    : m_loop(new IoLoop(std::move(shared)))
{
    m_thread.setObjectName(QStringLiteral("http-io"));
    m_loop->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, m_loop, &IoLoop::start);
    QObject::connect(&m_thread, &QThread::finished, m_loop, &QObject::deleteLater);
    // Direct, because the thread that owns m_thread waits in join() and serves no events.
    QObject::connect(m_loop, &IoLoop::stopped, &m_thread, &QThread::quit, Qt::DirectConnection);
    m_thread.start();
}

IoThread::~IoThread()
{
    join(std::chrono::milliseconds(0));
}

Result<quint16> IoThread::listen(const QHostAddress &address, quint16 port, std::function<void(qintptr)> accepted)
{
    Result<quint16> outcome = fail(ErrorCode::Internal);
    QMetaObject::invokeMethod(
        m_loop,
        [&] {
            auto listener = std::make_unique<IoListener>(std::move(accepted));
            if (!listener->listen(address, port)) {
                outcome = fail(ErrorCode::Unavailable, listener->errorString());
                return;
            }
            outcome = listener->serverPort();
            m_listener = listener.release();
            m_listener->setParent(m_loop);
        },
        Qt::BlockingQueuedConnection);
    return outcome;
}

void IoThread::adopt(qintptr descriptor)
{
    if (QThread::currentThread() == &m_thread)
        m_loop->adopt(descriptor);
    else
        QMetaObject::invokeMethod(m_loop, [loop = m_loop, descriptor] {
            loop->adopt(descriptor);
        });
}

void IoThread::closeListener()
{
    if (m_listener == nullptr || !m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        m_loop,
        [this] {
            m_listener->close();
        },
        Qt::BlockingQueuedConnection);
    m_listener = nullptr;
}

void IoThread::beginStop()
{
    if (m_thread.isRunning())
        QMetaObject::invokeMethod(m_loop, &IoLoop::beginStop, Qt::QueuedConnection);
}

void IoThread::join(std::chrono::milliseconds grace)
{
    if (m_thread.wait(QDeadlineTimer(grace)))
        return;
    m_thread.quit();
    m_thread.wait();
}

} // namespace medlem::server
