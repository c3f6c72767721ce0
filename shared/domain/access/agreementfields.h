// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/domain/roles/rolefields.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace medlem {

// domain.md, "The access routine as states".
enum class AgreementState
{
    Draft,
    Sent,     // the paper is with the branch for signature
    Received, // the papers have come back and wait for the national organisation
    Returned, // something is wrong with them; the reason says what
    Approved, // by one, where two have to approve
    InForce,
    Superseded, // by a later agreement of the branch
    Ended,
    Discarded, // never came into force
};

// Why somebody who is named may administer the branch's register.
enum class AdministratorTie
{
    Member,   // belongs to the branch
    Employee, // of the branch; may live in another municipality, which is told
    Outsider, // neither; needs an exception
};

struct NamedAdministrator
{
    PersonId personId;
    AdministratorTie tie = AdministratorTie::Member;
    std::optional<QString> municipalityCode; // of an employee who lives elsewhere; SCB, four digits

    bool operator==(const NamedAdministrator &) const = default;
};

// An agreement (lokaladministratörsavtal) as it stands in a form or on the wire, unchecked; checkAgreement() looks at
// it. The order of the administrators is that of their seats; one seat is everybody's, more need an exception.
struct AgreementFields
{
    std::optional<Meeting> meeting; // that chose; a member or board meeting
    std::optional<QDate> meetingDate;
    std::optional<QString> minutesParagraph; // "12" or "12 b", without the §
    QString signatory;                       // who signs for the branch, with role: "Eva Ek, ordförande"
    QList<NamedAdministrator> administrators;

    bool operator==(const AgreementFields &) const = default;
};

enum class AgreementEndReason
{
    Resigned,
    Deceased,
    BranchClosed,
    WithdrawnByNational,
    ApprovedByMistake,
};

// särskilda skäl
enum class ExceptionKind
{
    SeveralAdministrators,
    NotOfBranch,
};

enum class ExceptionState
{
    Requested,
    Granted,
    Refused,
    Withdrawn,
};

enum class DocumentKind
{
    SignedAgreement,
    MinutesExcerpt, // signed and witnessed (undertecknat och vidimerat)
};

enum class DocumentFormat
{
    Pdf,
    Jpeg,
    Png,
};

// What a reviewer ticks before approving.
enum class ReviewItem
{
    AgreementSignedByBranch,
    AgreementSignedByAdministrator, // each who is named
    MinutesSigned,
    MinutesWitnessed,
    MinutesNameSamePersons,
    PersonsIdentified,
};

// Why an agreement cannot be approved, or what the reviewer should know first.
enum class ApprovalHindrance
{
    NotReceived,
    BranchClosed,
    SignedAgreementMissing,
    MinutesExcerptMissing,
    NobodyNamed,
    PersonUnavailable,  // taken out of the register, or deceased
    ExceptionMissing,   // several administrators, or an outsider, without one that is granted and covers them
    ReviewIncomplete,   // not every ReviewItem is ticked
    SecondApproverSame, // the second approver has to be somebody else
};

} // namespace medlem
