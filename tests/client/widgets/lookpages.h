// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace medlem::client {

class MainWindow;

// 1 a list, 2 a card with a side panel, 3 a form with errors, 4 a conflict, 5 what is empty or loading.
void fillWithLookPages(MainWindow &window);
[[nodiscard]] QWidget *lookPage(const MainWindow &window, int number);

} // namespace medlem::client
