// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace medlem::client {

// The six digits that an authenticator app shows, large. Takes them with spaces in between, as they are copied.
class CodeEdit : public QLineEdit
{
    Q_OBJECT

public:
    static constexpr int digits = 6;

    explicit CodeEdit(QWidget *parent = nullptr);

    [[nodiscard]] QString code() const { return text(); } // digits only
    [[nodiscard]] bool isComplete() const { return text().size() == digits; }

private:
    void keepDigits(const QString &text);
};

} // namespace medlem::client
