// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/records/stepupsender.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/accounts.h"
#include "shared/protocol/ownaccount.h"

#include <QPointer>
#include <QWidget>

#include <optional>

namespace medlem {
class Clock;
}

namespace medlem::client {

class ChangePasswordEditor;
class EditPanel;
class PageHeader;
class RecordRow;
class RecoveryCodesView;
class SessionsSection;

// The user's own account: who they are here, how they log in, and where they are logged in.
class AccountPage : public QWidget
{
    Q_OBJECT

public:
    AccountPage(Api &api, const Clock &clock, const Account &account, QWidget *parent = nullptr);

    void load();
    void setRecoveryCodesLeft(int left); // known after a log-in with one
    [[nodiscard]] EditPanel *editPanel() const { return m_panel; }

Q_SIGNALS:
    void message(const medlem::client::Message &message);

private:
    [[nodiscard]] QWidget *createFacts();
    [[nodiscard]] QWidget *createSecurity();
    [[nodiscard]] QString branchNames() const;
    void changePassword();
    void sendPassword();
    void renewCodes();
    void showCodes(const RecoveryCodes &codes);
    void save();

    Api &m_api;
    const Clock &m_clock;
    Account m_account;
    StepUpSender m_stepUp;
    SessionsSection *m_sessions;
    RecordRow *m_codesRow = nullptr;
    MessageBar *m_codesQuestion = nullptr;
    EditPanel *m_panel;
    QPointer<ChangePasswordEditor> m_password; // while it is in the panel
    QPointer<RecoveryCodesView> m_codes;
};

} // namespace medlem::client
