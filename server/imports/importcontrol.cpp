// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importcontrol.h"

#include <algorithm>

namespace medlem::server {

void ImportControl::begin(ImportJobId job)
{
    const std::lock_guard lock(m_mutex);
    m_state = {.job = job, .phase = ImportPhase::Reading, .percent = 0};
    m_isStopped = m_isOver;
}

void ImportControl::end()
{
    const std::lock_guard lock(m_mutex);
    m_state = {};
    m_statement.reset();
}

void ImportControl::attach(const Connection &connection)
{
    const std::lock_guard lock(m_mutex);
    m_statement = std::make_unique<CancelHandle>(connection);
}

void ImportControl::detach()
{
    const std::lock_guard lock(m_mutex);
    m_statement.reset();
}

Result<void> ImportControl::advanced(ImportPhase phase, int percent)
{
    const std::lock_guard lock(m_mutex);
    if (m_isStopped)
        return fail(ErrorCode::Unavailable, QStringLiteral("The job has been stopped."));
    m_state.phase = phase;
    m_state.percent = std::max(m_state.percent, percent); // a second try begins anew
    return {};
}

bool ImportControl::isStopped() const
{
    const std::lock_guard lock(m_mutex);
    return m_isStopped;
}

ImportControl::State ImportControl::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void ImportControl::stop(ImportJobId job)
{
    const std::lock_guard lock(m_mutex);
    if (m_state.job != job)
        return;
    m_isStopped = true;
    interrupt();
}

void ImportControl::stopAll()
{
    const std::lock_guard lock(m_mutex);
    m_isOver = m_isStopped = true;
    interrupt();
}

// The lock is held meanwhile, so that the connection is not about something else by then.
void ImportControl::interrupt()
{
    if (m_statement)
        m_statement->cancel();
}

} // namespace medlem::server
