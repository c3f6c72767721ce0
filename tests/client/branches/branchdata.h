// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/branchclosing.h"

// Branches and closings that the tests of the area share.
namespace medlem::test {

[[nodiscard]] inline BranchId branchId(int number)
{
    return BranchId(
        QUuid::fromString(QStringLiteral("01900000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0'))));
}

[[nodiscard]] inline BranchEntry branchEntry(int number, const char *name, bool hasAdministrator = true,
                                             std::optional<QDate> closedOn = {})
{
    return {.id = branchId(number),
            .name = QString::fromUtf8(name),
            .organisationNumber = {},
            .municipalityCode = {},
            .closedOn = closedOn,
            .hasAdministrator = hasAdministrator};
}

[[nodiscard]] inline BranchCard branchCard()
{
    return {.id = branchId(1),
            .version = 3,
            .fields = {.name = QStringLiteral("Örebro"),
                       .organisationNumber = QStringLiteral("8020000009"),
                       .municipalityCode = QStringLiteral("1880"),
                       .careOf = {},
                       .street = QStringLiteral("Box 12"),
                       .postalCode = QStringLiteral("70210"),
                       .town = QStringLiteral("Örebro"),
                       .email = QStringLiteral("orebro@example.org"),
                       .phone = QStringLiteral("+46701740605"),
                       .contactName = QStringLiteral("Olga Ek")},
            .members = 1204,
            .hasAdministrator = true};
}

[[nodiscard]] inline ClosingEffect closingEffect(bool merges)
{
    ClosingEffect effect{.branch = {.id = branchId(1), .name = QStringLiteral("Örebro")},
                         .lastDay = QDate(2026, 3, 15),
                         .members = 3,
                         .assignments = 2,
                         .administrators = {QStringLiteral("Olga Ek")},
                         .persons = {}};
    const QList<std::pair<const char *, ClosingOutcome>> persons{
        {"Anna Berg", merges ? ClosingOutcome::Moved : ClosingOutcome::WithoutBranch},
        {"Bo Öberg", merges ? ClosingOutcome::Moved : ClosingOutcome::WithoutBranch},
        {"Cecilia Åkesson", merges ? ClosingOutcome::AlreadyMember : ClosingOutcome::MemberElsewhere}};
    for (const auto &[name, outcome] : persons)
        effect.persons.append({.personId = PersonId::create(),
                               .displayName = QString::fromUtf8(name),
                               .memberNumber = 100001 + effect.persons.size(),
                               .outcome = outcome});
    (merges ? effect.moved : effect.withoutBranch) = 2;
    (merges ? effect.alreadyMembers : effect.membersElsewhere) = 1;
    if (merges)
        effect.into = BranchName{.id = branchId(2), .name = QStringLiteral("Kumla")};
    return effect;
}

[[nodiscard]] inline ClosingReceipt closingReceipt(bool merges)
{
    return {.effect = closingEffect(merges),
            .reason = QStringLiteral("Årsmötet den 1 mars beslutade det."),
            .at = QDateTime(QDate(2026, 3, 15), QTime(12, 0), Qt::UTC),
            .byName = QStringLiteral("Rut Sandberg")};
}

} // namespace medlem::test
