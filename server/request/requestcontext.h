// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "server/request/caller.h"
#include "shared/core/clock.h"
#include "shared/protocol/operation.h"

#include <QJsonObject>
#include <QUuid>

#include <functional>
#include <optional>

namespace medlem::server {

// Where a request comes from: the address, and what the program says of itself.
struct Origin
{
    QString address;
    QString client;
};

// What a handler tells the audit, besides what the database writes by itself. Never anybody's data: details hold
// numbers and choices.
struct AuditNote
{
    enum class Outcome
    {
        Done,
        Refused
    };

    const char *action; // such as "list", "export", "logOut"
    const char *object; // what kind of thing it was done with
    QUuid objectId = {};
    std::optional<PersonId> personId = {};
    std::optional<BranchId> branchId = {};
    Outcome outcome = Outcome::Done;
    QJsonObject details = {};
};

// What a handler works with: one request, one transaction. The session look-up and the row-security context are queued
// first and travel with the handler's first statement, so nothing that the statement returns is seen before the caller
// has been checked; a statement without a session finds nothing, because row-level security then shows nothing.
class RequestContext
{
public:
    RequestContext(Transaction &transaction, const Clock &clock, ChangeId changeId);

    // Queues the session look-up. Its check refuses with Unauthenticated, with Forbidden when the scope asks for more
    // than the caller's role, or with StepUpRequired.
    void authenticate(const QByteArray &tokenHash, Scope scope, Proof proof = Proof::Session);

    // Queues a check that the branch exists and is the caller's. Error of the next run: NotFound for both.
    void requireBranch(BranchId branchId);

    // Queues the event that the caller is shown a person, by its own row ("person") or another of the person's
    // ("address", "membership", "assignment"). Error of the next run: NotFound, when the caller sees no such person.
    void noteRead(const char *object, const QUuid &id);
    // The statement that reads writes the event itself.
    void noteByStatement() { m_hasNoted = true; }
    // Queues any other event. All are part of the request's transaction: no event, no operation.
    void noteEvent(const AuditNote &note);
    // Whether there is an event that has gone, or will go, with the commit.
    [[nodiscard]] bool keepsNote() const;

    // Known once a statement has run; asks the database when none has.
    [[nodiscard]] Result<Caller> caller();

    // What is to happen once the request's transaction has been committed, and not if it is not. On the worker's
    // thread, so it must not wait.
    void afterCommit(std::function<void()> work) { m_afterCommit = std::move(work); }
    void announceCommit();

    // Where the events of this transaction come from. Before authenticate().
    void setOrigin(Origin origin);
    [[nodiscard]] const Origin &origin() const { return m_origin; }
    [[nodiscard]] Transaction &transaction() { return m_transaction; }
    [[nodiscard]] ChangeId changeId() const { return m_changeId; }
    [[nodiscard]] QDate today() const { return m_clock.today(); }
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }
    [[nodiscard]] const QByteArray &tokenHash() const { return m_tokenHash; }

private:
    Transaction &m_transaction;
    const Clock &m_clock;
    ChangeId m_changeId;
    QByteArray m_tokenHash; // SHA-256 of the caller's token; empty without a session
    std::optional<Caller> m_caller;
    std::function<void()> m_afterCommit;
    Origin m_origin;
    bool m_hasNoted = false;
};

} // namespace medlem::server
