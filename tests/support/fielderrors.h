// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QMap>

namespace medlem::test {

using Reasons = QMap<QString, FieldReason>;

// What a Result complains about, by field; empty when it holds a value.
template <class T>
[[nodiscard]] Reasons reasonsOf(const Result<T> &result)
{
    Reasons reasons;
    if (!result) {
        for (const FieldError &error : result.error().fields)
            reasons.insert(error.field, error.reason);
    }
    return reasons;
}

} // namespace medlem::test
