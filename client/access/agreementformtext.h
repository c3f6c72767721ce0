// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/agreemententry.h"

#include <QList>

namespace medlem::client {

// One section of the agreement: what it is about, and its sentences.
struct FormClause
{
    QString heading;
    QString text;
};

// The sentences of the paper that a branch signs. Those of formClauses() are what GDPR article 28.3 asks an agreement
// with a processor to hold.
[[nodiscard]] QString formTitle();
[[nodiscard]] QString formParties(const AgreementEntry &agreement);
[[nodiscard]] QString formPersonsIntroduction(const AgreementEntry &agreement);
[[nodiscard]] QString formPerson(const NamedAdministratorEntry &administrator);
[[nodiscard]] QString formMeeting(const AgreementEntry &agreement);
[[nodiscard]] QList<FormClause> formClauses();
[[nodiscard]] QString formSignaturesHeading();
[[nodiscard]] QString formSigning(const AgreementEntry &agreement);
[[nodiscard]] QString formBranchSignature(const AgreementEntry &agreement);
[[nodiscard]] QString formAdministratorSignature(const NamedAdministratorEntry &administrator);
[[nodiscard]] QString formNationalSignature();
[[nodiscard]] QString formPlaceAndDay();
[[nodiscard]] QString formNameInPrint();

[[nodiscard]] QString excerptTitle();
[[nodiscard]] QString excerptMeeting(const AgreementEntry &agreement);
[[nodiscard]] QString excerptDecision(const AgreementEntry &agreement);
[[nodiscard]] QString excerptRestHint();
[[nodiscard]] QStringList excerptSigners();   // who sign the minutes
[[nodiscard]] QString excerptWitnessing();    // that the excerpt agrees with the minutes
[[nodiscard]] QStringList excerptWitnesses(); // two

[[nodiscard]] QString formFooter(const QDate &made, int page, int pages);
[[nodiscard]] QString formFileName(const AgreementEntry &agreement);

} // namespace medlem::client
