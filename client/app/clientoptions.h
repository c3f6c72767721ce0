// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/app/theme.h"

#include <QLocale>
#include <QSslCertificate>
#include <QUrl>

#include <optional>

class QCoreApplication;

namespace medlem::client {

// What the command line and the user's settings say.
struct ClientOptions
{
    QUrl server;
    QString settingsFile; // trusted servers; INI
    Appearance appearance = Appearance::System;
    QLocale locale;
    std::optional<QString> trustFingerprint; // trusted beforehand, as an installer or the demo does
    std::optional<QString> tourFolder;       // run the scripted tour and leave its pictures there
    QList<QSslCertificate> authorities = {}; // the only ones that may vouch for the server; empty: the system's
    QString draftFolder = {};                // where what is not saved yet is laid down, sealed; empty: nowhere
};

// Reads the arguments; for --help, --version and mistakes it prints and ends the program.
[[nodiscard]] ClientOptions readOptions(const QCoreApplication &application);

} // namespace medlem::client
