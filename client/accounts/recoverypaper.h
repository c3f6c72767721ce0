// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

class QPagedPaintDevice;

namespace medlem::client {

// The recovery codes of an account on a sheet to keep, and how they are used.
struct RecoveryPaper
{
    QString username;
    QDate date;
    QStringList codes;

    void print(QPagedPaintDevice &device) const;
    [[nodiscard]] QString plainText() const;

    // Only the file's owner may read it. Error: Invalid with FileNotWritten.
    [[nodiscard]] Result<void> savePdf(const QString &path) const;
};

} // namespace medlem::client
