// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/transfers/transferhandlers.h"

#include "server/request/refusal.h"
#include "server/transfers/transferstore.h"
#include "shared/core/fieldcheck.h"
#include "shared/domain/access/agreementrules.h"
#include "shared/domain/members/personnummer.h"

namespace medlem::server {

namespace {

constexpr int longestNote = 500;
constexpr int longestNames = 200;
constexpr int highestLimit = 200;

// What is agreed on for later than a year from now is agreed on too early. The rest depends on the membership.
void checkFirstDay(FieldCheck &check, QDate firstDay, QDate today)
{
    const QString field = QStringLiteral("firstDay");
    if (!firstDay.isValid())
        check.add(field, FieldReason::DateFormat);
    else if (firstDay > today.addYears(1))
        check.add(field, FieldReason::OutOfRange);
}

std::optional<QString> takeNote(FieldCheck &check, const std::optional<QString> &note)
{
    return check.takeOptional(QStringLiteral("note"), note, [](QStringView text) {
        return parseReason(text.toString(), 1, longestNote);
    });
}

std::optional<QString> takeNames(FieldCheck &check, const char *field, const std::optional<QString> &names)
{
    return check.takeOptional(QString::fromLatin1(field), names, [](QStringView text) {
        return parseLine(text, longestNames);
    });
}

Result<TransferFields> checked(const TransferFields &fields, QDate today)
{
    FieldCheck check;
    TransferFields result = fields;
    checkFirstDay(check, fields.firstDay, today);
    result.note = takeNote(check, fields.note);
    if (check.failed())
        return check.failure();
    return result;
}

Result<IncomingTransfer> checked(const IncomingTransfer &incoming, QDate today)
{
    FieldCheck check;
    IncomingTransfer result = incoming;
    const auto number = check.takeOptional(QStringLiteral("personnummer"), incoming.personnummer, [today](auto text) {
        return Personnummer::parse(text, today);
    });
    result.personnummer = number ? std::optional(number->toString()) : std::nullopt;
    result.givenNames = takeNames(check, "givenNames", incoming.givenNames);
    result.familyName = takeNames(check, "familyName", incoming.familyName);
    checkFirstDay(check, incoming.firstDay, today);
    result.note = takeNote(check, incoming.note);
    if (check.failed())
        return check.failure();
    return result;
}

Result<TransferSearch> checked(const TransferQuery &query)
{
    FieldCheck check;
    check.range(QStringLiteral("limit"), query.limit, 1, highestLimit);
    const auto after = check.take(QStringLiteral("after"), TransferCursor::parse(query.after));
    if (check.failed())
        return check.failure();
    return TransferSearch{.branchId = query.branchId, .states = query.states, .after = *after, .limit = query.limit};
}

Result<TransferEntry> entryOf(TransferStore &store, TransferId id)
{
    TRY_ASSIGN(const ShownTransfer shown, store.show(id));
    return shown.entry;
}

} // namespace

Result<TransferBranches> handleListTransferBranches(const ListTransferBranches &, RequestContext &context)
{
    return TransferStore(context.transaction()).branches();
}

Result<TransferEntry> handleRequestTransfer(const RequestTransfer &request, RequestContext &context)
{
    const auto fields = checked(request.body, context.today());
    if (!fields)
        return refuse(context, fields.error());
    TransferStore store(context.transaction());
    const TransferId id = TransferId::create();
    TRY(store.request(id, request.membershipId, *fields, context.today()));
    return entryOf(store, id);
}

Result<TransferEntry> handleRequestIncomingTransfer(const RequestIncomingTransfer &request, RequestContext &context)
{
    context.requireBranch(request.branchId);
    const auto incoming = checked(request.body, context.today());
    if (!incoming)
        return refuse(context, incoming.error());
    TransferStore store(context.transaction());
    const TransferId id = TransferId::create();
    TRY(store.requestIncoming(id, request.branchId, *incoming, context.today()));
    return entryOf(store, id);
}

Result<FoundTransfers> handleSearchTransfers(const SearchTransfers &request, RequestContext &context)
{
    const auto search = checked(request.body);
    if (!search)
        return refuse(context, search.error());
    if (search->branchId)
        context.requireBranch(*search->branchId);
    TRY_ASSIGN(const FoundTransfers page, TransferStore(context.transaction()).search(*search));
    context.noteEvent({.action = "list",
                       .object = "transfers",
                       .branchId = search->branchId,
                       .details = {{QStringLiteral("rows"), int(page.items.size())},
                                   {QStringLiteral("continued"), request.body.after.has_value()}}});
    return page;
}

Result<TransferEntry> handleShowTransfer(const ShowTransfer &request, RequestContext &context)
{
    TRY_ASSIGN(const ShownTransfer shown, TransferStore(context.transaction()).show(request.transferId));
    context.noteEvent({.action = "read",
                       .object = "transfer",
                       .objectId = request.transferId.uuid(),
                       .personId = shown.personId,
                       .branchId = shown.branchId});
    return shown.entry;
}

Result<TransferEntry> handleAcceptTransfer(const AcceptTransfer &request, RequestContext &context)
{
    FieldCheck check;
    checkFirstDay(check, request.body.firstDay, context.today());
    if (check.failed())
        return refuse(context, check.failure().value());
    TransferStore store(context.transaction());
    TRY(store.accept(request.transferId, request.ifMatch, request.body, context.today()));
    return entryOf(store, request.transferId);
}

Result<TransferEntry> handleDeclineTransfer(const DeclineTransfer &request, RequestContext &context)
{
    FieldCheck check;
    const auto note = check.take(QStringLiteral("note"), parseReason(request.body.note, 1, longestNote));
    if (check.failed())
        return refuse(context, check.failure().value());
    TransferStore store(context.transaction());
    TRY(store.end(request.transferId, request.ifMatch, TransferState::Declined, note));
    return entryOf(store, request.transferId);
}

Result<TransferEntry> handleWithdrawTransfer(const WithdrawTransfer &request, RequestContext &context)
{
    TransferStore store(context.transaction());
    TRY(store.end(request.transferId, request.ifMatch, TransferState::Withdrawn, std::nullopt));
    return entryOf(store, request.transferId);
}

} // namespace medlem::server
