// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/transfertext.h"

#include "client/widgets/datetext.h"
#include "client/widgets/longdatetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace medlem::client {

namespace {

// The context of the words in the translation files.
struct TransferText
{
    Q_DECLARE_TR_FUNCTIONS(TransferText)
};

QString fromText(const TransferEntry &transfer)
{
    return transfer.from ? transfer.from->name : TransferText::tr("Another branch");
}

// Who is to answer, as the one who looks knows it.
QString askedText(const TransferEntry &transfer)
{
    if (transfer.askedBy == TransferSide::From)
        return transfer.to.name;
    return transfer.from ? transfer.from->name : TransferText::tr("the branch that the member leaves");
}

QString requestText(const TransferEntry &transfer, const TransferViewer &viewer)
{
    const QString name = movingPersonText(transfer);
    if (!viewer)
        return TransferText::tr("Waits for an answer from %1. You can accept or decline in its place.")
            .arg(askedText(transfer));
    if (!transfer.mayDecide)
        return TransferText::tr("You wait for an answer from %1. Nothing is changed until then.")
            .arg(askedText(transfer));
    if (transfer.askedBy == TransferSide::To)
        return TransferText::tr("%1 asks that %2 may move there. Nothing is changed until you accept.")
            .arg(transfer.to.name, name);
    return TransferText::tr("%1 asks that %2 may move here. Nothing is changed until you accept.")
        .arg(fromText(transfer), name);
}

QString decisionText(const TransferEntry &transfer)
{
    const QString who = transfer.decidedBy.value_or(QString());
    const QString when = transfer.decidedAt ? dateTimeText(*transfer.decidedAt) : QString();
    if (transfer.state == TransferState::Withdrawn)
        return TransferText::tr("Withdrawn by %1 on %2. Nothing has been changed.").arg(who, when);
    QString text = TransferText::tr("Declined by %1 on %2. Nothing has been changed.").arg(who, when);
    if (transfer.decisionNote)
        text += u'\n' + TransferText::tr("The reason: %1").arg(*transfer.decisionNote);
    return text;
}

QString askerText(const TransferEntry &transfer)
{
    switch (transfer.askedBy) {
    case TransferSide::From:
        return fromText(transfer);
    case TransferSide::To:
        return transfer.to.name;
    case TransferSide::National:
        return TransferText::tr("the national organisation");
    }
    Q_UNREACHABLE();
}

QString memberText(const TransferEntry &transfer)
{
    const QString name = movingPersonText(transfer);
    return transfer.memberNumber
               ? TransferText::tr("%1, member number %2").arg(name, QString::number(*transfer.memberNumber))
               : name;
}

} // namespace

QString movingPersonText(const TransferEntry &transfer)
{
    return transfer.personName.isEmpty() ? TransferText::tr("The person") : transfer.personName;
}

QDate suggestedFirstDay(QDate today, QDate begun)
{
    const QDate after = std::max(today, begun);
    return QDate(after.year(), after.month(), 1).addMonths(1);
}

QString transferStateText(const TransferEntry &transfer, const TransferViewer &viewer, QDate today)
{
    switch (transfer.state) {
    case TransferState::Requested:
        return transfer.mayDecide && viewer ? TransferText::tr("Waits for you") : TransferText::tr("Waits for answer");
    case TransferState::Done:
        return transfer.firstDay > today ? TransferText::tr("Accepted") : TransferText::tr("Done");
    case TransferState::Declined:
        return TransferText::tr("Declined");
    case TransferState::Withdrawn:
        return TransferText::tr("Withdrawn");
    }
    Q_UNREACHABLE();
}

PillKind transferStatePill(const TransferEntry &transfer, const TransferViewer &viewer)
{
    switch (transfer.state) {
    case TransferState::Requested:
        return transfer.mayDecide && viewer ? PillKind::Warning : PillKind::Info;
    case TransferState::Done:
        return PillKind::Success;
    case TransferState::Declined:
    case TransferState::Withdrawn:
        return PillKind::Neutral;
    }
    Q_UNREACHABLE();
}

