// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <optional>

namespace medlem::server {

// Who the cluster's programs run as. PostgreSQL refuses root, so a server started by root gives them the user
// "postgres" if there is one, else "nobody"; anybody else runs them as themselves.
struct ClusterUser
{
    struct Other
    {
        uint uid = 0;
        uint gid = 0;
    };
    std::optional<Other> other; // nothing: run as ourselves

    [[nodiscard]] static Result<ClusterUser> choose();

    // Makes the folder with mode 0700 and gives it (not its contents) to the user.
    [[nodiscard]] Result<void> makePrivateFolder(const QString &path) const;

    // An Error that names the folder above path which the user may not pass through.
    [[nodiscard]] Result<void> letThrough(const QString &path) const;

    // In the child, between fork and exec: async-signal-safe.
    void become() const;
};

} // namespace medlem::server
