// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/choicecard.h"

namespace medlem::client {

ChoiceCard::ChoiceCard(const QString &text, QWidget *parent)
    : QRadioButton(text, parent)
{
    setProperty("look", QStringLiteral("choice"));
}

} // namespace medlem::client
