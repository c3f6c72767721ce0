// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/closingflow.h"

#include "client/api/api.h"
#include "client/branches/receiptview.h"
#include "client/editing/editpanel.h"
#include "client/widgets/errortext.h"
#include "shared/core/clock.h"

namespace medlem::client {

ClosingFlow::ClosingFlow(Api &api, const Clock &clock, EditPanel &panel, QWidget &page)
    : QObject(&page)
    , m_api(api)
    , m_clock(clock)
    , m_panel(panel)
    , m_stepUp(api, page)
{
}

void ClosingFlow::begin(const BranchCard &branch, ClosingKind kind)
{
    if (kind == ClosingKind::Close) {
        open(branch, kind, {});
        return;
    }
    m_api.send(ListBranches{}, this, [this, branch, kind](const Result<BranchList> &list) {
        if (!list) {
            Q_EMIT message({.kind = MessageKind::Error, .text = errorText(list.error())});
            return;
        }
        QList<BranchEntry> others;
        for (const BranchEntry &entry : list->items) {
            if (entry.id != branch.id && !entry.closedOn)
                others.append(entry);
        }
        open(branch, kind, others);
    });
}

void ClosingFlow::open(const BranchCard &branch, ClosingKind kind, const QList<BranchEntry> &others)
{
    auto *editor = new ClosingEditor(kind, others, m_clock);
    editor->load({.lastDay = m_clock.today(), .reason = {}});
    m_panel.edit(kind == ClosingKind::Close ? tr("Close the branch") : tr("Merge the branch into another"), editor);
    m_panel.setSubtitle(branch.fields.name);
    m_panel.setSaveText(tr("Show what happens"));
    connect(editor, &ClosingEditor::effectShown, this, [this, kind](bool shown) {
        m_panel.setSaveText(!shown                       ? tr("Show what happens")
                            : kind == ClosingKind::Close ? tr("Close the branch")
                                                         : tr("Merge the branches"));
    });
    connect(&m_panel, &EditPanel::saveRequested, editor, [this, editor, branch] {
        save(editor, branch);
    });
}

void ClosingFlow::save(ClosingEditor *editor, const BranchCard &branch)
{
    const auto closing = editor->store();
    if (!closing) {
        m_panel.showError(closing.error());
        return;
    }
    m_panel.setBusy(true);
    if (editor->showsEffect())
        close(editor, branch, *closing);
    else
        preview(editor, branch.id, *closing);
}

void ClosingFlow::preview(ClosingEditor *editor, const BranchId &branch, const BranchClosing &closing)
{
    m_api.send(PreviewBranchClosing{.branchId = branch, .body = closing}, editor,
               [this, editor](const Result<ClosingEffect> &effect) {
                   if (!effect) {
                       m_panel.showError(effect.error());
                       return;
                   }
                   m_panel.setBusy(false);
                   editor->showErrors({});
                   editor->showEffect(*effect);
               });
}

void ClosingFlow::close(ClosingEditor *editor, const BranchCard &branch, const BranchClosing &closing)
{
    if (m_request.branchId != branch.id || m_request.ifMatch != branch.version || m_request.body != closing)
        m_request = {.branchId = branch.id, .ifMatch = branch.version, .body = closing};
    m_stepUp.send(m_request, editor, [this](const Result<ClosingReceipt> &receipt) {
        if (receipt) {
            tell(*receipt);
            Q_EMIT closed(receipt->effect.branch.id);
        } else if (StepUpSender::wasCancelled(receipt.error())) {
            m_panel.setBusy(false);
        } else {
            m_panel.showError(receipt.error());
        }
    });
}

void ClosingFlow::tell(const ClosingReceipt &receipt)
{
    m_panel.finish();
    auto *view = new ReceiptView(receipt);
    m_panel.edit(tr("Receipt"), view);
    m_panel.setSubtitle(receipt.effect.branch.name);
    m_panel.setSaveText(tr("Close", "a panel"));
    connect(&m_panel, &EditPanel::saveRequested, view, [this] {
        m_panel.finish();
    });
}

void ClosingFlow::showReceipt(const BranchId &branch)
{
    m_api.send(ShowClosingReceipt{.branchId = branch}, this, [this](const Result<ClosingReceipt> &receipt) {
        if (receipt)
            tell(*receipt);
        else
            Q_EMIT message({.kind = MessageKind::Error, .text = errorText(receipt.error())});
    });
}

} // namespace medlem::client
