// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/agreementtext.h"

#include "client/widgets/datetext.h"
#include "client/widgets/meetingtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace medlem::client {

namespace {

struct AgreementText
{
    Q_DECLARE_TR_FUNCTIONS(AgreementText)
};

QString branchStep(AgreementState state)
{
    switch (state) {
    case AgreementState::Draft:
        return AgreementText::tr("Make the form, print it, and have it signed.");
    case AgreementState::Sent:
        return AgreementText::tr("When the agreement and the minutes excerpt are signed, register both papers here, or "
                                 "send them to the national organisation.");
    case AgreementState::Received:
    case AgreementState::Approved:
        return AgreementText::tr("The national organisation looks at the papers. You need to do nothing now.");
    case AgreementState::Returned:
        return AgreementText::tr("Put right what the national organisation asks for.");
    case AgreementState::InForce:
    case AgreementState::Superseded:
    case AgreementState::Ended:
    case AgreementState::Discarded:
        return {};
    }
    Q_UNREACHABLE();
}

QString nationalStep(AgreementState state)
{
    switch (state) {
    case AgreementState::Draft:
        return AgreementText::tr("The branch makes the form and has it signed. You can do it for the branch.");
    case AgreementState::Sent:
        return AgreementText::tr("The paper is out for signature. When it comes in, register agreement and minutes "
                                 "excerpt, and then that the papers have come in.");
    case AgreementState::Received:
        return AgreementText::tr("Look at the papers, tick what you have checked, and approve or send it back.");
    case AgreementState::Approved:
        return AgreementText::tr("One has approved. Another person has to approve as well before it is in force.");
    case AgreementState::Returned:
        return AgreementText::tr("The branch puts right what you have asked for.");
    case AgreementState::InForce:
    case AgreementState::Superseded:
    case AgreementState::Ended:
    case AgreementState::Discarded:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

// No default in these switches: the compiler names a value that has no word.
QString agreementStateText(AgreementState state, Viewer viewer)
{
    if (viewer == Viewer::Branch && (state == AgreementState::Received || state == AgreementState::Approved))
        return AgreementText::tr("Being reviewed"); // and not by the branch, which has nothing to do
    switch (state) {
    case AgreementState::Draft:
        return AgreementText::tr("Draft");
    case AgreementState::Sent:
        return AgreementText::tr("Out for signature");
    case AgreementState::Received:
        return AgreementText::tr("To review");
    case AgreementState::Returned:
        return AgreementText::tr("Sent back");
    case AgreementState::Approved:
        return AgreementText::tr("Approved by one");
    case AgreementState::InForce:
        return AgreementText::tr("In force");
    case AgreementState::Superseded:
        return AgreementText::tr("Replaced");
    case AgreementState::Ended:
        return AgreementText::tr("Ended");
    case AgreementState::Discarded:
        return AgreementText::tr("Given up");
    }
    Q_UNREACHABLE();
}

PillKind agreementStatePill(AgreementState state)
{
    switch (state) {
    case AgreementState::Draft:
    case AgreementState::Superseded:
    case AgreementState::Ended:
    case AgreementState::Discarded:
        return PillKind::Neutral;
    case AgreementState::Sent:
    case AgreementState::Received:
    case AgreementState::Approved:
        return PillKind::Info;
    case AgreementState::Returned:
        return PillKind::Warning;
    case AgreementState::InForce:
        return PillKind::Success;
    }
    Q_UNREACHABLE();
}

QString tieText(AdministratorTie tie)
{
    switch (tie) {
    case AdministratorTie::Member:
        return AgreementText::tr("Member");
    case AdministratorTie::Employee:
        return AgreementText::tr("Employee");
    case AdministratorTie::Outsider:
        return AgreementText::tr("Somebody else");
    }
    Q_UNREACHABLE();
}

QString endReasonText(AgreementEndReason reason)
{
    switch (reason) {
    case AgreementEndReason::Resigned:
        return AgreementText::tr("The administrator has resigned");
    case AgreementEndReason::Deceased:
        return AgreementText::tr("The administrator has died");
    case AgreementEndReason::BranchClosed:
        return AgreementText::tr("The branch has closed");
    case AgreementEndReason::WithdrawnByNational:
        return AgreementText::tr("Withdrawn by the national organisation");
    case AgreementEndReason::ApprovedByMistake:
        return AgreementText::tr("Approved by mistake");
    }
    Q_UNREACHABLE();
}

QString documentKindText(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::SignedAgreement:
        return AgreementText::tr("Signed agreement");
    case DocumentKind::MinutesExcerpt:
        return AgreementText::tr("Minutes excerpt");
    }
    Q_UNREACHABLE();
}

QString meetingLine(const AgreementFields &fields)
{
    QStringList words;
    if (fields.meeting)
        words.append(meetingText(*fields.meeting));
    if (fields.meetingDate)
        words.append(dateText(*fields.meetingDate));
    QString line = words.join(u' ');
    if (fields.minutesParagraph)
        line +=
            (line.isEmpty() ? QString() : QStringLiteral(", ")) + QStringLiteral("§\u00a0") + *fields.minutesParagraph;
    return line;
}

QString nextStepText(AgreementState state, Viewer viewer)
{
    return viewer == Viewer::National ? nationalStep(state) : branchStep(state);
}

QString nextStepText(const AgreementEntry &agreement, Viewer viewer)
{
    const bool hasPapers = currentDocument(agreement, DocumentKind::SignedAgreement) &&
                           currentDocument(agreement, DocumentKind::MinutesExcerpt);
    if (!hasPapers || !isUnderWay(agreement.state) || agreement.state == AgreementState::Received ||
        agreement.state == AgreementState::Approved)
        return nextStepText(agreement.state, viewer);
    if (viewer == Viewer::National)
        return AgreementText::tr("Both papers are here. Register that they have come in, and the review begins.");
    return agreement.state == AgreementState::Returned
               ? nextStepText(agreement.state, viewer)
               : AgreementText::tr("Both papers are here. The national organisation looks at them next.");
}

bool isUnderWay(AgreementState state)
{
    return isEditable(state) || state == AgreementState::Sent || state == AgreementState::Received ||
           state == AgreementState::Approved;
}

bool isEditable(AgreementState state)
{
    return state == AgreementState::Draft || state == AgreementState::Returned;
}

const DocumentEntry *currentDocument(const AgreementEntry &agreement, DocumentKind kind)
{
    const auto found =
        std::find_if(agreement.documents.begin(), agreement.documents.end(), [kind](const DocumentEntry &document) {
            return document.kind == kind && !document.isSuperseded;
        });
    return found == agreement.documents.end() ? nullptr : &*found;
}

QStringList administratorNames(const AgreementEntry &agreement)
{
    QStringList names;
    for (const NamedAdministratorEntry &administrator : agreement.administrators)
        names.append(administrator.name);
    return names;
}

} // namespace medlem::client
