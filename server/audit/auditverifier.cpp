// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/audit/auditverifier.h"

#include "server/audit/canonicalform.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace medlem::server {

namespace {

constexpr int pageSize = 10000;
constexpr int mostFindings = 100;
const QByteArray nationalChain = "00000000-0000-0000-0000-000000000000";

// "{a,b}", PostgreSQL's array text: the names are column names, which need no quoting.
QByteArray namesOf(const QByteArray &array)
{
    return array.mid(1, array.size() - 2);
}

QByteArray textOf(const Row &row, qint64 position)
{
    const auto digest = row.optionalBytes("value_digest");
    QList<CanonicalField> fields{QByteArray::number(position)};
    for (const char *column : {"event_chain_id", "sequence"})
        fields.append(row.optionalJson(column));
    fields.append(canonicalTime(row.bigInteger("at_microseconds")));
    for (const char *column : {"account_id", "role", "branch_id", "action", "object", "object_id", "person_id",
                               "change_id", "undoes", "request_id", "source", "outcome"})
        fields.append(row.optionalJson(column));
    fields.append(namesOf(row.json("field_names")));
    fields.append(digest ? CanonicalField(digest->toHex()) : std::nullopt);
    fields.append(row.optionalJson("details"));
    return canonicalText(fields);
}

} // namespace

AuditVerifier::AuditVerifier(Transaction &transaction)
    : m_transaction(transaction)
{
}

Result<AuditReport> AuditVerifier::verify()
{
    QString chain = QString::fromLatin1(
        nationalChain); // the national one comes first, so that all joins are known before the branches' chains
    qint64 position = 0;
    for (bool isOver = false; !isOver;) {
        TRY_ASSIGN(const Rows rows,
                   m_transaction.run("audit/read_chains",
                                     {{"afterChain", chain}, {"afterPosition", position}, {"limit", pageSize}}));
        for (const Row row : rows)
            examine(row);
        isOver = rows.size() < pageSize;
        if (!isOver) {
            chain = rows[rows.size() - 1].text("chain_id");
            position = rows[rows.size() - 1].bigInteger("position");
        }
    }
    endChain();
    TRY(readHeads());
    TRY(readLooseEnds());
    for (auto join = m_joins.cbegin(); join != m_joins.cend(); ++join) // of chains that have no row at all
        find(QStringLiteral("The chain %1 is gone; event %2 of the national chain has joined it.")
                 .arg(QString::fromLatin1(join.key()), QString::fromLatin1(join->first().joinedBy)));
    return m_report;
}

void AuditVerifier::examine(const Row &row)
{
    const QByteArray chain = row.json("chain_id");
    if (chain != m_chain) {
        endChain();
        m_chain = chain;
        m_position = m_sequence = 0;
        m_hash = chainStart();
        ++m_report.chains;
    }
    const qint64 position = row.bigInteger("position");
    if (position <= m_position)
        find(QStringLiteral("%1 is there twice: the chain forks.").arg(where()));
    else if (position > m_position + 1)
        find(QStringLiteral("%1: the rows from there to position %2 are missing.").arg(where()).arg(position));
    m_position = position;
    ++m_report.events;
    const QByteArray event = row.json("chained_sequence");
    const QByteArray stored = row.bytes("hash");
    if (row.isNull("sequence")) {
        find(QStringLiteral("%1: event %2 is missing.").arg(where(), QString::fromLatin1(event)));
    } else {
        if (row.json("event_chain_id") != chain)
            find(QStringLiteral("%1: event %2 belongs to another chain.").arg(where(), QString::fromLatin1(event)));
        if (chainHash(m_hash, textOf(row, position)) != stored)
            find(QStringLiteral("%1: event %2 has been changed, or what comes before it: the hash is another.")
                     .arg(where(), QString::fromLatin1(event)));
        examineValues(row, event);
        if (chain == nationalChain && row.text("action") == QStringLiteral("chainsJoined"))
            collectJoins(row);
    }
    m_hash = stored; // so that one change is told once
    const auto joins = m_joins.find(chain);
    if (joins == m_joins.end())
        return;
    if (const auto joined = joins->constFind(position); joined != joins->constEnd() && joined->hash != stored)
        find(QStringLiteral("%1: the hash is not the one that event %2 of the national chain has joined: the chain has "
                            "been written anew.")
                 .arg(where(), QString::fromLatin1(joined->joinedBy)));
}

