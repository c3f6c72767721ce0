// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/messagebar.h"
#include "shared/protocol/accounts.h"

#include <QStackedWidget>

#include <functional>

namespace medlem::client {

class Api;
class ImportsPage;
class ImportWizard;

// Everything about imports in one place of the navigation: the finished ones, and the wizard for a new one.
class ImportArea : public QStackedWidget
{
    Q_OBJECT

public:
    ImportArea(Api &api, const Account &account, QWidget *parent = nullptr);

    void load(); // the finished ones
    void beginImport();
    [[nodiscard]] bool hasUnsavedInput() const;
    void leave(std::function<void()> then); // asks first when something would be lost

Q_SIGNALS:
    void message(const medlem::client::Message &message);
    void memberRequested(const medlem::PersonId &personId);
    void membersRequested();
    void imported(); // the register is another

private:
    void showList();

    ImportsPage *m_list;
    ImportWizard *m_wizard;
};

} // namespace medlem::client
