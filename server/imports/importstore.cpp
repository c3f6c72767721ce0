// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importstore.h"

namespace medlem::server {

namespace {

constexpr qsizetype longestFileName = 200;

ImportProblem problemOf(const Row &row)
{
    struct About
    {
        const char16_t *name;
        ImportField field;
        FieldReason reason;
        ImportSeverity severity;
    };
    static const About abouts[] = {
        {u"numberOfAnother", ImportField::Personnummer, FieldReason::NumberOfAnother, ImportSeverity::Question},
        {u"maybeKnown", ImportField::FamilyName, FieldReason::AlreadyUsed, ImportSeverity::Question},
        {u"mustBeMember", ImportField::RoleFrom, FieldReason::MustBeMember, ImportSeverity::Notice},
        {u"noFreeSeat", ImportField::RoleFrom, FieldReason::NoFreeSeat, ImportSeverity::Notice},
        {u"overlaps", ImportField::MemberFrom, FieldReason::Overlaps, ImportSeverity::Notice},
    };
    ImportProblem problem{.row = row.integer("row_number"), .field = {}, .value = row.text("value")};
    const QString name = row.text("about");
    for (const About &about : abouts) {
        if (name == QStringView(about.name)) {
            problem.field = about.field;
            problem.reason = about.reason;
            problem.severity = about.severity;
        }
    }
    return problem;
}

// The register has changed under the import's hands, or somebody builds upon it by now.
Error staleForConflict(Error error)
{
    return error.code == ErrorCode::Conflict ? makeError(ErrorCode::Stale, error.detail) : error;
}

} // namespace

ImportStore::ImportStore(Transaction &transaction)
    : m_transaction(transaction)
{
}

Result<ImportCounts> ImportStore::plan(QDate today)
{
    TRY(m_transaction.run("imports/match_numbers"));
    TRY(m_transaction.run("imports/propose_names"));
    TRY(m_transaction.run("imports/name_persons"));
    TRY(m_transaction.run("imports/plan_numbers"));
    TRY(m_transaction.run("imports/plan_additions", {{"today", today}}));
    TRY(m_transaction.run("imports/seat_rows"));
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/count_rows"));
    const Row row = rows.first();
    return ImportCounts{.newPersons = row.bigInteger("new_persons"),
                        .matchedPersons = row.bigInteger("matched_persons"),
                        .changedPersons = row.bigInteger("changed_persons"),
                        .memberships = row.bigInteger("memberships"),
                        .addresses = row.bigInteger("addresses"),
                        .assignments = row.bigInteger("assignments"),
                        .waiting = row.bigInteger("waiting")};
}

Result<QList<ImportProblem>> ImportStore::problems()
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/list_questions"));
    QList<ImportProblem> problems;
    for (const Row &row : rows)
        problems.append(problemOf(row));
    return problems;
}

Result<void> ImportStore::apply(QDate today, ChangeId change, const QString &fileName, const ImportCounts &counts)
{
    if (counts.addsNothing())
        return {};
    m_transaction.queue("imports/add_persons");
    m_transaction.queue("imports/continue_numbers");
    m_transaction.queue("imports/add_memberships");
    m_transaction.queue("imports/add_addresses", {{"today", today}});
    m_transaction.queue("imports/fill_blanks");
    m_transaction.queue("imports/add_assignments");
    TRY(m_transaction
            .run("imports/add_batch", {{"changeId", change},
                                       {"fileName", fileName.right(longestFileName)},
                                       {"newPersons", counts.newPersons},
                                       {"matchedPersons", counts.matchedPersons},
                                       {"changedPersons", counts.changedPersons},
                                       {"memberships", counts.memberships},
                                       {"addresses", counts.addresses},
                                       {"assignments", counts.assignments}})
            .map_error(staleForConflict));
    return {};
}

Result<void> ImportStore::undo(ChangeId batch)
{
    TRY_ASSIGN(const Rows rows,
               m_transaction.run("imports/undo_batch", {{"batchId", batch}}).map_error(staleForConflict));
    if (rows.first().bigInteger("row_count") == 0)
        return fail(ErrorCode::NotFound);
    return {};
}

} // namespace medlem::server