void AuditVerifier::examineValues(const Row &row, const QByteArray &event)
{
    const auto digest = row.optionalBytes("value_digest");
    const auto salt = row.optionalBytes("salt");
    if (digest && !salt)
        ++m_report.erasedValues;
    else if (salt &&
             (!digest || *digest != valueDigest(*salt, row.optionalJson("old_values"), row.optionalJson("new_values"))))
        find(QStringLiteral("%1: the values of event %2 have been changed.").arg(where(), QString::fromLatin1(event)));
}

void AuditVerifier::collectJoins(const Row &row)
{
    const QJsonObject details = QJsonDocument::fromJson(row.optionalJson("details").value_or("{}")).object();
    const QJsonArray heads = details.value(QStringLiteral("heads")).toArray();
    for (const QJsonValue &head : heads) {
        const QByteArray chain = head[u"chain"].toString().toLatin1();
        m_joins[chain].insert(
            head[u"position"].toInteger(),
            {.hash = QByteArray::fromHex(head[u"hash"].toString().toLatin1()), .joinedBy = row.json("sequence")});
        ++m_report.joins;
    }
}

void AuditVerifier::endChain()
{
    if (m_chain.isEmpty())
        return;
    m_ends.insert(m_chain, {.hash = m_hash, .joinedBy = {}});
    m_endPositions.insert(m_chain, m_position);
    const QMap<qint64, Place> joins = m_joins.take(m_chain);
    if (!joins.isEmpty() && joins.lastKey() > m_position)
        find(
            QStringLiteral("%1 is the chain's last; event %2 of the national chain has joined position %3: the end has "
                           "been cut off.")
                .arg(where(), QString::fromLatin1(joins.last().joinedBy))
                .arg(joins.lastKey()));
}

Result<void> AuditVerifier::readHeads()
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("audit/list_heads"));
    for (const Row row : rows) {
        m_chain = row.json("chain_id");
        m_position = m_endPositions.value(m_chain);
        if (row.bigInteger("position") != m_position)
            find(QStringLiteral("%1 is the chain's last, but its head says %2: the end has been cut off, or rows have "
                                "been added.")
                     .arg(where())
                     .arg(row.bigInteger("position")));
        else if (row.bytes("hash") != m_ends.value(m_chain).hash)
            find(QStringLiteral("%1: the chain's head has another hash.").arg(where()));
        m_endPositions.remove(m_chain);
    }
    for (auto end = m_endPositions.cbegin(); end != m_endPositions.cend(); ++end)
        find(QStringLiteral("The chain %1 has no head.").arg(QString::fromLatin1(end.key())));
    return {};
}

Result<void> AuditVerifier::readLooseEnds()
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("audit/list_loose_ends", {{"limit", mostFindings}}));
    for (const Row row : rows) {
        const QString kind = row.text("kind");
        const QString event = row.text("sequence");
        if (kind == QStringLiteral("unchained"))
            find(QStringLiteral("Event %1 stands in no chain.").arg(event));
        else if (kind == QStringLiteral("lost"))
            find(QStringLiteral("Event %1 waits for its chain, but is gone.").arg(event));
        else
            find(QStringLiteral("There are values for event %1, but no such event.").arg(event));
    }
    TRY_ASSIGN(const Rows waiting, m_transaction.run("audit/count_waiting"));
    m_report.waiting = waiting.first().bigInteger("total");
    return {};
}

void AuditVerifier::find(const QString &sentence)
{
    if (++m_report.findingCount <= mostFindings)
        m_report.findings.append(sentence);
}

QString AuditVerifier::where() const
{
    return (
        m_chain == nationalChain
            ? QStringLiteral("The national chain, position %1").arg(m_position)
            : QStringLiteral("The chain of branch %1, position %2").arg(QString::fromLatin1(m_chain)).arg(m_position));
}

} // namespace medlem::server
