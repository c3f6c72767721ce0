// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/transferpage.h"

#include "client/api/api.h"
#include "client/editing/editpanel.h"
#include "client/transfers/receiptpaper.h"
#include "client/transfers/transferchanges.h"
#include "client/transfers/transfersection.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/notice.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/printing.h"
#include "client/widgets/scrollpage.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/taborder.h"
#include "shared/core/clock.h"
#include "shared/protocol/transfers.h"

#include <QPrinter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

constexpr int roomForState = grid(90); // beside the name and the buttons

} // namespace

TransferPage::TransferPage(Api &api, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_clock(clock)
    , m_header(new PageHeader(this))
    , m_state(new StatusPill(this))
    , m_card(addButton("openCardButton", tr("Open the card")))
    , m_withdraw(addButton("withdrawButton", tr("Withdraw…")))
    , m_decline(addButton("declineButton", tr("Decline…")))
    , m_views(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_next(new Notice(this))
    , m_access(new Notice(this))
    , m_receipt(new TransferSection(tr("Receipt")))
    , m_request(new TransferSection(tr("What is asked for")))
    , m_print(createButton(tr("Print…"), Look::Quiet, m_receipt))
{
    m_header->setBackText(tr("Transfers"));
    m_header->addBeside(m_state);
    m_next->setObjectName(QStringLiteral("nextStepNotice"));
    m_access->setObjectName(QStringLiteral("keepsAccessNotice"));
    m_print->setObjectName(QStringLiteral("printReceiptButton"));
    m_print->setAccessibleName(tr("Print the receipt"));
    m_receipt->addAction(m_print);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(grid(4), 0, grid(4), 0);
    top->addWidget(m_header);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, grid(3), 0, 0);
    layout->setSpacing(grid(2));
    layout->addLayout(top);
    layout->addWidget(m_views, 1);
    m_views->addWidget(new SkeletonRows(this));
    m_views->addWidget(createBody());
    m_views->addWidget(m_empty);
    m_panel = new EditPanel(this); // last, so that it lies above the rest
    m_changes = new TransferChanges(api, clock, *m_panel, this);
    connectActions();
    orderTabs(*this);
}

QPushButton *TransferPage::addButton(const char *name, const QString &text)
{
    auto *button = createButton(text, Look::Secondary, this);
    button->setObjectName(QLatin1String(name));
    m_header->addAction(button);
    return button;
}

QWidget *TransferPage::createBody()
{
    auto *body = new QWidget;
    auto *sections = new QVBoxLayout(body);
    sections->setContentsMargins(grid(4), 0, grid(4), grid(4));
    sections->setSpacing(grid(2));
    for (QWidget *section : {static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_access),
                             static_cast<QWidget *>(m_receipt), static_cast<QWidget *>(m_request)})
        sections->addWidget(section);
    sections->addStretch();
    return createBodyScroll(body, this);
}

void TransferPage::connectActions()
{
    connect(m_header, &PageHeader::backRequested, this, [this] {
        leave([this] {
            Q_EMIT backRequested();
        });
    });
    connect(m_header, &PageHeader::primaryTriggered, m_changes, &TransferChanges::accept);
    connect(m_decline, &QPushButton::clicked, m_changes, &TransferChanges::decline);
    connect(m_withdraw, &QPushButton::clicked, m_changes, &TransferChanges::withdraw);
    connect(m_card, &QPushButton::clicked, this, &TransferPage::openMember);
    connect(m_print, &QPushButton::clicked, this, &TransferPage::printReceipt);
    connect(m_empty, &EmptyState::actionTriggered, this, &TransferPage::reload);
    connect(m_changes, &TransferChanges::changed, this, [this](const TransferEntry &transfer) {
        show(transfer);
        Q_EMIT changed();
    });
    connect(m_changes, &TransferChanges::overtaken, this, &TransferPage::reload);
    connect(m_changes, &TransferChanges::busyChanged, this, &TransferPage::setBusy);
    connect(m_changes, &TransferChanges::message, this, &TransferPage::message);
}

void TransferPage::setViewer(const TransferViewer &viewer)
{
    m_viewer = viewer;
    m_changes->setViewer(viewer);
}

bool TransferPage::hasUnsavedInput() const
{
    return m_panel->hasUnsavedInput();
}

void TransferPage::leave(std::function<void()> then)
{
    if (m_panel->isOpen())
        m_panel->leave(std::move(then));
    else
        then();
}

