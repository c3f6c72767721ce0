// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/activationwizard.h"
#include "client/widgets/formfield.h"
#include "client/widgets/messagebar.h"
#include "tests/client/accounts/ownaccountdata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"
#include "tests/support/typing.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

namespace medlem::test {

inline const QString goodPassword = QStringLiteral("fyra granar i vinden");

// The wizard before a scripted server, with hands and eyes.
struct Wizard
{
    Wizard()
    {
        window.resize(900, 700);
        QVERIFY(showActive(window));
        window.begin({});
    }

    template <class Widget>
    Widget *seen(const char *name)
    {
        const auto found = window.findChildren<Widget *>(QLatin1String(name));
        const auto one = std::find_if(found.begin(), found.end(), [](const Widget *widget) {
            return widget->isVisible();
        });
        return one == found.end() ? nullptr : *one;
    }
    QLineEdit *edit(const char *name) { return seen<QLineEdit>(name); }
    void write(const char *name, const QString &text) { rewrite(edit(name), text); }
    QString error(const char *name) { return qobject_cast<client::FormField *>(edit(name)->parentWidget())->error(); }
    void press(const char *name) { QTest::mouseClick(seen<QPushButton>(name), Qt::LeftButton); }
    void next() { press("nextButton"); }
    client::MessageBar *messages() { return window.findChild<client::MessageBar *>(); }

    void enterLetter()
    {
        write("activationUsernameEdit", QStringLiteral("karin"));
        write("activationCodeEdit", letterCode);
    }
    bool begin(ActivationPurpose purpose)
    {
        enterLetter();
        api.expect<BeginActivation>().reply(taskFor(purpose));
        next();
        return QTest::qWaitFor([this] {
            return edit("activationCodeEdit") == nullptr;
        });
    }
    void choosePassword()
    {
        write("newPasswordEdit", goodPassword);
        write("repeatEdit", goodPassword);
    }
    bool comeToTheApp()
    {
        if (!begin(ActivationPurpose::Activation))
            return false;
        choosePassword();
        next();
        return edit("firstCodeEdit") != nullptr;
    }
    void finishWith(const Error &error)
    {
        api.expect<FinishActivation>().fail(error);
        write("firstCodeEdit", QStringLiteral("123456"));
        next();
    }
    bool comeToTheCodes()
    {
        if (!comeToTheApp())
            return false;
        api.expect<FinishActivation>().reply(someCodes());
        write("firstCodeEdit", QStringLiteral("123456"));
        next();
        return QTest::qWaitFor([this] {
            return seen<QCheckBox>("codesSavedBox") != nullptr;
        });
    }

    FakeApi api;
    client::ActivationWizard window{api};
    QSignalSpy finished{&window, &client::ActivationWizard::finished};
    QSignalSpy cancelled{&window, &client::ActivationWizard::cancelled};
};

} // namespace medlem::test
