// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/protocol/accounts.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace medlem::client {

class Api;
class BusyIndicator;
class FormField;
class MessageBar;

enum class LockReason
{
    Asked,        // by who sits here
    Idle,         // nobody has done anything for long
    TooOld,       // the session has come to its end
    SessionEnded, // the server has ended it
};

// Stands in for the whole window while somebody's work waits behind it. Asks the same user for password and code and
// shows nothing of the register, not even which branch it is.
class LockScreen : public QWidget
{
    Q_OBJECT

public:
    LockScreen(Api &api, const Account &account, LockReason reason, QWidget *parent = nullptr);

    // What somebody else who logs in would destroy; empty: nothing.
    void setLossText(const QString &text) { m_lossText = text; }

Q_SIGNALS:
    void unlocked(const medlem::NewSession &session);
    void otherUserRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createFields(const Account &account);
    void arrange(const Account &account, LockReason reason);
    [[nodiscard]] QWidget *createCard();
    void unlock();
    void handleReply(const Result<NewSession> &reply);
    void leaveToOther();
    void setBusy(bool busy);

    Api &m_api;
    QString m_username;
    QString m_lossText;
    MessageBar *m_messages;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_code = nullptr;
    FormField *m_passwordField = nullptr;
    FormField *m_codeField = nullptr;
    QPushButton *m_unlock = nullptr;
    QPushButton *m_other = nullptr;
    BusyIndicator *m_busy = nullptr;
};

} // namespace medlem::client
