// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>
#include <QWidget>

namespace medlem::test {

// Shows a window away from the pointer, and waits until it has the keyboard: focus means nothing before.
[[nodiscard]] inline bool showActive(QWidget &window)
{
    window.move(200, 200);
    window.show();
    window.activateWindow();
    return QTest::qWaitForWindowActive(&window);
}

} // namespace medlem::test
