// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"
#include "shared/protocol/accountregister.h"

class QLabel;
class QPushButton;

namespace medlem::client {

class RecordRow;

// How an account is used, and its end: open sessions, and whether anybody may log in.
class AccountUseSection : public Section
{
    Q_OBJECT

public:
    enum class Whose
    {
        Own, // nobody disables the own account
        Another
    };

    explicit AccountUseSection(QWidget *parent = nullptr);

    void setAccount(const AccountEntry &account, Whose whose);
    void setBusy(bool busy);

Q_SIGNALS:
    void endSessionsRequested();
    void disableRequested(bool disabled);

private:
    void showAccess(const AccountEntry &account, Whose whose);

    RecordRow *m_sessions;
    RecordRow *m_access;
    QPushButton *m_end;
    QPushButton *m_disable;
    QPushButton *m_enable;
    bool m_hasSessions = false;
};

} // namespace medlem::client
