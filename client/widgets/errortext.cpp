// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/errortext.h"

#include <QCoreApplication>

namespace medlem::client {

namespace {

// The context of the sentences in the translation files.
struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

} // namespace

// No default in these switches: the compiler names a code or reason that has no sentence.
QString errorText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Invalid:
        return ErrorText::tr("Something in the form needs to be changed. It says what at each field.");
    case ErrorCode::Malformed:
        return ErrorText::tr("The server could not read the request. Please report this to the support.");
    case ErrorCode::Unauthenticated:
        return ErrorText::tr("You were logged out before this was done. Try again when you are logged in; what you "
                             "have written is kept.");
    case ErrorCode::Forbidden:
        return ErrorText::tr("Your access does not cover this.");
    case ErrorCode::StepUpRequired:
        return ErrorText::tr("This needs a fresh code from your authenticator app.");
    case ErrorCode::NotFound:
        return ErrorText::tr("This is not in the register, or it belongs to another branch.");
    case ErrorCode::MethodNotAllowed:
        return ErrorText::tr("The server does not know this action. The program may need to be updated.");
    case ErrorCode::Conflict:
        return ErrorText::tr("This clashes with something that is already in the register.");
    case ErrorCode::Stale:
        return ErrorText::tr("Somebody else has saved a change meanwhile. Compare the two versions and choose.");
    case ErrorCode::TooLarge:
        return ErrorText::tr("This is too large to send.");
    case ErrorCode::UriTooLong:
        return ErrorText::tr("The search is too long. Shorten it and try again.");
    case ErrorCode::PreconditionRequired:
        return ErrorText::tr("The page is out of date. Reload it and try again.");
    case ErrorCode::TooManyRequests:
        return ErrorText::tr("Too many attempts in a short time. Wait a moment and try again.");
    case ErrorCode::HeadersTooLarge:
        return ErrorText::tr("The request is too large. Please report this to the support.");
    case ErrorCode::Internal:
        return ErrorText::tr("Something went wrong on the server. Nothing has been saved.");
    case ErrorCode::Unavailable:
        return ErrorText::tr("The server is busy right now. Try again in a moment.");
    case ErrorCode::Timeout:
        return ErrorText::tr("The server did not answer in time, so it may or may not have been done. Try again: "
                             "nothing is done twice.");
    case ErrorCode::Unreachable:
        return ErrorText::tr("There is no contact with the server. Check the internet connection.");
    case ErrorCode::CertificateChanged:
        return ErrorText::tr("The server shows another certificate than before. Nothing is sent until you know why: "
                             "ask the national organisation.");
    }
    Q_UNREACHABLE();
}

