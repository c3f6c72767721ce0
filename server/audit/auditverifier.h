// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"

#include <QHash>
#include <QMap>
#include <QStringList>

namespace medlem::server {

// What an examination of the whole audit has found.
struct AuditReport
{
    qint64 events = 0; // in the chains
    qint64 chains = 0;
    qint64 joins = 0;        // places of branch chains that the national chain holds
    qint64 erasedValues = 0; // by the rules of the register; no harm to the chain
    qint64 waiting = 0;      // for their chain, behind the newest transactions
    qint64 findingCount = 0;
    QStringList findings; // whole sentences, at most 100

    [[nodiscard]] bool isSound() const { return findingCount == 0; }
};

// Walks through every chain with its events and values, a thousand rows at a time in memory, and computes all hashes
// anew. Runs as the database's owner, whom row-level security hides nothing from, in one transaction that sees one
// moment, also while servers write.
class AuditVerifier
{
public:
    explicit AuditVerifier(Transaction &transaction);

    [[nodiscard]] Result<AuditReport> verify();

private:
    struct Place
    {
        QByteArray hash;
        QByteArray joinedBy; // the joining event's number
    };

    void examine(const Row &row);
    void examineValues(const Row &row, const QByteArray &event);
    void collectJoins(const Row &row);
    void endChain();
    [[nodiscard]] Result<void> readHeads();
    [[nodiscard]] Result<void> readLooseEnds();
    void find(const QString &sentence);
    [[nodiscard]] QString where() const; // chain and position, in words

    Transaction &m_transaction;
    AuditReport m_report;
    QHash<QByteArray, QMap<qint64, Place>> m_joins; // of each chain
    QHash<QByteArray, Place> m_ends;                // the last row of each chain
    QHash<QByteArray, qint64> m_endPositions;
    QByteArray m_chain; // that is walked through
    qint64 m_position = 0;
    QByteArray m_hash;
    qint64 m_sequence = 0;
};

} // namespace medlem::server
