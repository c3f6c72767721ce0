// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/clientoptions.h"
#include "client/app/language.h"
#include "client/app/registerclient.h"
#include "client/app/tour.h"
#include "client/widgets/icon.h"

#include <QApplication>

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
    if (!options.tourFolder)
        return QApplication::exec();
    Tour tour(client.window(), *options.tourFolder);
    tour.start();
    return QApplication::exec();
}
