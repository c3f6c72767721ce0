// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/codec.h"

#include <QList>

namespace medlem {

struct ProblemField
{
    QString field;
    FieldReason reason = FieldReason::Required;

    bool operator==(const ProblemField &) const = default;
};

// The body of every failed request (RFC 9457, application/problem+json). type is "urn:medlemsregister:" and the error
// code in lowerCamel, title a Swedish sentence, instance the request's id as in the log. No SQL, path or version
//
struct Problem
{
    QString type;
    QString title;
    int status = 500;
    QString instance;
    QList<ProblemField> errors;

    bool operator==(const Problem &) const = default;
};

[[nodiscard]] int httpStatus(ErrorCode code);

// The problem of an error. Codes that only a client meets (Unreachable …) are bugs here.
[[nodiscard]] Problem problemOf(const Error &error, const QString &requestId);

// The error behind a reply with this status and body; also for bodies that are not ours, such as a proxy's page.
[[nodiscard]] Error errorFromProblem(int status, const QByteArray &body);

} // namespace medlem
