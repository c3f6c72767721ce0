// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/demologin.h"

#include "client/app/uiscript.h"

namespace medlem::client {

std::optional<DemoLogin> DemoLogin::fromEnvironment()
{
    const DemoLogin login{.username = qEnvironmentVariable("MEDLEM_DEMO_USERNAME"),
                          .password = qEnvironmentVariable("MEDLEM_DEMO_PASSWORD"),
                          .code = qEnvironmentVariable("MEDLEM_DEMO_CODE")};
    return login.username.isEmpty() ? std::nullopt : std::optional(login);
}

void typeLogin(UiScript &script, const DemoLogin &login)
{
    script.type(QStringLiteral("usernameEdit"), login.username);
    script.type(QStringLiteral("passwordEdit"), login.password);
    script.type(QStringLiteral("codeEdit"), login.code);
    script.click(QStringLiteral("logInButton"));
}

} // namespace medlem::client
