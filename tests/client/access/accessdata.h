// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/accesssettings.h"
#include "shared/protocol/agreementdocuments.h"
#include "shared/protocol/agreementreview.h"
#include "shared/protocol/branchaccess.h"
#include "shared/protocol/branches.h"
#include "shared/protocol/exceptions.h"
#include "shared/protocol/membersearch.h"

// Made-up agreements, papers and exceptions for the tests and pictures of access.
namespace medlem::test {

template <class Id>
[[nodiscard]] Id numbered(int number)
{
    return *Id::parse(QStringLiteral("019e0000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

[[nodiscard]] QDateTime accessTime();
[[nodiscard]] BranchName umea();
[[nodiscard]] BranchList twoBranches();
[[nodiscard]] MemberRow omar(); // whom a search finds

[[nodiscard]] NamedAdministratorEntry named(int number, const char *name,
                                            AdministratorTie tie = AdministratorTie::Member);
[[nodiscard]] DocumentEntry paper(int number, DocumentKind kind, const QByteArray &content = "%PDF-1.7 short");

// Omar Ali is to take over from Anna Berg in Umeå. Received: with both papers.
[[nodiscard]] AgreementEntry agreementIn(AgreementState state);
[[nodiscard]] AgreementSummary summaryOf(const AgreementEntry &agreement);
[[nodiscard]] FoundAgreements someAgreements(int count = 6);

[[nodiscard]] ApprovalEffect someEffect();     // with nothing that hinders
[[nodiscard]] BranchAccess administeredUmea(); // by Anna Berg
[[nodiscard]] BranchAccess abandonedUmea();
[[nodiscard]] FoundBranchAccess someBranchAccess(int count = 6);

[[nodiscard]] ExceptionEntry exceptionIn(ExceptionState state, int number = 1);

[[nodiscard]] QByteArray onePagePdf();
[[nodiscard]] QByteArray somePng(int width = 600, int height = 800);

} // namespace medlem::test
