// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QPlainTextEdit>

namespace medlem::client {

// Several lines of text, such as a reason; Tab goes on to the next field.
class LongTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit LongTextEdit(QWidget *parent = nullptr);

    void setLimits(int shortest, int longest); // code points, without space around; shortest 0: may be empty

    // Errors: Required, TooShort, TooLong, ControlCharacter.
    [[nodiscard]] Result<QString> text() const;
    [[nodiscard]] QSize sizeHint() const override;

private:
    int m_shortest = 1;
    int m_longest = 1000;
};

} // namespace medlem::client
