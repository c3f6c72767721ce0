// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importmappingstore.h"

#include "server/request/storedjson.h"
#include "shared/core/fieldcheck.h"
#include "shared/core/text.h"
#include "shared/domain/imports/importlimits.h"

namespace medlem::server {

namespace {

constexpr int longestName = 100; // code points

Result<NamedImportMapping> mappingOf(const Row &row)
{
    TRY_ASSIGN(const auto columns, decodeStored<QList<ImportColumn>>(row.json("columns")));
    return NamedImportMapping{.id = row.id<ImportMappingId>("id"), .name = row.text("name"), .columns = columns};
}

// The name as it is kept.
Result<QString> checked(const NewImportMapping &mapping)
{
    FieldCheck check;
    const auto name =
        check.take(QStringLiteral("name"), parseLine(mapping.name, longestName, TextRule::LetterOrNumberNeeded));
    if (mapping.columns.size() > ImportLimits().columns)
        check.add(QStringLiteral("columns"), FieldReason::TooManyColumns);
    else if (!ImportMapping::create(mapping.columns))
        check.add(QStringLiteral("columns"), FieldReason::RepeatedField);
    if (check.failed())
        return check.failure();
    return *name;
}

} // namespace

ImportMappingStore::ImportMappingStore(Transaction &transaction)
    : m_transaction(transaction)
{
}

Result<ImportMappingList> ImportMappingStore::list()
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/list_mappings"));
    ImportMappingList list;
    for (const Row &row : rows) {
        TRY_ASSIGN(const NamedImportMapping mapping, mappingOf(row));
        list.items.append(mapping);
    }
    return list;
}

Result<NamedImportMapping> ImportMappingStore::save(const NewImportMapping &mapping)
{
    TRY_ASSIGN(const QString name, checked(mapping));
    TRY_ASSIGN(
        const Rows rows,
        m_transaction.run("imports/save_mapping",
                          {{"mappingId", ImportMappingId::create()},
                           {"name", name},
                           {"columns", Parameter::json(BodyCodec<QList<ImportColumn>>::encode(mapping.columns))}}));
    return mappingOf(rows.first());
}

Result<void> ImportMappingStore::remove(ImportMappingId id)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/remove_mapping", {{"mappingId", id}}));
    if (!rows.first().boolean("was_there"))
        return fail(ErrorCode::NotFound);
    return {};
}

Result<NamedImportMapping> ImportMappingStore::findShared(const QString &name)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/find_shared_mapping", {{"name", name}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return mappingOf(rows.first());
}

} // namespace medlem::server
