// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace medlem::client {

class UiScript;

// Who logs in by itself when packaging/demo.sh starts the client: one of the demo's accounts, whose passwords everybody
// knows. From the environment, MEDLEM_DEMO_USERNAME, MEDLEM_DEMO_PASSWORD and MEDLEM_DEMO_CODE; absent in every other
// use.
struct DemoLogin
{
    QString username;
    QString password;
    QString code;

    [[nodiscard]] static std::optional<DemoLogin> fromEnvironment();
    [[nodiscard]] bool isNational() const { return username == QLatin1String("riks"); }
};

// Adds the steps of logging in to a script.
void typeLogin(UiScript &script, const DemoLogin &login);

} // namespace medlem::client
