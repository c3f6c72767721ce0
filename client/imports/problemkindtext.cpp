// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/importtext.h"
#include "client/imports/problemtext.h"

#include <QCoreApplication>

namespace medlem::client {

namespace {

// The context of the words in the translation files.
struct ProblemKindText
{
    Q_DECLARE_TR_FUNCTIONS(ProblemKindText)
};

QString dateWords(FieldReason reason)
{
    switch (reason) {
    case FieldReason::DateInFuture:
        return ProblemKindText::tr("in the future");
    case FieldReason::DateTooEarly:
        return ProblemKindText::tr("too long ago");
    case FieldReason::EndsBeforeStart:
        return ProblemKindText::tr("ends before it begins");
    case FieldReason::PersonnummerDate:
        return ProblemKindText::tr("no date of birth");
    case FieldReason::BirthDateDiffers:
        return ProblemKindText::tr("two dates of birth");
    default:
        return {};
    }
}

QString registerWords(FieldReason reason)
{
    switch (reason) {
    case FieldReason::UnknownValue:
    case FieldReason::CountryUnknown:
        return ProblemKindText::tr("unknown");
    case FieldReason::NotInUse:
        return ProblemKindText::tr("the branch is closed");
    case FieldReason::AlreadyUsed:
        return ProblemKindText::tr("perhaps in the register");
    case FieldReason::Overlaps:
        return ProblemKindText::tr("is a member already");
    case FieldReason::NoFreeSeat:
        return ProblemKindText::tr("taken by somebody else");
    case FieldReason::MustBeMember:
        return ProblemKindText::tr("not a member then");
    case FieldReason::RepeatedInFile:
        return ProblemKindText::tr("earlier in the file");
    case FieldReason::NumberOfAnother:
        return ProblemKindText::tr("somebody else's");
    case FieldReason::ProtectedPerson:
        return ProblemKindText::tr("without contact details");
    default:
        return {};
    }
}

QString formWords(FieldReason reason)
{
    switch (reason) {
    case FieldReason::Required:
        return ProblemKindText::tr("missing");
    case FieldReason::TooLong:
    case FieldReason::PhoneTooLong:
        return ProblemKindText::tr("too long");
    case FieldReason::TooShort:
    case FieldReason::PhoneTooShort:
        return ProblemKindText::tr("too short");
    case FieldReason::PersonnummerCheckDigit:
        return ProblemKindText::tr("last digit wrong");
    case FieldReason::StreetOrBoxMissing:
        return ProblemKindText::tr("no street or box");
    case FieldReason::ControlCharacter:
        return ProblemKindText::tr("invisible character");
    case FieldReason::NoLetter:
        return ProblemKindText::tr("no letter");
    case FieldReason::OutOfRange:
        return ProblemKindText::tr("too small or too large");
    case FieldReason::FieldCountDiffers:
        return ProblemKindText::tr("too many or too few fields");
    default:
        return ProblemKindText::tr("cannot be read");
    }
}

} // namespace

QString problemKindText(const std::optional<ImportField> &field, FieldReason reason)
{
    QString words = dateWords(reason);
    if (words.isEmpty())
        words = registerWords(reason);
    if (words.isEmpty())
        words = formWords(reason);
    return ProblemKindText::tr("%1: %2", "a field and what is wrong with it").arg(importFieldText(field), words);
}

} // namespace medlem::client
