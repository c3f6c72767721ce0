// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/accesssettings.h"
#include "shared/protocol/accounts.h"
#include "shared/protocol/agreementdocuments.h"
#include "shared/protocol/agreementreview.h"
#include "shared/protocol/agreements.h"
#include "shared/protocol/audit.h"
#include "shared/protocol/branchaccess.h"
#include "shared/protocol/branchclosing.h"
#include "shared/protocol/branches.h"
#include "shared/protocol/events.h"
#include "shared/protocol/exceptions.h"
#include "shared/protocol/importbatches.h"
#include "shared/protocol/importjobs.h"
#include "shared/protocol/importmappings.h"
#include "shared/protocol/importproblems.h"
#include "shared/protocol/imports.h"
#include "shared/protocol/members.h"
#include "shared/protocol/membersearch.h"
#include "shared/protocol/memberships.h"
#include "shared/protocol/nationalsearch.h"
#include "shared/protocol/roles.h"
#include "shared/protocol/service.h"
#include "shared/protocol/statistics.h"
#include "shared/protocol/transferdecision.h"
#include "shared/protocol/transfers.h"
#include "tests/fuzz/fuzzinput.h"

#include <array>

using namespace medlem;
using medlem::test::require;

namespace {

// Decodes a request of one kind; what was understood must come out of a second turn over the wire as the same bytes.
template <class Request>
void turn(IncomingRequest incoming)
{
    const auto request = RequestCodec<Request>::decode(incoming);
    if (!request)
        return;
    const EncodedRequest once = RequestCodec<Request>::encode(*request);
    incoming.body = once.body;
    const auto again = RequestCodec<Request>::decode(incoming);
    require(again.has_value(), "what was sent is understood");
    require(RequestCodec<Request>::encode(*again).body == once.body, "and means the same");
}

using Turn = void (*)(IncomingRequest);
constexpr std::array<Turn, 93> turns{
    turn<LogIn>,
    turn<ShowSession>,
    turn<LogOut>,
    turn<ListChanges>,
    turn<UndoChange>,
    turn<ListBranches>,
    turn<StreamEvents>,
    turn<ListImportBatches>,
    turn<ShowImportBatch>,
    turn<ListImportHindrances>,
    turn<UndoImport>,
    turn<ShowImportJob>,
    turn<CancelImportJob>,
    turn<ListImportMappings>,
    turn<SaveImportMapping>,
    turn<RemoveImportMapping>,
    turn<ListImportProblems>,
    turn<AnswerImportQuestions>,
    turn<BeginImport>,
    turn<AddImportPart>,
    turn<ShowImport>,
    turn<ListImports>,
    turn<DiscardImport>,
    turn<PreviewImport>,
    turn<RunImport>,
    turn<ShowMember>,
    turn<RegisterMember>,
    turn<UpdatePerson>,
    turn<AddAddress>,
    turn<ShowAddress>,
    turn<UpdateAddress>,
    turn<SearchMembers>,
    turn<CountMembers>,
    turn<MatchMembers>,
    turn<AddMembership>,
    turn<ShowMembership>,
    turn<UpdateMembership>,
    turn<ListMembershipTypes>,
    turn<AddMembershipType>,
    turn<UpdateMembershipType>,
    turn<ShowBoard>,
    turn<AddAssignment>,
    turn<ShowAssignment>,
    turn<UpdateAssignment>,
    turn<ListRoles>,
    turn<AddRole>,
    turn<UpdateRole>,
    turn<ShowHealth>,
    turn<ShowReadiness>,
    turn<ShowOpenApi>,
    turn<SearchAgreements>,
    turn<ShowAgreement>,
    turn<CreateAgreement>,
    turn<UpdateAgreement>,
    turn<SendAgreement>,
    turn<DiscardAgreement>,
    turn<Resign>,
    turn<ReceiveAgreement>,
    turn<ReturnAgreement>,
    turn<TickReview>,
    turn<ShowApprovalEffect>,
    turn<ApproveAgreement>,
    turn<ReverseApproval>,
    turn<EndAgreement>,
    turn<ShowAccessSettings>,
    turn<UpdateAccessSettings>,
    turn<SearchExceptions>,
    turn<RequestException>,
    turn<DecideException>,
    turn<WithdrawException>,
    turn<BeginDocument>,
    turn<AddDocumentPart>,
    turn<FinishDocument>,
    turn<ShowDocument>,
    turn<SearchBranchAccess>,
    turn<ShowBranchAccess>,
    turn<ShowBranch>,
    turn<AddBranch>,
    turn<UpdateBranch>,
    turn<PreviewBranchClosing>,
    turn<CloseBranch>,
    turn<ShowClosingReceipt>,
    turn<ShowStatistics>,
    turn<ShowBranchStatistics>,
    turn<SearchAllMembers>,
    turn<ListTransferBranches>,
    turn<RequestTransfer>,
    turn<RequestIncomingTransfer>,
    turn<SearchTransfers>,
    turn<ShowTransfer>,
    turn<AcceptTransfer>,
    turn<DeclineTransfer>,
    turn<WithdrawTransfer>,
};

// Every path parameter that an operation may ask for.
QHash<QString, QString> ids()
{
    QHash<QString, QString> parameters;
    for (const char *name :
         {"branchId", "personId", "addressId", "membershipId", "membershipTypeId", "assignmentId", "roleId", "changeId",
          "importId", "importJobId", "importMappingId", "agreementId", "exceptionId", "documentId", "transferId"})
        parameters.insert(QString::fromLatin1(name), QStringLiteral("0192f0c1-2345-7abc-8def-0123456789ab"));
    parameters.insert(QStringLiteral("offset"), QStringLiteral("0"));
    return parameters;
}

} // namespace

// The first byte says which operation.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    static const QHash<QString, QString> parameters = ids();
    const QByteArray bytes = medlem::test::fuzzBytes(data, size);
    turns[static_cast<unsigned char>(bytes.front()) % turns.size()]({
        .pathParameters = parameters,
        .body = bytes.mid(1),
        .ifMatch = QByteArray("\"1\""),
        .idempotencyKey = QByteArray("0192f0c1-2345-7abc-8def-0123456789ab"),
    });
    return 0;
}
