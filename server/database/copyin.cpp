// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/copyin.h"

#include "server/database/dbfailure.h"

#include <libpq-fe.h>

#include <utility>

namespace medlem::server {

CopyIn::CopyIn(Transaction &transaction)
    : m_transaction(&transaction)
{
}

CopyIn::CopyIn(CopyIn &&other) noexcept
    : m_transaction(std::exchange(other.m_transaction, nullptr))
{
}

// The failed COPY aborts the transaction too, which is what giving up half-way means. Runs perhaps while a DbFailure is
// under way, so a connection that breaks here is only closed.
CopyIn::~CopyIn()
{
    if (!m_transaction || !m_transaction->connection().isOpen())
        return;
    try {
        (void)Exchange(m_transaction->connection()).endCopy("given up");
    } catch (const DbFailure &) { // that is what COPY answers to giving up
    }
    m_transaction->rollback();
}

Result<CopyIn> CopyIn::start(Transaction &transaction, const QByteArray &sql)
{
    TRY_ASSIGN(const Rows rows, transaction.startScript(sql));
    if (PQtransactionStatus(transaction.connection().handle()) != PQTRANS_ACTIVE)
        throw DbFailure(DbFailure::Kind::Bug, {}, "CopyIn was given a statement that is not COPY FROM STDIN");
    return CopyIn(transaction);
}

void CopyIn::write(QByteArrayView data)
{
    if (!m_transaction)
        throw DbFailure(DbFailure::Kind::Bug, {}, "CopyIn was written to after its end");
    Exchange(m_transaction->connection()).sendCopyData(data);
}

Result<qint64> CopyIn::finish()
{
    if (!m_transaction)
        throw DbFailure(DbFailure::Kind::Bug, {}, "CopyIn was finished twice");
    Transaction *transaction = std::exchange(m_transaction, nullptr);
    const auto rows = Exchange(transaction->connection()).endCopy(nullptr);
    if (!rows)
        return transaction->abort(rows.error());
    return rows->affectedRows();
}

QByteArray CopyIn::escaped(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r");
    return bytes;
}

} // namespace medlem::server
