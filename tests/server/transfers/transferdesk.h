// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/transferdecision.h"
#include "shared/protocol/transfers.h"
#include "tests/support/registerfixture.h"

namespace medlem::test {

// Moves between the branches of a register of RegisterFixture's, on 15 May 2026. Bo (A) has no personnummer, Anna (A)
// and Cecilia (B) have; branch C has no administrator. Every session has given a fresh code.
class TransferDesk
{
public:
    TransferDesk();

    [[nodiscard]] bool start(); // once, in initTestCase()
    void reset();               // in init()

    [[nodiscard]] RegisterFixture &data() { return m_data; }

    // Asks that Anna may move from A to B on 1 June, unless something else is said.
    [[nodiscard]] Result<TransferEntry> ask(Session session = Session::BranchA,
                                            std::optional<TransferFields> fields = {},
                                            std::optional<MembershipId> membership = {});
    // B asks for Anna by her personnummer, and names her as it calls her.
    [[nodiscard]] Result<TransferEntry> askFor(Session session = Session::BranchB,
                                               std::optional<IncomingTransfer> incoming = {},
                                               std::optional<BranchId> branch = {});
    [[nodiscard]] TransferFields toB(QDate firstDay = QDate(2026, 6, 1)) const
    {
        return {.toBranchId = m_data.branchB, .firstDay = firstDay};
    }
    [[nodiscard]] IncomingTransfer forAnna();

    [[nodiscard]] Result<TransferEntry> accept(const TransferEntry &transfer, Session session,
                                               std::optional<QDate> firstDay = {},
                                               std::optional<MembershipTypeId> type = {});
    [[nodiscard]] Result<TransferEntry> decline(const TransferEntry &transfer, Session session,
                                                const QString &note = QStringLiteral("Inte nu."));
    [[nodiscard]] Result<TransferEntry> withdraw(const TransferEntry &transfer, Session session);
    [[nodiscard]] Result<TransferEntry> show(TransferId transfer, Session session);

    void protect(PersonId person);
    void reachBoth(); // A's administrator has B too, and B's has nothing
    void closeBranch(BranchId branch, const char *reason = "Stängd.");

    // "2020-01-01 to 2026-05-31 transferred, ...", of what is not withdrawn.
    [[nodiscard]] QString periods(PersonId person, BranchId branch);
    // Of everything that a transfer writes, so that nothing is half done.
    [[nodiscard]] QString everything();

    const BranchId branchC;
    const MembershipId bosMembership;

private:
    RegisterFixture m_data;
};

} // namespace medlem::test
