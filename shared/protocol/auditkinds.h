// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What kinds of events the audit log has.
namespace medlem {

// What to look for.
enum class AuditTopic
{
    All,
    Changes,
    Reads,
    LogIns, // and failed ones, and log-outs
    Refusals,
    Exports,
    Accounts,
};

enum class AuditAction
{
    Added,
    Changed,
    Withdrawn, // taken out of what is shown; nothing is erased
    Read,
    Listed,
    Revealed, // what is protected, with a reason
    ProtectionLifted,
    Exported,
    LoggedIn,
    LogInFailed,
    ActivationFailed, // of a one-time code
    LoggedOut,
    Refused,
    CodeAsked, // of the app, before something sensitive
    ImportPreviewed,
    ImportStarted,
    ImportDone,
    ImportFailed, // or was stopped; nothing came of it
    ImportUndoStarted,
    ImportUndone,
    ImportUndoFailed,
    AccountCreated,
    AccountChanged,
    AccountDisabled,
    AccountEnabled,
    PasswordChanged,
    PasswordChangeFailed, // the present one was wrong
    PasswordRehashed,     // the same one, kept in a newer form
    SecondFactorChanged,
    RecoveryCodesRenewed,
    RecoveryCodeUsed,
    CodeIssued,
    SessionsEnded,
    SteppedUp,
    StepUpFailed,
    AgreementDrafted,
    AgreementChanged,
    AgreementSent,
    AgreementReceived,
    AgreementReturned,
    AgreementDiscarded,
    AgreementFirstApproved, // by the first of two
    AgreementApproved,
    AgreementSuperseded,
    AgreementEnded,
    AgreementReversed,  // the approval was a mistake
    AgreementRestored,  // is in force again, after such a mistake
    AdministratorNamed, // in an agreement
    AdministratorTakenOff,
    AdministratorLeft, // resigned, died or was taken off
    PaperRegistered,
    PaperSuperseded,
    ReviewTicked, // a point of the check list
    ReviewUnticked,
    ExceptionRequested,
    ExceptionGranted,
    ExceptionRefused,
    ExceptionWithdrawn,
    AccessSettingsChanged,
    AccessGiven,
    AccessEnded,
    AccessRestored,    // after a mistake
    TransferRequested, // of a member between branches
    TransferDone,
    TransferDeclined,
    TransferWithdrawn,
    Other,
};

enum class AuditObject
{
    Person,
    Address,
    Membership,
    Assignment,
    Branch,
    MembershipType,
    Role,
    Account,
    Import,
    MemberList,
    AccountList,
    Matches, // whether a person is in the register already
    Board,
    Paper, // of an agreement
    Agreement,
    Exception,
    AccessSettings,
    Access, // to a branch
    Transfer,
    TransferList,
    Log,
    Other,
};

// Why somebody may want to look twice. None says that something is wrong.
enum class AuditFlag
{
    OutsideHours, // between 22 and 06
    ManyPersons,  // the account read more than 100 persons within the hour
    Refused,
};

} // namespace medlem
