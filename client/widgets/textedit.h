// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/valueedit.h"
#include "shared/core/text.h"

namespace medlem::client {

// One line of free text: what a role is called, a paragraph of the minutes.
class TextEdit : public ValueEdit
{
    Q_OBJECT

public:
    explicit TextEdit(QWidget *parent = nullptr);

    void setRule(int maximum, TextRule rule = TextRule::LetterNeeded); // 100 code points with a letter at first

protected:
    [[nodiscard]] Result<Forms> forms(const QString &text) const override;

private:
    int m_maximum = 100;
    TextRule m_rule = TextRule::LetterNeeded;
};

} // namespace medlem::client
