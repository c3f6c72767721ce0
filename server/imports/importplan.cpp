// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importplan.h"

#include "server/request/storedjson.h"
#include "shared/protocol/importdescriptions.h"

#include <QSet>

#include <array>

namespace medlem::server {

namespace {

// One member of an import is asked about, the other ones are told of.
struct About
{
    const char16_t *name;
    ImportField field;
    FieldReason reason;
    ImportSeverity severity;
};

constexpr std::array abouts{
    About{u"repeatedInFile", ImportField::Personnummer, FieldReason::RepeatedInFile, ImportSeverity::Question},
    About{u"numberOfAnother", ImportField::Personnummer, FieldReason::NumberOfAnother, ImportSeverity::Question},
    About{u"maybeKnown", ImportField::FamilyName, FieldReason::AlreadyUsed, ImportSeverity::Question},
    About{u"mustBeMember", ImportField::RoleFrom, FieldReason::MustBeMember, ImportSeverity::Notice},
    About{u"noFreeSeat", ImportField::RoleFrom, FieldReason::NoFreeSeat, ImportSeverity::Notice},
    About{u"protectedPerson", ImportField::Protected, FieldReason::ProtectedPerson, ImportSeverity::Notice},
    About{u"overlaps", ImportField::MemberFrom, FieldReason::Overlaps, ImportSeverity::Notice},
};

// Of a person whom the caller does not see the row has nothing but that there is one.
ImportProposal proposalOf(const Row &row)
{
    return {.personId = row.optionalId<PersonId>("proposed_id"),
            .earlierRow = row.optionalBigInteger("earlier_row"),
            .displayName = row.optionalText("proposed_name").value_or(QString()),
            .birthDate = row.optionalDate("proposed_birth_date"),
            .memberNumber = row.optionalBigInteger("proposed_number"),
            .mayBeNew = row.boolean("may_be_new")};
}

Result<ImportProblemEntry> entryOf(const Row &row)
{
    ImportProblemEntry entry{.row = row.integer("row_number"),
                             .field = {},
                             .value = row.text("value"),
                             .rowName = row.text("row_name"),
                             .proposal = {},
                             .answer = {}};
    const QString name = row.text("about");
    for (const About &about : abouts) {
        if (name != QStringView(about.name))
            continue;
        entry.field = about.field;
        entry.reason = about.reason;
        entry.severity = about.severity;
    }
    if (entry.severity != ImportSeverity::Question)
        return entry;
    entry.proposal = proposalOf(row);
    if (const auto answer = row.optionalText("answer")) {
        TRY_ASSIGN(entry.answer, parseStored<ImportAnswer>(*answer));
    }
    return entry;
}

// A local administrator learns of each personnummer in a file whether somebody has it, so there is a limit an hour.
Error tooManyForConflict(Error error)
{
    return error.code == ErrorCode::Conflict ? makeError(ErrorCode::TooManyRequests, error.detail) : error;
}

template <class Name>
void keep(QList<Name> &names, const QSet<QUuid> &used)
{
    names.removeIf([&used](const Name &name) {
        return !used.contains(name.id.uuid());
    });
}

} // namespace

ImportPlan::ImportPlan(Transaction &transaction, ImportProgress &progress)
    : m_transaction(transaction)
    , m_progress(progress)
{
}

Result<void> ImportPlan::make(QDate today)
{
    static constexpr std::array steps{"imports/match_numbers", "imports/propose_names", "imports/heed_answers",
                                      "imports/follow_rows",   "imports/name_persons",  "imports/protect_rows"};
    double done = 0;
    for (const char *step : steps) {
        TRY(m_transaction.run(step).map_error(tooManyForConflict));
        TRY(m_progress.reached(ImportPhase::Comparing, ++done / (steps.size() + 3)));
    }
    TRY(m_transaction.run("imports/plan_additions", {{"today", today}}));
    TRY(m_transaction.run("imports/analyse_stage")); // there are persons in the rows now
    TRY(m_progress.reached(ImportPhase::Comparing, ++done / (steps.size() + 3)));
    TRY(m_transaction.run("imports/seat_rows"));
    return m_progress.reached(ImportPhase::Comparing, ++done / (steps.size() + 3));
}

Result<void> ImportPlan::countInto(ImportPreview &preview)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/count_rows"));
    const Row row = rows.first();
    preview.waiting = row.bigInteger("waiting");
    preview.newPersons = row.bigInteger("new_persons");
    preview.matchedPersons = row.bigInteger("matched_persons");
    preview.changedPersons = row.bigInteger("changed_persons");
    preview.memberships = row.bigInteger("memberships");
    preview.addresses = row.bigInteger("addresses");
    preview.assignments = row.bigInteger("assignments");
    return {};
}

Result<void> ImportPlan::tell(ImportFindings &findings)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/list_questions"));
    for (const Row &row : rows) {
        TRY_ASSIGN(const ImportProblemEntry entry, entryOf(row));
        findings.add(entry);
    }
    return m_progress.reached(ImportPhase::Comparing, 1);
}

Result<void> ImportPlan::keepUsed(ImportNewNames &names)
{
    if (names.size() == 0)
        return {};
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/list_used_names"));
    QSet<QUuid> used;
    for (const Row &row : rows)
        used.insert(row.uuid("id"));
    keep(names.branches, used);
    keep(names.types, used);
    keep(names.roles, used);
    return {};
}

} // namespace medlem::server
