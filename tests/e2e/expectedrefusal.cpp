// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/expectedrefusal.h"

namespace medlem::test {

namespace {

// Imports on their way and column mappings belong to the account that made them, also among national administrators;
// only who made a change takes it back, and one gives up one's own access.
bool belongsToAccount(const WalkedOperation &operation)
{
    return operation.parameters.contains(QStringLiteral("importId")) ||
           operation.parameters.contains(QStringLiteral("importJobId")) ||
           operation.parameters.contains(QStringLiteral("importMappingId")) || operation.id == u"undoChange" ||
           operation.id == u"resign";
}

// Set by the national organisation, and so of no branch.
bool isEverybodys(const WalkedOperation &operation)
{
    return operation.parameters == QStringList{QStringLiteral("roleId")} ||
           operation.parameters == QStringList{QStringLiteral("membershipTypeId")};
}

Who ownerOf(Whose whose)
{
    return whose == Whose::A ? Who::AdminA : Who::AdminB;
}

} // namespace

int refusalFor(const WalkedOperation &operation, Who who, Whose whose)
{
    if (operation.scope == u"public")
        return 0;
    if (who == Who::Nobody || who == Who::Stranger)
        return 401;
    if (operation.scope == u"self") // of all that has an id, only the caller's sessions
        return operation.parameters.isEmpty() || (whose != Whose::Nobodys && who == ownerOf(whose)) ? 0 : 404;
    if (who == Who::Ended || (operation.scope == u"national" && who != Who::National))
        return 403;
    if (operation.parameters.isEmpty() || isEverybodys(operation))
        return 0;
    if (whose == Whose::Nobodys)
        return 404;
    if (who == Who::National)
        return belongsToAccount(operation) ? 404 : 0;
    return who == ownerOf(whose) ? 0 : 404;
}

} // namespace medlem::test
