// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/fieldcheck.h"

#include <algorithm>

namespace medlem::client {

// The outcome of store(): what the form itself could not read, and what the domain says of the rest. A field is named
// once, and the form's word goes first: it has seen what was typed.
template <class Checked>
[[nodiscard]] auto checkedInput(const FieldCheck &form, const Result<Checked> &checked)
    -> Result<decltype(checked->fields())>
{
    if (!form.failed() && checked)
        return checked->fields();
    Error error = form.failed() ? form.failure().value() : checked.error();
    if (form.failed() && !checked) {
        for (const FieldError &other : checked.error().fields) {
            const bool isNamed = std::any_of(error.fields.begin(), error.fields.end(), [&other](const FieldError &one) {
                return one.field == other.field;
            });
            if (!isNamed)
                error.fields.append(other);
        }
    }
    return Failure(std::move(error));
}

} // namespace medlem::client
