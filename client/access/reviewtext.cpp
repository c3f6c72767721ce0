// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/reviewtext.h"

#include "client/access/agreementtext.h"
#include "client/widgets/municipalityedit.h"

#include <QCoreApplication>
#include <QLocale>

namespace medlem::client {

namespace {

struct ReviewText
{
    Q_DECLARE_TR_FUNCTIONS(ReviewText)
};

using Outcome = SystemCheck::Outcome;

QString listOf(const QStringList &names)
{
    return QLocale().createSeparatedList(names);
}

SystemCheck tieCheck(const NamedAdministratorEntry &administrator)
{
    const QString &name = administrator.name;
    if (administrator.belongsToBranch)
        return {.outcome = Outcome::Good, .text = ReviewText::tr("%1 is a member of the branch.").arg(name)};
    switch (administrator.named.tie) {
    case AdministratorTie::Member:
        return {.outcome = Outcome::Bad,
                .text =
                    ReviewText::tr("%1 is named as a member, but has no membership in the branch today.").arg(name)};
    case AdministratorTie::Employee:
        return {.outcome = Outcome::Notable,
                .text = administrator.named.municipalityCode
                            ? ReviewText::tr("%1 is not a member of the branch, but its employee, and lives in another "
                                             "municipality (%2).")
                                  .arg(name, municipalityText(*administrator.named.municipalityCode))
                            : ReviewText::tr("%1 is not a member of the branch, but its employee.").arg(name)};
    case AdministratorTie::Outsider:
        return {.outcome = Outcome::Notable,
                .text =
                    ReviewText::tr("%1 is neither a member nor an employee: an exception has to cover it.").arg(name)};
    }
    Q_UNREACHABLE();
}

QStringList namesOf(const QList<BranchName> &branches)
{
    QStringList names;
    for (const BranchName &branch : branches)
        names.append(branch.name);
    return names;
}

SystemCheck documentCheck(const AgreementEntry &agreement, DocumentKind kind)
{
    const DocumentEntry *document = currentDocument(agreement, kind);
    if (!document)
        return {.outcome = Outcome::Bad, .text = ReviewText::tr("%1: missing.").arg(documentKindText(kind))};
    if (document->hasActiveContent)
        return {.outcome = Outcome::Notable,
                .text = ReviewText::tr("%1: registered. The file has active content, which is not run here.")
                            .arg(documentKindText(kind))};
    return {.outcome = Outcome::Good, .text = ReviewText::tr("%1: registered.").arg(documentKindText(kind))};
}

} // namespace

const QList<ReviewItem> &allReviewItems()
{
    static const QList<ReviewItem> items{
        ReviewItem::AgreementSignedByBranch, ReviewItem::AgreementSignedByAdministrator, ReviewItem::MinutesSigned,
        ReviewItem::MinutesWitnessed,        ReviewItem::MinutesNameSamePersons,         ReviewItem::PersonsIdentified};
    return items;
}

QString reviewItemText(ReviewItem item)
{
    switch (item) {
    case ReviewItem::AgreementSignedByBranch:
        return ReviewText::tr("The agreement is signed by the branch");
    case ReviewItem::AgreementSignedByAdministrator:
        return ReviewText::tr("The agreement is signed by everybody whom it names");
    case ReviewItem::MinutesSigned:
        return ReviewText::tr("The minutes excerpt is signed");
    case ReviewItem::MinutesWitnessed:
        return ReviewText::tr("The minutes excerpt is witnessed by two");
    case ReviewItem::MinutesNameSamePersons:
        return ReviewText::tr("The minutes excerpt names the same persons as the agreement");
    case ReviewItem::PersonsIdentified:
        return ReviewText::tr("I know who the persons are: they are the ones in the register");
    }
    Q_UNREACHABLE();
}

QString hindranceText(ApprovalHindrance hindrance)
{
    switch (hindrance) {
    case ApprovalHindrance::NotReceived:
        return ReviewText::tr("The papers have not come in. Register both, and then that they have come in.");
    case ApprovalHindrance::BranchClosed:
        return ReviewText::tr("The branch is closed, and nobody can get access to it. Give the agreement up.");
    case ApprovalHindrance::SignedAgreementMissing:
        return ReviewText::tr("The signed agreement is missing. Register it under Papers.");
    case ApprovalHindrance::MinutesExcerptMissing:
        return ReviewText::tr("The minutes excerpt is missing. Register it under Papers.");
    case ApprovalHindrance::NobodyNamed:
        return ReviewText::tr("The agreement names nobody. Send it back to the branch.");
    case ApprovalHindrance::PersonUnavailable:
        return ReviewText::tr("Somebody whom it names has been taken out of the register, or has died. Send it back "
                              "to the branch.");
    case ApprovalHindrance::ExceptionMissing:
        return ReviewText::tr("It names more than one administrator, or somebody from outside the branch, and no "
                              "exception covers that. Decide about an exception first, or send it back.");
    case ApprovalHindrance::ReviewIncomplete:
        return ReviewText::tr("Not everything in the check list is ticked.");
    case ApprovalHindrance::SecondApproverSame:
        return ReviewText::tr("You have approved it yourself. The second one has to be somebody else.");
    }
    Q_UNREACHABLE();
}

QString effectText(const ApprovalEffect &effect)
{
    QStringList sentences;
    if (!effect.lose.isEmpty() && !effect.gain.isEmpty())
        sentences.append(
            ReviewText::tr("%1 loses access today, %2 gets it.").arg(listOf(effect.lose), listOf(effect.gain)));
    else if (!effect.lose.isEmpty())
        sentences.append(ReviewText::tr("%1 loses access today.").arg(listOf(effect.lose)));
    else if (!effect.gain.isEmpty())
        sentences.append(ReviewText::tr("%1 gets access today. Nobody loses it.").arg(listOf(effect.gain)));
    if (!effect.keep.isEmpty())
        sentences.append(ReviewText::tr("%1 keeps access, now by this agreement.").arg(listOf(effect.keep)));
    if (effect.needsSecondApprover)
        sentences.append(ReviewText::tr("It happens when another person has approved as well."));
    return sentences.join(u' ');
}

QList<SystemCheck> systemChecks(const AgreementEntry &agreement)
{
    QList<SystemCheck> checks;
    for (const NamedAdministratorEntry &administrator : agreement.administrators) {
        checks.append(tieCheck(administrator));
        if (!administrator.otherBranches.isEmpty())
            checks.append({.outcome = Outcome::Notable,
                           .text = ReviewText::tr("%1 already administers %2.")
                                       .arg(administrator.name, listOf(namesOf(administrator.otherBranches)))});
    }
    if (agreement.administrators.isEmpty())
        checks.append({.outcome = Outcome::Bad, .text = ReviewText::tr("Nobody is named.")});
    else if (agreement.administrators.size() == 1)
        checks.append({.outcome = Outcome::Good, .text = ReviewText::tr("One administrator, as is usual.")});
    else
        checks.append({.outcome = Outcome::Notable,
                       .text = ReviewText::tr("%n administrator(s): an exception has to cover it.", nullptr,
                                              static_cast<int>(agreement.administrators.size()))});
    checks.append(documentCheck(agreement, DocumentKind::SignedAgreement));
    checks.append(documentCheck(agreement, DocumentKind::MinutesExcerpt));
    return checks;
}

} // namespace medlem::client
