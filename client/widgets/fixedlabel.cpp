// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/fixedlabel.h"

#include "client/widgets/look.h"

namespace medlem::client {

FixedLabel::FixedLabel(QWidget *parent)
    : QLabel(parent)
{
    setFont(fixedFont(TextRole::Lead));
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

} // namespace medlem::client
