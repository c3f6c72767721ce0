// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/commandline.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("medlemsregisterd"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MEDLEM_VERSION));
    return medlem::server::runCommandLine(QCoreApplication::arguments());
}
