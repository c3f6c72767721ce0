// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importrunner.h"

#include "server/database/dbfailure.h"
#include "server/imports/importjobstore.h"
#include "server/imports/importwork.h"

#include <QLoggingCategory>

namespace medlem::server {

Q_LOGGING_CATEGORY(logImports, "medlem.imports")

namespace {

constexpr int mostTries = 4;                         // at most three retries
constexpr std::chrono::seconds longestStatement{60};
constexpr std::chrono::milliseconds pulseInterval{500};

Error errorOf(const DbFailure &failure)
{
    const QString what = QString::fromUtf8(failure.what());
    return makeError(failure.kind() == DbFailure::Kind::Bug ? ErrorCode::Internal : ErrorCode::Unavailable, what);
}

bool mayBeTriedAgain(const DbFailure &failure)
{
    return failure.kind() == DbFailure::Kind::Retryable || failure.kind() == DbFailure::Kind::ConnectionLost;
}

} // namespace

ImportRunner::ImportRunner(ImportQueue &queue, const ConnectionSettings &settings, const StatementCatalog &catalog,
                           const Clock &clock)
    : m_queue(queue)
    , m_settings(settings)
    , m_catalog(catalog)
    , m_clock(clock)
    , m_worker([this] {
        work();
    })
    , m_pulse([this] {
        pulse();
    })
{
}

ImportRunner::~ImportRunner()
{
    stop();
}

ConnectionSettings ImportRunner::workSettings(ConnectionSettings settings)
{
    settings.applicationName = QStringLiteral("medlemsregisterd import");
    settings.statementTimeout = longestStatement;
    settings.idleInTransactionTimeout = longestStatement; // a file is read in between
    return settings;
}

void ImportRunner::stop()
{
    if (!m_worker.joinable())
        return;
    const std::deque<ImportTask> waiting = m_queue.close();
    m_control.stopAll();
    m_worker.join();
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    m_over.notify_all();
    m_pulse.join();
    Connection connection(m_settings);
    for (const ImportTask &task : waiting)
        end(connection, task, makeError(ErrorCode::Unavailable));
}

void ImportRunner::work()
{
    Connection connection(workSettings(m_settings));
    while (const std::optional<ImportTask> task = m_queue.pop())
        perform(connection, *task);
}

void ImportRunner::perform(Connection &connection, const ImportTask &task)
{
    m_control.begin(task.jobId);
    const auto outcome = performWithRetries(connection, task);
    m_control.end();
    if (outcome)
        return;
    if (outcome.error().code == ErrorCode::Internal)
        qCCritical(logImports, "Job %s of request %s failed: %s", qUtf8Printable(task.jobId.toString()),
                   qUtf8Printable(task.requestId.toString()), qUtf8Printable(outcome.error().detail));
    else
        qCDebug(logImports, "Job %s ends: %s", qUtf8Printable(task.jobId.toString()),
                qUtf8Printable(outcome.error().detail));
    connection.close(); // a statement was perhaps interrupted so late that the next one would be hit
    end(connection, task, outcome.error());
}

// The root of a job, and so its own catch: like the dispatcher of a request it tries again what may be, and makes the
// rest the job's failure.
Result<void> ImportRunner::performWithRetries(Connection &connection, const ImportTask &task)
{
    for (int tries = 1;; ++tries) {
        try {
            return performOnce(connection, task);
        } catch (const DbFailure &failure) {
            m_control.detach();
            if (m_control.isStopped())
                return fail(errorOf(failure));
            qCWarning(logImports, "Job %s of request %s, try %d: %s", qUtf8Printable(task.jobId.toString()),
                      qUtf8Printable(task.requestId.toString()), tries, failure.what());
            if (!mayBeTriedAgain(failure) || tries == mostTries)
                return fail(errorOf(failure));
        }
    }
}

Result<void> ImportRunner::performOnce(Connection &connection, const ImportTask &task)
{
    connection.ensureOpen();
    Transaction transaction(connection, m_catalog);
    TRY_ASSIGN(const bool mayBegin, takeImportJob(transaction, task.jobId));
    if (!mayBegin)
        return fail(ErrorCode::Unavailable, QStringLiteral("The job was stopped while it waited."));
    m_control.attach(connection);
    const auto outcome = ImportWork(connection, m_catalog, m_clock, m_control).perform(task);
    m_control.detach();
    return outcome;
}

// Where even that does not get through the job is given up for lost in a while, which says the same.
void ImportRunner::end(Connection &connection, const ImportTask &task, const Error &error)
{
    try {
        Transaction transaction(connection, m_catalog);
        (void)endImportJob(transaction, task.jobId, problemOf(error, task.requestId.toString()));
    } catch (const DbFailure &failure) {
        qCWarning(logImports, "The end of job %s could not be told: %s", qUtf8Printable(task.jobId.toString()),
                  failure.what());
    }
}

void ImportRunner::pulse()
{
    Connection connection(m_settings);
    std::unique_lock lock(m_mutex);
    while (!m_over.wait_for(lock, pulseInterval, [this] {
        return m_isOver;
    })) {
        lock.unlock();
        pulseOnce(connection);
        lock.lock();
    }
}

void ImportRunner::pulseOnce(Connection &connection)
{
    const ImportControl::State state = m_control.state();
    ImportPulse pulse{.jobs = m_queue.waiting(), .running = state.job, .phase = state.phase, .percent = state.percent};
    if (state.job)
        pulse.jobs.append(*state.job);
    if (pulse.jobs.isEmpty())
        return;
    try {
        Transaction transaction(connection, m_catalog);
        const auto goesOn = pulseImportJobs(transaction, pulse);
        if (state.job && goesOn && (!*goesOn || m_control.isStopped())) // again until it has heard
            m_control.stop(*state.job);
    } catch (const DbFailure &failure) { // the next one may get through; without any the job is given up for lost
        qCWarning(logImports, "Jobs could not be kept alive: %s", failure.what());
    }
}

} // namespace medlem::server
