// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/clientoptions.h"
#include "client/app/demologin.h"
#include "client/app/language.h"
#include "client/app/registerclient.h"
#include "client/app/tour.h"
#include "client/widgets/icon.h"

#include <QApplication>

#include <memory>

using namespace medlem::client;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("medlemsregister"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MEDLEM_VERSION));
    const ClientOptions options = readOptions(application);
    const Language language(application, options.locale);
    const Theme theme(application, options.appearance);
    QApplication::setWindowIcon(applicationIcon());

    RegisterClient client(options);
    client.start();
    const auto login = DemoLogin::fromEnvironment();
    std::unique_ptr<QObject> demo;
    if (options.tourFolder) {
        auto tour = std::make_unique<Tour>(client.window(), login.value_or(DemoLogin{}), *options.tourFolder);
        tour->start();
        demo = std::move(tour);
    } else if (login) {
        auto script = std::make_unique<UiScript>(client.window(), QString());
        typeLogin(*script, *login);
        script->start();
        demo = std::move(script);
    }
    return QApplication::exec();
}
