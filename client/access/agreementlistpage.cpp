// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/agreementlistpage.h"

#include "client/access/agreementlistmodel.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/pilldelegate.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/tableview.h"
#include "shared/domain/access/agreementreference.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <array>

namespace medlem::client {

namespace {

// All but the administrators, who take what is left.
constexpr std::array<std::pair<AgreementListModel::Column, int>, 4> columnWidths{{{AgreementListModel::Branch, 28},
                                                                                  {AgreementListModel::Reference, 22},
                                                                                  {AgreementListModel::State, 18},
                                                                                  {AgreementListModel::Changed, 14}}};

const QList<QList<AgreementState>> &statesOfTabs()
{
    using enum AgreementState;
    static const QList<QList<AgreementState>> states{
        {Received, Approved}, {Draft, Sent}, {Returned}, {InForce}, {Superseded, Ended, Discarded}};
    return states;
}

} // namespace

AgreementListPage::AgreementListPage(Api &api, QWidget *parent)
    : QWidget(parent)
    , m_model(new AgreementListModel(api, this))
    , m_tabs(new QTabBar(this))
    , m_reference(new SearchField(this))
    , m_messages(new MessageBar(this))
    , m_views(new QStackedWidget(this))
    , m_skeleton(new SkeletonRows(this))
    , m_table(new TableView(this))
    , m_empty(new EmptyState(this))
{
    m_messages->hide();
    createControls();
    createTable();
    auto *settings = createButton(tr("Settings…"), Look::Secondary, this);
    settings->setObjectName(QStringLiteral("accessSettingsButton"));
    settings->setAccessibleName(tr("Settings of the review"));
    connect(settings, &QPushButton::clicked, this, &AgreementListPage::settingsRequested);
    auto *controls = new QHBoxLayout;
    controls->setSpacing(grid(2));
    controls->addWidget(m_tabs, 1);
    controls->addWidget(m_reference);
    controls->addWidget(settings);
    auto *card = new QFrame(this);
    setLook(card, Look::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(grid(1), grid(1), grid(1), grid(1));
    inside->addWidget(m_views);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addLayout(controls);
    layout->addWidget(m_messages);
    layout->addWidget(card, 1);
    connect(m_model, &AgreementListModel::searchStarted, this, [this] {
        m_views->setCurrentWidget(m_skeleton);
    });
    connect(m_model, &AgreementListModel::loaded, this, &AgreementListPage::showRows);
    connect(m_model, &AgreementListModel::failed, this, &AgreementListPage::showError);
}

void AgreementListPage::createControls()
{
    m_tabs->setObjectName(QStringLiteral("agreementTabs"));
    m_tabs->setAccessibleName(tr("Which agreements to show"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString &text : {tr("To review"), tr("With the branch"), tr("Sent back"), tr("In force"), tr("Older")})
        m_tabs->addTab(text);
    m_reference->setObjectName(QStringLiteral("referenceField"));
    m_reference->setPlaceholderText(tr("Reference on the paper"));
    m_reference->setAccessibleName(tr("Find an agreement by the reference on its paper; it can be scanned"));
    m_reference->setFixedWidth(grid(28));
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_reference->clear();
        search();
    });
    connect(m_reference, &SearchField::searchRequested, this, &AgreementListPage::search);
}

void AgreementListPage::createTable()
{
    m_table->setObjectName(QStringLiteral("agreementTable"));
    m_table->setAccessibleName(tr("Agreements"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(AgreementListModel::State, new PillDelegate(m_table));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(AgreementListModel::Administrators, QHeaderView::Stretch);
    for (const auto &[column, steps] : columnWidths)
        m_table->setColumnWidth(column, grid(steps));
    connect(m_table, &TableView::rowOpened, this, [this](const QModelIndex &index) {
        Q_EMIT agreementOpened(m_model->item(index.row()).id);
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        isSearching() ? showAll() : load();
    });
    for (QWidget *view : {m_skeleton, static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty)})
        m_views->addWidget(view);
}

bool AgreementListPage::isSearching() const
{
    return m_model->query().reference.has_value();
}

void AgreementListPage::load()
{
    if (m_model->rowCount() == 0) {
        search();
        return;
    }
    const QModelIndex current = m_table->currentIndex();
    m_current = current.isValid() ? std::optional(m_model->item(current.row()).id) : std::nullopt;
    m_model->reload();
}

// A reference is looked for among all of them, wherever they have come.
void AgreementListPage::search()
{
    AgreementQuery query;
    const QString reference = m_reference->text().trimmed();
    if (reference.isEmpty())
        query.states = statesOfTabs().at(m_tabs->currentIndex());
    else
        query.reference = reference;
    m_messages->dismiss();
    m_current.reset();
    m_model->search(query);
}

void AgreementListPage::showAll()
{
    m_reference->clear();
    search();
    m_reference->setFocus(Qt::OtherFocusReason);
}

void AgreementListPage::showRows()
{
    m_messages->dismiss();
    if (m_model->rowCount() == 0) {
        showEmpty();
        return;
    }
    m_views->setCurrentWidget(m_table);
    for (int row = 0; m_current && row < m_model->rowCount(); ++row) {
        if (m_model->item(row).id == m_current)
            m_table->setCurrentIndex(m_model->index(row, 0));
    }
    m_current.reset();
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    openScanned();
}

// Whoever scans the code on a paper wants to see its agreement, and not a list of one.
void AgreementListPage::openScanned()
{
    if (!isSearching() || m_model->rowCount() != 1 || !AgreementReference::parse(m_reference->text()))
        return;
    m_reference->clear();
    Q_EMIT agreementOpened(m_model->item(0).id);
}

void AgreementListPage::showEmpty()
{
    static constexpr std::array titles{QT_TR_NOOP("Nothing to review"), QT_TR_NOOP("No agreement is with a branch"),
                                       QT_TR_NOOP("No agreement is sent back"), QT_TR_NOOP("No agreement is in force"),
                                       QT_TR_NOOP("No older agreements")};
    m_empty->setPicture(isSearching() ? PictureName::Search : PictureName::Done);
    if (isSearching()) {
        m_empty->setTitle(tr("No agreement has that reference"));
        m_empty->setText(tr("Compare with the paper: it looks like LA-7K3Q-9MTB-A and stands beside the square code."));
        m_empty->setActionText(tr("Show the agreements"));
    } else {
        m_empty->setTitle(tr(titles.at(static_cast<std::size_t>(m_tabs->currentIndex()))));
        m_empty->setText(m_tabs->currentIndex() == 0
                             ? tr("Agreements whose papers have come in are shown here, the oldest first.")
                             : QString());
        m_empty->setActionText(tr("Read again"));
    }
    m_views->setCurrentWidget(m_empty);
}

void AgreementListPage::showError(const Error &error)
{
    if (m_model->rowCount() == 0) {
        m_empty->setPicture(PictureName::Offline);
        m_empty->setTitle(tr("The agreements could not be read"));
        m_empty->setText({});
        m_empty->setActionText({});
        m_views->setCurrentWidget(m_empty);
    }
    const bool isReference = error.code == ErrorCode::Invalid;
    m_messages->showMessage(
        {.kind = MessageKind::Error,
         .text = isReference ? tr("This is not a whole reference. It looks like LA-7K3Q-9MTB-A.") : errorText(error),
         .actionText = isReference ? QString() : tr("Try again"),
         .action = [this] {
             load();
         }});
}

void AgreementListPage::focusRows()
{
    (m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_tabs)->setFocus(Qt::OtherFocusReason);
}

} // namespace medlem::client
