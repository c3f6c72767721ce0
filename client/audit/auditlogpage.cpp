// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/audit/auditlogpage.h"

#include "client/api/api.h"
#include "client/audit/auditdetailspanel.h"
#include "client/audit/auditextractbutton.h"
#include "client/audit/auditlogmodel.h"
#include "client/audit/auditrowdelegate.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/tableview.h"
#include "shared/protocol/branches.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

constexpr int timeWidth = grid(9);

} // namespace

AuditLogPage::AuditLogPage(Api &api, const Clock &clock, const Account &account, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_account(account)
    , m_model(new AuditLogModel(api, clock, this))
    , m_header(new PageHeader(this))
    , m_filters(new AuditFilterBar(clock, this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_skeleton(new SkeletonRows(this))
    , m_table(new TableView(this))
    , m_empty(new EmptyState(this))
    , m_extract(new AuditExtractButton(api, *this))
{
    m_header->setTitle(tr("Log"));
    m_header->setSubtitle(tr("Who has done what in the register, and who has read what."));
    m_header->addAction(m_extract);
    m_messages->hide();
    m_empty->setObjectName(QStringLiteral("logEmptyState"));
    createTable();
    arrange();
    m_details = new AuditDetailsPanel(api, this); // last, so that it lies above the rest
    connectParts();
    m_stack->setCurrentWidget(m_skeleton);
}

void AuditLogPage::arrange()
{
    for (QWidget *state : {m_skeleton, static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty)})
        m_stack->addWidget(state);
    auto *card = new QFrame(this);
    setLook(card, Look::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(grid(1), grid(1), grid(1), grid(1));
    inside->addWidget(m_stack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(m_header);
    layout->addWidget(m_filters);
    layout->addWidget(m_messages);
    layout->addWidget(card, 1);
}

void AuditLogPage::createTable()
{
    m_table->setObjectName(QStringLiteral("logTable"));
    m_table->setAccessibleName(tr("Events of the log"));
    m_table->setModel(m_model);
    m_table->setWordWrap(true);
    auto *delegate = new AuditRowDelegate(*m_model, m_table);
    m_table->setItemDelegate(delegate);
    QHeaderView *header = m_table->horizontalHeader();
    header->hide(); // a time and a sentence say what they are
    header->setStretchLastSection(false);
    header->setSectionResizeMode(AuditLogModel::Sentence, QHeaderView::Stretch);
    m_table->setColumnWidth(AuditLogModel::Time, timeWidth);
    m_table->setColumnWidth(AuditLogModel::Flags, delegate->flagWidth(m_table->font()));
    connect(m_table, &QAbstractItemView::clicked, this, &AuditLogPage::open);
    connect(m_table, &TableView::rowOpened, this, &AuditLogPage::open);
    connect(m_model, &QAbstractItemModel::rowsInserted, m_table, [this](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row) {
            if (!m_model->entry(row))
                m_table->setSpan(row, 0, 1, AuditLogModel::ColumnCount);
            m_table->resizeRowToContents(row);
        }
    });
    connect(m_model, &AuditLogModel::queryStarted, m_table, &QTableView::clearSpans);
    auto *fit = new QTimer(this); // once for all the widths that one change of the window goes through
    fit->setSingleShot(true);
    connect(fit, &QTimer::timeout, m_table, &QTableView::resizeRowsToContents);
    connect(header, &QHeaderView::sectionResized, fit, [fit](int section) {
        if (section == AuditLogModel::Sentence)
            fit->start(0);
    });
}

void AuditLogPage::connectParts()
{
    connect(m_filters, &AuditFilterBar::changed, this, &AuditLogPage::read);
    connect(m_model, &AuditLogModel::queryStarted, this, [this] {
        m_stack->setCurrentWidget(m_skeleton);
    });
    connect(m_model, &AuditLogModel::loaded, this, &AuditLogPage::showRows);
    connect(m_model, &AuditLogModel::failed, this, &AuditLogPage::showError);
    connect(m_extract, &AuditExtractButton::message, this, &AuditLogPage::message);
    connect(m_details, &AuditDetailsPanel::personWanted, this, [this](const AuditPerson &person) {
        choosePerson(person);
        read();
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        m_filters->showEverything();
        read();
    });
}

void AuditLogPage::load()
{
    readChoices();
    read();
}

void AuditLogPage::choosePerson(const AuditPerson &person)
{
    m_filters->showOnly(person);
}

// Without them there is less to choose, and the log can still be read: what failed is told by the log itself.
void AuditLogPage::readChoices()
{
    m_api.send(ListAuditAccounts{}, this, [this](const Result<AuditAccountList> &accounts) {
        if (accounts)
            m_filters->setAccounts(accounts->items);
    });
    if (m_account.role != AccountRole::NationalAdministrator) {
        m_filters->setBranches(m_account.branches);
        return;
    }
    m_api.send(ListBranches{}, this, [this](const Result<BranchList> &branches) {
        if (!branches)
            return;
        QList<BranchName> names;
        for (const BranchEntry &branch : branches->items)
            names.append({.id = branch.id, .name = branch.name});
        m_filters->setBranches(names);
    });
}

void AuditLogPage::read()
{
    const auto query = m_filters->query();
    if (!query)
        return;
    m_messages->dismiss();
    m_details->closePanel();
    orderExtract();
    m_model->setQuery(*query);
}

// Of a person, or, for the national organisation, of an account.
void AuditLogPage::orderExtract()
{
    const auto query = m_filters->query();
    const bool isNational = m_account.role == AccountRole::NationalAdministrator;
    ExtractOrder order{.person = m_filters->person(), .account = m_filters->account(), .period = {}};
    if (!query || (!order.person && !(isNational && order.account))) {
        m_extract->setOrder(std::nullopt);
        return;
    }
    order.period = {.from = query->from, .to = query->to};
    m_extract->setOrder(order);
}

void AuditLogPage::showRows()
{
    m_messages->dismiss();
    if (m_model->entryCount() == 0) {
        showEmpty();
        return;
    }
    m_stack->setCurrentWidget(m_table);
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(1, AuditLogModel::Time)); // below the line of its day
}

void AuditLogPage::showEmpty()
{
    const bool isNarrow = m_filters->isNarrow();
    m_empty->setPicture(isNarrow ? PictureName::Search : PictureName::Done);
    m_empty->setTitle(isNarrow ? tr("No events") : tr("Nothing has happened yet"));
    m_empty->setText(isNarrow
                         ? tr("The log has nothing of this choice. Choose a longer time, or another kind of event.")
                         : tr("What is done and read in the register from now on is shown here."));
    m_empty->setActionText(isNarrow ? tr("Show everything") : QString());
    m_stack->setCurrentWidget(m_empty);
}

void AuditLogPage::showError(const Error &error)
{
    if (m_model->entryCount() == 0) {
        m_empty->setPicture(PictureName::Offline);
        m_empty->setTitle(tr("The log could not be read"));
        m_empty->setText({});
        m_empty->setActionText({});
        m_stack->setCurrentWidget(m_empty);
    }
    m_messages->showMessage(
        {.kind = MessageKind::Error, .text = errorText(error), .actionText = tr("Try again"), .action = [this] {
             load();
         }});
}

void AuditLogPage::open(const QModelIndex &index)
{
    if (const AuditEntry *entry = m_model->entry(index.row()))
        m_details->openEvent(*entry);
}

} // namespace medlem::client
