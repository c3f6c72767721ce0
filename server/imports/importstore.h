// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/domain/imports/importproblem.h"

namespace medlem::server {

// What an import does, in rows of the register.
struct ImportCounts
{
    qint64 newPersons = 0;
    qint64 matchedPersons = 0;
    qint64 changedPersons = 0; // matched ones who get contact details that they lacked
    qint64 memberships = 0;
    qint64 addresses = 0;
    qint64 assignments = 0;
    qint64 waiting = 0; // rows that wait for an answer and do nothing

    [[nodiscard]] bool addsNothing() const
    {
        return newPersons + changedPersons + memberships + addresses + assignments == 0;
    }

    bool operator==(const ImportCounts &) const = default;
};

// The staged rows of one import (importstage.h) against the register, each step one statement for all rows, with the
// caller's rights. Nothing of the register is overwritten.
class ImportStore
{
public:
    explicit ImportStore(Transaction &transaction);

    // Decides what each row will do, without doing it.
    [[nodiscard]] Result<ImportCounts> plan(QDate today);

    // What the register has to say about the planned rows.
    [[nodiscard]] Result<QList<ImportProblem>> problems();

    // Does what was planned, as one batch that carries the id of the change; no batch when there is nothing to do.
    [[nodiscard]] Result<void> apply(QDate today, ChangeId change, const QString &fileName, const ImportCounts &counts);

    // Takes a batch back as a whole. Errors: NotFound, Stale when one of its rows has been changed since.
    [[nodiscard]] Result<void> undo(ChangeId batch);

private:
    Transaction &m_transaction;
};

} // namespace medlem::server
