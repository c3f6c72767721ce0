// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importfilestore.h"

#include "server/request/storedjson.h"

namespace medlem::server {

namespace {

Failure noPlaceLeft()
{
    Error error = makeError(ErrorCode::Conflict);
    error.fields.append({.field = QStringLiteral("fileName"), .reason = FieldReason::AlreadyUsed});
    return fail(std::move(error));
}

Error named(Error error)
{
    return translateConstraint(std::move(error), {{"import_file_slot_free", FieldReason::AlreadyUsed, "fileName"}});
}

Result<ImportEntry> entryOf(const Row &row)
{
    TRY_ASSIGN(const ImportFormat format, parseStored<ImportFormat>(row.text("format")));
    ImportEntry entry{.id = row.id<ImportId>("id"),
                      .fileName = row.text("file_name"),
                      .format = format,
                      .size = row.bigInteger("size"),
                      .uploaded = row.bigInteger("uploaded"),
                      .createdAt = row.timestamp("created_at"),
                      .choices = {},
                      .preview = {}};
    if (const auto choices = row.optionalJson("choices")) {
        TRY_ASSIGN(entry.choices, decodeStored<ImportChoices>(*choices));
    }
    if (const auto preview = row.optionalJson("preview")) {
        TRY_ASSIGN(entry.preview, decodeStored<ImportPreview>(*preview));
        entry.preview->waiting = std::max(entry.preview->waiting - row.bigInteger("answered"), qint64(0));
    }
    return entry;
}

} // namespace

ImportFileStore::ImportFileStore(Transaction &transaction)
    : m_transaction(transaction)
{
}

Result<ImportEntry> ImportFileStore::begin(const NewImport &file)
{
    const ImportId id = ImportId::create();
    m_transaction.queue("imports/forget_old");
    TRY_ASSIGN(const Rows rows, m_transaction
                                    .run("imports/add_file", {{"importId", id},
                                                              {"fileName", file.fileName},
                                                              {"format", EnumCodec<ImportFormat>::name(file.format)},
                                                              {"size", file.size}})
                                    .map_error(named));
    if (rows.isEmpty())
        return noPlaceLeft();
    return show(id);
}

Result<ImportEntry> ImportFileStore::show(ImportId id)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/show_file", {{"importId", id}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return entryOf(rows.first());
}

Result<ImportList> ImportFileStore::list()
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/list_files"));
    ImportList list;
    for (const Row &row : rows) {
        TRY_ASSIGN(const ImportEntry entry, entryOf(row));
        list.items.append(entry);
    }
    return list;
}

Result<ImportFileStore::State> ImportFileStore::lock(ImportId id)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/lock_file", {{"importId", id}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    const Row row = rows.first();
    TRY_ASSIGN(const ImportFormat format, parseStored<ImportFormat>(row.text("format")));
    return State{.fileName = row.text("file_name"),
                 .format = format,
                 .size = row.bigInteger("size"),
                 .uploaded = row.bigInteger("uploaded"),
                 .hasPreview = row.boolean("has_preview"),
                 .hasJob = row.boolean("has_job")};
}

Result<void> ImportFileStore::addPart(ImportId id, const ImportPart &part)
{
    TRY(m_transaction.run("imports/add_part",
                          {{"importId", id}, {"start", part.offset}, {"content", part.content.bytes()}}));
    return {};
}

Result<ImportFileStore::Plan> ImportFileStore::plan(ImportId id)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/read_plan", {{"importId", id}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    const Row row = rows.first();
    Plan plan{.fileName = row.text("file_name"), .format = {}, .choices = {}, .hash = {}};
    TRY_ASSIGN(plan.format, parseStored<ImportFormat>(row.text("format")));
    if (const auto choices = row.optionalJson("choices")) {
        TRY_ASSIGN(plan.choices, decodeStored<ImportChoices>(*choices));
        plan.hash = row.bytes("plan_hash");
    }
    return plan;
}

Result<void> ImportFileStore::keepPreview(ImportId id, const ImportChoices &choices, const ImportPreview &preview,
                                          const QByteArray &planHash)
{
    TRY(m_transaction.run("imports/keep_preview",
                          {{"importId", id},
                           {"choices", Parameter::json(BodyCodec<ImportChoices>::encode(choices))},
                           {"preview", Parameter::json(BodyCodec<ImportPreview>::encode(preview))},
                           {"planHash", planHash}}));
    return {};
}

Result<void> ImportFileStore::forget(ImportId id)
{
    TRY(m_transaction.run("imports/forget_file", {{"importId", id}}));
    return {};
}

Result<QByteArray> ImportFileStore::content(ImportId id)
{
    TRY_ASSIGN(const Rows parts, m_transaction.run("imports/list_parts", {{"importId", id}}));
    QByteArray content;
    for (const Row &part : parts) {
        TRY_ASSIGN(const Rows rows,
                   m_transaction.run("imports/read_part", {{"importId", id}, {"start", part.bigInteger("start")}}));
        if (!rows.isEmpty())
            content += rows.first().bytes("content");
    }
    return content;
}

} // namespace medlem::server
