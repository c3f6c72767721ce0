// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/importjobwatch.h"

#include "shared/protocol/codec.h"
#include "shared/protocol/problem.h"

#include <chrono>

namespace medlem::client {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds shortPause = 300ms;
constexpr std::chrono::milliseconds longPause = 1s; // once it is clear that it takes its time
constexpr qint64 shortPausesUntil = 10'000;
constexpr std::chrono::milliseconds contactPause = 2s;

// What may be otherwise when asked again.
bool isPassing(ErrorCode code)
{
    return code == ErrorCode::Unreachable || code == ErrorCode::Timeout || code == ErrorCode::Unavailable ||
           code == ErrorCode::TooManyRequests || code == ErrorCode::Unauthenticated;
}

// The server is there and says itself that it has too much to do.
bool isBusy(ErrorCode code)
{
    return code == ErrorCode::Unavailable || code == ErrorCode::TooManyRequests;
}

Error failureOf(const ImportJob &job)
{
    if (!job.failure)
        return makeError(ErrorCode::Internal);
    return errorFromProblem(job.failure->status, BodyCodec<Problem>::encode(*job.failure));
}

} // namespace

ImportJobWatch::ImportJobWatch(Api &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ImportJobWatch::ask);
    connect(&m_api, &Api::contactRestored, this, [this] {
        if (m_isRunning && m_pause.isActive())
            m_pause.start(0);
    });
}

void ImportJobWatch::startWith(Starter starter)
{
    Q_ASSERT(!m_isRunning);
    ++m_generation;
    m_starter = std::move(starter);
    m_job.reset();
    m_isRunning = true;
    m_isCancelling = false;
    m_hasContact = true;
    m_isServerBusy = false;
    m_age.start();
    Q_EMIT changed();
    ask();
}

// Asks for the job itself until the server has one.
void ImportJobWatch::ask()
{
    const auto mine = [this, generation = m_generation] {
        return m_isRunning && generation == m_generation;
    };
    if (!m_job) {
        m_starter([this, mine](const Result<ImportJob> &reply) {
            if (mine())
                takeReply(reply);
        });
        return;
    }
    m_api.send(ShowImportJob{.importJobId = m_job->id}, this, [this, mine](const Result<ImportJob> &reply) {
        if (mine())
            takeReply(reply);
    });
}

void ImportJobWatch::takeReply(const Result<ImportJob> &reply)
{
    if (reply) {
        follow(*reply);
    } else if (isPassing(reply.error().code)) {
        m_isServerBusy = isBusy(reply.error().code);
        m_hasContact = m_isServerBusy;
        m_pause.start(contactPause);
        Q_EMIT changed();
    } else {
        end();
        Q_EMIT failed(reply.error());
    }
}

void ImportJobWatch::follow(const ImportJob &job)
{
    const bool isNew = !m_job;
    m_job = job;
    m_hasContact = true;
    m_isServerBusy = false;
    switch (job.state) {
    case ImportJobState::Waiting:
    case ImportJobState::Running:
        if (isNew && m_isCancelling)
            sendCancel();
        m_pause.start(m_age.hasExpired(shortPausesUntil) ? longPause : shortPause);
        Q_EMIT changed();
        return;
    case ImportJobState::Done:
        end();
        Q_EMIT done(job);
        return;
    case ImportJobState::Cancelled:
        end();
        Q_EMIT cancelled();
        return;
    case ImportJobState::Failed:
        end();
        Q_EMIT failed(failureOf(job));
        return;
    }
    Q_UNREACHABLE();
}

void ImportJobWatch::end()
{
    m_pause.stop();
    m_isRunning = false;
    m_isCancelling = false;
    Q_EMIT changed();
}

void ImportJobWatch::cancel()
{
    if (!m_isRunning || m_isCancelling)
        return;
    m_isCancelling = true;
    if (m_job)
        sendCancel();
    Q_EMIT changed();
}

// A request that gets lost can be made again by the user.
void ImportJobWatch::sendCancel()
{
    m_api.send(CancelImportJob{.importJobId = m_job->id}, this, [this, generation = m_generation](const auto &reply) {
        if (reply || generation != m_generation || !m_isRunning)
            return;
        m_isCancelling = false;
        Q_EMIT changed();
    });
}

void ImportJobWatch::forget()
{
    if (!m_isRunning)
        return;
    if (m_job) // the watch may be gone before the answer
        m_api.send(CancelImportJob{.importJobId = m_job->id}, &m_api, [](const Result<NoContent> &) {});
    ++m_generation;
    end();
}

int ImportJobWatch::percent() const
{
    return m_job ? m_job->percent : 0;
}

QString ImportJobWatch::sentence() const
{
    if (!m_hasContact)
        return tr("There is no contact with the server. The work goes on there, and the program asks again.");
    if (m_isServerBusy)
        return tr("The server has a lot to do. The program asks again by itself in a moment.");
    if (m_isCancelling)
        return tr("Stopping…");
    if (!m_job || m_job->state == ImportJobState::Waiting)
        return tr("Waiting for the server to begin…");
    const bool isUndo = m_job->kind == ImportJobKind::Undo;
    switch (m_job->phase) {
    case ImportPhase::Reading:
        return isUndo ? tr("Looking up what the import brought…") : tr("Reading the rows of the file…");
    case ImportPhase::Comparing:
        return isUndo ? tr("Looking whether anything has been changed since…") : tr("Comparing with the register…");
    case ImportPhase::Writing:
        return isUndo ? tr("Taking back what the import brought…") : tr("Writing to the register…");
    case ImportPhase::Finishing:
        return tr("Almost done…");
    }
    Q_UNREACHABLE();
}

} // namespace medlem::client
