// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/accesserror.h"

#include "client/widgets/errortext.h"

#include <QCoreApplication>

namespace medlem::client {

namespace {

struct AccessErrorText
{
    Q_DECLARE_TR_FUNCTIONS(AccessError)
};

QString conflictText(const FieldError &error)
{
    if (error.field == QLatin1String("documents"))
        return AccessErrorText::tr("Both papers, the signed agreement and the minutes excerpt, have to be registered "
                                   "first.");
    if (error.field == QLatin1String("branchId"))
        return AccessErrorText::tr("The branch is closed, and nobody can get access to it any more.");
    if (error.field == QLatin1String("hindrances"))
        return AccessErrorText::tr("It cannot be approved now. What hinders it stands beside the button.");
    if (error.reason == FieldReason::AlreadyUsed)
        return AccessErrorText::tr("There is one under way already. Finish it, or give it up, first.");
    return {};
}

QString fileText(FieldReason reason)
{
    switch (reason) {
    case FieldReason::BadFormat:
    case FieldReason::FileDamaged:
        return AccessErrorText::tr("The file is not a PDF, JPEG, PNG or HEIC, or it is damaged. Scan or photograph the "
                                   "paper again.");
    case FieldReason::FileEncrypted:
        return AccessErrorText::tr("The PDF is locked with a password. Save it without one and try again.");
    case FieldReason::FileChanged:
        return AccessErrorText::tr("The file has not arrived whole. Try again.");
    case FieldReason::OutOfRange:
        return AccessErrorText::tr("The file is larger than 10 MB. Scan it with a lower resolution.");
    case FieldReason::TooLong:
        return AccessErrorText::tr("The PDF has more than 200 pages. Save the pages of this paper alone.");
    case FieldReason::TooLargeUnpacked:
        return AccessErrorText::tr("The file takes too much to open. Scan the paper again with a lower resolution.");
    default:
        return fieldText(reason);
    }
}

} // namespace

QString accessErrorText(const Error &error)
{
    for (const FieldError &field : error.fields) {
        if (error.code == ErrorCode::Conflict) {
            if (const QString text = conflictText(field); !text.isEmpty())
                return text;
        }
        if (field.field == QLatin1String("file") || field.field == QLatin1String("size") ||
            field.field == QLatin1String("sha256"))
            return fileText(field.field == QLatin1String("sha256") ? FieldReason::FileChanged : field.reason);
    }
    if (error.code == ErrorCode::Invalid && !error.fields.isEmpty() &&
        error.fields.first().reason == FieldReason::Required)
        return AccessErrorText::tr(
            "Something is missing that the paper needs: whom it names, the meeting with its day, "
            "or who signs for the branch.");
    if (isOvertaken(error))
        return AccessErrorText::tr("Somebody else has changed this meanwhile. It is shown as it is now: look at it "
                                   "before you go on.");
    return errorText(error);
}

bool isOvertaken(const Error &error)
{
    return error.code == ErrorCode::Stale || error.code == ErrorCode::Conflict;
}

} // namespace medlem::client
