// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>

namespace medlem::server {

// Every bound of the HTTP layer (security.md ), so that configuration may set and tests shrink them.
struct HttpLimits
{
    qsizetype headBytes = 16 * 1024;
    int headFields = 100;
    qsizetype targetBytes = 4 * 1024;
    qsizetype bodyBytes = 1024 * 1024; // where HttpServerSetup::bodyLimit says nothing else
    qsizetype drainBytes = 64 * 1024;  // read and thrown away after an early refusal

    std::chrono::milliseconds handshake{5'000};
    std::chrono::milliseconds head{10'000};
    std::chrono::milliseconds body{60'000};
    std::chrono::milliseconds bodyGrace{5'000}; // the slowest body rate is first asked for after this
    qsizetype bodyBytesPerSecond = 1024;
    std::chrono::milliseconds idle{60'000};
    std::chrono::milliseconds writeStall{30'000}; // a peer that reads nothing of its answer for this long is cut off
    std::chrono::milliseconds drain{2'000};

    int connections = 2'000;
    int connectionsPerAddress = 64; // an IPv6 /64 counts as one address
    int handshakes = 256;           // connections that have not finished theirs

    std::chrono::milliseconds streamKeepAlive{15'000};
    qsizetype streamQueueBytes = 1024 * 1024;
};

} // namespace medlem::server
