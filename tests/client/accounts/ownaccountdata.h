// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/accounts.h"
#include "shared/protocol/activation.h"
#include "shared/protocol/ownaccount.h"

namespace medlem::test {

inline const QString letterCode = QStringLiteral("ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZ23-4567");

inline AppEnrolment someEnrolment()
{
    return {.uri = QStringLiteral("otpauth://totp/Medlemsregister:karin?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer="
                                  "Medlemsregister&algorithm=SHA1&digits=6&period=30"),
            .secret = QStringLiteral("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")};
}

inline ActivationTask taskFor(ActivationPurpose purpose)
{
    ActivationTask task{.purpose = purpose, .displayName = QStringLiteral("Karin Åkesson"), .enrolment = {}};
    if (purpose != ActivationPurpose::NewPassword)
        task.enrolment = someEnrolment();
    return task;
}

inline RecoveryCodes someCodes()
{
    RecoveryCodes codes;
    for (int i = 0; i < 10; ++i)
        codes.codes.append(QStringLiteral("ABCD-EFGH-IJKL-MNO%1").arg(QChar(u'A' + i)));
    return codes;
}

inline Account someAccount()
{
    return {.id = AccountId::create(),
            .username = QStringLiteral("karin"),
            .displayName = QStringLiteral("Karin Åkesson"),
            .role = AccountRole::LocalAdministrator,
            .branches = {{.id = BranchId::create(), .name = QStringLiteral("Umeå")}}};
}

} // namespace medlem::test
