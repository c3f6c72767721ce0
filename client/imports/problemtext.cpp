// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/problemtext.h"

#include "client/widgets/errortext.h"

#include <QCoreApplication>

namespace medlem::client {

namespace {

// The context of the sentences in the translation files.
struct ProblemText
{
    Q_DECLARE_TR_FUNCTIONS(ProblemText)
};

QString unknownNameText(const std::optional<ImportField> &field)
{
    if (field == ImportField::Branch)
        return ProblemText::tr("The register has no branch of this name. Say under Unknown names which one is meant.");
    if (field == ImportField::MembershipType)
        return ProblemText::tr(
            "The register has no membership type of this name. Say under Unknown names which one is meant.");
    if (field == ImportField::Role)
        return ProblemText::tr("The register has no role of this name. Say under Unknown names which one is meant.");
    return fieldText(FieldReason::UnknownValue);
}

QString closedBranchText(const std::optional<ImportField> &field)
{
    if (field == ImportField::Branch)
        return ProblemText::tr("The branch is closed, and this membership goes on after that. Write its last day, or "
                               "another branch.");
    return ProblemText::tr("The branch is closed, and this assignment goes on after that. Write its last day.");
}

QString errorSentence(const std::optional<ImportField> &field, FieldReason reason)
{
    switch (reason) {
    case FieldReason::Required:
        return ProblemText::tr("The field is empty, and the register needs it. Fill it in.");
    case FieldReason::UnknownValue:
        return unknownNameText(field);
    case FieldReason::NotInUse:
        return closedBranchText(field);
    case FieldReason::DateFormat:
        return ProblemText::tr("The date does not exist, or is not written year first, as 2026-05-01.");
    case FieldReason::RepeatedInFile:
        return ProblemText::tr("An earlier row is about the same person. That row is imported, this one is not.");
    case FieldReason::FieldCountDiffers:
        return ProblemText::tr("The row has more or fewer fields than there are headings. A text that holds the "
                               "separator must stand in quotation marks.");
    case FieldReason::CountryUnknown:
        return ProblemText::tr("There is no such country. Write its name or its code of two letters, as FI.");
    default:
        return fieldText(reason);
    }
}

QString questionSentence(FieldReason reason)
{
    switch (reason) {
    case FieldReason::NumberOfAnother:
        return ProblemText::tr("Somebody with another name has the same personal identity number. Answer under "
                               "Questions whether it is the same person.");
    case FieldReason::RepeatedInFile:
        return ProblemText::tr("An earlier row has the same personal identity number, written in another way. Answer "
                               "under Questions whether it is the same person.");
    default:
        return ProblemText::tr("Somebody in the register looks like the same person. Answer under Questions whether "
                               "it is.");
    }
}

QString noticeSentence(const std::optional<ImportField> &field, FieldReason reason)
{
    switch (reason) {
    case FieldReason::ProtectedPerson:
        return fieldText(reason);
    case FieldReason::MustBeMember:
        return ProblemText::tr("The assignment is not imported: the person is not a member of the branch on its "
                               "first day. The rest of the row is.");
    case FieldReason::NoFreeSeat:
        return ProblemText::tr("The assignment is not imported: somebody else holds it during these days. The rest "
                               "of the row is.");
    case FieldReason::Overlaps:
        return ProblemText::tr("The membership is not imported: the person has one in the branch that covers some of "
                               "these days. The rest of the row is.");
    default:
        break;
    }
    if (field == ImportField::MemberNumber)
        return ProblemText::tr("This is no member number. The row is imported, and the person gets a new number.");
    return ProblemText::tr("%1 The row is imported without it.").arg(fieldText(reason));
}

} // namespace

QString problemText(const std::optional<ImportField> &field, FieldReason reason, ImportSeverity severity)
{
    switch (severity) {
    case ImportSeverity::Error:
        return errorSentence(field, reason);
    case ImportSeverity::Question:
        return questionSentence(reason);
    case ImportSeverity::Notice:
        return noticeSentence(field, reason);
    }
    Q_UNREACHABLE();
}

} // namespace medlem::client
