// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/imports/previewdata.h"

#include <QTimeZone>

namespace medlem::test {

Account importer(AccountRole role)
{
    return {.id = importIdOf<AccountId>(1),
            .username = QStringLiteral("karin"),
            .displayName = QStringLiteral("Karin Åkesson"),
            .role = role,
            .branches = {}};
}

ImportPreview cleanPreview()
{
    return {.rows = 12,
            .fine = 12,
            .refused = 0,
            .waiting = 0,
            .newPersons = 12,
            .matchedPersons = 0,
            .changedPersons = 0,
            .memberships = 12,
            .addresses = 12,
            .assignments = 2,
            .newNames = 0,
            .columns = {},
            .kinds = {},
            .unknownNames = {}};
}

ImportPreview typicalPreview()
{
    using enum ImportSeverity;
    ImportPreview preview = cleanPreview();
    preview.rows = 12000;
    preview.fine = 11648;
    preview.refused = 352;
    preview.waiting = 3;
    preview.newPersons = 11302;
    preview.matchedPersons = 343;
    preview.changedPersons = 18;
    preview.memberships = 11620;
    preview.addresses = 11498;
    preview.assignments = 287;
    preview.kinds = {{Error, ImportField::Personnummer, FieldReason::RepeatedInFile, 82},
                     {Error, ImportField::Personnummer, FieldReason::PersonnummerCheckDigit, 44},
                     {Error, ImportField::PostalCode, FieldReason::PostalCodeFormat, 41},
                     {Error, ImportField::Email, FieldReason::EmailFormat, 40},
                     {Error, ImportField::Branch, FieldReason::UnknownValue, 38},
                     {Error, ImportField::MemberTo, FieldReason::EndsBeforeStart, 34},
                     {Error, ImportField::FamilyName, FieldReason::Required, 27},
                     {Error, ImportField::MemberFrom, FieldReason::DateFormat, 25},
                     {Question, ImportField::Personnummer, FieldReason::NumberOfAnother, 2},
                     {Question, ImportField::FamilyName, FieldReason::AlreadyUsed, 1},
                     {Notice, ImportField::Phone, FieldReason::PhoneTooShort, 61},
                     {Notice, ImportField::RoleFrom, FieldReason::NoFreeSeat, 4}};
    preview.unknownNames = {{ImportNameKind::Branch, QStringLiteral("Avd. Umeaa"), 31},
                            {ImportNameKind::Branch, QStringLiteral("Atlantis"), 7},
                            {ImportNameKind::MembershipType, QStringLiteral("Ordinarie medlem"), 4}};
    return preview;
}

ImportEntry importEntry(std::optional<ImportPreview> preview, const ImportChoices &choices)
{
    return {.id = importIdOf<ImportId>(7),
            .fileName = QStringLiteral("medlemmar.csv"),
            .format = ImportFormat::Csv,
            .size = 900,
            .uploaded = 900,
            .createdAt = QDateTime(QDate(2026, 5, 18), QTime(10, 0), Qt::UTC),
            .choices = preview ? std::optional(choices) : std::nullopt,
            .preview = std::move(preview)};
}

ImportJob job(ImportJobKind kind, ImportJobState state, int percent)
{
    return {.id = importIdOf<ImportJobId>(9),
            .kind = kind,
            .state = state,
            .phase = ImportPhase::Comparing,
            .percent = percent,
            .failure = {},
            .batchId = {}};
}

ImportProblemEntry problemAt(qint64 row, ImportField field, const QString &value, FieldReason reason,
                             ImportSeverity severity)
{
    return {.row = row,
            .field = field,
            .value = value,
            .reason = reason,
            .severity = severity,
            .rowName = QStringLiteral("Anna Berg %1").arg(row),
            .proposal = {},
            .answer = {}};
}

ImportProblemEntry questionAt(qint64 row, bool mayBeNew)
{
    ImportProblemEntry question =
        problemAt(row, ImportField::Personnummer, QStringLiteral("19800101-9804"),
                  mayBeNew ? FieldReason::AlreadyUsed : FieldReason::NumberOfAnother, ImportSeverity::Question);
    question.proposal = ImportProposal{.personId = importIdOf<PersonId>(int(row)),
                                       .earlierRow = {},
                                       .displayName = QStringLiteral("Anna Bergström"),
                                       .birthDate = QDate(1980, 1, 1),
                                       .memberNumber = 10423,
                                       .mayBeNew = mayBeNew};
    return question;
}

ImportProblemPage threeQuestions()
{
    ImportProblemEntry repeated = questionAt(9120, false);
    repeated.reason = FieldReason::RepeatedInFile;
    repeated.proposal = ImportProposal{.personId = {},
                                       .earlierRow = 4071,
                                       .displayName = QStringLiteral("Anna Berg 9120"),
                                       .birthDate = QDate(1980, 1, 1),
                                       .memberNumber = {},
                                       .mayBeNew = false};
    return {.items = {questionAt(204), questionAt(1377, false), repeated}, .total = 3, .next = {}};
}

ImportProblemPage problemPage(qint64 firstRow, int count, qint64 total)
{
    ImportProblemPage page{.items = {}, .total = total, .next = {}};
    for (int i = 0; i < count; ++i)
        page.items.append(problemAt(firstRow + i, ImportField::PostalCode, QStringLiteral("90 32"),
                                    FieldReason::PostalCodeFormat, ImportSeverity::Error));
    if (firstRow + count <= total)
        page.next = firstRow + count - 1;
    return page;
}

BranchList knownBranches()
{
    BranchList branches;
    int number = 0;
    for (const char *name : {"Arvika", "Luleå", "Umeå", "Örebro"})
        branches.items.append({.id = importIdOf<BranchId>(++number),
                               .name = QString::fromUtf8(name),
                               .organisationNumber = {},
                               .municipalityCode = {}});
    return branches;
}

MembershipTypeList knownTypes()
{
    MembershipTypeList types;
    for (const char *name : {"Ordinarie", "Stödmedlem"}) {
        MembershipTypeFields fields;
        fields.name = QString::fromUtf8(name);
        types.items.append({.id = importIdOf<MembershipTypeId>(1), .version = 1, .fields = fields});
    }
    return types;
}

RoleList knownRoles()
{
    RoleFields fields;
    fields.name = QStringLiteral("Ordförande");
    return {.items = {{.id = importIdOf<RoleId>(1), .version = 1, .fields = fields}}};
}

ImportBatch importBatch(int number)
{
    return {.id = importIdOf<ChangeId>(number),
            .fileName = QStringLiteral("medlemmar %1.csv").arg(number),
            .at = QDateTime(QDate(2026, 5, 18), QTime(10, 24), QTimeZone("Europe/Stockholm")).addDays(-number),
            .byName = QStringLiteral("Karin Åkesson"),
            .newPersons = 11302,
            .matchedPersons = 343,
            .changedPersons = 18,
            .memberships = 11620,
            .addresses = 11498,
            .assignments = 287,
            .undoneAt = {}};
}

ImportHindranceList someHindrances()
{
    using enum ImportHindranceKind;
    const auto anna = importIdOf<PersonId>(31);
    return {.items = {{.kind = PersonChanged, .personId = anna, .displayName = QStringLiteral("Anna Berg")},
                      {.kind = MembershipAdded, .personId = anna, .displayName = QStringLiteral("Anna Berg")},
                      {.kind = AddressChanged,
                       .personId = importIdOf<PersonId>(32),
                       .displayName = QStringLiteral("Östen Åberg")},
                      {.kind = AssignmentAdded, .personId = {}, .displayName = {}}},
            .total = 16};
}

} // namespace medlem::test
