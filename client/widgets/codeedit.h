// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/lettersedit.h"

namespace medlem::client {

// The six digits that an authenticator app shows, large. Takes them with spaces in between, as they are copied.
class CodeEdit : public LettersEdit
{
    Q_OBJECT

public:
    static constexpr int digits = 6;

    explicit CodeEdit(QWidget *parent = nullptr);

    [[nodiscard]] bool isComplete() const { return letters().size() == digits; }

protected:
    [[nodiscard]] bool counts(QChar letter) const override { return letter >= u'0' && letter <= u'9'; }
    [[nodiscard]] QString arrange(const QString &letters) const override { return letters.left(digits); }
};

} // namespace medlem::client
