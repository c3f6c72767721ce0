// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QStringList>

class QIODevice;

namespace medlem {

// Writes a CSV file that spreadsheets open rightly: UTF-8 with its mark, semicolons, lines that end as RFC 4180 wants,
// every cell in quotation marks and kept from being a formula (formulaguard.h). readCsv reads every text back as it
// was, but for NULs and halves of characters, which no file can have.
class CsvWriter
{
public:
    explicit CsvWriter(QIODevice &target)
        : m_target(target)
    {
    }

    // Error: FileNotWritten at "target".
    [[nodiscard]] Result<void> write(const QStringList &cells);

private:
    QIODevice &m_target;
    bool m_hasBegun = false;
};

} // namespace medlem
