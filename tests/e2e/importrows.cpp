// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/importrows.h"

#include "shared/protocol/imports.h"
#include "tests/support/canaries.h"

namespace medlem::test {

namespace {

// In an order in which no job that runs meanwhile is waited for by what it waits for.
const char *const forgetAll = "DELETE FROM import_file; DELETE FROM import_job; DELETE FROM import_batch;"
                              "DELETE FROM import_mapping;";

const char *const rows = R"(
    INSERT INTO import_batch (id, account_id, file_name, new_persons, matched_persons, changed_persons, memberships,
                              addresses, assignments)
    SELECT '{batchId}', id, '{word}gammalt.csv', 0, 0, 0, 0, 1, 0 FROM account WHERE username = '{account}';
    INSERT INTO import_file (id, account_id, slot, file_name, format, size, uploaded, choices, preview, plan_hash)
    SELECT '{importId}', id, 1, '{word}nytt.csv', 'csv', 1, 1, '{choices}', '{preview}', '' FROM account
    WHERE username = '{account}';
    INSERT INTO import_part (import_id, account_id, start, content)
    SELECT id, account_id, 0, 'x{word}' FROM import_file WHERE id = '{importId}';
    INSERT INTO import_job (id, account_id, request_id, kind, state)
    SELECT '{importJobId}', id, '{batchId}', 'preview', 'done' FROM account WHERE username = '{account}';
    INSERT INTO import_mapping (id, owner_id, name, columns)
    SELECT '{importMappingId}', id, '{word}gamla registret', '[]' FROM account WHERE username = '{account}';
)";

QByteArray rowsOf(const QByteArray &account, const QByteArray &word, const WalkValues &values)
{
    QByteArray sql(rows);
    sql.replace("{account}", account)
        .replace("{word}", word)
        .replace("{choices}", BodyCodec<ImportChoices>::encode({}))
        .replace("{preview}", BodyCodec<ImportPreview>::encode({}));
    for (auto value = values.begin(); value != values.end(); ++value)
        sql.replace('{' + value.key().toLatin1() + '}', value->toLatin1());
    return sql;
}

} // namespace

void addImportRows(RegisterFixture &data, WalkValues &own, WalkValues &foreign)
{
    for (WalkValues *values : {&own, &foreign}) {
        values->insert(QStringLiteral("batchId"), ChangeId::create().toString());
        values->insert(QStringLiteral("importId"), ImportId::create().toString());
        values->insert(QStringLiteral("importJobId"), ImportJobId::create().toString());
        values->insert(QStringLiteral("importMappingId"), ImportMappingId::create().toString());
    }
    restoreImportRows(data, own, foreign);
}

void restoreImportRows(RegisterFixture &data, const WalkValues &own, const WalkValues &foreign)
{
    data.execute(QByteArray("BEGIN;") + forgetAll + rowsOf("admin.a", "A:s ", own) +
                 rowsOf("admin.b", canaries::word, foreign) + "COMMIT");
}

} // namespace medlem::test
