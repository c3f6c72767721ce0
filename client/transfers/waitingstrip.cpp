// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/waitingstrip.h"

#include "client/api/api.h"

#include <algorithm>
#include <chrono>

namespace medlem::client {

namespace {

constexpr int mostCounted = 200;

QString waitingText(const QList<TransferEntry> &waiting, const BranchId &branch)
{
    const auto here = std::count_if(waiting.begin(), waiting.end(), [&branch](const TransferEntry &transfer) {
        return transfer.to.id == branch;
    });
    const int all = static_cast<int>(waiting.size());
    if (here == all)
        return WaitingStrip::tr("%n member(s) want(s) to move here and wait(s) for your answer.", nullptr, all);
    if (here == 0)
        return WaitingStrip::tr("%n member(s) want(s) to move to another branch and wait(s) for your answer.", nullptr,
                                all);
    return WaitingStrip::tr("%n member(s) want(s) to move here or from here and wait(s) for your answer.", nullptr,
                            all);
}

} // namespace

WaitingStrip::WaitingStrip(Api &api, QWidget *parent)
    : MessageBar(parent)
    , m_api(api)
{
    setObjectName(QStringLiteral("waitingStrip"));
    hide();
    m_changes.setSingleShot(true);
    m_changes.setInterval(std::chrono::milliseconds(300));
    connect(&m_changes, &QTimer::timeout, this, &WaitingStrip::load);
    connect(&m_api, &Api::changed, this, [this](const LiveEvent &event) {
        if (event.kind == LiveEventKind::TransfersChanged)
            m_changes.start();
    });
}

void WaitingStrip::setBranch(const BranchId &branch)
{
    m_branch = branch;
    m_waiting.clear();
    dismiss();
    load();
}

void WaitingStrip::load()
{
    if (!m_branch)
        return;
    const SearchTransfers request{
        .body = {.branchId = m_branch, .states = {TransferState::Requested}, .limit = mostCounted}};
    m_api.send(request, this, [this, branch = *m_branch](const Result<FoundTransfers> &found) {
        // Without it the list of members is as good; what failed is told by the list itself.
        if (found && m_branch == branch)
            take(*found);
    });
}

void WaitingStrip::take(const FoundTransfers &found)
{
    QList<TransferEntry> waiting = found.items;
    waiting.removeIf([](const TransferEntry &transfer) {
        return !transfer.mayDecide;
    });
    QList<TransferId> ids;
    for (const TransferEntry &transfer : waiting)
        ids.append(transfer.id);
    const bool isNews = ids != m_waiting;
    m_waiting = ids;
    if (waiting.isEmpty())
        dismiss();
    else if (isNews)
        tell(waitingText(waiting, *m_branch));
}

void WaitingStrip::tell(const QString &text)
{
    showMessage({.kind = MessageKind::Info, .text = text, .actionText = tr("Show"), .action = [this, text] {
                     tell(text); // whoever comes back has answered nothing yet
                     Q_EMIT transfersRequested();
                 }});
}

} // namespace medlem::client
