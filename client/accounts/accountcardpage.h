// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/records/stepupsender.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/accountregister.h"
#include "shared/protocol/activation.h"

#include <QWidget>

#include <functional>
#include <optional>

class QStackedWidget;

namespace medlem {
class Clock;
}

namespace medlem::client {

class AccountSection;
class AccountUseSection;
class Api;
class CodeIssue;
class CodeSection;
class EditPanel;
class LetterPanel;
class PageHeader;
class StatusPill;

// One account: who has it, how it is used, and the one-time codes that it can be given.
class AccountCardPage : public QWidget
{
    Q_OBJECT

public:
    AccountCardPage(Api &api, const Clock &clock, const AccountId &own, QWidget *parent = nullptr);

    void openAccount(const AccountEntry &account); // nothing unsaved is in the panels
    void reload();
    void issueCode(ActivationPurpose purpose); // asks first when something is unsaved

    [[nodiscard]] const std::optional<AccountEntry> &account() const { return m_account; }
    [[nodiscard]] bool hasUnsavedInput() const;
    void leave(std::function<void()> then); // asks first when something is unsaved

Q_SIGNALS:
    void backRequested();
    void message(const medlem::client::Message &message);

private:
    [[nodiscard]] QWidget *createBody();
    void connectSections();
    void show(const AccountEntry &account);
    void edit();
    void beginEditing();
    void setDisabled(bool disabled);
    void endSessions();
    void tell(const QString &text);
    void tellError(const Error &error);

    Api &m_api;
    AccountId m_own;
    std::optional<AccountEntry> m_account;
    PageHeader *m_header;
    StatusPill *m_state;
    AccountSection *m_about;
    AccountUseSection *m_use;
    CodeSection *m_codes;
    EditPanel *m_panel;
    LetterPanel *m_letter;
    CodeIssue *m_issue;
    StepUpSender m_stepUp;
};

} // namespace medlem::client
