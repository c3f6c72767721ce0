// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace medlem::test {

// What a writer was told is done.
struct AcknowledgedWrite
{
    QByteArray table; // "person" for a registration, "address" for a change of one
    QByteArray id;
    qint64 version = 0;
    QByteArray text; // the family name, or the street
};

// A registration that got no answer; it may have happened or not.
struct UnansweredWrite
{
    QByteArray key;
    QByteArray body;
    QByteArray familyName;
};

struct WriterPlace
{
    quint16 port = 0;
    QByteArray token;
    QByteArray branchId;
    QByteArray typeId;
};

// Threads that register members and change their addresses over HTTPS, each until something fails or stop().
class Writers
{
public:
    // round makes the names differ from those of other rounds.
    Writers(const WriterPlace &place, int count, int round);
    ~Writers() { stop(); }

    void stop();
    void join(); // until every writer has met a failure
    [[nodiscard]] int count() const { return m_count; }

    // After join() or stop().
    [[nodiscard]] const QList<AcknowledgedWrite> &acknowledged() const { return m_acknowledged; }
    [[nodiscard]] const QList<UnansweredWrite> &unanswered() const { return m_unanswered; }
    [[nodiscard]] const QList<int> &lastStatuses() const { return m_lastStatuses; } // of failures

private:
    class Writer;

    void acknowledge(const AcknowledgedWrite &write);

    std::mutex m_mutex; // guards the lists while threads run
    QList<AcknowledgedWrite> m_acknowledged;
    QList<UnansweredWrite> m_unanswered;
    QList<int> m_lastStatuses;
    std::atomic<int> m_count = 0;
    std::atomic<bool> m_isStopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace medlem::test
