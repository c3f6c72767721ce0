// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/transferchanges.h"

#include "client/api/api.h"
#include "client/editing/groundseditor.h"
#include "client/editing/recordediting.h"
#include "client/transfers/acceptanceeditor.h"
#include "client/transfers/transfererror.h"
#include "client/widgets/errortext.h"
#include "shared/protocol/transferdecision.h"

#include <QPointer>

namespace medlem::client {

TransferChanges::TransferChanges(Api &api, const Clock &clock, EditPanel &panel, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_panel(panel)
{
}

// The version is the one that the page shows when it is sent: after a refusal the page is read again, and what stands
// in the form goes with what one sees then.
template <class Fields, class MakeRequest>
void TransferChanges::ask(const QString &title, const QString &saveText, FieldsEditor<Fields> *editor,
                          const Fields &start, MakeRequest make, const QString &done)
{
    editor->load(start);
    const auto save = [this, make](const Versioned<Fields> &wanted, QObject *context, const auto &answer) {
        m_api.send(make(wanted.fields), context, [this, answer, wanted](const Result<TransferEntry> &reply) {
            if (reply) {
                Q_EMIT changed(*reply);
                answer(wanted);
            } else if (isTransferOvertaken(reply.error())) {
                takeRefusal(reply.error());
            } else {
                if (reply.error().code == ErrorCode::Conflict)
                    Q_EMIT overtaken();
                answer(Failure(reply.error()));
            }
        });
    };
    const auto saved = [this, done](const Versioned<Fields> &) {
        Q_EMIT message({.kind = MessageKind::Success, .text = done});
    };
    RecordEditing<Fields>::begin(m_panel, title, editor, {.version = 0, .fields = start},
                                 {.save = save, .read = {}, .saved = saved});
    m_panel.setSubtitle(movingPersonText(*m_transfer));
    m_panel.setSaveText(saveText);
}

void TransferChanges::takeRefusal(const Error &error)
{
    m_panel.setBusy(false);
    m_panel.showMessage({.kind = MessageKind::Warning, .text = decisionErrorText(error)});
    Q_EMIT overtaken();
}

// Which types there are is asked for by who may choose one.
void TransferChanges::accept()
{
    m_panel.leave([this] {
        if (m_viewer && m_viewer != m_transfer->to.id) {
            openAcceptance({});
            return;
        }
        Q_EMIT busyChanged(true);
        m_api.send(ListMembershipTypes{}, this, [this, id = m_transfer->id](const Result<MembershipTypeList> &types) {
            Q_EMIT busyChanged(false);
            if (!types)
                Q_EMIT message({.kind = MessageKind::Error, .text = errorText(types.error())});
            else if (m_transfer->id == id && m_transfer->mayDecide)
                openAcceptance(types->items);
        });
    });
}

void TransferChanges::openAcceptance(const QList<MembershipTypeEntry> &types)
{
    auto *editor = new AcceptanceEditor(*m_transfer, m_clock);
    if (!types.isEmpty())
        editor->offerTypes(types);
    const auto make = [this](const TransferAcceptance &acceptance) {
        return AcceptTransfer{.transferId = m_transfer->id, .ifMatch = m_transfer->version, .body = acceptance};
    };
    ask<TransferAcceptance>(tr("Accept the transfer"), tr("Accept"), editor, {.firstDay = m_transfer->firstDay}, make,
                            tr("The transfer is accepted. Both branches have the receipt."));
}

void TransferChanges::decline()
{
    m_panel.leave([this] {
        auto *editor = new GroundsEditor(
            {.introduction = tr("%1 stays a member of the same branch as today.").arg(movingPersonText(*m_transfer)),
             .label = tr("Why"),
             .hint = tr("The other branch reads it."),
             .field = QStringLiteral("note"),
             .shortest = 1,
             .longest = longestTransferNote});
        const auto make = [this](const Grounds &reason) {
            return DeclineTransfer{
                .transferId = m_transfer->id, .ifMatch = m_transfer->version, .body = {.note = reason.text}};
        };
        ask<Grounds>(tr("Decline the transfer"), tr("Decline"), editor, {}, make, tr("The transfer is declined."));
    });
}

void TransferChanges::withdraw()
{
    m_panel.leave([this] {
        Q_EMIT message({.kind = MessageKind::Warning,
                        .text = tr("If you withdraw the transfer, the other branch is no longer asked. Nothing else is "
                                   "changed."),
                        .actionText = tr("Withdraw"),
                        .action = [self = QPointer(this), id = m_transfer->id] {
                            if (self && self->m_transfer->id == id)
                                self->sendWithdrawal();
                        }});
    });
}

void TransferChanges::sendWithdrawal()
{
    Q_EMIT busyChanged(true);
    m_api.send(WithdrawTransfer{.transferId = m_transfer->id, .ifMatch = m_transfer->version}, this,
               [this](const Result<TransferEntry> &reply) {
                   Q_EMIT busyChanged(false);
                   if (reply) {
                       Q_EMIT changed(*reply);
                       Q_EMIT message({.kind = MessageKind::Success, .text = tr("The transfer is withdrawn.")});
                       return;
                   }
                   Q_EMIT message({.kind = MessageKind::Error, .text = decisionErrorText(reply.error())});
                   if (isTransferOvertaken(reply.error()))
                       Q_EMIT overtaken();
               });
}

} // namespace medlem::client
