// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages of one's own account, filled with made-up data, saved as pictures: accountlook FOLDER [light|dark] [sv|en].
// Built with the tests, but not one of them; no part of the product.

#include "client/accounts/accountpage.h"
#include "client/accounts/loginpage.h"
#include "client/app/language.h"
#include "client/app/theme.h"
#include "tests/client/accounts/ownaccountdata.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"
#include "tests/support/pictures.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

namespace {

void waitForAnswers(const FakeApi &api)
{
    (void)QTest::qWaitFor([&api] {
        return api.isDone();
    });
    QCoreApplication::processEvents();
}

// Layouts inside layouts take a round each.
void settle()
{
    for (int round = 0; round < 10; ++round)
        QCoreApplication::processEvents();
}

void save(const Pictures &pictures, QWidget &page, const QString &name)
{
    page.resize(1040, 800);
    page.show();
    settle();
    pictures.save(page, name);
}

void write(QWidget &page, const char *name, const QString &text)
{
    for (QLineEdit *edit : page.findChildren<QLineEdit *>(QLatin1String(name))) {
        if (edit->isVisible())
            edit->setText(text);
    }
}

void choosePassword(QWidget &page)
{
    write(page, "newPasswordEdit", QStringLiteral("fyra granar i vinden"));
    write(page, "repeatEdit", QStringLiteral("fyra granar i vinden"));
}

void saveLogin(const Pictures &pictures)
{
    FakeApi api;
    LoginPage page(api, QStringLiteral("register.example.se"));
    save(pictures, page, QStringLiteral("login"));
    press(page, "logInButton");
    save(pictures, page, QStringLiteral("login-errors"));
    press(page, "forgottenButton");
    save(pictures, page, QStringLiteral("forgotten"));
}

// The steps for a purpose, each as it comes, with an error, and filled in.
void saveActivation(const Pictures &pictures, ActivationPurpose purpose, const QString &name)
{
    FakeApi api;
    LoginPage page(api, QStringLiteral("register.example.se"));
    save(pictures, page, name);
    press(page, "activateButton");
    save(pictures, page, name + QStringLiteral("-1-code"));
    write(page, "activationUsernameEdit", QStringLiteral("karin"));
    write(page, "activationCodeEdit", letterCode);
    api.expect<BeginActivation>().fail(makeError(ErrorCode::Unauthenticated));
    press(page, "nextButton");
    waitForAnswers(api);
    save(pictures, page, name + QStringLiteral("-1-refused"));
    api.expect<BeginActivation>().reply(taskFor(purpose));
    press(page, "nextButton");
    waitForAnswers(api);
    save(pictures, page, name + QStringLiteral("-2-password"));
    write(page, "newPasswordEdit", QStringLiteral("kort"));
    press(page, "nextButton");
    save(pictures, page, name + QStringLiteral("-2-errors"));
    choosePassword(page);
    write(page, "presentPasswordEdit", QStringLiteral("something"));
    press(page, "nextButton");
    save(pictures, page, name + QStringLiteral("-3-app"));
    if (purpose == ActivationPurpose::NewPassword)
        return;
    press(page, "disclosureButton");
    save(pictures, page, name + QStringLiteral("-3-typed"));
    press(page, "cancelButton");
    save(pictures, page, name + QStringLiteral("-3-leave"));
    write(page, "firstCodeEdit", QStringLiteral("123456"));
    api.expect<FinishActivation>().reply(someCodes());
    press(page, "nextButton");
    waitForAnswers(api);
    save(pictures, page, name + QStringLiteral("-4-codes"));
    press(page, "nextButton");
    save(pictures, page, name + QStringLiteral("-4-reminder"));
}

SessionEntry sessionOf(const QString &client, bool isThisOne)
{
    const QDateTime now({2026, 5, 20}, {12, 0});
    return {.id = SessionId::create(),
            .createdAt = now.addDays(isThisOne ? 0 : -1),
            .activeAt = now.addSecs(-600),
            .address = QStringLiteral("192.0.2.7"),
            .client = client,
            .isThisOne = isThisOne};
}

void saveAccount(const Pictures &pictures)
{
    const FixedClock clock(QDateTime({2026, 5, 20}, {10, 0}, Qt::UTC));
    FakeApi api;
    AccountPage page(api, clock, someAccount());
    save(pictures, page, QStringLiteral("account-loading"));
    api.expect<ListSessions>().fail(makeError(ErrorCode::Unreachable));
    page.load();
    waitForAnswers(api);
    save(pictures, page, QStringLiteral("account-failure"));
    api.expect<ListSessions>().reply(
        {.items = {sessionOf(QStringLiteral("Medlemsregister 0.1.0 (Debian GNU/Linux 12 (bookworm))"), true),
                   sessionOf(QStringLiteral("Medlemsregister 0.1.0 (Windows 11 Version 23H2)"), false)}});
    page.load();
    waitForAnswers(api);
    page.setRecoveryCodesLeft(3);
    save(pictures, page, QStringLiteral("account"));
    press(page, "endSessionButton");
    save(pictures, page, QStringLiteral("account-end"));
    press(page, "changePasswordButton");
    save(pictures, page, QStringLiteral("account-password"));
    write(page, "currentPasswordEdit", QStringLiteral("old"));
    choosePassword(page);
    api.expect<ChangePassword>().fail(makeError(ErrorCode::StepUpRequired));
    press(page, "saveButton");
    waitForAnswers(api);
    save(pictures, page, QStringLiteral("account-stepup"));
    press(page, "promptConfirmButton");
    save(pictures, page, QStringLiteral("account-stepup-error"));
    press(page, "promptCancelButton");
    press(page, "cancelButton");
    press(page, "discardButton");
    api.expect<RenewRecoveryCodes>().reply(someCodes());
    press(page, "renewCodesButton");
    save(pictures, page, QStringLiteral("account-renew"));
    press(page, "messageActionButton");
    waitForAnswers(api);
    save(pictures, page, QStringLiteral("account-codes"));
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
    saveLogin(pictures);
    saveActivation(pictures, ActivationPurpose::Activation, QStringLiteral("activation"));
    saveActivation(pictures, ActivationPurpose::NewPassword, QStringLiteral("newpassword"));
    saveActivation(pictures, ActivationPurpose::NewSecondFactor, QStringLiteral("newapp"));
    saveAccount(pictures);
    return 0;
}
