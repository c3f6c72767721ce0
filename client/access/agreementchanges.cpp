// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/agreementchanges.h"

#include "client/access/accesserror.h"
#include "client/access/agreementeditor.h"
#include "client/access/endingeditor.h"
#include "client/api/api.h"
#include "client/editing/groundseditor.h"
#include "client/editing/recordediting.h"
#include "client/records/memberpicker.h"
#include "client/widgets/errortext.h"
#include "client/widgets/searcherrortext.h"
#include "shared/protocol/membersearch.h"

#include <QPointer>

#include <memory>
#include <utility>

namespace medlem::client {

namespace {

constexpr int membersShown = 8;

Result<Versioned<AgreementFields>> versioned(const Result<AgreementEntry> &reply)
{
    TRY_ASSIGN(const AgreementEntry agreement, reply);
    return Versioned<AgreementFields>{.version = agreement.version, .fields = agreement.fields};
}

} // namespace

AgreementChanges::AgreementChanges(Api &api, const Clock &clock, Viewer viewer, EditPanel &panel, QWidget &page)
    : QObject(&page)
    , m_api(api)
    , m_clock(clock)
    , m_viewer(viewer)
    , m_panel(panel)
    , m_stepUp(api, page)
{
}

DraftPlace AgreementChanges::draftPlace(const BranchId &branch, const std::optional<AgreementId> &agreement)
{
    return {.form = QStringLiteral("agreement"),
            .member = {},
            .record = agreement ? agreement->toString() : QString(),
            .branch = branch.toString()};
}

void AgreementChanges::setAgreement(const AgreementEntry &agreement)
{
    m_agreement = agreement;
}

void AgreementChanges::openEditor(AgreementEditor *editor, const BranchId &branch)
{
    connect(
        editor, &AgreementEditor::membersWanted, this,
        [this, branch](MemberPicker *picker, const QString &text, const std::optional<BranchId> &other, bool former) {
            findMembers(picker, text, other.value_or(branch), former);
        });
    if (m_viewer == Viewer::National)
        readBranches(editor, branch);
}

void AgreementChanges::findMembers(MemberPicker *picker, const QString &text, const BranchId &branch, bool former)
{
    SearchMembers request{.branchId = branch, .body = {}};
    request.body.text = text;
    request.body.limit = membersShown;
    request.body.filter = former ? MemberFilter::All : MemberFilter::Current;
    m_api.send(request, picker, [this, picker, text](const Result<MemberPage> &page) {
        if (page)
            picker->setMembers(text, page->items);
        else
            m_panel.showMessage({.kind = MessageKind::Error, .text = searchErrorText(page.error())});
    });
}

void AgreementChanges::readBranches(AgreementEditor *editor, const BranchId &own)
{
    m_api.send(ListBranches{}, editor, [this, editor, own](const Result<BranchList> &branches) {
        if (branches)
            editor->setBranches(branches->items, own);
        else
            m_panel.showMessage({.kind = MessageKind::Error, .text = errorText(branches.error())});
    });
}

// The key is kept while the same fields are sent again: saving after a lost answer creates nothing twice.
void AgreementChanges::create(const BranchName &branch)
{
    m_panel.leave([this, branch] {
        auto *editor = new AgreementEditor(m_viewer, m_clock);
        editor->load({});
        auto draft = std::make_shared<std::optional<AgreementEntry>>();
        const auto save = [this, draft, request = CreateAgreement{.branchId = branch.id, .body = {}}](
                              const Versioned<AgreementFields> &wanted, QObject *context, const auto &answer) mutable {
            if (request.body != wanted.fields)
                request.idempotencyKey = newIdempotencyKey();
            request.body = wanted.fields;
            m_api.send(request, context, [this, draft, answer](const Result<AgreementEntry> &reply) {
                if (reply)
                    *draft = *reply;
                if (!reply && reply.error().code == ErrorCode::Conflict) {
                    m_panel.setBusy(false);
                    m_panel.showMessage({.kind = MessageKind::Warning, .text = accessErrorText(reply.error())});
                    Q_EMIT overtaken();
                    return;
                }
                answer(versioned(reply));
            });
        };
        const auto saved = [this, draft](const Versioned<AgreementFields> &) {
            Q_EMIT created(draft->value());
        };
        RecordEditing<AgreementFields>::begin(
            m_panel, tr("New agreement"), editor, {},
            {.save = save, .read = {}, .saved = saved, .place = draftPlace(branch.id)});
        m_panel.setSubtitle(branch.name);
        m_panel.setSaveText(tr("Save draft"));
        openEditor(editor, branch.id);
    });
}

void AgreementChanges::edit(const QList<FieldError> &missing)
{
    m_panel.leave([this, missing] {
        const AgreementEntry agreement = *m_agreement;
        auto *editor = new AgreementEditor(m_viewer, m_clock);
        editor->learnNames(agreement.administrators);
        editor->load(agreement.fields);
        const auto save = [this, id = agreement.id](const Versioned<AgreementFields> &wanted, QObject *context,
                                                    const auto &answer) {
            m_api.send(UpdateAgreement{.agreementId = id, .ifMatch = wanted.version, .body = wanted.fields}, context,
                       [this, answer](const Result<AgreementEntry> &reply) {
                           if (reply)
                               Q_EMIT changed(*reply);
                           answer(versioned(reply));
                       });
        };
        const auto read = [this, editor, id = agreement.id](QObject *context, const auto &answer) {
            m_api.send(ShowAgreement{.agreementId = id}, context,
                       [this, editor, answer](const Result<AgreementEntry> &reply) {
                           if (reply) {
                               editor->learnNames(reply->administrators);
                               Q_EMIT changed(*reply);
                           }
                           answer(versioned(reply));
                       });
        };
        const auto saved = [this](const Versioned<AgreementFields> &) {
            Q_EMIT message({.kind = MessageKind::Success, .text = tr("The agreement has been saved.")});
        };
        RecordEditing<AgreementFields>::begin(
            m_panel, tr("Change the agreement"), editor, *versioned(agreement),
            {.save = save, .read = read, .saved = saved, .place = draftPlace(agreement.branch.id, agreement.id)});
        m_panel.setSubtitle(agreement.reference);
        openEditor(editor, agreement.branch.id);
        if (missing.isEmpty())
            return;
        editor->showErrors(missing);
        m_panel.showMessage({.kind = MessageKind::Info, .text = tr("The form needs what is missing here.")});
    });
}

void AgreementChanges::take(const Result<AgreementEntry> &reply, const QString &done)
{
    Q_EMIT busyChanged(false);
    if (reply) {
        Q_EMIT changed(*reply);
        Q_EMIT message({.kind = MessageKind::Success, .text = done});
        return;
    }
    if (StepUpSender::wasCancelled(reply.error()))
        return;
    Q_EMIT message({.kind = MessageKind::Error, .text = accessErrorText(reply.error())});
    if (isOvertaken(reply.error()))
        Q_EMIT overtaken();
}

template <class Request>
void AgreementChanges::sendStep(const Request &request, const QString &done)
{
    Q_EMIT busyChanged(true);
    m_stepUp.send(request, this, [this, done](const Result<AgreementEntry> &reply) {
        take(reply, done);
    });
}

void AgreementChanges::send()
{
    sendStep(SendAgreement{.agreementId = m_agreement->id, .ifMatch = m_agreement->version},
             tr("The agreement is out for signature."));
}

void AgreementChanges::receive()
{
    sendStep(ReceiveAgreement{.agreementId = m_agreement->id, .ifMatch = m_agreement->version},
             tr("The papers have come in. Now they can be reviewed."));
}

void AgreementChanges::approve()
{
    Q_EMIT busyChanged(true);
    m_stepUp.send(ApproveAgreement{.agreementId = m_agreement->id, .ifMatch = m_agreement->version}, this,
                  [this](const Result<AgreementEntry> &reply) {
                      const bool isFirst = reply && reply->state == AgreementState::Approved;
                      take(reply, isFirst ? tr("You have approved the agreement. It comes into force when another "
                                               "person has approved it as well.")
                                          : tr("The agreement is in force. Those whom it names have access now, and "
                                               "nobody else."));
                  });
}

// Boxes can be ticked faster than the server answers: what is wanted last is sent last.
void AgreementChanges::tick(const QList<ReviewItem> &items)
{
    if (m_isTicking)
        m_nextTicks = items;
    else
        sendTicks(items);
}

bool AgreementChanges::isTicking(const AgreementId &agreement) const
{
    return m_isTicking && m_agreement->id == agreement;
}

void AgreementChanges::sendTicks(const QList<ReviewItem> &items)
{
    m_isTicking = true;
    const TickReview request{.agreementId = m_agreement->id, .ifMatch = m_agreement->version, .body = {.items = items}};
    m_api.send(request, this, [this](const Result<AgreementEntry> &reply) {
        m_isTicking = false;
        const auto next = std::exchange(m_nextTicks, std::nullopt);
        if (!reply) {
            Q_EMIT message({.kind = MessageKind::Error, .text = accessErrorText(reply.error())});
            Q_EMIT overtaken(); // the boxes go back to what the server has
            return;
        }
        m_agreement = *reply;
        if (next)
            sendTicks(*next);
        else
            Q_EMIT changed(*reply);
    });
}

template <class Fields, class MakeRequest>
void AgreementChanges::ask(const QString &title, const QString &saveText, FieldsEditor<Fields> *editor,
                           MakeRequest make, const QString &done)
{
    editor->load({});
    const auto save = [this, make](const Versioned<Fields> &wanted, QObject *context, const auto &answer) {
        m_stepUp.send(make(wanted.fields), context, [this, answer, wanted](const Result<AgreementEntry> &reply) {
            if (reply) {
                Q_EMIT changed(*reply);
                answer(wanted);
            } else if (StepUpSender::wasCancelled(reply.error())) {
                m_panel.setBusy(false);
            } else if (isOvertaken(reply.error())) {
                m_panel.setBusy(false);
                m_panel.showMessage({.kind = MessageKind::Warning, .text = accessErrorText(reply.error())});
                Q_EMIT overtaken();
            } else {
                answer(Failure(reply.error()));
            }
        });
    };
    const auto saved = [this, done](const Versioned<Fields> &) {
        Q_EMIT message({.kind = MessageKind::Success, .text = done});
    };
    RecordEditing<Fields>::begin(m_panel, title, editor, {}, {.save = save, .read = {}, .saved = saved});
    m_panel.setSubtitle(m_agreement->branch.name + QStringLiteral(" · ") + m_agreement->reference);
    m_panel.setSaveText(saveText);
}

void AgreementChanges::sendBack()
{
    m_panel.leave([this] {
        auto *editor = new GroundsEditor({.introduction = tr("The branch sees the reason and can put it right."),
                                          .label = tr("What has to be put right"),
                                          .hint = tr("Say which paper, and what is wrong with it.")});
        const auto make = [this](const Grounds &reason) {
            return ReturnAgreement{
                .agreementId = m_agreement->id, .ifMatch = m_agreement->version, .body = {.reason = reason.text}};
        };
        ask<Grounds>(tr("Send back to the branch"), tr("Send back"), editor, make,
                     tr("The agreement has been sent back to the branch."));
    });
}

void AgreementChanges::reverse()
{
    m_panel.leave([this] {
        auto *editor = new GroundsEditor({.introduction = tr("What this approval gave ends at once, and those who lost "
                                                             "their access by it get it back. Both stand in the log."),
                                          .label = tr("Why the approval was a mistake")});
        const auto make = [this](const Grounds &reason) {
            return ReverseApproval{
                .agreementId = m_agreement->id, .ifMatch = m_agreement->version, .body = {.reason = reason.text}};
        };
        ask<Grounds>(tr("Take the approval back"), tr("Take back"), editor, make,
                     tr("The approval has been taken back, and access is as it was before."));
    });
}

void AgreementChanges::endAccess()
{
    m_panel.leave([this] {
        const auto make = [this](const AccessEnding &ending) {
            return EndAgreement{.agreementId = m_agreement->id, .ifMatch = m_agreement->version, .body = ending};
        };
        ask<AccessEnding>(tr("End access"), tr("End access"), new EndingEditor(*m_agreement), make,
                          tr("Access has ended."));
    });
}

void AgreementChanges::discard()
{
    Q_EMIT message({.kind = MessageKind::Warning,
                    .text = tr("If you give the agreement up, it never comes into force. Access stays as it is today."),
                    .actionText = tr("Give it up"),
                    .action = [self = QPointer(this), id = m_agreement->id] {
                        if (self && self->m_agreement->id == id)
                            self->sendStep(DiscardAgreement{.agreementId = id, .ifMatch = self->m_agreement->version},
                                           tr("The agreement has been given up."));
                    }});
}

} // namespace medlem::client