QString directionText(const TransferEntry &transfer, const TransferViewer &viewer)
{
    if (viewer && viewer == transfer.to.id)
        return transfer.from ? TransferText::tr("Here, from %1").arg(transfer.from->name)
                             : TransferText::tr("Here, from another branch");
    if (viewer)
        return TransferText::tr("From here to %1").arg(transfer.to.name);
    return fromText(transfer) + QStringLiteral(" \u2192 ") + transfer.to.name;
}

QString nextStepText(const TransferEntry &transfer, const TransferViewer &viewer)
{
    switch (transfer.state) {
    case TransferState::Requested:
        return requestText(transfer, viewer);
    case TransferState::Done:
        return effectText(partiesOf(transfer), transfer.firstDay);
    case TransferState::Declined:
    case TransferState::Withdrawn:
        return decisionText(transfer);
    }
    Q_UNREACHABLE();
}

TransferParties partiesOf(const TransferEntry &transfer)
{
    return {.name = movingPersonText(transfer),
            .from = transfer.from ? std::optional(transfer.from->name) : std::nullopt,
            .to = transfer.to.name};
}

QString effectText(const TransferParties &parties, QDate firstDay)
{
    const QString first = longDateText(firstDay);
    const QString last = longDateText(firstDay.addDays(-1));
    if (parties.from)
        return TransferText::tr("%1 is a member of %2 up to and including %3, and of %4 from %5.")
            .arg(parties.name, *parties.from, last, parties.to, first);
    return TransferText::tr("%1 is a member of the present branch up to and including %2, and of %3 from %4.")
        .arg(parties.name, last, parties.to, first);
}

QString keepsAccessText(const TransferEntry &transfer)
{
    if (!transfer.receipt || !transfer.receipt->keepsAccess)
        return {};
    return TransferText::tr("When it was carried out %1 had access to the register of %2. The access lasts until the "
                            "agreement is replaced or ends.")
        .arg(movingPersonText(transfer), fromText(transfer));
}

QList<TransferFact> transferFacts(const TransferEntry &transfer)
{
    QList<TransferFact> facts{{TransferText::tr("Member"), memberText(transfer)}};
    if (transfer.birthDate)
        facts.append({TransferText::tr("Date of birth"), dateText(*transfer.birthDate)});
    facts.append({TransferText::tr("From"), fromText(transfer)});
    facts.append({TransferText::tr("To"), transfer.to.name});
    facts.append({TransferText::tr("First day in the new branch"), longDateText(transfer.firstDay)});
    facts.append({TransferText::tr("Type of membership"), transfer.typeName.value_or(TransferText::tr("As now"))});
    facts.append({TransferText::tr("Asked for by"), transfer.requestedBy + QStringLiteral(", ") + askerText(transfer) +
                                                        u'\n' + dateTimeText(transfer.requestedAt)});
    if (transfer.note)
        facts.append({TransferText::tr("Message"), *transfer.note});
    return facts;
}

QList<TransferFact> receiptFacts(const TransferEntry &transfer)
{
    if (!transfer.receipt)
        return {};
    const TransferReceipt &receipt = *transfer.receipt;
    QList<TransferFact> facts{
        {TransferText::tr("Member"), memberText(transfer)},
        {TransferText::tr("Last day in %1").arg(fromText(transfer)), longDateText(receipt.lastDay)},
        {TransferText::tr("First day in %1").arg(transfer.to.name), longDateText(receipt.firstDay)},
        {TransferText::tr("Type of membership"), receipt.typeName}};
    facts.append({TransferText::tr("Assignments that ended"), receipt.endedAssignments.isEmpty()
                                                                  ? TransferText::tr("None")
                                                                  : receipt.endedAssignments.join(u'\n')});
    facts.append({TransferText::tr("Asked for by"), transfer.requestedBy + QStringLiteral(", ") + askerText(transfer) +
                                                        u'\n' + dateTimeText(transfer.requestedAt)});
    facts.append({TransferText::tr("Carried out by"), receipt.byName + u'\n' + dateTimeText(receipt.at)});
    return facts;
}

} // namespace medlem::client
