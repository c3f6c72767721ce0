// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"

#include <QByteArrayView>

namespace medlem::server {

// A stream of rows into a table: COPY ... FROM STDIN inside a transaction. Destroyed before finish() it gives the rows
// up. While it is open the transaction can do nothing else.
class CopyIn
{
public:
    // sql is a whole COPY statement of ours, such as "COPY person (id, name) FROM STDIN".
    [[nodiscard]] static Result<CopyIn> start(Transaction &transaction, const QByteArray &sql);
    ~CopyIn();
    CopyIn(CopyIn &&other) noexcept;
    CopyIn &operator=(CopyIn &&) = delete;

    void write(QByteArrayView data); // any cut of the stream; throws DbFailure when the connection is lost

    // The rows copied; a broken constraint is an Error as in Transaction::run.
    [[nodiscard]] Result<qint64> finish();

    // One field in COPY's text format.
    [[nodiscard]] static QByteArray escaped(const QString &text);

private:
    explicit CopyIn(Transaction &transaction);

    Transaction *m_transaction;
};

} // namespace medlem::server
