// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/agreementpage.h"
#include "tests/client/access/accessstage.h"

#include <QPlainTextEdit>
#include <QTest>

namespace medlem::test {

// The page of one agreement before the scripted server.
struct AgreementStage : AccessStage<client::AgreementPage>
{
    explicit AgreementStage(client::Viewer viewer = client::Viewer::National)
        : AccessStage(viewer)
    {
    }
    [[nodiscard]] bool open(const AgreementEntry &agreement, const ApprovalEffect &effect = someEffect(),
                            const BranchAccess &access = administeredUmea())
    {
        entry = agreement;
        api.expect<ShowAgreement>().reply(agreement);
        if (agreement.state == AgreementState::Received || agreement.state == AgreementState::Approved)
            api.expect<ShowApprovalEffect>().reply(effect);
        if (agreement.state == AgreementState::InForce)
            api.expect<ShowBranchAccess>().reply(access);
        page.open(agreement.id);
        return isQuiet() && QTest::qWaitFor([this] {
                   return shows("editAgreementButton") || page.agreement().has_value();
               });
    }
    [[nodiscard]] QString text(const char *name)
    {
        auto *label = find<QLabel>(name);
        return label ? label->text() : QString();
    }
    void writeReason(const char *name, const QString &reason) { find<QPlainTextEdit>(name)->setPlainText(reason); }
    [[nodiscard]] AgreementEntry after(AgreementState state)
    {
        AgreementEntry changed = agreementIn(state);
        changed.version = entry.version + 1;
        return changed;
    }

    AgreementEntry entry = agreementIn(AgreementState::Draft);
};

} // namespace medlem::test
