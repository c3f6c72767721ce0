// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/constraintrule.h"
#include "server/database/exchange.h"

#include <functional>

namespace medlem::server {

enum class TransactionMode
{
    ReadWrite, // read committed
    ReadOnly,  // repeatable read: all statements see the same moment
    // The same, and may write what was read into the audit. COMMIT waits for no check, and not for the disk: a crash of
    // the database may lose the last fraction of a second of such events, but never a change, which is not written this
    // way.
    ReadNoting,
};

// One transaction. Nothing is sent until run(), commit() or flush(); then all that was queued, BEGIN included, travels
// in one round trip. Rolls back when destroyed before a commit. After an Error the transaction is over: it has been
// rolled back, and each later call returns that Error again. Throws DbFailure for everything that is nobody's input.
class Transaction
{
public:
    using Check = std::function<Result<void>(const Rows &)>;

    Transaction(Connection &connection, const StatementCatalog &catalog,
                TransactionMode mode = TransactionMode::ReadWrite);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    // Goes with the next run in the same round trip. check sees the rows when they arrive, and may refuse: its Error
    // becomes the run's.
    void queue(const Statement &statement, const Parameters &parameters, Check check = {});
    void queue(const char *name, const Parameters &parameters = {}, Check check = {});

    // A broken constraint (SQLSTATE class 23) or a refusal by our own SQL (class MR) is Error{Conflict} whose detail is
    // the constraint's name; see translateConstraint.
    [[nodiscard]] Result<Rows> run(const Statement &statement, const Parameters &parameters);
    [[nodiscard]] Result<Rows> run(const char *name, const Parameters &parameters = {});

    // The same, with COMMIT in the same round trip; when a check of a ReadWrite transaction is still open, COMMIT waits
    // for it and takes a second one.
    [[nodiscard]] Result<Rows> runAndCommit(const Statement &statement, const Parameters &parameters);
    [[nodiscard]] Result<Rows> runAndCommit(const char *name, const Parameters &parameters = {});

    [[nodiscard]] Result<void> flush();
    [[nodiscard]] Result<void> commit();
    void rollback();

    // Several statements in one text, without parameters, inside this transaction.
    [[nodiscard]] Result<void> runScript(const QByteArray &sql);

    [[nodiscard]] bool isOpen() const { return m_state != State::Over; }
    [[nodiscard]] bool hasUnsent() const { return !m_pending.isEmpty(); }
    [[nodiscard]] TransactionMode mode() const { return m_mode; }
    [[nodiscard]] const StatementCatalog &catalog() const { return m_catalog; }
    [[nodiscard]] Connection &connection() const { return m_connection; }

private:
    enum class State
    {
        NotBegun,
        Begun,
        Over
    };

    friend class CopyIn;

    void begin();
    [[nodiscard]] Result<Rows> send(bool withCommit);
    [[nodiscard]] Result<Rows> answer(const QList<Rows> &rows, const QList<Check> &checks, bool commitAfterwards);
    [[nodiscard]] Result<Rows> startScript(const QByteArray &sql);
    [[nodiscard]] bool hasChecks() const;
    [[nodiscard]] Failure abort(const Error &error);

    Connection &m_connection;
    const StatementCatalog &m_catalog;
    TransactionMode m_mode;
    State m_state = State::NotBegun;
    bool m_hasBegun = false; // only then there is something to roll back
    QList<Command> m_pending;
    QList<Check> m_checks; // one for each pending command
    std::optional<Error> m_error;
};

} // namespace medlem::server
