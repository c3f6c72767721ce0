// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTextDocument>

namespace medlem::client {

// A tool tip that shows a text letter by letter. Qt takes whatever looks like markup for it, and a name that somebody
// has typed may look like anything; other texts stay as they are.
[[nodiscard]] inline QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

} // namespace medlem::client
