// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/inspection/documentinspector.h"

#include "server/inspection/inspectioncommand.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QProcess>
#include <QSemaphoreReleaser>

#include <csignal>
#include <utility>

namespace medlem::server {

Q_LOGGING_CATEGORY(logInspection, "medlem.inspection")

namespace {

constexpr int retryAfterSeconds = 5;
constexpr qint64 longestAnswer = 4096;

Failure unavailable(const QString &detail)
{
    Error error = makeError(ErrorCode::Unavailable, detail);
    error.retryAfterSeconds = retryAfterSeconds;
    return fail(std::move(error));
}

// Of a child that died of the file: by its limit of processor time, or by a fault in a library.
DocumentFinding findingOfDeath(int signal)
{
    if (signal == SIGXCPU || signal == SIGKILL)
        return {.verdict = DocumentVerdict::TooLarge};
    qCWarning(logInspection, "A document ended the process that looked at it with signal %d. It is refused.", signal);
    return {.verdict = DocumentVerdict::Damaged};
}

// Nothing of the server's goes along, not even its variables.
void start(QProcess &child, const QString &program)
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    child.setProcessEnvironment(environment);
    child.setWorkingDirectory(QStringLiteral("/"));
    child.start(program, {QString::fromLatin1(inspectionWord)});
}

// Writes, and reads no more than an answer may be: a child that has been taken over has no other way to do harm.
bool waitFor(QProcess &child, const QDeadlineTimer &deadline)
{
    while (child.bytesAvailable() <= longestAnswer && child.waitForReadyRead(int(deadline.remainingTime()))) {
    }
    return child.bytesAvailable() <= longestAnswer &&
           (child.waitForFinished(int(deadline.remainingTime())) || child.state() == QProcess::NotRunning);
}

} // namespace

DocumentInspector::DocumentInspector(QString program)
    : DocumentInspector(std::move(program), Limits())
{
}

DocumentInspector::DocumentInspector(QString program, const Limits &limits)
    : m_program(std::move(program))
    , m_limits(limits)
    , m_places(limits.running)
{
}

Result<DocumentFinding> DocumentInspector::inspect(const QByteArray &content)
{
    if (!m_places.tryAcquire(1, int(m_limits.wait.count())))
        return unavailable(QStringLiteral("Too many documents are being looked at."));
    const QSemaphoreReleaser place(m_places);
    QProcess child;
    start(child, m_program);
    child.write(content);
    child.closeWriteChannel();
    if (!waitFor(child, QDeadlineTimer(m_limits.run)) || child.error() == QProcess::FailedToStart) {
        child.kill();
        child.waitForFinished();
        return unavailable(QStringLiteral("A document was not looked at in time: %1").arg(child.errorString()));
    }
    if (child.exitStatus() == QProcess::CrashExit)
        return findingOfDeath(child.exitCode());
    const auto finding = findingFromJson(child.readAllStandardOutput());
    if (child.exitCode() != 0 || !finding)
        return unavailable(QStringLiteral("No document can be looked at: %1")
                               .arg(QString::fromUtf8(child.readAllStandardError()).trimmed()));
    return *finding;
}

} // namespace medlem::server
