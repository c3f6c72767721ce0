// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/valueedit.h"

namespace medlem::client {

// A whole number within limits; only digits can be typed.
class NumberEdit : public ValueEdit
{
    Q_OBJECT

public:
    explicit NumberEdit(QWidget *parent = nullptr);

    void setLimits(int lowest, int highest); // 0 to 1 000 000 at first
    void setNumber(std::optional<int> number);
    [[nodiscard]] Result<std::optional<int>> number() const; // nothing when blank; OutOfRange outside the limits

protected:
    [[nodiscard]] Result<Forms> forms(const QString &text) const override;

private:
    [[nodiscard]] Result<int> parse(const QString &text) const;

    int m_lowest = 0;
    int m_highest = 1000000;
};

} // namespace medlem::client
