// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/commandline.h"
#include "server/inspection/inspectioncommand.h"

#include <QCoreApplication>

#include <cstring>

int main(int argc, char *argv[])
{
    // Before anything else is made: what is about to be read is a stranger's.
    if (argc == 2 && std::strcmp(argv[1], medlem::server::inspectionWord) == 0)
        return medlem::server::runInspection();
    // Qt's own event dispatcher takes fewer system calls than GLib's, and the I/O threads use nothing of GLib.
    qputenv("QT_NO_GLIB", "1");
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("medlemsregisterd"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MEDLEM_VERSION));
    return medlem::server::runCommandLine(QCoreApplication::arguments());
}
