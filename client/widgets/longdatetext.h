// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

namespace medlem::client {

// 1 May 2026, as one writes it in a sentence or a letter.
[[nodiscard]] QString longDateText(QDate date);

} // namespace medlem::client
