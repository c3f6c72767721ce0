// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/app/configuration.h"

#include <QCommandLineParser>

namespace medlem::server {

// What a subcommand is run with.
struct SubcommandInput
{
    QString configurationFile; // empty: the defaults
    Configuration configuration;
    const QCommandLineParser &options;
};

// One word (or two) behind the program's name.
struct Subcommand
{
    QStringList words;
    QString summary;
    QList<QCommandLineOption> options; // besides --config and --help
    Result<void> (*run)(const SubcommandInput &input);
    QString argument = {}; // what must stand behind the words, such as FILE; empty: nothing may
};

// Writes one line to standard output at once.
void say(const QString &line);

[[nodiscard]] Result<void> runServe(const SubcommandInput &input);
[[nodiscard]] Result<void> runInit(const SubcommandInput &input);
[[nodiscard]] Result<void> runMigrate(const SubcommandInput &input);
[[nodiscard]] Result<void> runAfterRestore(const SubcommandInput &input);
[[nodiscard]] Result<void> runDemoData(const SubcommandInput &input);
[[nodiscard]] Result<void> runDemoCode(const SubcommandInput &input);
[[nodiscard]] Result<void> runCreateNationalAdministrator(const SubcommandInput &input);
[[nodiscard]] Result<void> runImport(const SubcommandInput &input);
[[nodiscard]] Result<void> runAuditVerify(const SubcommandInput &input);
[[nodiscard]] Result<void> runConfigCheck(const SubcommandInput &input);

} // namespace medlem::server
