// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/demologin.h"
#include "client/app/registerclient.h"
#include "client/app/uiscript.h"

#include <QApplication>

using namespace medlem::client;

namespace {

class GivenKey final : public KeyStore
{
public:
    void provide(QObject *, Answer answer) override { answer(QByteArray::fromHex(qgetenv("MEDLEM_TEST_DRAFT_KEY"))); }
};

} // namespace

// The real client in a process of its own: logs in, opens the first member's personal details, writes an e-mail
// address, and goes on living until somebody kills it. Arguments: server, fingerprint, settings, folder of drafts.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList given = QCoreApplication::arguments();
    ClientSystem system;
    system.keys = std::make_unique<GivenKey>();
    RegisterClient client({.server = QUrl(given.value(1)),
                           .settingsFile = given.value(3),
                           .appearance = Appearance::Light,
                           .locale = QLocale(QStringLiteral("en")),
                           .trustFingerprint = given.value(2),
                           .tourFolder = {},
                           .draftFolder = given.value(4)},
                          std::move(system));
    client.start();
    UiScript script(client.window(), QString());
    typeLogin(script, DemoLogin::fromEnvironment().value_or(DemoLogin{}));
    script.openRow(QStringLiteral("memberTable"), 0);
    script.click(QStringLiteral("editPersonButton"));
    script.type(QStringLiteral("emailEdit"), QStringLiteral("half@"));
    script.start();
    return QApplication::exec();
}
