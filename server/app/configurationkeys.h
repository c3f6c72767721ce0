// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/app/configuration.h"

#include <functional>
#include <vector>

namespace medlem::server {

// One key of the INI file. read stores a value, or says what it must be: "must be a number from 1 to 20".
struct ConfigurationKey
{
    QString section;
    QString name;
    QString defaultValue;
    QString environmentVariable; // overrides the file; empty for what is no secret
    std::function<Result<void>(Configuration &, const QString &)> read;
};

// All there are; packaging/medlemsregisterd.conf.sample documents each.
[[nodiscard]] const std::vector<ConfigurationKey> &configurationKeys();

} // namespace medlem::server
