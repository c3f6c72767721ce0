// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/statementbinder.h"

#include "tests/support/canaries.h"

#include <QRegularExpression>

namespace medlem::test {

namespace {

using Values = QHash<QByteArray, QByteArray>;

// B's objects, and whatever else is decided by the name.
const Values &valuesByName()
{
    static const Values values{
        {"branchId", canaries::id(2)},
        {"into", canaries::id(1)}, // into no branch that there is
        {"personId", canaries::id(13)},
        {"objectId", canaries::id(13)},
        {"object", "person"},
        {"action", "export"},
        {"outcome", "done"},
        {"afterChain", "00000000-0000-0000-0000-000000000000"},
        {"addressId", canaries::id(23)},
        {"membershipId", canaries::id(33)},
        {"assignmentId", canaries::id(canaries::assignment)},
        {"exceptAssignmentId", canaries::id(99)},
        {"batchId", canaries::id(canaries::batch)},
        {"undoes", canaries::id(canaries::batch)},
        {"importId", canaries::id(canaries::importFile)},
        {"jobId", canaries::id(canaries::importJob)},
        {"running", canaries::id(canaries::importJob)},
        {"jobIds", '{' + canaries::id(canaries::importJob) + '}'},
        {"agreementId", canaries::id(canaries::agreement)},
        {"exceptionId", canaries::id(canaries::exception)},
        {"documentId", canaries::id(canaries::document)},
        {"uploadId", canaries::id(canaries::documentUpload)},
        {"transferId", canaries::id(canaries::transfer)},
        {"toBranchId", canaries::id(1)},
        {"states", "{}"},
        {"afterRank", "0"}, // of the first page
        {"afterPlace", "-9223372036854775808"},
        {"mappingId", canaries::id(canaries::importMapping)},
        {"key", canaries::id(canaries::idempotencyKey)},
        {"accountId", canaries::id(42)},
        {"changeId", "{change}"}, // of a change of B's; see script()
        {"requestId", canaries::id(98)},
        {"typeId", "{type}"},
        {"roleId", "{role}"},
        {"afterId", canaries::id(0)},
        {"tokenHash", "\\x" + QByteArray(64, 'e')}, // no session's: whoever has a token is its session
        {"personnummer", "196207171234"},
        {"birthDate", "1962-07-17"},
        {"birthDates", "{1962-07-17}"},
        {"byNumber", "false"},
        {"memberNumber", "0"},
        {"email", "brev@example.org"},
        {"phone", "+46401112233"},
        {"mobile", "+46701112233"},
        {"username", "admin.b"},
        {"filter", "all"},
        {"kind", "registered"},
        {"topic", "all"},
        {"chainIds", '{' + canaries::id(2) + '}'},
        {"before", "9223372036854775807"},
        {"sequence", "{sequence}"}, // of an event of B's; see runAs() of the test
        {"postalCode", "12345"},
        {"country", "SE"},
        {"version", "1"},
        {"start", "0"},
        {"limit", "200"},
        {"seat", "1"},
        {"endReason", "resigned"},
        {"electedBy", "annualMeeting"},
        {"undeliverableReason", "moved"},
        {"minutesParagraph", "12"},
        {"sessionId", "{session}"}, // B's own, which only the database knows
        {"codeHashes", "{ord}"},
        {"source", "192.0.2.7"},
        {"purpose", "newPassword"},
        {"attempt", "stepUp"},
        {"passwordHash", "$argon2id$none"},
        {"oldHash", "$argon2id$none"}, // as B's account has it
        {"newHash", "$argon2id$some"},
        {"term", "calendarYear"},
        {"format", "csv"},
        {"severity", "error"},
        {"field", "email"},
        {"reason", "required"},
        {"answer", "leaveOut"},
        {"fileName", "ny.csv"},
        {"columns", "[]"},
    };
    return values;
}

// For what no name decides. No uuid among them: an id has to be known by its name.
const Values &valuesByType()
{
    static const Values values{
        {"text", "Ord"},        {"text[]", "{Ord}"},
        {"date", "2026-05-15"}, {"date[]", "{1962-07-17}"},
        {"integer", "1"},       {"integer[]", "{2}"},
        {"bigint", "1"},        {"bigint[]", "{100003}"},
        {"smallint", "1"},      {"double precision", "1"},
        {"boolean", "true"},    {"bytea", "ord"},
        {"jsonb", "{}"},        {"daterange", "[2026-01-01,2026-12-31]"},
    };
    return values;
}

// What the statements are told that look for a person. The others would write it.
const Values &valuesToFind()
{
    static const Values values{
        {"personnummer", canaries::personnummer},
        {"givenNames", "Qanaria"},
        {"familyName", "Qanarström"},
        {"words", "qanar"},
    };
    return values;
}

bool asks(const server::Statement &statement)
{
    return statement.sql.startsWith("SELECT") || statement.sql.contains("search_form(");
}

// The id of what the statement creates.
bool isNew(const server::Statement &statement, const QByteArray &name)
{
    static const QList<QByteArray> created{"access/draft_agreement agreementId",
                                           "access/request_exception exceptionId",
                                           "imports/add_file importId",
                                           "imports/add_job jobId",
                                           "imports/add_batch changeId",
                                           "imports/save_mapping mappingId",
                                           "memberships/add_membership membershipId",
                                           "roles/add_assignment assignmentId",
                                           "transfers/request_incoming_transfer transferId",
                                           "transfers/request_transfer transferId"};
    return created.contains(statement.name + ' ' + name) || (name == "id" && statement.name.contains("/insert_"));
}

QByteArray valueOf(const server::Statement &statement, const QByteArray &name, const QByteArray &type)
{
    if (isNew(statement, name))
        return canaries::id(90);
    if (statement.name == "audit/search_events" && name == "personId")
        return canaries::id(13);
    if (statement.name == "audit/search_events" && (name == "from" || name == "to"))
        return name == "from" ? "2000-01-01" : "2100-01-01";
    if (statement.name == "imports/add_job" && name == "kind")
        return "preview";
    if (statement.name == "imports/add_part" && name == "start")
        return "5";   // after B's own part
    if (name == "id") // of what the statement is about
        return statement.name.contains("address") ? canaries::id(23) : canaries::id(13);
    const bool isDescending = statement.name.endsWith("descending");
    if (name == "afterKey" || name == "afterKey2") // of the first page
        return type == "date"     ? (isDescending ? "infinity" : "-infinity")
               : type == "bigint" ? (isDescending ? "999999999" : "0")
                                  : (isDescending ? "ööö" : "");
    if (name == "afterId" && isDescending)
        return "ffffffff-ffff-ffff-ffff-ffffffffffff";
    if (name == "after")
        return "0";
    if (name == "preview" || name == "choices" || name == "failure")
        return "{}";
    if (name == "problems")
        return R"([{"number": 9, "row": 9, "severity": "error", "reason": "required", "value": "", "rowName": ""}])";
    if (name == "answers")
        return "{leaveOut}";
    if (const QByteArray found = valuesToFind().value(name); asks(statement) && !found.isEmpty())
        return found;
    const QByteArray byName = valuesByName().value(name);
    return byName.isEmpty() ? valuesByType().value(type) : byName;
}

} // namespace

Result<QList<QByteArray>> StatementBinder::typesOf(AppSession &app, const server::Statement &statement)
{
    static_cast<void>(app.run("BEGIN"));
    const SqlOutcome prepared = app.run("PREPARE asked AS " + statement.sql);
    const SqlOutcome types =
        app.run("SELECT t::text FROM pg_prepared_statements, unnest(parameter_types) WITH ORDINALITY AS t (t, n)"
                " WHERE name = 'asked' ORDER BY n");
    static_cast<void>(app.run("DEALLOCATE ALL"));
    app.rollback();
    if (!prepared.sqlState.isEmpty())
        return fail(ErrorCode::Invalid, QString::fromUtf8(prepared.message));
    QList<QByteArray> names;
    for (const QByteArray &line : types.text.split('\n')) {
        if (!line.isEmpty())
            names.append(line.trimmed());
    }
    return names;
}

Result<QByteArray> StatementBinder::script(const server::Statement &statement, const QByteArray &sql,
                                           const QList<QByteArray> &types)
{
    QList<QByteArray> values;
    for (qsizetype i = 0; i < types.size(); ++i) {
        const QByteArray name = statement.parameters.value(i).toLatin1();
        const QByteArray value = valueOf(statement, name, types.at(i));
        if (value.isNull())
            return fail(ErrorCode::Invalid,
                        QString::fromLatin1(statement.name + ": no value for :" + name + " of type " + types.at(i)));
        values.append('\'' + value + "'::" + types.at(i));
    }
    const QByteArray declared = types.isEmpty() ? QByteArray() : '(' + types.join(", ") + ')';
    const QByteArray given = types.isEmpty() ? QByteArray() : '(' + values.join(", ") + ')';
    return "PREPARE asked " + declared + " AS " + sql + "; EXECUTE asked " + given;
}

QByteArray StatementBinder::withoutScope(const QByteArray &sql, int &count)
{
    static const QRegularExpression condition(QStringLiteral(
        R"(\b(WHERE|AND|ON)\s+\(?(?:\w+\.)?(?:\w+_)?id\s*=\s*(?:\$\d+|current_account_id\(\))(::uuid)?)"));
    QString text = QString::fromUtf8(sql);
    count = int(text.count(condition));
    return text.replace(condition, QStringLiteral("\\1 true")).toUtf8();
}

} // namespace medlem::test
