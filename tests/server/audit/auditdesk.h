// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/dispatch/auditroutes.h"
#include "server/dispatch/memberroutes.h"
#include "shared/protocol/auditlog.h"
#include "shared/protocol/members.h"
#include "tests/support/registerfixture.h"

namespace medlem::test {

// A register whose log is read, and in which something happens first.
class AuditDesk : public RegisterFixture
{
public:
    AuditDesk()
        : RegisterFixture([](server::RouteTable &routes) {
            server::addAuditRoutes(routes);
            server::addMemberRoutes(routes);
        })
    {
    }

    [[nodiscard]] Result<AuditPage> search(const AuditQuery &query, Session session)
    {
        return call(SearchAuditLog{.body = query}, session);
    }
    [[nodiscard]] QList<AuditEntry> entries(const AuditQuery &query, Session session)
    {
        AuditQuery whole = query;
        whole.limit = 200;
        return search(whole, session).value().items;
    }

    // Saves the town of an address, and a mobile number.
    [[nodiscard]] Result<void> changeTown(AddressId address, const char *town, Session session)
    {
        TRY_ASSIGN(AddressEntry entry, call(ShowAddress{address}, session));
        entry.fields.town = QString::fromUtf8(town);
        TRY(call(UpdateAddress{.addressId = address, .ifMatch = entry.version, .body = entry.fields}, session));
        return {};
    }
    [[nodiscard]] Result<void> changeMobile(PersonId person, const char *mobile, Session session)
    {
        TRY_ASSIGN(MemberCard card, call(ShowMember{person}, session));
        card.person.fields.mobile = QString::fromUtf8(mobile);
        TRY(call(UpdatePerson{.personId = person, .ifMatch = card.person.version, .body = card.person.fields},
                 session));
        return {};
    }

    // An event of the account of branch A's, as it is written by whatever else writes some.
    void addEvent(const QByteArray &columns, const QByteArray &values)
    {
        execute("INSERT INTO audit_event (chain_id, branch_id, account_id, role, " + columns +
                ") VALUES ('019e0000-0000-7000-8000-000000000001', '019e0000-0000-7000-8000-000000000001',"
                " '019e0000-0000-7000-8000-000000000041', 'localAdministrator', " +
                values + ")");
    }

    const AccountId accountA{QUuid::fromString(QStringLiteral("019e0000-0000-7000-8000-000000000041"))};
    const AccountId accountB{QUuid::fromString(QStringLiteral("019e0000-0000-7000-8000-000000000042"))};
};

} // namespace medlem::test
