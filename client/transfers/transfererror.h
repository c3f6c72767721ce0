// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"

#include <QDate>
#include <QString>

#include <optional>

namespace medlem::client {

// What a form knows of the move that it asks for, so that it can say what is wrong with it.
struct TransferLimits
{
    QString name;
    QString to = {};                 // the branch
    std::optional<QDate> begun = {}; // the first day of the membership that is moved
    std::optional<QDate> ends = {};  // and its last
    // Of one that is answered: the earliest day that both sides agree on.
    std::optional<QDate> earliest = {};
};

inline constexpr int longestTransferNote = 500;

// The sentence beside a field of a form about a transfer.
[[nodiscard]] QString transferFieldText(const FieldError &error, const TransferLimits &limits);

// Whether a decision was refused for what has happened to the transfer, and not for what stands in the form.
[[nodiscard]] bool isTransferOvertaken(const Error &error);
[[nodiscard]] QString decisionErrorText(const Error &error);

// Why somebody cannot be asked for, when it is about the person; else empty.
[[nodiscard]] QString incomingErrorText(const Error &error, const QString &name);

} // namespace medlem::client
