// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/domain/imports/importmapping.h"
#include "shared/protocol/codec.h"

#include <QList>

namespace medlem {

// Which columns go to which fields, under a name of the user's. Shared by all national administrators; a local
// administrator has own ones.
struct NamedImportMapping
{
    ImportMappingId id;
    QString name;
    QList<ImportColumn> columns;

    bool operator==(const NamedImportMapping &) const = default;
};

struct ImportMappingList
{
    QList<NamedImportMapping> items; // by name
};

struct ListImportMappings
{
    using Reply = ImportMappingList;
    static constexpr Operation operation{"listImportMappings", "List the saved mappings of columns.", Method::Get,
                                         "/api/v1/import-mappings", Scope::Branch};
};

struct NewImportMapping
{
    QString name; // 1 to 100 characters
    QList<ImportColumn> columns;
};

// Saves a mapping; one of the same name is replaced. Errors: Invalid (Required, TooLong at "name", RepeatedField at
// "columns", TooManyColumns).
struct SaveImportMapping
{
    using Reply = NamedImportMapping;
    static constexpr Operation operation{"saveImportMapping", "Save a mapping of columns under a name.",
                                         Method::Post,        "/api/v1/import-mappings",
                                         Scope::Branch,       201};
    QString idempotencyKey = newIdempotencyKey();
    NewImportMapping body;
};

// Errors: NotFound.
struct RemoveImportMapping
{
    using Reply = NoContent;
    static constexpr Operation operation{"removeImportMapping", "Remove a saved mapping.",
                                         Method::Delete,        "/api/v1/import-mappings/{importMappingId}",
                                         Scope::Branch,         204};
    ImportMappingId importMappingId;
};

} // namespace medlem
