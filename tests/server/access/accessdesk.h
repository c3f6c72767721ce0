// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/agreementreview.h"
#include "shared/protocol/exceptions.h"
#include "tests/support/registerfixture.h"

namespace medlem::test {

// The access routine over a register of RegisterFixture's, where every session has given a fresh code. Papers come in
// by the function that the server keeps them with, as files of a line.
class AccessDesk
{
public:
    AccessDesk();

    [[nodiscard]] bool start(); // once, in initTestCase()
    void reset();               // in init()

    [[nodiscard]] RegisterFixture &data() { return m_data; }

    // An agreement for branch A, or of any error that the request had.
    [[nodiscard]] Result<AgreementEntry> draft(const QList<NamedAdministrator> &administrators,
                                               Session session = Session::National);
    [[nodiscard]] AgreementEntry drafted(const QList<PersonId> &persons); // members of A
    void addPaper(AgreementId agreement, DocumentKind kind);
    [[nodiscard]] AgreementEntry received(const QList<PersonId> &persons); // with both papers
    [[nodiscard]] AgreementEntry ready(const QList<PersonId> &persons);    // to be approved: with every tick
    [[nodiscard]] AgreementEntry tickAll(const AgreementEntry &agreement);
    [[nodiscard]] AgreementEntry inForce(const QList<PersonId> &persons);

    [[nodiscard]] AgreementEntry show(AgreementId agreement);
    [[nodiscard]] Result<AgreementEntry> approve(const AgreementEntry &agreement);
    [[nodiscard]] Result<AgreementEntry> reverse(const AgreementEntry &agreement);
    [[nodiscard]] Result<AgreementEntry> end(const AgreementEntry &agreement, const AccessEnding &ending);

    // An exception for branch A that is granted from yesterday on.
    [[nodiscard]] ExceptionEntry grantSeats(int seats, std::optional<QDate> until = {});
    [[nodiscard]] ExceptionEntry grantOutsider(PersonId person, std::optional<QDate> until = {});

    [[nodiscard]] QStringList openAccess(); // to branch A: the family names, by seat
    [[nodiscard]] QStringList events();     // of the access routine: their kinds, in order
    void forgetEvents() { m_lastEvent = lastEvent(); }
    void sitInAs(AccountId account); // whose the national session is from now on
    [[nodiscard]] bool hasSession(Session session);

    const AccountId national;
    const AccountId otherNational;

private:
    [[nodiscard]] qint64 lastEvent();
    [[nodiscard]] ExceptionEntry granted(const NewException &asked, std::optional<QDate> until);

    RegisterFixture m_data;
    qint64 m_lastEvent = 0;
};

[[nodiscard]] NamedAdministrator member(PersonId person);
[[nodiscard]] NamedAdministrator tied(PersonId person, AdministratorTie tie);

} // namespace medlem::test
