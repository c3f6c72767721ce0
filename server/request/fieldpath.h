// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"

namespace medlem::server {

// The Error of a part of the body, with its fields named from the body: "from" becomes "membership.from".
[[nodiscard]] inline Error underField(Error error, const QString &parent)
{
    for (FieldError &field : error.fields)
        field.field = field.field.isEmpty() ? parent : parent + u'.' + field.field;
    return error;
}

} // namespace medlem::server
