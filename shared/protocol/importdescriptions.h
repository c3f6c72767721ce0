// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/descriptions.h"
#include "shared/protocol/importbatches.h"
#include "shared/protocol/importjobs.h"
#include "shared/protocol/importmappings.h"
#include "shared/protocol/importproblems.h"
#include "shared/protocol/imports.h"

#include <boost/describe.hpp>

// The descriptions (descriptions.h) of what import operations carry.
namespace medlem {

BOOST_DESCRIBE_ENUM(ImportField, MemberNumber, Personnummer, BirthDate, GivenNames, PreferredName, FamilyName, CareOf,
                    Street, PostalCode, Town, Country, Phone, Mobile, Email, Branch, MembershipType, MemberFrom,
                    MemberTo, Role, RoleFrom, RoleTo, Protected)
BOOST_DESCRIBE_ENUM(ImportSeverity, Error, Question, Notice)
BOOST_DESCRIBE_ENUM(ImportFormat, Csv, Xlsx)
BOOST_DESCRIBE_ENUM(ImportNameKind, Branch, MembershipType, Role)
BOOST_DESCRIBE_ENUM(ImportAnswer, SamePerson, NewPerson, LeaveOut)
BOOST_DESCRIBE_ENUM(ImportJobKind, Preview, Run, Undo)
BOOST_DESCRIBE_ENUM(ImportJobState, Waiting, Running, Done, Cancelled, Failed)
BOOST_DESCRIBE_ENUM(ImportPhase, Reading, Comparing, Writing, Finishing)
BOOST_DESCRIBE_ENUM(ImportHindranceKind, PersonChanged, AddressChanged, MembershipChanged, AssignmentChanged,
                    AddressAdded, MembershipAdded, AssignmentAdded)

BOOST_DESCRIBE_STRUCT(ImportColumn, (), (heading, field))
BOOST_DESCRIBE_STRUCT(ImportNameChoice, (), (kind, name, known))
BOOST_DESCRIBE_STRUCT(ImportChoices, (), (columns, names, branchId, typeId))
BOOST_DESCRIBE_STRUCT(ImportProblemCount, (), (severity, field, reason, rows))
BOOST_DESCRIBE_STRUCT(ImportUnknownName, (), (kind, name, rows))
BOOST_DESCRIBE_STRUCT(ImportPreview, (),
                      (rows, fine, refused, waiting, newPersons, matchedPersons, changedPersons, memberships, addresses,
                       assignments, newNames, columns, kinds, unknownNames))
BOOST_DESCRIBE_STRUCT(ImportEntry, (), (id, fileName, format, size, uploaded, createdAt, choices, preview))
BOOST_DESCRIBE_STRUCT(NewImport, (), (fileName, format, size))
BOOST_DESCRIBE_STRUCT(BeginImport, (), (idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(ImportPart, (), (offset, content))
BOOST_DESCRIBE_STRUCT(AddImportPart, (), (importId, idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(ShowImport, (), (importId))
BOOST_DESCRIBE_STRUCT(ImportList, (), (items))
BOOST_DESCRIBE_STRUCT(ListImports, (), ())
BOOST_DESCRIBE_STRUCT(DiscardImport, (), (importId))
BOOST_DESCRIBE_STRUCT(PreviewImport, (), (importId, idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(ImportProblemQuery, (), (severity, field, reason, after, limit, isForFile))
BOOST_DESCRIBE_STRUCT(ImportProposal, (), (personId, earlierRow, displayName, birthDate, memberNumber, mayBeNew))
BOOST_DESCRIBE_STRUCT(ImportProblemEntry, (), (row, field, value, reason, severity, rowName, proposal, answer))
BOOST_DESCRIBE_STRUCT(ImportProblemPage, (), (items, total, next))
BOOST_DESCRIBE_STRUCT(ListImportProblems, (), (importId, body))
BOOST_DESCRIBE_STRUCT(ImportRowAnswer, (), (row, answer))
BOOST_DESCRIBE_STRUCT(ImportAnswers, (), (items, allOthers))
BOOST_DESCRIBE_STRUCT(AnswerImportQuestions, (), (importId, idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(ImportOrder, (), (goodRowsOnly))
BOOST_DESCRIBE_STRUCT(RunImport, (), (importId, idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(ImportJob, (), (id, kind, state, phase, percent, failure, batchId))
BOOST_DESCRIBE_STRUCT(ShowImportJob, (), (importJobId))
BOOST_DESCRIBE_STRUCT(CancelImportJob, (), (importJobId, idempotencyKey))
BOOST_DESCRIBE_STRUCT(ImportBatch, (),
                      (id, fileName, at, byName, newPersons, matchedPersons, changedPersons, memberships, addresses,
                       assignments, undoneAt))
BOOST_DESCRIBE_STRUCT(ImportBatchList, (), (items))
BOOST_DESCRIBE_STRUCT(ListImportBatches, (), ())
BOOST_DESCRIBE_STRUCT(ShowImportBatch, (), (changeId))
BOOST_DESCRIBE_STRUCT(ImportHindrance, (), (kind, personId, displayName))
BOOST_DESCRIBE_STRUCT(ImportHindranceList, (), (items, total))
BOOST_DESCRIBE_STRUCT(ListImportHindrances, (), (changeId))
BOOST_DESCRIBE_STRUCT(UndoImport, (), (changeId, idempotencyKey))
BOOST_DESCRIBE_STRUCT(NamedImportMapping, (), (id, name, columns))
BOOST_DESCRIBE_STRUCT(ImportMappingList, (), (items))
BOOST_DESCRIBE_STRUCT(ListImportMappings, (), ())
BOOST_DESCRIBE_STRUCT(NewImportMapping, (), (name, columns))
BOOST_DESCRIBE_STRUCT(SaveImportMapping, (), (idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(RemoveImportMapping, (), (importMappingId))

} // namespace medlem
