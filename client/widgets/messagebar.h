// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QToolButton;

namespace medlem::client {

class IconLabel;

enum class MessageKind
{
    Info,
    Success,
    Warning,
    Error,
};

// One thing to tell the user, with at most one thing to do about it ("Undo", "Try again").
struct Message
{
    MessageKind kind = MessageKind::Info;
    QString text;
    QString actionText = {};
    std::function<void()> action = {};
};

// Tells without stopping anybody. A success goes away by itself, but not while the pointer or the focus is on it;
// everything else stays until it is dismissed or replaced.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(const Message &message);
    void dismiss();
    void focusAction(); // for a question that the user has to answer

    [[nodiscard]] QString text() const;
    [[nodiscard]] MessageKind kind() const { return m_message.kind; }
    void setSuccessTime(std::chrono::milliseconds time); // how long a success stays; 8 s, with an action 20 s

Q_SIGNALS:
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void restartTimer();
    void hideWhenLeft();

    Message m_message;
    IconLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer m_timer;
    std::optional<std::chrono::milliseconds> m_successTime;
};

} // namespace medlem::client
