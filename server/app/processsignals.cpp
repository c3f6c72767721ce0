// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/processsignals.h"

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#endif

namespace medlem::server {

#ifdef Q_OS_UNIX

namespace {

std::array<int, 2> pipeEnds{-1, -1}; // read, write

void forward(int signal)
{
    const int before = errno;
    const char byte = static_cast<char>(signal);
    const auto written = ::write(pipeEnds[1], &byte, 1); // a full pipe means that enough is on its way
    static_cast<void>(written);
    errno = before;
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
}

} // namespace

ProcessSignals::ProcessSignals(QObject *parent)
    : QObject(parent)
{
    if (::pipe(pipeEnds.data()) != 0)
        qFatal("No pipe for signals.");
    for (const int end : pipeEnds) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ProcessSignals::read);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        handle(signal, forward);
    handle(SIGPIPE, SIG_IGN); // a peer that has gone is an error of its socket
}

ProcessSignals::~ProcessSignals()
{
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        handle(signal, SIG_DFL);
    m_notifier.reset();
    for (const int end : pipeEnds)
        ::close(end);
}

void ProcessSignals::read()
{
    char byte = 0;
    while (::read(pipeEnds[0], &byte, 1) == 1) {
        if (byte == SIGHUP)
            Q_EMIT reloadRequested();
        else
            Q_EMIT stopRequested();
    }
}

#else

ProcessSignals::ProcessSignals(QObject *parent)
    : QObject(parent)
{
}

ProcessSignals::~ProcessSignals() = default;

void ProcessSignals::read() {}

#endif

} // namespace medlem::server
