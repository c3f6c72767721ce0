// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/otherwindows.h"

#include "client/app/mainwindow.h"

#include <QApplication>
#include <QClipboard>
#include <QToolTip>

namespace medlem::client {

void closeOtherWindows()
{
    QToolTip::hideText();
    while (QWidget *popup = QApplication::activePopupWidget()) {
        popup->close();
        if (popup == QApplication::activePopupWidget())
            popup->hide();
    }
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *other : all) {
        if (qobject_cast<MainWindow *>(other) || !other->isVisible())
            continue;
        other->close();
        other->hide();
    }
}

void clearOwnClipboard()
{
    QClipboard *clipboard = QApplication::clipboard();
    for (const QClipboard::Mode mode : {QClipboard::Clipboard, QClipboard::Selection, QClipboard::FindBuffer}) {
        const bool isOurs = mode == QClipboard::Clipboard   ? clipboard->ownsClipboard()
                            : mode == QClipboard::Selection ? clipboard->ownsSelection()
                                                            : clipboard->ownsFindBuffer();
        if (isOurs)
            clipboard->clear(mode);
    }
}

} // namespace medlem::client