QString fieldText(FieldReason reason)
{
    switch (reason) {
    case FieldReason::Required:
        return ErrorText::tr("Fill in this field.");
    case FieldReason::TooLong:
        return ErrorText::tr("The text is too long. Shorten it.");
    case FieldReason::TooShort:
        return ErrorText::tr("The text is too short.");
    case FieldReason::WrongType:
        return ErrorText::tr("The value is of the wrong kind.");
    case FieldReason::UnknownField:
        return ErrorText::tr("The server does not know this field. The program may need to be updated.");
    case FieldReason::RepeatedField:
        return ErrorText::tr("The field was sent more than once.");
    case FieldReason::UnknownValue:
        return ErrorText::tr("Choose one of the alternatives.");
    case FieldReason::BadFormat:
        return ErrorText::tr("This is not written in a way that the register can read.");
    case FieldReason::ControlCharacter:
        return ErrorText::tr("The text holds an invisible character. Delete the text and write it again.");
    case FieldReason::NoLetter:
        return ErrorText::tr("The text needs at least one letter.");
    case FieldReason::DateFormat:
        return ErrorText::tr("The date must exist and be written with its year, for example 2026-05-01.");
    case FieldReason::DateInFuture:
        return ErrorText::tr("The date must not be later than today.");
    case FieldReason::DateTooEarly:
        return ErrorText::tr("The date is too long ago.");
    case FieldReason::EndsBeforeStart:
        return ErrorText::tr("The last day must not be before the first day.");
    case FieldReason::PersonnummerFormat:
        return ErrorText::tr("The personnummer must have ten or twelve digits, for example 19800101-1234.");
    case FieldReason::PersonnummerDate:
        return ErrorText::tr("The first digits of the personnummer must be a date of birth.");
    case FieldReason::PersonnummerCheckDigit:
        return ErrorText::tr("The last digit does not fit the others. Compare with the person's own statement.");
    case FieldReason::BirthDateDiffers:
        return ErrorText::tr("The date of birth differs from the one in the personnummer.");
    case FieldReason::PostalCodeFormat:
        return ErrorText::tr("The postcode must have five digits, for example 123 45.");
    case FieldReason::PostalCodeForeign:
        return ErrorText::tr("The postcode may have letters, digits, spaces and hyphens, at most 16.");
    case FieldReason::StreetOrBoxMissing:
        return ErrorText::tr("Write a street with its number, or a box, for example Box 123.");
    case FieldReason::CountryUnknown:
        return ErrorText::tr("Choose a country from the list.");
    case FieldReason::EmailFormat:
        return ErrorText::tr("The e-mail address must look like name@example.se.");
    case FieldReason::PhoneFormat:
        return ErrorText::tr(
            "The telephone number must have digits only, for example 070-123 45 67; begin with + if it is foreign.");
    case FieldReason::PhoneTooShort:
        return ErrorText::tr("The telephone number has too few digits.");
    case FieldReason::PhoneTooLong:
        return ErrorText::tr("The telephone number has too many digits.");
    case FieldReason::OrganisationNumberFormat:
        return ErrorText::tr("The organisation number must have ten digits, for example 802001-1234.");
    case FieldReason::OrganisationNumberCheckDigit:
        return ErrorText::tr("The last digit of the organisation number does not fit the others.");
    case FieldReason::AlreadyUsed:
        return ErrorText::tr("This is already used in the register.");
    case FieldReason::Overlaps:
        return ErrorText::tr("Another period of the same kind covers some of these days.");
    case FieldReason::NoFreeSeat:
        return ErrorText::tr("The assignment is already taken during these days. End the earlier one first.");
    case FieldReason::MustBeMember:
        return ErrorText::tr("The person must be a member of the branch on the first day of the assignment.");
    case FieldReason::MustBeAbroad:
        return ErrorText::tr("A foreign address needs another country than Sweden.");
    case FieldReason::MustBeInSweden:
        return ErrorText::tr("This kind of address must be in Sweden. Choose foreign address for other countries.");
    case FieldReason::EncodingUnknown:
        return ErrorText::tr("The characters of the file cannot be read. Save it as CSV in UTF-8.");
    case FieldReason::QuoteNotClosed:
        return ErrorText::tr("A quotation mark begins a text that never ends.");
    case FieldReason::TooManyColumns:
        return ErrorText::tr("The file has too many columns.");
    case FieldReason::TooManyRows:
        return ErrorText::tr("The file has too many rows. Divide it into several files.");
    case FieldReason::FieldCountDiffers:
        return ErrorText::tr("The row has more or fewer fields than there are headings.");
    case FieldReason::RepeatedInFile:
        return ErrorText::tr("An earlier row of the file is about the same person.");
    case FieldReason::ProtectedPerson:
        return ErrorText::tr("Address, telephone and e-mail of a protected person are not imported.");
    case FieldReason::NumberOfAnother:
        return ErrorText::tr("The personal identity number belongs to somebody with another name.");
    case FieldReason::NotASpreadsheet:
        return ErrorText::tr("The file is not a workbook with a worksheet. Save it as .xlsx or as CSV.");
    case FieldReason::OldSpreadsheet:
        return ErrorText::tr("The file is an old Excel file (.xls). Save it as .xlsx or as CSV.");
    case FieldReason::FileDamaged:
        return ErrorText::tr("The file is damaged. Save it again as .xlsx or as CSV.");
    case FieldReason::FileEncrypted:
        return ErrorText::tr("The file is protected by a password. Save it without one.");
    case FieldReason::TooLargeUnpacked:
        return ErrorText::tr("The file becomes too large when it is unpacked. Save it as CSV.");
    case FieldReason::FileChanged:
        return ErrorText::tr("The file has been changed or cannot be read any longer. Choose it again.");
    case FieldReason::FileNotWritten:
        return ErrorText::tr("The file cannot be saved there. Choose another place.");
    case FieldReason::CommonPassword:
        return ErrorText::tr("Many people use this password, so it is easy to guess. Choose another.");
    case FieldReason::PersonalPassword:
        return ErrorText::tr("The password is made of names that others know. Choose another.");
    case FieldReason::DoesNotMatch:
        return ErrorText::tr("This is not right. Check it and try again.");
    case FieldReason::MailNotSetUp:
        return ErrorText::tr("The server is not set up to send e-mail. Print the letter instead.");
    case FieldReason::MailNotSent:
        return ErrorText::tr("The e-mail could not be sent, and no code has been issued. Try again in a moment, or "
                             "print the letter instead.");
    case FieldReason::RecipientRefused:
        return ErrorText::tr("The mail server did not take this address, and no code has been issued. Check the "
                             "address, or print the letter instead.");
    case FieldReason::NotMemberElsewhere:
        return ErrorText::tr("The person is a member of no other branch. Register the membership here instead.");
    case FieldReason::AskNational:
        return ErrorText::tr("Only the national organisation can do this for the person. Contact it.");
    case FieldReason::TooYoung:
        return ErrorText::tr("The person is too young for this type of membership.");
    case FieldReason::TooOld:
        return ErrorText::tr("The person is too old for this type of membership.");
    case FieldReason::NotInUse:
        return ErrorText::tr("This alternative is no longer in use. Choose another.");
    case FieldReason::EndReasonRequired:
        return ErrorText::tr("Choose why it ended.");
    case FieldReason::EndDateRequired:
        return ErrorText::tr("Write the last day too, since a reason is chosen.");
    case FieldReason::OutOfRange:
        return ErrorText::tr("The number is too small or too large.");
    }
    Q_UNREACHABLE();
}

QString errorText(const Error &error)
{
    QString text = errorText(error.code);
    if (error.retryAfterSeconds)
        text += QLatin1Char(' ') + ErrorText::tr("Wait %n second(s).", nullptr, *error.retryAfterSeconds);
    if (error.code == ErrorCode::Internal && !error.requestId.isEmpty())
        text += QLatin1Char(' ') + ErrorText::tr("If you ask the support, give them this: %1").arg(error.requestId);
    return text;
}

} // namespace medlem::client
