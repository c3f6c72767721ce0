// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/protocol/accounts.h"
#include "shared/protocol/auditeventnumber.h"
#include "shared/protocol/auditkinds.h"
#include "shared/protocol/codec.h"

#include <QDateTime>
#include <QList>

#include <optional>

// One event of the audit log, in parts: the sentence is the client's, in the user's language.
namespace medlem {

struct AuditEntry
{
    AuditEventNumber number;
    QDateTime at;
    AuditAction action = AuditAction::Other;
    AuditObject object = AuditObject::Other;
    // Of the same kind in the same change; of a list or an import's end, its rows; of a wrong proof, the attempts so
    // far.
    qint64 count = 1;
    std::optional<AccountId> accountId = {}; // absent: the server, or nobody who could be known
    QString byName = {};                     // empty: as accountId
    std::optional<AccountRole> role = {};
    std::optional<PersonId> personId = {};
    QString personName = {}; // empty when the caller may not see it, or the count is not one
    QString subject = {};    // name of an account, a role, a membership type or a branch; empty: none
    QString branchName = {}; // empty: the event is of no branch
    QList<QString> fields = {};
    QString source = {}; // where from; empty: not known
    bool isUndoing = false;
    bool isUndone = false;
    QList<AuditFlag> flags = {};

    bool operator==(const AuditEntry &) const = default;
};

// One field. Empty: no value.
struct AuditChangedValue
{
    QString field = {};
    QString before = {};
    QString after = {};

    bool operator==(const AuditChangedValue &) const = default;
};

struct AuditEventDetails
{
    AuditEntry entry;
    std::optional<ChangeId> requestId = {};
    QString details = {};                 // what else the server wrote down, such as the reason for a reveal
    QList<AuditChangedValue> values = {}; // as far as the caller may see them

    bool operator==(const AuditEventDetails &) const = default;
};

} // namespace medlem
