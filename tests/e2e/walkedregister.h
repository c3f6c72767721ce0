// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/e2e/importrows.h"
#include "tests/support/servedregister.h"

namespace medlem::test {

// A served register with an object of every kind in branch A and in branch B, and all operations as the server's own
// OpenAPI document tells of them.
struct WalkedRegister
{
    [[nodiscard]] bool start(const QByteArray &moreConfiguration = {});

    // Once more what a walk may have used up: accounts that nobody has opened yet, a second session of each branch's
    // administrator, and sessions that have just been stepped up.
    void restoreAccountRows();

    // What the walk's example is refused with because its password, code or name is nobody's; 0: it is carried out.
    [[nodiscard]] static int expectedRefusal(const WalkedOperation &operation);

    ServedRegister served;
    QList<WalkedOperation> operations;
    WalkValues ofA;
    WalkValues ofB;
    WalkValues missing; // of nobody

private:
    // Saves the address as it is; the id of the change.
    QString changeAddress(Session session, AddressId address);
    QString agreementOf(const QString &branch); // that is in force
    QString eventOf(const QString &change);     // the number of a change's event
};

} // namespace medlem::test
