// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/records/stepupsender.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/accesssettings.h"
#include "shared/protocol/agreements.h"

#include <QWidget>

#include <functional>

class QStackedWidget;
class QTabBar;

namespace medlem {
class Clock;
}

namespace medlem::client {

class AgreementListPage;
class Api;
class BranchAccessListPage;
class EditPanel;
class ExceptionsPage;
class PageHeader;

// The national organisation's desk: the inbox of agreements, the overview of all branches, and the exceptions.
class AccessDesk : public QWidget
{
    Q_OBJECT

public:
    AccessDesk(Api &api, const Clock &clock, QWidget *parent = nullptr);

    void load();
    void focusRows();

    [[nodiscard]] bool hasUnsavedInput() const;
    void leave(std::function<void()> then); // asks first when something is unsaved

Q_SIGNALS:
    void agreementOpened(const medlem::AgreementId &agreement);
    void branchOpened(const medlem::BranchName &branch);
    void message(const medlem::client::Message &message);

private:
    void createTabs();
    void loadCurrent();
    void readSettings();
    void editSettings(const AccessSettings &settings);

    Api &m_api;
    PageHeader *m_header;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    EditPanel *m_panel;
    AgreementListPage *m_agreements;
    BranchAccessListPage *m_branches;
    ExceptionsPage *m_exceptions;
    StepUpSender m_stepUp;
};

} // namespace medlem::client
