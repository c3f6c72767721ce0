// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "server/request/requestcontext.h"

namespace medlem::server {

// What somebody was about who has to prove who it is. All are counted together; the audit tells them apart.
enum class Attempted
{
    LogIn,
    Activation,
    StepUp,
    PasswordChange,
};

// What failures are counted by: whatever name was typed, as a hash, and where it came from.
struct LogInAttempt
{
    QString username; // empty when no account can be called that
    QByteArray accountKey;
    QString source;
    Attempted what = Attempted::LogIn;

    [[nodiscard]] static LogInAttempt of(Attempted what, const QString &typedName, const Origin &origin);
};

enum class FailureKind
{
    Password,
    Code, // after a right password
    Held, // refused whatever was given; does not count
};

// Commits what the request has done so far with the failure, and says what the caller is told: the same for every kind.
[[nodiscard]] Error noteFailure(Transaction &transaction, const LogInAttempt &attempt, FailureKind kind);

[[nodiscard]] Result<void> forgiveFailures(Transaction &transaction, const LogInAttempt &attempt);
[[nodiscard]] Result<bool> isHeld(Transaction &transaction, const LogInAttempt &attempt);

} // namespace medlem::server
