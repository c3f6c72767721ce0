// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/records/stepupsender.h"
#include "shared/protocol/accountregister.h"

#include <QObject>

#include <optional>

namespace medlem::client {

class EditPanel;
class NewAccountEditor;

// Creates an account in the panel of a page: asks the server for branches and persons, and has another user name
// proposed when the one is taken.
class AccountCreation : public QObject
{
    Q_OBJECT

public:
    AccountCreation(Api &api, EditPanel &panel, QWidget &page);

    struct Person
    {
        BranchName branch;
        PersonId id;
        QString name;
    };

    void begin(const std::optional<Person> &person = {}); // asks first when something unsaved is in the panel

Q_SIGNALS:
    void created(const medlem::AccountEntry &account);

private:
    void open(const std::optional<Person> &person);
    void readBranches(NewAccountEditor *editor);
    void findMembers(NewAccountEditor *editor, const QString &text);
    void proposeAnother(NewAccountEditor *editor);

    Api &m_api;
    EditPanel &m_panel;
    StepUpSender m_stepUp;
};

} // namespace medlem::client
