// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>

// What this process takes of the machine. A sanitizer keeps what was freed, so that under one nothing is measured: all
// is 0.
namespace medlem::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isMeasured = false;
#else
constexpr bool isMeasured = true;
#endif

// The most memory this process has had, in MiB; 0 where the system does not tell.
[[nodiscard]] inline qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!isMeasured || !status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toLongLong() / 1024;
    }
    return 0;
}

// Forgets what was freed before: returns what the process has now, in MiB, from which the next peak is counted.
[[nodiscard]] inline qint64 memoryNow()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        file.write("5"); // proc(5): the peak becomes the present size
    return peakMemory();
}

} // namespace medlem::test
