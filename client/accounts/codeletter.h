// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/protocol/activation.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

class QPagedPaintDevice;
class QPainter;

namespace medlem::client {

// A letter of one A4 page that takes a one-time code to its user. Every copy of the code that the client has is in one
// of these, so that it is gone when this is.
struct CodeLetter
{
    ActivationPurpose purpose = ActivationPurpose::Activation;
    QString organisation; // empty: the national organisation, unnamed
    QString name;
    QString username;
    QString code;
    QDateTime expiresAt;
    QDate date;
    QStringList addressLines; // where the window of an envelope is; empty: to be handed over

    // Fills the page that the painter's window is set to by begin().
    void paint(QPainter &painter) const;
    void print(QPagedPaintDevice &device) const;

    // Only the file's owner may read it. Error: Invalid with FileNotWritten.
    [[nodiscard]] Result<void> savePdf(const QString &path) const;

    [[nodiscard]] QString fileName() const; // proposed; says whose letter it is, and nothing of the code

    // A4 in tenths of a millimetre, the unit in which paint() works.
    static constexpr int pageWidth = 2100;
    static constexpr int pageHeight = 2970;
};

} // namespace medlem::client
