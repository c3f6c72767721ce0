// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/branchwords.h"

#include "client/widgets/datetext.h"
#include "shared/domain/branches/organisationnumber.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace medlem::client {

namespace {

// The context of the words in the translation files.
struct BranchWords
{
    Q_DECLARE_TR_FUNCTIONS(BranchWords)
};

int pluralNumber(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

QStringList memberSentences(const ClosingEffect &effect)
{
    if (effect.members == 0)
        return {BranchWords::tr("The branch has no members on that day.")};
    QStringList sentences;
    if (effect.moved > 0)
        sentences.append(BranchWords::tr("%Ln member(s) belong to %1 from %2, with the same type of membership.",
                                         nullptr, pluralNumber(effect.moved))
                             .arg(effect.into ? effect.into->name : QString(), dateText(effect.lastDay.addDays(1))));
    if (effect.alreadyMembers > 0)
        sentences.append(BranchWords::tr("%Ln member(s) belong to %1 already and keep that membership.", nullptr,
                                         pluralNumber(effect.alreadyMembers))
                             .arg(effect.into ? effect.into->name : QString()));
    if (effect.membersElsewhere > 0)
        sentences.append(BranchWords::tr("%Ln member(s) keep their membership of another branch.", nullptr,
                                         pluralNumber(effect.membersElsewhere)));
    if (effect.withoutBranch > 0)
        sentences.append(BranchWords::tr("%Ln member(s) do not belong to any branch any more.", nullptr,
                                         pluralNumber(effect.withoutBranch)));
    return sentences;
}

} // namespace

BranchState branchStateOf(const std::optional<QDate> &closedOn, bool hasAdministrator)
{
    if (closedOn)
        return BranchState::Closed;
    return hasAdministrator ? BranchState::Administered : BranchState::WithoutAdministrator;
}

QString branchStateText(BranchState state)
{
    switch (state) {
    case BranchState::Administered:
        return BranchWords::tr("Administered");
    case BranchState::WithoutAdministrator:
        return BranchWords::tr("Without administrator");
    case BranchState::Closed:
        return BranchWords::tr("Closed", "a branch");
    }
    Q_UNREACHABLE();
}

PillKind branchStatePill(BranchState state)
{
    switch (state) {
    case BranchState::Administered:
        return PillKind::Success;
    case BranchState::WithoutAdministrator:
        return PillKind::Warning;
    case BranchState::Closed:
        return PillKind::Neutral;
    }
    Q_UNREACHABLE();
}

QString shownOrganisationNumber(const std::optional<QString> &stored)
{
    if (!stored)
        return {};
    const auto number = OrganisationNumber::parse(*stored);
    return number ? number->display() : *stored;
}

QString outcomeText(ClosingOutcome outcome)
{
    switch (outcome) {
    case ClosingOutcome::Moved:
        return BranchWords::tr("Moves");
    case ClosingOutcome::AlreadyMember:
        return BranchWords::tr("Is a member there already");
    case ClosingOutcome::MemberElsewhere:
        return BranchWords::tr("Is a member of another branch");
    case ClosingOutcome::WithoutBranch:
        return BranchWords::tr("Without a branch");
    }
    Q_UNREACHABLE();
}

QStringList closingSentences(const ClosingEffect &effect)
{
    QStringList sentences = memberSentences(effect);
    if (effect.assignments > 0)
        sentences.append(
            BranchWords::tr("%Ln assignment(s) in the branch end.", nullptr, pluralNumber(effect.assignments)));
    sentences.append(effect.administrators.isEmpty()
                         ? BranchWords::tr("Nobody has access to the branch's register, so nobody loses it.")
                         : BranchWords::tr("Access to the branch's register ends at once for %1.")
                               .arg(effect.administrators.join(QStringLiteral(", "))));
    sentences.append(BranchWords::tr("The history is kept."));
    return sentences;
}

} // namespace medlem::client
