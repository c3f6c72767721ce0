// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/codec.h"

namespace medlem {

enum class ServiceState
{
    Ready,
    NotReady
};

struct ServiceHealth
{
    ServiceState state = ServiceState::Ready;
};

// The process runs.
struct ShowHealth
{
    using Reply = ServiceHealth;
    static constexpr Operation operation{"showHealth", "Tell that the process runs.", Method::Get, "/healthz",
                                         Scope::Public};
};

// The server can do its work: the database is writable and LISTEN is alive. Error: Unavailable.
struct ShowReadiness
{
    using Reply = ServiceHealth;
    static constexpr Operation operation{"showReadiness", "Tell whether the server can do its work.", Method::Get,
                                         "/readyz", Scope::Public};
};

// The OpenAPI document of every operation.
struct ShowOpenApi
{
    using Reply = NoContent; // the document is its own schema
    static constexpr Operation operation{"showOpenApi", "Show this document.", Method::Get, "/api/v1/openapi.json",
                                         Scope::Public};
};

} // namespace medlem
