// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <initializer_list>

namespace medlem::server {

struct ConstraintRule
{
    const char *constraint;
    FieldReason reason;
    const char *field;
};

// Turns the Conflict of a known constraint into one that names the field and the reason; another Error passes
// unchanged. For example: result.map_error([](Error e) { return translateConstraint(e, {{"person_pnr_key", ...}}); })
[[nodiscard]] Error translateConstraint(Error error, std::initializer_list<ConstraintRule> rules);

} // namespace medlem::server
