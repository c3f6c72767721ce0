// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/constraintrule.h"

namespace medlem::server {

Error translateConstraint(Error error, std::initializer_list<ConstraintRule> rules)
{
    if (error.code != ErrorCode::Conflict)
        return error;
    for (const ConstraintRule &rule : rules) {
        if (error.detail == QLatin1String(rule.constraint)) {
            error.fields.append({.field = QString::fromLatin1(rule.field), .reason = rule.reason});
            return error;
        }
    }
    return error;
}

} // namespace medlem::server
