// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>

class QPushButton;
class QToolButton;

namespace medlem::client {

class ElidedLabel;
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

// Tells without stopping anybody. What it tells stays until it is dismissed or replaced, a success too: who reads
// slowly, or hears the window read, has the time that it takes. In a low window good news and hints take one line; what
// has gone wrong is always to be read as a whole.
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

Q_SIGNALS:
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // the window's height
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fitHeight();

    Message m_message;
    QPointer<QWidget> m_window;
    IconLabel *m_icon;
    ElidedLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace medlem::client
