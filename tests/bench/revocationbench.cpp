// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures how soon somebody is out whose access an approval ends: with two servers before one database, from
// sending the approval to the first refusal of the former administrator's requests on each, and to the end of the event
// streams. Requests go back to back; of those a server looks at one in 50 ms, which is how finely this sees.
//
//   revocationbench [ROUNDS]

#include "tests/e2e/twoservers.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <latch>
#include <thread>

using namespace medlem;
using namespace medlem::test;

namespace {

struct Times
{
    QList<double> refusal; // milliseconds
    QList<double> streamEnd;
    QList<double> answer; // of the approval itself
    int late = 0;         // requests sent after the approval's answer that were carried out: has to stay 0
};

double since(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

// When the first request was refused, and when the last one was sent that was not.
struct Watch
{
    double refused = 0;
    double lastDone = 0;
};

Watch watchRequests(WireClient client, const QByteArray &path, const QElapsedTimer &clock, std::latch &ready)
{
    Watch watch;
    static_cast<void>(client.get(path));
    ready.count_down();
    for (;;) {
        const double sent = since(clock);
        const int status = client.get(path).status;
        if (status == 200) {
            watch.lastDone = sent;
        } else if (status != 429) { // a session has 20 requests a second
            watch.refused = since(clock);
            return watch;
        }
    }
}

double watchStream(const WireClient &client, const QElapsedTimer &clock, std::latch &ready)
{
    const auto stream = client.openStream();
    static_cast<void>(stream->readUntil("\r\n\r\n"));
    ready.count_down();
    static_cast<void>(stream->readUntil("event: access-ended\n"));
    static_cast<void>(stream->waitForClose());
    return since(clock);
}

bool measure(TwoServers &servers, Times &times)
{
    servers.restore();
    const auto agreement = servers.ready(servers.data().branchA, servers.data().anna);
    if (!agreement)
        return false;
    const QByteArray path = "/api/v1/branches/" + servers.data().branchA.toString().toLatin1() + "/board";
    QElapsedTimer clock;
    clock.start();
    std::latch ready(4);
    std::array<Watch, 2> requests;
    std::array<double, 2> streams{};
    std::array<std::thread, 4> threads;
    for (std::size_t i = 0; i < 2; ++i) {
        const auto client = [&servers, i] {
            return i == 0 ? servers.here(Session::BranchA) : servers.there(Session::BranchA);
        };
        threads[i] = std::thread([&, i, client] {
            requests[i] = watchRequests(client(), path, clock, ready);
        });
        threads[i + 2] = std::thread([&, i, client] {
            streams[i] = watchStream(client(), clock, ready);
        });
    }
    ready.wait();
    const double sent = since(clock);
    const bool isApproved = servers.approve(*agreement).has_value();
    const double answered = since(clock);
    for (std::thread &thread : threads)
        thread.join();
    times.answer.append(answered - sent);
    for (std::size_t i = 0; i < 2; ++i) {
        times.refusal.append(requests[i].refused - sent);
        times.streamEnd.append(streams[i] - sent);
        times.late += requests[i].lastDone > answered ? 1 : 0;
    }
    return isApproved;
}

void say(QTextStream &out, const char *what, QList<double> values)
{
    std::sort(values.begin(), values.end());
    const auto at = [&values](double part) {
        return values.at(static_cast<qsizetype>(part * static_cast<double>(values.size() - 1)));
    };
    out << what << ": median " << at(0.5) << " ms, p99 " << at(0.99) << " ms, longest " << values.last() << " ms\n";
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? QByteArray(argv[1]).toInt() : 100;
    QTextStream out(stdout);
    TwoServers servers;
    if (rounds < 1 || !servers.start())
        return 1;
    Times times;
    for (int i = 0; i < rounds; ++i) {
        if (!measure(servers, times)) {
            out << "An approval failed.\n";
            return 1;
        }
    }
    say(out, "Approval to its answer", times.answer);
    say(out, "Approval to the first refusal", times.refusal);
    say(out, "Approval to the end of the stream", times.streamEnd);
    out << "Requests carried out that were sent after the answer: " << times.late << '\n';
    return times.late == 0 ? 0 : 1;
}
