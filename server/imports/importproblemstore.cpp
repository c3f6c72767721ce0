// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importproblemstore.h"

#include "server/request/storedjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <limits>

namespace medlem::server {

namespace {

constexpr qsizetype problemsAtOnce = 1000; // in one statement

Result<ImportProblemEntry> entryOf(const Row &row)
{
    TRY_ASSIGN(const FieldReason reason, parseStored<FieldReason>(row.text("reason")));
    TRY_ASSIGN(const ImportSeverity severity, parseStored<ImportSeverity>(row.text("severity")));
    ImportProblemEntry entry{.row = row.integer("row_number"),
                             .field = {},
                             .value = row.text("value"),
                             .reason = reason,
                             .severity = severity,
                             .rowName = row.text("row_name"),
                             .proposal = {},
                             .answer = {}};
    if (const auto field = row.optionalText("field")) {
        TRY_ASSIGN(entry.field, parseStored<ImportField>(*field));
    }
    if (const auto proposal = row.optionalJson("proposal")) {
        TRY_ASSIGN(entry.proposal, decodeStored<ImportProposal>(*proposal));
    }
    if (const auto answer = row.optionalText("answer")) {
        TRY_ASSIGN(entry.answer, parseStored<ImportAnswer>(*answer));
    }
    return entry;
}

QJsonValue textOrNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

QJsonObject storedForm(const ImportProblemEntry &entry, qsizetype number)
{
    QJsonObject object{{QStringLiteral("number"), qint64(number)},
                       {QStringLiteral("row"), entry.row},
                       {QStringLiteral("severity"), EnumCodec<ImportSeverity>::name(entry.severity)},
                       {QStringLiteral("field"), textOrNull(storedName(entry.field))},
                       {QStringLiteral("reason"), EnumCodec<FieldReason>::name(entry.reason)},
                       {QStringLiteral("value"), entry.value},
                       {QStringLiteral("rowName"), entry.rowName}};
    if (entry.proposal)
        object.insert(QStringLiteral("proposal"),
                      QJsonDocument::fromJson(BodyCodec<ImportProposal>::encode(*entry.proposal)).object());
    return object;
}

QString pathOf(qsizetype index, const char *member)
{
    return QStringLiteral("items[%1].%2").arg(index).arg(QLatin1String(member));
}

} // namespace

ImportProblemStore::ImportProblemStore(Transaction &transaction, ImportId id)
    : m_transaction(transaction)
    , m_id(id)
{
}

Result<ImportProblemPage> ImportProblemStore::page(const ImportProblemQuery &query)
{
    Parameters filter{{"importId", m_id},
                      {"severity", storedName(query.severity)},
                      {"field", storedName(query.field)},
                      {"reason", storedName(query.reason)}};
    TRY_ASSIGN(const Rows counted, m_transaction.run("imports/count_problems", filter));
    if (counted.isEmpty())
        return fail(ErrorCode::NotFound);
    filter.add("after", query.after.value_or(0));
    filter.add("limit", query.limit + 1); // one more tells whether there is a next page
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/list_problems", filter));
    ImportProblemPage page{.items = {}, .total = counted.first().bigInteger("total"), .next = {}};
    for (const Row &row : rows) {
        if (page.items.size() == query.limit) {
            page.next = rows[query.limit - 1].integer("number");
            break;
        }
        TRY_ASSIGN(const ImportProblemEntry entry, entryOf(row));
        page.items.append(entry);
    }
    return page;
}

Result<void> ImportProblemStore::requirePreview()
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/lock_file", {{"importId", m_id}}));
    if (rows.isEmpty() || !rows.first().boolean("has_preview"))
        return fail(ErrorCode::NotFound);
    return {};
}

Result<void> ImportProblemStore::checkAnswers(const QList<ImportRowAnswer> &items)
{
    QList<qint64> numbers;
    for (const ImportRowAnswer &item : items) {
        if (item.row > 0 && item.row <= std::numeric_limits<int>::max())
            numbers.append(item.row);
    }
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/find_questions", {{"importId", m_id}, {"rows", numbers}}));
    QHash<qint64, bool> mayBeNew;
    for (const Row &row : rows)
        mayBeNew.insert(row.integer("row_number"), row.boolean("may_be_new"));
    Error error = makeError(ErrorCode::Invalid);
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!mayBeNew.contains(items[i].row))
            error.fields.append({.field = pathOf(i, "row"), .reason = FieldReason::OutOfRange});
        else if (items[i].answer == ImportAnswer::NewPerson && !mayBeNew.value(items[i].row))
            error.fields.append({.field = pathOf(i, "answer"), .reason = FieldReason::UnknownValue});
    }
    if (!error.fields.isEmpty())
        return fail(std::move(error));
    return {};
}

Result<void> ImportProblemStore::answer(const ImportAnswers &answers)
{
    TRY(requirePreview());
    TRY(checkAnswers(answers.items));
    QMap<qint64, QString> byRow; // the last word about a row counts
    for (const ImportRowAnswer &item : answers.items)
        byRow.insert(item.row, EnumCodec<ImportAnswer>::name(item.answer));
    if (!byRow.isEmpty())
        m_transaction.queue("imports/add_answers",
                            {{"importId", m_id}, {"rows", byRow.keys()}, {"answers", byRow.values()}});
    if (answers.allOthers)
        m_transaction.queue("imports/answer_others",
                            {{"importId", m_id}, {"answer", EnumCodec<ImportAnswer>::name(*answers.allOthers)}});
    return m_transaction.flush();
}

Result<void> ImportProblemStore::forgetAnswers()
{
    TRY(m_transaction.run("imports/forget_answers", {{"importId", m_id}}));
    return {};
}

Result<ImportProblemStore::Answers> ImportProblemStore::answers()
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/list_answers", {{"importId", m_id}}));
    Answers answers;
    for (const Row &row : rows) {
        TRY_ASSIGN(const ImportAnswer answer, parseStored<ImportAnswer>(row.text("answer")));
        answers.current.insert(row.integer("row_number"), answer);
        if (const auto earlier = row.optionalText("previewed")) {
            TRY_ASSIGN(const ImportAnswer previewed, parseStored<ImportAnswer>(*earlier));
            answers.previewed.insert(row.integer("row_number"), previewed);
        }
    }
    return answers;
}

Result<void> ImportProblemStore::keep(const QList<ImportProblemEntry> &problems,
                                      const QHash<qint64, ImportAnswer> &previewed)
{
    m_transaction.queue("imports/forget_problems", {{"importId", m_id}});
    for (qsizetype start = 0; start < problems.size(); start += problemsAtOnce) {
        QJsonArray part;
        for (qsizetype i = start; i < std::min(start + problemsAtOnce, problems.size()); ++i)
            part.append(storedForm(problems[i], i + 1));
        TRY(m_transaction.run(
            "imports/add_problems",
            {{"importId", m_id}, {"problems", Parameter::json(QJsonDocument(part).toJson(QJsonDocument::Compact))}}));
    }
    QList<QString> answers;
    for (const ImportAnswer answer : previewed)
        answers.append(EnumCodec<ImportAnswer>::name(answer));
    TRY(m_transaction.run("imports/note_previewed_answers",
                          {{"importId", m_id}, {"rows", previewed.keys()}, {"answers", answers}}));
    return {};
}

} // namespace medlem::server
