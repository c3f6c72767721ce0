// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/importwords.h"

#include "client/widgets/errortext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace medlem::client {

namespace {

// The context of the words in the translation files.
struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

// In the order of the enum.
constexpr std::array fieldNames{
    QT_TRANSLATE_NOOP("ImportWords", "Member number"),
    QT_TRANSLATE_NOOP("ImportWords", "Personnummer"),
    QT_TRANSLATE_NOOP("ImportWords", "Date of birth"),
    QT_TRANSLATE_NOOP("ImportWords", "Given names"),
    QT_TRANSLATE_NOOP("ImportWords", "Preferred name"),
    QT_TRANSLATE_NOOP("ImportWords", "Family name"),
    QT_TRANSLATE_NOOP("ImportWords", "c/o"),
    QT_TRANSLATE_NOOP("ImportWords", "Street or box"),
    QT_TRANSLATE_NOOP("ImportWords", "Postcode"),
    QT_TRANSLATE_NOOP("ImportWords", "Town"),
    QT_TRANSLATE_NOOP("ImportWords", "Country"),
    QT_TRANSLATE_NOOP("ImportWords", "Telephone"),
    QT_TRANSLATE_NOOP("ImportWords", "Mobile"),
    QT_TRANSLATE_NOOP("ImportWords", "E-mail"),
    QT_TRANSLATE_NOOP("ImportWords", "Branch"),
    QT_TRANSLATE_NOOP("ImportWords", "Membership type"),
    QT_TRANSLATE_NOOP("ImportWords", "Member from"),
    QT_TRANSLATE_NOOP("ImportWords", "Member to"),
    QT_TRANSLATE_NOOP("ImportWords", "Assignment"),
    QT_TRANSLATE_NOOP("ImportWords", "Assignment from"),
    QT_TRANSLATE_NOOP("ImportWords", "Assignment to"),
    QT_TRANSLATE_NOOP("ImportWords", "Protected personal data"),
};
static_assert(fieldNames.size() == importFieldCount);

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
    return ImportWords::tr(fieldNames.at(static_cast<std::size_t>(field)));
}

QString importErrorText(const Error &error)
{
    if (error.code == ErrorCode::TooLarge)
        return ImportWords::tr("The file is larger than 20 MB. Divide it into several files.");
    if (error.code == ErrorCode::TooManyRequests)
        return ImportWords::tr(
            "Within an hour at most 72,000 personnummer can be compared with the register. Try again "
            "in an hour, or import a part of the file.");
    for (const FieldError &field : error.fields) {
        if (const auto row = rowOf(field.field))
            return ImportWords::tr("Row %1: %2").arg(*row).arg(faultText(field.reason));
        if (field.field == QLatin1String("file"))
            return faultText(field.reason);
    }
    return errorText(error);
}

} // namespace medlem::client
