// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/transferrequests.h"

#include "client/api/api.h"
#include "client/editing/recordediting.h"
#include "client/transfers/incomingtransfereditor.h"
#include "client/transfers/transfererror.h"
#include "client/transfers/transfertext.h"
#include "client/widgets/errortext.h"
#include "shared/core/clock.h"

#include <QPointer>

#include <algorithm>

namespace medlem::client {

namespace {

// Those that ask for the membership.
QList<BoundAssignment> boundAssignments(const QList<AssignmentEntry> &assignments, const BranchId &branch,
                                        const RoleList &roles)
{
    QList<BoundAssignment> bound;
    for (const AssignmentEntry &assignment : assignments) {
        const bool isBound = std::any_of(roles.items.begin(), roles.items.end(), [&assignment](const RoleEntry &role) {
            return role.id == assignment.fields.roleId && role.fields.requiresMembership;
        });
        if (isBound && assignment.branchId == branch)
            bound.append({.roleName = assignment.roleName, .to = assignment.fields.to});
    }
    return bound;
}

} // namespace

TransferRequests::TransferRequests(Api &api, const Clock &clock, const Account &account, EditPanel &panel,
                                   QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_account(account)
    , m_panel(panel)
{
}

bool TransferRequests::isNational() const
{
    return m_account.role == AccountRole::NationalAdministrator;
}

bool TransferRequests::reaches(const BranchId &branch) const
{
    return isNational() ||
           std::any_of(m_account.branches.begin(), m_account.branches.end(), [&branch](const BranchName &own) {
               return own.id == branch;
           });
}

void TransferRequests::tellFailure(const Error &error, const std::function<void()> &again)
{
    Q_EMIT message({.kind = MessageKind::Error,
                    .text = errorText(error),
                    .actionText = tr("Try again"),
                    .action = [self = QPointer(this), again] {
                        if (self)
                            again();
                    }});
}

QString TransferRequests::saveText() const
{
    return isNational() ? tr("Carry out the transfer") : tr("Ask for the transfer");
}

template <class Request>
void TransferRequests::read(std::optional<typename Request::Reply> Choices::*into,
                            const std::shared_ptr<Choices> &choices, const std::function<void()> &then,
                            const std::function<void()> &again)
{
    m_api.send(
        Request{}, this,
        [this, into, choices, then, again, generation = m_generation](const Result<typename Request::Reply> &reply) {
            if (generation != m_generation || choices->hasFailed)
                return;
            if (reply) {
                (*choices).*into = *reply;
                if (choices->areWhole())
                    then();
                return;
            }
            choices->hasFailed = true; // the others would say the same
            tellFailure(reply.error(), again);
        });
}

void TransferRequests::askAway(const QString &name, const MemberCard &card, const MembershipEntry &membership)
{
    m_panel.leave([this, name, card, membership] {
        ++m_generation;
        const auto choices = std::make_shared<Choices>();
        const auto then = [this, name, card, membership, choices] {
            const TransferSubject subject{.name = name,
                                          .from = {.id = membership.branchId, .name = membership.branchName},
                                          .begun = membership.fields.from,
                                          .ends = membership.fields.to,
                                          .typeName = membership.typeName,
                                          .assignments =
                                              boundAssignments(card.assignments, membership.branchId, *choices->roles)};
            openAway(subject, membership.id, *choices);
        };
        const auto again = [this, name, card, membership] {
            askAway(name, card, membership);
        };
        read<ListTransferBranches>(&Choices::branches, choices, then, again);
        read<ListMembershipTypes>(&Choices::types, choices, then, again);
        read<ListRoles>(&Choices::roles, choices, then, again);
    });
}

// The key is kept while the same is asked for again: sending after a lost answer asks for nothing twice. sentence: what
// the panel says of a refusal that no field of the form is about.
template <class Request, class Fields>
void TransferRequests::ask(const QString &title, FieldsEditor<Fields> *editor, const Fields &start,
                           const Request &first, const std::function<QString(const Error &)> &sentence)
{
    editor->load(start);
    auto done = std::make_shared<std::optional<TransferEntry>>();
    const auto save = [this, done, sentence, request = first](const Versioned<Fields> &wanted, QObject *context,
                                                              const auto &answer) mutable {
        if (request.body != wanted.fields)
            request.idempotencyKey = newIdempotencyKey();
        request.body = wanted.fields;
        m_api.send(request, context, [this, done, sentence, answer, wanted](const Result<TransferEntry> &reply) {
            if (reply) {
                *done = *reply;
                answer(wanted);
            } else if (const QString text = sentence(reply.error()); !text.isEmpty()) {
                m_panel.setBusy(false);
                m_panel.showMessage({.kind = MessageKind::Error, .text = text});
            } else {
                answer(Failure(reply.error()));
            }
        });
    };
    const auto saved = [this, done](const Versioned<Fields> &) {
        tellRequested(done->value());
    };
    RecordEditing<Fields>::begin(m_panel, title, editor, {.version = 0, .fields = start},
                                 {.save = save, .read = {}, .saved = saved});
    m_panel.setSaveText(saveText());
}

void TransferRequests::openAway(const TransferSubject &subject, const MembershipId &membership, const Choices &choices)
{
    if (m_panel.isOpen())
        return; // something else has been begun meanwhile
    auto *editor = new TransferEditor(
        subject,
        [this](const BranchId &branch) {
            return reaches(branch);
        },
        m_clock);
    editor->setChoices(choices.branches->items, choices.types->items);
    const TransferFields start{.toBranchId = BranchId(QUuid()),
                               .firstDay = suggestedFirstDay(m_clock.today(), subject.begun)};
    ask(tr("Move to another branch"), editor, start, RequestTransfer{.membershipId = membership, .body = start},
        [](const Error &error) {
            return error.code == ErrorCode::NotFound ? tr("The membership is no longer there. Read the card again.")
                                                     : QString();
        });
    m_panel.setSubtitle(subject.name + QStringLiteral(" \u00b7 ") + subject.from.name);
}

void TransferRequests::askHere(const QString &name, const BranchName &here, const IncomingTransfer &start)
{
    m_panel.leave([this, name, here, start] {
        m_api.send(ListMembershipTypes{}, this,
                   [this, name, here, start, generation = ++m_generation](const Result<MembershipTypeList> &types) {
                       if (generation != m_generation)
                           return;
                       if (types)
                           openHere(name, here, start, *types);
                       else
                           tellFailure(types.error(), [this, name, here, start] {
                               askHere(name, here, start);
                           });
                   });
    });
}

void TransferRequests::openHere(const QString &name, const BranchName &here, const IncomingTransfer &start,
                                const MembershipTypeList &types)
{
    if (m_panel.isOpen())
        return; // something else has been begun meanwhile
    auto *editor = new IncomingTransferEditor(name, here, m_clock);
    editor->setTypes(types.items);
    editor->setAtOnce(isNational());
    IncomingTransfer known = start;
    if (!known.firstDay.isValid() || known.firstDay <= m_clock.today())
        known.firstDay = suggestedFirstDay(m_clock.today(), m_clock.today());
    ask(tr("Ask that somebody may move here"), editor, known,
        RequestIncomingTransfer{.branchId = here.id, .body = known}, [name](const Error &error) {
            return incomingErrorText(error, name);
        });
    m_panel.setSubtitle(name);
}

void TransferRequests::tellRequested(const TransferEntry &transfer)
{
    Q_EMIT requested(transfer);
    const bool isDone = transfer.state == TransferState::Done;
    Q_EMIT message({.kind = MessageKind::Success,
                    .text = isDone ? tr("The transfer is carried out. Both branches have the receipt.")
                                   : tr("The other branch has been asked. You see the answer under Transfers.")});
}

} // namespace medlem::client
