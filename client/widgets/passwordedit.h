// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

class QPushButton;

namespace medlem::client {

// A password, hidden until the user asks to see it. Takes pasting and what a password manager types.
class PasswordEdit : public QLineEdit
{
    Q_OBJECT

public:
    static constexpr int longest = 1000; // beyond any rule, so that nothing pasted is cut off in silence

    explicit PasswordEdit(QWidget *parent = nullptr);

    [[nodiscard]] bool isRevealed() const { return echoMode() == Normal; }
    void setRevealed(bool revealed);

Q_SIGNALS:
    void revealedChanged(bool revealed);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeButton();

    QPushButton *m_reveal;
};

} // namespace medlem::client
