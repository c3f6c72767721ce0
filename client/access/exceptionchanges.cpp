// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/exceptionchanges.h"

#include "client/access/accesserror.h"
#include "client/access/exceptiondecisioneditor.h"
#include "client/access/exceptionrequesteditor.h"
#include "client/access/exceptiontext.h"
#include "client/api/api.h"
#include "client/editing/groundseditor.h"
#include "client/editing/recordediting.h"
#include "client/records/memberpicker.h"
#include "client/widgets/errortext.h"
#include "client/widgets/searcherrortext.h"
#include "shared/core/clock.h"
#include "shared/protocol/membersearch.h"

namespace medlem::client {

namespace {

constexpr int membersShown = 8;

} // namespace

ExceptionChanges::ExceptionChanges(Api &api, const Clock &clock, Viewer viewer, EditPanel &panel, QWidget &page)
    : QObject(&page)
    , m_api(api)
    , m_clock(clock)
    , m_viewer(viewer)
    , m_panel(panel)
    , m_stepUp(api, page)
{
}

template <class Fields, class MakeRequest>
void ExceptionChanges::ask(const QString &title, const QString &saveText, FieldsEditor<Fields> *editor,
                           MakeRequest make, const QString &done, const DraftPlace &place)
{
    auto save = [this, make](const Versioned<Fields> &wanted, QObject *context, const auto &answer) mutable {
        m_stepUp.send(make(wanted.fields), context, [this, answer, wanted](const Result<ExceptionEntry> &reply) {
            if (reply) {
                answer(wanted);
            } else if (StepUpSender::wasCancelled(reply.error())) {
                m_panel.setBusy(false);
            } else if (isOvertaken(reply.error())) {
                m_panel.setBusy(false);
                m_panel.showMessage({.kind = MessageKind::Warning, .text = accessErrorText(reply.error())});
                Q_EMIT changed();
            } else {
                answer(Failure(reply.error()));
            }
        });
    };
    const auto saved = [this, done](const Versioned<Fields> &) {
        Q_EMIT changed();
        Q_EMIT message({.kind = MessageKind::Success, .text = done});
    };
    RecordEditing<Fields>::begin(m_panel, title, editor, {},
                                 {.save = save, .read = {}, .saved = saved, .place = place});
    m_panel.setSaveText(saveText);
}

DraftPlace ExceptionChanges::draftPlace(const BranchId &branch)
{
    return {.form = QStringLiteral("exception"), .member = {}, .record = {}, .branch = branch.toString()};
}

void ExceptionChanges::request(const BranchName &branch)
{
    m_panel.leave([this, branch] {
        auto *editor = new ExceptionRequestEditor(m_viewer);
        editor->load({});
        connect(editor->picker(), &MemberPicker::membersWanted, this, [this, editor, branch](const QString &text) {
            findMembers(editor, editor->searchedBranch().value_or(branch.id), text);
        });
        // The key is kept while the same is asked for again: sending after a lost answer asks nothing twice.
        const auto make =
            [request = RequestException{.branchId = branch.id, .body = {}}](const NewException &wanted) mutable {
                if (request.body != wanted)
                    request.idempotencyKey = newIdempotencyKey();
                request.body = wanted;
                return request;
            };
        ask<NewException>(tr("Ask for an exception"), tr("Ask"), editor, make,
                          tr("The request has gone to the national organisation."), draftPlace(branch.id));
        m_panel.setSubtitle(branch.name);
        if (m_viewer == Viewer::National)
            readBranches(editor, branch.id);
    });
}

void ExceptionChanges::readBranches(ExceptionRequestEditor *editor, const BranchId &own)
{
    m_api.send(ListBranches{}, editor, [this, editor, own](const Result<BranchList> &branches) {
        if (branches)
            editor->setBranches(branches->items, own);
        else
            m_panel.showMessage({.kind = MessageKind::Error, .text = errorText(branches.error())});
    });
}

void ExceptionChanges::findMembers(ExceptionRequestEditor *editor, const BranchId &branch, const QString &text)
{
    SearchMembers request{.branchId = branch, .body = {}};
    request.body.text = text;
    request.body.limit = membersShown;
    request.body.filter = MemberFilter::All;
    m_api.send(request, editor, [this, editor, text](const Result<MemberPage> &page) {
        if (page)
            editor->picker()->setMembers(text, page->items);
        else
            m_panel.showMessage({.kind = MessageKind::Error, .text = searchErrorText(page.error())});
    });
}

void ExceptionChanges::decide(const ExceptionEntry &exception)
{
    m_panel.leave([this, exception] {
        auto *editor = new ExceptionDecisionEditor(exception, m_clock);
        editor->load({.granted = true, .seats = exception.seats, .from = m_clock.today(), .until = {}, .note = {}});
        const auto make = [exception](const ExceptionDecision &decision) {
            return DecideException{.exceptionId = exception.id, .ifMatch = exception.version, .body = decision};
        };
        ask<ExceptionDecision>(tr("Decide about the exception"), tr("Decide"), editor, make,
                               tr("The decision has been saved. The branch sees it."));
        m_panel.setSubtitle(exception.branch.name);
    });
}

void ExceptionChanges::withdraw(const ExceptionEntry &exception)
{
    m_panel.leave([this, exception] {
        auto *editor = new GroundsEditor(
            {.introduction = exceptionTitle(exception) + QStringLiteral(". ") +
                             tr("It gives no new access from now on. Whoever has access by it today keeps it until the "
                                "branch has a new agreement, and shows in the overview until then."),
             .label = tr("Why"),
             .hint = tr("The branch reads it."),
             .field = QStringLiteral("note"),
             .longest = 1000});
        editor->load({});
        const auto make = [exception](const Grounds &reason) {
            return WithdrawException{
                .exceptionId = exception.id, .ifMatch = exception.version, .body = {.note = reason.text}};
        };
        ask<Grounds>(tr("Withdraw the exception"), tr("Withdraw"), editor, make,
                     tr("The exception has been withdrawn."));
        m_panel.setSubtitle(exception.branch.name);
    });
}

} // namespace medlem::client
