// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/agreementtext.h"
#include "client/editing/editingsteps.h"
#include "client/editing/fieldseditor.h"
#include "client/records/stepupsender.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/agreementreview.h"

#include <QObject>

namespace medlem {
class Clock;
}

namespace medlem::client {

class AgreementEditor;
class EditPanel;
class MemberPicker;

// Everything that changes an agreement, asked for in the panel of a page where it takes input. Sends with the version
// that is shown; when somebody else was faster, the page reads again and what was typed stays.
class AgreementChanges : public QObject
{
    Q_OBJECT

public:
    AgreementChanges(Api &api, const Clock &clock, Viewer viewer, EditPanel &panel, QWidget &page);

    void setAgreement(const AgreementEntry &agreement); // that the following are about

    [[nodiscard]] static DraftPlace draftPlace(const BranchId &branch,
                                               const std::optional<AgreementId> &agreement = {}); // nothing: a new one

    void create(const BranchName &branch);
    void edit(const QList<FieldError> &missing = {}); // shows what a paper needs and is missing
    void send();                                      // it is out for signature
    void receive();
    void tick(const QList<ReviewItem> &items);
    [[nodiscard]] bool isTicking(const AgreementId &agreement) const;
    void sendBack();
    void approve();
    void reverse();
    void endAccess();
    void discard();

Q_SIGNALS:
    void created(const medlem::AgreementEntry &agreement);
    void changed(const medlem::AgreementEntry &agreement);
    void overtaken(); // read it again
    void busyChanged(bool busy);
    void message(const medlem::client::Message &message);

private:
    using Answer = EditingSteps<AgreementFields>::Answer;

    void openEditor(AgreementEditor *editor, const BranchId &branch);
    void findMembers(MemberPicker *picker, const QString &text, const BranchId &branch, bool former);
    void readBranches(AgreementEditor *editor, const BranchId &own);
    void sendTicks(const QList<ReviewItem> &items);
    void take(const Result<AgreementEntry> &reply, const QString &done);
    template <class Request>
    void sendStep(const Request &request, const QString &done);
    template <class Fields, class MakeRequest>
    void ask(const QString &title, const QString &saveText, FieldsEditor<Fields> *editor, MakeRequest make,
             const QString &done);

    Api &m_api;
    const Clock &m_clock;
    Viewer m_viewer;
    EditPanel &m_panel;
    StepUpSender m_stepUp;
    std::optional<AgreementEntry> m_agreement;
    std::optional<QList<ReviewItem>> m_nextTicks; // while others are on their way
    bool m_isTicking = false;
};

} // namespace medlem::client
