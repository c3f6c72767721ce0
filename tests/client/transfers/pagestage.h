// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/transfers/transferpage.h"
#include "tests/client/transfers/transferstage.h"

#include <QPlainTextEdit>
#include <QTest>

namespace medlem::test {

// The page of one transfer before the scripted server, as a branch sees it, or the national organisation.
struct PageStage : TransferStage
{
    explicit PageStage(const std::optional<BranchName> &viewer = gavle())
    {
        if (viewer)
            shown.setViewer(viewer->id);
        if (!show(shown))
            qFatal("The window is not active.");
        QObject::connect(&shown, &client::TransferPage::message, &shown, [this](const client::Message &message) {
            messages.append(message);
        });
    }
    [[nodiscard]] bool open(const TransferEntry &transfer)
    {
        shown.open(transfer.id);
        return readAgain(transfer);
    }
    [[nodiscard]] bool readAgain(const TransferEntry &transfer)
    {
        api.expect<ShowTransfer>().reply(transfer);
        shown.reload();
        return waitFor(transfer);
    }
    [[nodiscard]] bool waitFor(const TransferEntry &transfer)
    {
        return isQuiet() && QTest::qWaitFor([this, &transfer] {
                   return shown.transfer() == transfer;
               });
    }
    // With the types when the viewer may choose one.
    [[nodiscard]] bool openAcceptance(bool mayChooseType)
    {
        if (mayChooseType)
            api.expect<ListMembershipTypes>().reply(someTypes());
        press("primaryButton");
        return isQuiet() && QTest::qWaitFor([this] {
                   return shows("firstDayEdit");
               });
    }
    [[nodiscard]] QString panelMessage()
    {
        const auto *label = find<QLabel>("messageLabel");
        return label ? label->text() : QString();
    }

    client::TransferPage shown{api, clock};
};

} // namespace medlem::test
