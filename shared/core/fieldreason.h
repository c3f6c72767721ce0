// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace medlem {

// Why a field was refused. The wire carries the name in lowerCamel (fieldReasonName in shared/protocol/enums.h), and
// the client has one sentence for each in client/widgets/errortext.cpp.
enum class FieldReason
{
    Required,
    TooLong,
    TooShort,
    WrongType,
    UnknownField,
    RepeatedField,
    UnknownValue, // not one of the choices, or names a row that is not there
    BadFormat,
    ControlCharacter,
    NoLetter,
    DateFormat,
    DateInFuture,
    DateTooEarly,
    EndsBeforeStart,
    PersonnummerFormat,
    PersonnummerDate,
    PersonnummerCheckDigit,
    BirthDateDiffers, // from the one in the personnummer
    PostalCodeFormat,
    PostalCodeForeign, // too long or with odd characters
    StreetOrBoxMissing,
    CountryUnknown,
    EmailFormat,
    PhoneFormat,
    PhoneTooShort,
    PhoneTooLong,
    OrganisationNumberFormat,
    OrganisationNumberCheckDigit,
    AlreadyUsed,  // another row has this value
    Overlaps,     // another period of the same kind covers some of these days
    NoFreeSeat,   // every seat of the role is held in the period
    MustBeMember, // the role asks for a membership of the branch
    TooYoung,     // for the membership type
    TooOld,
    NotInUse,          // a role or membership type that has been taken out of use
    EndReasonRequired, // an end date needs a reason
    EndDateRequired,   // a reason needs an end date
    OutOfRange,
    MustBeAbroad,    // a foreign address is in another country than Sweden
    MustBeInSweden,  // any other kind of address is in Sweden
    EncodingUnknown, // of an import file
    QuoteNotClosed,
    TooManyColumns,
    TooManyRows,
    FieldCountDiffers, // a row has more or fewer cells than there are headings
    RepeatedInFile,    // an earlier row is about the same person
    ProtectedPerson,   // contact details of protected persons are not imported
    NumberOfAnother,   // the personnummer belongs to somebody with another name
    NotASpreadsheet,   // an import file that should be a workbook with a worksheet
    OldSpreadsheet,    // .xls, from before 2007
    FileDamaged,
    FileEncrypted,
    TooLargeUnpacked,
    FileChanged,    // since it was read, or it cannot be read any longer
    FileNotWritten, // no room, or not allowed there
    CommonPassword,
    PersonalPassword,   // made of the user's, the branch's or the organisation's names
    DoesNotMatch,       // a password or code that is not the right one
    MailNotSetUp,       // the server sends no e-mail
    MailNotSent,        // the mail server did not answer, or did not take the message
    NotMemberElsewhere, // of no other branch from which to move
    AskNational,        // only the national organisation does this
    RecipientRefused,   // the mail server takes nothing for this address
};

} // namespace medlem
