// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/loginattempt.h"

#include <QCryptographicHash>
#include <QHostAddress>

#include <algorithm>

namespace medlem::server {

namespace {

bool isUsername(const QString &text)
{
    return text.size() <= 64 && std::all_of(text.begin(), text.end(), [](QChar character) {
               return (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9') ||
                      character == u'.' || character == u'_' || character == u'-';
           });
}

// Whoever has an IPv6 address has 2^64 of them.
QString sourceOf(const QString &address)
{
    const QHostAddress host(address);
    if (host.protocol() != QAbstractSocket::IPv6Protocol || host.isLoopback())
        return address;
    Q_IPV6ADDR bytes = host.toIPv6Address();
    std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8(0));
    return QHostAddress(bytes).toString() + QStringLiteral("/64");
}

QString nameOf(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Password:
        return QStringLiteral("password");
    case FailureKind::Code:
        return QStringLiteral("code");
    case FailureKind::Held:
        return QStringLiteral("held");
    }
    return {};
}

QString nameOf(Attempted what)
{
    switch (what) {
    case Attempted::LogIn:
        return QStringLiteral("logIn");
    case Attempted::Activation:
        return QStringLiteral("activation");
    case Attempted::StepUp:
        return QStringLiteral("stepUp");
    case Attempted::PasswordChange:
        return QStringLiteral("passwordChange");
    }
    return {};
}

} // namespace

LogInAttempt LogInAttempt::of(Attempted what, const QString &typedName, const Origin &origin)
{
    const QString name = typedName.trimmed().toLower();
    return {.username = isUsername(name) ? name : QString(),
            .accountKey = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256),
            .source = sourceOf(origin.address),
            .what = what};
}

Error noteFailure(Transaction &transaction, const LogInAttempt &attempt, FailureKind kind)
{
    const auto noted = transaction.runAndCommit("accounts/note_log_in_failure", {{"accountKey", attempt.accountKey},
                                                                                 {"source", attempt.source},
                                                                                 {"kind", nameOf(kind)},
                                                                                 {"attempt", nameOf(attempt.what)}});
    return noted ? makeError(ErrorCode::Unauthenticated, QStringLiteral("A log-in was refused.")) : noted.error();
}

Result<void> forgiveFailures(Transaction &transaction, const LogInAttempt &attempt)
{
    TRY(transaction.run("accounts/forgive_log_in_failures",
                        {{"accountKey", attempt.accountKey}, {"source", attempt.source}}));
    return {};
}

Result<bool> isHeld(Transaction &transaction, const LogInAttempt &attempt)
{
    TRY_ASSIGN(const Rows rows, transaction.run("accounts/check_log_in",
                                                {{"accountKey", attempt.accountKey}, {"source", attempt.source}}));
    return rows.first().boolean("is_held");
}

} // namespace medlem::server
