// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/agreementreview.h"

#include <QList>

namespace medlem::client {

[[nodiscard]] const QList<ReviewItem> &allReviewItems();
[[nodiscard]] QString reviewItemText(ReviewItem item);

// What hinders, and what to do about it.
[[nodiscard]] QString hindranceText(ApprovalHindrance hindrance);

// "Anna Berg loses access today, Omar Ali gets it."
[[nodiscard]] QString effectText(const ApprovalEffect &effect);

// What the system has looked up about an agreement, one line each.
struct SystemCheck
{
    enum class Outcome
    {
        Good,
        Notable, // nothing wrong, but the reviewer should know
        Bad,
    };

    Outcome outcome = Outcome::Good;
    QString text;

    bool operator==(const SystemCheck &) const = default;
};

[[nodiscard]] QList<SystemCheck> systemChecks(const AgreementEntry &agreement);

} // namespace medlem::client
