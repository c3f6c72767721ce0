// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/protocol/codec.h"

namespace medlem {

// How the national organisation reviews.
struct AccessSettings
{
    Version version = 1;
    bool twoApprovers = false;

    [[nodiscard]] Version entityVersion() const { return version; }
    bool operator==(const AccessSettings &) const = default;
};

struct ShowAccessSettings
{
    using Reply = AccessSettings;
    static constexpr Operation operation{"showAccessSettings", "Show how agreements are reviewed.", Method::Get,
                                         "/api/v1/access-settings", Scope::National};
};

struct AccessSettingsFields
{
    bool twoApprovers = false;
};

struct UpdateAccessSettings
{
    using Reply = AccessSettings;
    static constexpr Operation operation{"updateAccessSettings",
                                         "Change how agreements are reviewed.",
                                         Method::Put,
                                         "/api/v1/access-settings",
                                         Scope::National,
                                         200,
                                         Proof::RecentCode};
    Version ifMatch = 0;
    AccessSettingsFields body;
};

} // namespace medlem
