// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/imports.h"

#include <QDate>
#include <QList>

// What a preview found, row by row, and the answers to its questions.
namespace medlem {

// Which of the preview's problems; absent: any.
struct ImportProblemQuery
{
    std::optional<ImportSeverity> severity;
    std::optional<ImportField> field;
    std::optional<FieldReason> reason;
    std::optional<qint64> after; // "next" of the page before
    int limit = 100;             // 1 to 1000
    bool isForFile = false;      // the caller saves the rows: an export, and not a list, of the audit
};

// Whom a row may be about. Of a person outside the caller's branches no more is told than that there is one.
struct ImportProposal
{
    std::optional<PersonId> personId; // in the register, ...
    std::optional<qint64> earlierRow; // ... or the row of the file that has the same personnummer
    QString displayName;
    std::optional<QDate> birthDate;
    std::optional<qint64> memberNumber;
    bool mayBeNew = true; // false: they share a personnummer, so they cannot be two persons

    bool operator==(const ImportProposal &) const = default;
};

struct ImportProblemEntry
{
    qint64 row = 0;                   // in the file; the headings are row 1
    std::optional<ImportField> field; // absent: the row as a whole
    QString value;                    // as it stands in the file, at most 200 characters of it
    FieldReason reason = FieldReason::Required;
    ImportSeverity severity = ImportSeverity::Error;
    QString rowName;                        // the name in the row, to know it by
    std::optional<ImportProposal> proposal; // of a question
    std::optional<ImportAnswer> answer;     // that was given to it

    bool operator==(const ImportProblemEntry &) const = default;
};

struct ImportProblemPage
{
    QList<ImportProblemEntry> items; // by row
    qint64 total = 0;                // that the query finds
    std::optional<qint64> next;      // absent on the last page
};

// Errors: NotFound (also before the first preview), Invalid (limit).
struct ListImportProblems
{
    using Reply = ImportProblemPage;
    static constexpr Operation operation{"listImportProblems", "List what a preview found, a page at a time.",
                                         Method::Post,         "/api/v1/imports/{importId}/problems/search",
                                         Scope::Branch,        200,
                                         Proof::Session,       Audit::Noted,
                                         Weight::Heavy};
    ImportId importId;
    ImportProblemQuery body;
};

struct ImportRowAnswer
{
    qint64 row = 0;
    ImportAnswer answer = ImportAnswer::LeaveOut;
};

struct ImportAnswers
{
    QList<ImportRowAnswer> items;          // to single questions
    std::optional<ImportAnswer> allOthers; // to every other question without an answer
};

// Answers the questions of the preview; the next preview and the run heed them. Errors: NotFound, Invalid (OutOfRange
// at "items[n].row": no question; UnknownValue at "items[n].answer": NewPerson where that cannot be).
struct AnswerImportQuestions
{
    using Reply = ImportEntry; // with the preview's counts as the answers make them, as far as they tell: waiting
    static constexpr Operation operation{"answerImportQuestions", "Say whom the doubtful rows are about.", Method::Post,
                                         "/api/v1/imports/{importId}/answers", Scope::Branch};
    ImportId importId;
    QString idempotencyKey = newIdempotencyKey();
    ImportAnswers body;
};

} // namespace medlem