void TransferPage::clear()
{
    m_id.reset();
    m_transfer.reset();
}

void TransferPage::open(const TransferId &transfer)
{
    m_id = transfer;
    m_transfer.reset();
    m_header->setTitle({});
    m_header->setSubtitle({});
    m_header->setPrimaryText({});
    for (QWidget *part : {static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_card),
                          static_cast<QWidget *>(m_withdraw), static_cast<QWidget *>(m_decline)})
        part->hide();
    m_views->setCurrentIndex(0);
}

void TransferPage::reload()
{
    if (!m_id)
        return;
    m_api.send(ShowTransfer{.transferId = *m_id}, this, [this, id = *m_id](const Result<TransferEntry> &transfer) {
        if (m_id == id) // no other is shown meanwhile
            take(transfer);
    });
}

void TransferPage::take(const Result<TransferEntry> &transfer)
{
    if (transfer) {
        if (m_transfer == *transfer)
            return;
        const bool isNews = m_transfer.has_value();
        show(*transfer);
        if (isNews)
            tellAboutNews();
        return;
    }
    if (m_transfer && transfer.error().code != ErrorCode::NotFound) { // what is shown is still worth seeing
        Q_EMIT message({.kind = MessageKind::Error, .text = errorText(transfer.error())});
        return;
    }
    m_empty->setPicture(PictureName::Offline);
    m_empty->setTitle(tr("The transfer could not be read"));
    m_empty->setText(errorText(transfer.error()));
    m_empty->setActionText(tr("Try again"));
    m_views->setCurrentWidget(m_empty);
}

// While something is written; what a refusal has said already stays.
void TransferPage::tellAboutNews()
{
    if (!m_panel->isOpen() || m_panel->isBusy() || !m_panel->messageBar()->isHidden())
        return;
    m_panel->showMessage({.kind = MessageKind::Warning,
                          .text = m_transfer->mayDecide
                                      ? tr("Somebody else has changed the transfer. Your input is kept.")
                                      : tr("The transfer has been decided meanwhile. Your input is kept, but it is no "
                                           "longer of use.")});
}

void TransferPage::show(const TransferEntry &transfer)
{
    m_id = transfer.id;
    m_transfer = transfer;
    m_changes->setTransfer(transfer);
    m_header->setTitle(movingPersonText(transfer));
    m_header->setSubtitle(directionText(transfer, m_viewer));
    m_state->setStatus(transferStatePill(transfer, m_viewer), transferStateText(transfer, m_viewer, m_clock.today()));
    showState();
    m_header->setPrimaryText(transfer.mayDecide ? tr("Accept…") : QString());
    m_decline->setVisible(transfer.mayDecide);
    m_withdraw->setVisible(transfer.mayWithdraw);
    m_card->setVisible(transfer.personId.has_value());
    const bool isRefused = transfer.state == TransferState::Declined;
    m_next->setText(isRefused ? MessageKind::Warning : MessageKind::Info, nextStepText(transfer, m_viewer));
    m_access->setText(MessageKind::Warning, keepsAccessText(transfer));
    m_receipt->setFacts(receiptFacts(transfer));
    m_request->setFacts(transfer.receipt ? QList<TransferFact>() : transferFacts(transfer));
    m_views->setCurrentIndex(1);
}

// Where there is little room the name keeps its own; the state is told in words below it anyway.
void TransferPage::showState()
{
    m_state->setVisible(m_transfer && width() >= roomForState);
}

void TransferPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showState();
}

void TransferPage::setBusy(bool busy)
{
    for (QPushButton *button : {m_header->primaryButton(), m_decline, m_withdraw})
        button->setEnabled(!busy);
}

// It stands among the members of the branch that the person belongs to.
void TransferPage::openMember()
{
    leave([this] {
        if (!m_transfer || !m_transfer->personId)
            return;
        const bool hasMoved = m_transfer->state == TransferState::Done && m_transfer->firstDay <= m_clock.today();
        const BranchName home = hasMoved ? m_transfer->to : m_transfer->from.value_or(m_transfer->to);
        Q_EMIT memberRequested(*m_transfer->personId, home);
    });
}

void TransferPage::printReceipt()
{
    askForPrinter(this, [this, transfer = *m_transfer](QPrinter &printer) {
        ReceiptPaper(transfer).print(printer);
        Q_EMIT message({.kind = MessageKind::Success, .text = tr("The receipt has been handed to the printer.")});
    });
}

} // namespace medlem::client
