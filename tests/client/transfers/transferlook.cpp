// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages and forms of transfers, filled with made-up data, saved as pictures: transferlook FOLDER [light|dark]
// [sv|en]. Built with the tests, but not one of them; no part of the product.

#include "client/app/language.h"
#include "client/app/theme.h"
#include "client/editing/editpanel.h"
#include "client/transfers/receiptpaper.h"
#include "client/transfers/transferrequests.h"
#include "client/transfers/transfersarea.h"
#include "client/transfers/waitingstrip.h"
#include "client/widgets/findbox.h"
#include "shared/protocol/transferdecision.h"
#include "tests/client/transfers/transferdata.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"
#include "tests/support/pictures.h"

#include <QApplication>
#include <QPdfWriter>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

namespace {

struct Stage
{
    explicit Stage(const std::optional<BranchName> &viewer = gavle())
        : area(api, clock)
    {
        if (viewer)
            area.setBranch(*viewer);
        area.resize(1040, 800);
        area.show();
    }
    void wait()
    {
        (void)QTest::qWaitFor([this] {
            return api.isDone();
        });
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    void list(const FoundTransfers &found)
    {
        api.expect<SearchTransfers>().reply(found);
        area.load();
        wait();
    }
    void open(const TransferEntry &transfer)
    {
        api.expect<ShowTransfer>().reply(transfer);
        area.openTransfer(transfer.id);
        wait();
    }

    FakeApi api;
    FixedClock clock{transferTime()};
    TransfersArea area;
};

void saveLists(const Pictures &pictures)
{
    Stage typical;
    FoundTransfers found = someTransfers(7);
    found.items[3] = transferAskedForHere();
    typical.list(found);
    pictures.save(typical.area, QStringLiteral("list"));
    Stage national(std::nullopt);
    national.list(someTransfers(30));
    pictures.save(national.area, QStringLiteral("list-national"));
    Stage empty;
    empty.list({});
    pictures.save(empty.area, QStringLiteral("list-empty"));
    Stage failed;
    failed.api.expect<SearchTransfers>().fail(makeError(ErrorCode::Unreachable));
    failed.area.load();
    failed.wait();
    pictures.save(failed.area, QStringLiteral("list-error"));
}

void saveTransfers(const Pictures &pictures)
{
    Stage waiting;
    waiting.open(transferIn(TransferState::Requested));
    pictures.save(waiting.area, QStringLiteral("waiting"));
    waiting.api.expect<ListMembershipTypes>().reply(someTypes());
    press(waiting.area, "primaryButton");
    waiting.wait();
    pictures.save(waiting.area, QStringLiteral("accept"));
    waiting.api.expect<AcceptTransfer>().fail(refusal(ErrorCode::Conflict, "firstDay", FieldReason::Overlaps));
    waiting.api.expect<ShowTransfer>().reply(transferIn(TransferState::Requested));
    press(waiting.area, "saveButton");
    waiting.wait();
    pictures.save(waiting.area, QStringLiteral("accept-error"));
    Stage declining;
    declining.open(transferIn(TransferState::Requested));
    press(declining.area, "declineButton");
    press(declining.area, "saveButton");
    pictures.save(declining.area, QStringLiteral("decline-error"));
    Stage asked;
    asked.open(transferAskedForHere());
    pictures.save(asked.area, QStringLiteral("asked"));
    Stage declined;
    declined.open(transferIn(TransferState::Declined));
    pictures.save(declined.area, QStringLiteral("declined"));
    Stage done;
    done.open(transferIn(TransferState::Done));
    pictures.save(done.area, QStringLiteral("receipt"));
}

struct Form
{
    explicit Form(const Account &account = administratorOf({uppsala()}))
        : requests(api, clock, account, panel, nullptr)
    {
        window.resize(1040, 800);
        window.show();
    }
    void wait()
    {
        (void)QTest::qWaitFor([this] {
            return api.isDone() && panel.isOpen();
        });
        QCoreApplication::processEvents();
    }

    FakeApi api;
    FixedClock clock{transferTime()};
    QWidget window;
    EditPanel panel{&window};
    TransferRequests requests;
};

void saveForms(const Pictures &pictures)
{
    Form away;
    away.api.expect<ListTransferBranches>().reply(openBranches());
    away.api.expect<ListMembershipTypes>().reply(someTypes());
    away.api.expect<ListRoles>().reply(someRoles());
    away.requests.askAway(QStringLiteral("Anna Berg"), annasCard(), annasCard().memberships.first());
    away.wait();
    pictures.save(away.window, QStringLiteral("ask-away"));
    away.window.findChild<FindBox *>()->setCurrentId(gavle().id.toString());
    pictures.save(away.window, QStringLiteral("ask-away-effect"));
    away.api.expect<RequestTransfer>().fail(refusal(ErrorCode::Conflict, "toBranchId", FieldReason::AlreadyUsed));
    press(away.window, "saveButton");
    away.wait();
    pictures.save(away.window, QStringLiteral("ask-away-error"));
    Form here(administratorOf({gavle()}));
    here.api.expect<ListMembershipTypes>().reply(someTypes());
    here.requests.askHere(QStringLiteral("Anna Berg"), gavle(),
                          {.personId = numbered<PersonId>(1), .firstDay = {}, .typeId = numbered<MembershipTypeId>(1)});
    here.wait();
    pictures.save(here.window, QStringLiteral("ask-here"));
}

void saveStrip(const Pictures &pictures)
{
    FakeApi api;
    WaitingStrip strip(api);
    strip.resize(900, 56);
    api.expect<SearchTransfers>().reply(someTransfers(5));
    strip.setBranch(gavle().id);
    (void)QTest::qWaitFor([&strip] {
        return !strip.isHidden();
    });
    pictures.grab(strip, QStringLiteral("strip"));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString scheme = arguments.value(2, QStringLiteral("light"));
    const Language texts(application, QLocale(arguments.value(3, QStringLiteral("sv"))));
    const Theme theme(application, scheme == QLatin1String("dark") ? Appearance::Dark : Appearance::Light);
    const Pictures pictures(arguments.value(1, QStringLiteral(".")), QLatin1Char('-') + scheme);
    saveLists(pictures);
    saveTransfers(pictures);
    saveForms(pictures);
    saveStrip(pictures);
    QPdfWriter writer(arguments.value(1, QStringLiteral(".")) + QStringLiteral("/receipt.pdf"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    ReceiptPaper(transferIn(TransferState::Done)).print(writer);
    return 0;
}
