// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/transfersarea.h"

#include "client/api/api.h"
#include "client/transfers/transferlistpage.h"
#include "client/transfers/transferpage.h"

#include <chrono>

namespace medlem::client {

TransfersArea::TransfersArea(Api &api, const Clock &clock, QWidget *parent)
    : QStackedWidget(parent)
    , m_api(api)
    , m_list(new TransferListPage(api, clock, this))
    , m_transfer(new TransferPage(api, clock, this))
{
    addWidget(m_list);
    addWidget(m_transfer);
    connect(m_list, &TransferListPage::transferOpened, this, &TransfersArea::openTransfer);
    connect(m_list, &TransferListPage::membersRequested, this, &TransfersArea::membersRequested);
    connect(m_transfer, &TransferPage::backRequested, this, &TransfersArea::showList);
    connect(m_transfer, &TransferPage::memberRequested, this, &TransfersArea::memberRequested);
    connect(m_transfer, &TransferPage::message, this, &TransfersArea::message);
    connect(&m_api, &Api::changed, this, [this](const LiveEvent &event) {
        if (event.kind == LiveEventKind::TransfersChanged && isVisible()) // else it is read when it is looked at
            m_changesElsewhere.start();
    });
    m_changesElsewhere.setSingleShot(true);
    m_changesElsewhere.setInterval(std::chrono::milliseconds(300));
    connect(&m_changesElsewhere, &QTimer::timeout, this, &TransfersArea::load);
}

void TransfersArea::setBranch(const BranchName &branch)
{
    m_transfer->clear();
    m_transfer->setViewer(branch.id);
    setCurrentWidget(m_list);
    m_list->setBranch(branch);
    if (isVisible()) // else it is read when it is looked at
        load();
}

void TransfersArea::load()
{
    if (currentWidget() == m_list)
        m_list->load();
    else
        m_transfer->reload();
}

void TransfersArea::showWaiting()
{
    setCurrentWidget(m_list);
    m_list->chooseWaiting();
    if (isVisible()) // else it is read when it is looked at
        load();
}

void TransfersArea::openTransfer(const TransferId &transfer)
{
    m_transfer->open(transfer);
    setCurrentWidget(m_transfer);
    if (isVisible()) // else it is read when it is looked at
        load();
}

void TransfersArea::showList()
{
    setCurrentWidget(m_list);
    m_list->load();
    m_list->focusRows();
}

bool TransfersArea::hasUnsavedInput() const
{
    return m_transfer->hasUnsavedInput();
}

void TransfersArea::leave(std::function<void()> then)
{
    if (m_transfer->hasUnsavedInput())
        setCurrentWidget(m_transfer);
    m_transfer->leave(std::move(then));
}

} // namespace medlem::client
