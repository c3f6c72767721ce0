// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class QPrinter;
class QWidget;

namespace medlem::client {

// Asks for a printer; then runs only when the user has chosen one. Blocks nothing.
void askForPrinter(QWidget *parent, std::function<void(QPrinter &printer)> then);

} // namespace medlem::client
