// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/problem.h"

#include <boost/describe.hpp>

// The part of descriptions.h about refusals.
namespace medlem {

BOOST_DESCRIBE_STRUCT(ProblemField, (), (field, reason))
BOOST_DESCRIBE_STRUCT(Problem, (), (type, title, status, instance, errors))

// In two lists, since one list of BOOST_DESCRIBE_ENUM holds 52 at most.
// clang-format off
BOOST_DESCRIBE_MAYBE_UNUSED BOOST_DESCRIBE_ENUM_BEGIN(FieldReason)
BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, FieldReason,
    Required, TooLong, TooShort, WrongType, UnknownField, RepeatedField, UnknownValue, BadFormat, ControlCharacter,
    NoLetter, DateFormat, DateInFuture, DateTooEarly, EndsBeforeStart, PersonnummerFormat, PersonnummerDate,
    PersonnummerCheckDigit, BirthDateDiffers, PostalCodeFormat, PostalCodeForeign, StreetOrBoxMissing, CountryUnknown,
    EmailFormat, PhoneFormat, PhoneTooShort, PhoneTooLong, OrganisationNumberFormat, OrganisationNumberCheckDigit,
    AlreadyUsed, Overlaps, NoFreeSeat, MustBeMember, TooYoung, TooOld, NotInUse, EndReasonRequired, EndDateRequired,
    OutOfRange, MustBeAbroad, MustBeInSweden, EncodingUnknown, QuoteNotClosed, TooManyColumns, TooManyRows,
    FieldCountDiffers, RepeatedInFile, ProtectedPerson, NumberOfAnother)
BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, FieldReason,
    NotASpreadsheet, OldSpreadsheet, FileDamaged, FileEncrypted, TooLargeUnpacked, FileChanged, FileNotWritten,
    CommonPassword, PersonalPassword, DoesNotMatch, MailNotSetUp, MailNotSent,
    NotMemberElsewhere, AskNational, RecipientRefused)
BOOST_DESCRIBE_ENUM_END(FieldReason)

} // namespace medlem
