// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/inspection/documentfinding.h"

#include <QSemaphore>
#include <QString>

#include <chrono>

namespace medlem::server {

// Lets a child process look at a file: what a hostile file makes of the child harms nobody else. Few children at
// once. Safe from any thread; the caller's waits.
class DocumentInspector
{
public:
    struct Limits
    {
        int running = 2;
        std::chrono::milliseconds wait{2500}; // for one of those; the caller has a transaction open
        std::chrono::milliseconds run{5000};  // of the child; its processor time is bounded by itself
    };

    explicit DocumentInspector(QString program); // medlemsregisterd
    DocumentInspector(QString program, const Limits &limits);

    // Error: Unavailable with a time to try again: too many are looked at, or the child did not come to an answer in
    // time or at all.
    [[nodiscard]] Result<DocumentFinding> inspect(const QByteArray &content);

private:
    const QString m_program;
    const Limits m_limits;
    QSemaphore m_places;
};

} // namespace medlem::server
