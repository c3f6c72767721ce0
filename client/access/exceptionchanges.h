// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/agreementtext.h"
#include "client/editing/draftshelf.h"
#include "client/editing/fieldseditor.h"
#include "client/records/stepupsender.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/exceptions.h"

#include <QObject>

namespace medlem {
class Clock;
}

namespace medlem::client {

class EditPanel;
class ExceptionRequestEditor;

// Asking for an exception, deciding about one, and withdrawing one, each in the panel of a page.
class ExceptionChanges : public QObject
{
    Q_OBJECT

public:
    ExceptionChanges(Api &api, const Clock &clock, Viewer viewer, EditPanel &panel, QWidget &page);

    [[nodiscard]] static DraftPlace draftPlace(const BranchId &branch); // of a request

    void request(const BranchName &branch);
    void decide(const ExceptionEntry &exception);
    void withdraw(const ExceptionEntry &exception);

Q_SIGNALS:
    void changed(); // read them again
    void message(const medlem::client::Message &message);

private:
    void readBranches(ExceptionRequestEditor *editor, const BranchId &own);
    void findMembers(ExceptionRequestEditor *editor, const BranchId &branch, const QString &text);
    template <class Fields, class MakeRequest>
    void ask(const QString &title, const QString &saveText, FieldsEditor<Fields> *editor, MakeRequest make,
             const QString &done, const DraftPlace &place = {});

    Api &m_api;
    const Clock &m_clock;
    Viewer m_viewer;
    EditPanel &m_panel;
    StepUpSender m_stepUp;
};

} // namespace medlem::client
