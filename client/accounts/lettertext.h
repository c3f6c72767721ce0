// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/codeletter.h"

namespace medlem::client {

// The sentences of a letter with a one-time code.
[[nodiscard]] QString letterSender(const CodeLetter &letter);
[[nodiscard]] QString letterDate(const CodeLetter &letter);
[[nodiscard]] QString letterTitle(const CodeLetter &letter);
[[nodiscard]] QString letterGreeting(const CodeLetter &letter);
[[nodiscard]] QString letterUsername(const CodeLetter &letter);
[[nodiscard]] QString letterCodeLabel();
[[nodiscard]] QString letterValidity(const CodeLetter &letter);
[[nodiscard]] QString letterStepsHeading();
[[nodiscard]] QStringList letterSteps(ActivationPurpose purpose);
[[nodiscard]] QString letterWarningHeading();
[[nodiscard]] QString letterWarning(const CodeLetter &letter);
[[nodiscard]] QString letterFileName(const QString &username);

} // namespace medlem::client
