// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The national organisation's pages of accounts, filled with made-up data, saved as pictures: accountregisterlook
// FOLDER [light|dark] [sv|en]. Built with the tests, but not one of them; no part of the product.

#include "client/accounts/accountsarea.h"
#include "client/app/language.h"
#include "client/app/theme.h"
#include "client/records/memberpicker.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/choicecard.h"
#include "client/widgets/tableview.h"
#include "tests/client/accounts/accountdata.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"
#include "tests/support/pictures.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

namespace {

struct Stage
{
    FakeApi api;
    FixedClock clock{accountTime()};
    AccountsArea area{api, clock, numbered<AccountId>(99)};

    Stage()
    {
        area.resize(1040, 800);
        area.show();
    }
    void wait()
    {
        (void)QTest::qWaitFor([this] {
            return api.isDone();
        });
        QCoreApplication::sendPostedEvents();
    }
    void open(int row)
    {
        api.expect<SearchAccounts>().reply(someAccounts());
        area.load();
        wait();
        auto *table = area.findChild<TableView *>();
        table->setCurrentIndex(table->model()->index(row, 0));
        api.expect<ShowAccount>().reply(someAccounts().items.at(row));
        Q_EMIT table->rowOpened(table->currentIndex());
        wait();
    }
};

FoundAccounts manyAccounts()
{
    FoundAccounts page = someAccounts();
    for (int i = 5; i < 40; ++i)
        page.items.append(account(i, "Margareta Lindqvist-Österberg", "margareta.lindqvist", AccountState::Active));
    return page;
}

void saveLists(const Pictures &pictures)
{
    Stage typical;
    typical.api.expect<SearchAccounts>().reply(manyAccounts());
    typical.area.load();
    typical.wait();
    pictures.save(typical.area, QStringLiteral("list"));
    Stage empty;
    empty.api.expect<SearchAccounts>().reply({});
    empty.area.load();
    empty.wait();
    pictures.save(empty.area, QStringLiteral("list-empty"));
    Stage failed;
    failed.api.expect<SearchAccounts>().fail(makeError(ErrorCode::Unreachable));
    failed.area.load();
    failed.wait();
    pictures.save(failed.area, QStringLiteral("list-error"));
}

void saveCards(const Pictures &pictures)
{
    const char *const names[] = {"active", "inactive", "disabled"};
    for (int row = 0; row < 3; ++row) {
        Stage stage;
        stage.open(row);
        pictures.save(stage.area, QStringLiteral("card-") + QLatin1String(names[row]));
        if (row == 0) {
            press(stage.area, "editAccountButton");
            pictures.save(stage.area, QStringLiteral("card-edit"));
        }
    }
}

void saveCreation(const Pictures &pictures)
{
    Stage stage;
    stage.api.expect<SearchAccounts>().reply(someAccounts());
    stage.area.load();
    stage.wait();
    stage.api.expect<ListBranches>().reply(someBranches());
    press(stage.area, "primaryButton");
    stage.wait();
    pictures.save(stage.area, QStringLiteral("create"));
    press(stage.area, "saveButton");
    pictures.save(stage.area, QStringLiteral("create-errors"));
    stage.area.findChild<ChoiceCard *>(QStringLiteral("nationalOption"))->click();
    pictures.save(stage.area, QStringLiteral("create-national"));
}

void saveCode(const Pictures &pictures)
{
    Stage stage;
    stage.open(0);
    stage.api.expect<ShowCodeDelivery>().reply(
        {.byEmail = true, .organisation = QStringLiteral("Riksförbundet Länken")});
    press(stage.area, "issueButton1");
    stage.wait();
    pictures.save(stage.area, QStringLiteral("code-order"));
    stage.area.findChild<ChoiceCard *>(QStringLiteral("mailOption"))->click();
    pictures.save(stage.area, QStringLiteral("code-mail"));
    stage.area.findChild<ChoiceCard *>(QStringLiteral("letterOption"))->click();
    stage.api.expect<IssueCode>().reply({.code = someCode(), .expiresAt = accountTime().addDays(14)});
    stage.api.expect<ShowAccount>().reply(someAccounts().items.at(0));
    stage.api.expect<ShowMember>().reply(someCard());
    press(stage.area, "saveButton");
    stage.wait();
    pictures.save(stage.area, QStringLiteral("letter"));
    press(stage.area, "closeLetterButton");
    pictures.save(stage.area, QStringLiteral("letter-leave"));
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
    saveCards(pictures);
    saveCreation(pictures);
    saveCode(pictures);
    if (!someLetter().savePdf(arguments.value(1) + QStringLiteral("/letter.pdf")))
        qWarning("The letter was not written.");
    return 0;
}
