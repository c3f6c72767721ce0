// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/importwords.h"

#include "client/widgets/errortext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace medlem::client {

namespace {

// The context of the words in the translation files.
struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

// "rows[12]" is the twelfth row of the file.
std::optional<int> rowOf(const QString &field)
{
    static const QRegularExpression pattern(QStringLiteral("^rows\\[(\\d+)\\]$"));
    const QRegularExpressionMatch match = pattern.match(field);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

// Where the sentences of a form's fields would not fit a file.
QString faultText(FieldReason reason)
{
    switch (reason) {
    case FieldReason::Required:
        return ImportWords::tr("The file needs a row of headings, and at least one row below them.");
    case FieldReason::ControlCharacter:
        return ImportWords::tr("The file holds characters that no text has. It may be of another kind than its name "
                               "says, or damaged.");
    case FieldReason::TooLong:
        return ImportWords::tr("A cell holds more text than the register can take.");
    default:
        return fieldText(reason);
    }
}

} // namespace

QString importFieldText(ImportField field)
{
    switch (field) {
    case ImportField::MemberNumber:
        return ImportWords::tr("Member number");
    case ImportField::Personnummer:
        return ImportWords::tr("Personnummer");
    case ImportField::BirthDate:
        return ImportWords::tr("Date of birth");
    case ImportField::GivenNames:
        return ImportWords::tr("Given names");
    case ImportField::PreferredName:
        return ImportWords::tr("Preferred name");
    case ImportField::FamilyName:
        return ImportWords::tr("Family name");
    case ImportField::CareOf:
        return ImportWords::tr("c/o");
    case ImportField::Street:
        return ImportWords::tr("Street or box");
    case ImportField::PostalCode:
        return ImportWords::tr("Postcode");
    case ImportField::Town:
        return ImportWords::tr("Town");
    case ImportField::Country:
        return ImportWords::tr("Country");
    case ImportField::Phone:
        return ImportWords::tr("Telephone");
    case ImportField::Mobile:
        return ImportWords::tr("Mobile");
    case ImportField::Email:
        return ImportWords::tr("E-mail");
    case ImportField::Branch:
        return ImportWords::tr("Branch");
    case ImportField::MembershipType:
        return ImportWords::tr("Membership type");
    case ImportField::MemberFrom:
        return ImportWords::tr("Member from");
    case ImportField::MemberTo:
        return ImportWords::tr("Member to");
    case ImportField::Role:
        return ImportWords::tr("Assignment");
    case ImportField::RoleFrom:
        return ImportWords::tr("Assignment from");
    case ImportField::RoleTo:
        return ImportWords::tr("Assignment to");
    case ImportField::Protected:
        return ImportWords::tr("Protected personal data");
    }
    Q_UNREACHABLE();
}

QString importErrorText(const Error &error)
{
    if (error.code == ErrorCode::TooLarge)
        return ImportWords::tr("The file is larger than 20 MB. Divide it into several files.");
    for (const FieldError &field : error.fields) {
        if (const auto row = rowOf(field.field))
            return ImportWords::tr("Row %1: %2").arg(*row).arg(faultText(field.reason));
        if (field.field == QLatin1String("file"))
            return faultText(field.reason);
    }
    return errorText(error);
}

} // namespace medlem::client
