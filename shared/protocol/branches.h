// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/protocol/codec.h"

#include <QList>

#include <optional>

namespace medlem {

struct BranchEntry
{
    BranchId id;
    QString name;
    std::optional<QString> organisationNumber; // ten digits
    std::optional<QString> municipalityCode;   // SCB, four digits

    bool operator==(const BranchEntry &) const = default;
};

struct BranchList
{
    QList<BranchEntry> items; // by name
};

// The branches that the caller reaches.
struct ListBranches
{
    using Reply = BranchList;
    static constexpr Operation operation{"listBranches", "List the branches that the caller reaches.", Method::Get,
                                         "/api/v1/branches", Scope::Branch};
};

} // namespace medlem
