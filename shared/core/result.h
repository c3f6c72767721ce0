// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace medlem {

// A value, or the Error that explains why there is none.
template <class T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

[[nodiscard]] inline Failure fail(Error error)
{
    return Failure(std::move(error));
}

[[nodiscard]] inline Failure fail(ErrorCode code, const QString &detail = {})
{
    return Failure(makeError(code, detail));
}

[[nodiscard]] inline Failure fail(FieldReason reason, const QString &field = {})
{
    return Failure(invalidValue(reason, field));
}

} // namespace medlem

#define MEDLEM_JOIN_INNER(a, b) a##b
#define MEDLEM_JOIN(a, b) MEDLEM_JOIN_INNER(a, b)

// Returns the Error of expr from the calling function, or goes on.
#define TRY(expr)                                                                                                      \
    do {                                                                                                               \
        auto tryOutcome = (expr);                                                                                      \
        if (!tryOutcome)                                                                                               \
            return ::medlem::Failure(std::move(tryOutcome).error());                                                   \
    } while (false)

// TRY_ASSIGN(auto value, expr): the same, and names the value.
#define TRY_ASSIGN(decl, expr)                                                                                         \
    auto MEDLEM_JOIN(tryOutcome, __LINE__) = (expr);                                                                   \
    if (!MEDLEM_JOIN(tryOutcome, __LINE__))                                                                            \
        return ::medlem::Failure(std::move(MEDLEM_JOIN(tryOutcome, __LINE__)).error());                                \
    decl = *std::move(MEDLEM_JOIN(tryOutcome, __LINE__))
