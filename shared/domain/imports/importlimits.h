// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace medlem {

// What an import file may be (security.md ). Each is checked while reading, so that no file takes
// more memory or time than these allow. Q-37 speaks of 50 000 rows; twice as many are taken, since an old register of
// that size comes in one file and nobody should have to cut it, and time and memory have been measured to allow it
// (tests/bench/README.md).
struct ImportLimits
{
    qint64 bytes = 20 * 1024 * 1024;
    qint64 rows = 100'000; // below the headings
    qsizetype columns = 200;
    qsizetype cellBytes = 10 * 1024; // in UTF-8

    // Of a workbook, which is a packed archive.
    qint64 unpackedBytes = 50 * 1024 * 1024;
    qint64 unpackedRatio = 100; // to the packed bytes
    qint64 archiveEntries = 1000;
};

} // namespace medlem
