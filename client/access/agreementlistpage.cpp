// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/agreementlistpage.h"

#include "client/access/agreementlistmodel.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/pilldelegate.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/tableview.h"
#include "shared/domain/access/agreementreference.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTabBar>

#include <array>

namespace medlem::client {

namespace {

const QList<QList<AgreementState>> &statesOfTabs()
{
    using enum AgreementState;
    static const QList<QList<AgreementState>> states{
        {Received, Approved}, {Draft, Sent}, {Returned}, {InForce}, {Superseded, Ended, Discarded}};
    return states;
}

} // namespace

AgreementListPage::AgreementListPage(Api &api, QWidget *parent)
    : ListPage(tr("The agreements could not be read"), parent)
    , m_model(new AgreementListModel(api, this))
    , m_tabs(new QTabBar(this))
    , m_reference(new SearchField(this))
{
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
    layOut(controls, m_tabs);
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
    using Column = AgreementListModel::Column;
    table()->setObjectName(QStringLiteral("agreementTable"));
    table()->setAccessibleName(tr("Agreements"));
    table()->setItemDelegateForColumn(Column::State, new PillDelegate(table()));
    setRows(m_model, {.fixed = {{.column = Column::Branch, .steps = 28},
                                {.column = Column::Reference, .steps = 22},
                                {.column = Column::State, .steps = 18},
                                {.column = Column::Changed, .steps = 14}},
                      .stretched = Column::Administrators});
    connect(table(), &TableView::rowOpened, this, [this](const QModelIndex &index) {
        Q_EMIT agreementOpened(m_model->item(index.row()).id);
    });
}

bool AgreementListPage::isSearching() const
{
    return m_model->query().reference.has_value();
}

void AgreementListPage::load()
{
    if (!hasRows()) {
        search();
        return;
    }
    keepCurrent();
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
    m_model->search(query);
}

void AgreementListPage::doEmptyAction()
{
    if (!isSearching()) {
        load();
        return;
    }
    m_reference->clear();
    search();
    m_reference->setFocus(Qt::OtherFocusReason);
}

// Whoever scans the code on a paper wants to see its agreement, and not a list of one.
void AgreementListPage::afterRows()
{
    if (!isSearching() || m_model->rowCount() != 1 || !AgreementReference::parse(m_reference->text()))
        return;
    m_reference->clear();
    Q_EMIT agreementOpened(m_model->item(0).id);
}

EmptyWords AgreementListPage::emptyWords() const
{
    static constexpr std::array titles{QT_TR_NOOP("Nothing to review"), QT_TR_NOOP("No agreement is with a branch"),
                                       QT_TR_NOOP("No agreement is sent back"), QT_TR_NOOP("No agreement is in force"),
                                       QT_TR_NOOP("No older agreements")};
    if (isSearching())
        return {.picture = PictureName::Search,
                .title = tr("No agreement has that reference"),
                .text = tr("Compare with the paper: it looks like LA-7K3Q-9MTB-A and stands beside the square code."),
                .action = tr("Show the agreements")};
    return {.picture = PictureName::Done,
            .title = tr(titles.at(static_cast<std::size_t>(m_tabs->currentIndex()))),
            .text = m_tabs->currentIndex() == 0
                        ? tr("Agreements whose papers have come in are shown here, the oldest first.")
                        : QString(),
            .action = tr("Read again")};
}

QString AgreementListPage::errorSentence(const Error &error) const
{
    return error.code == ErrorCode::Invalid ? tr("This is not a whole reference. It looks like LA-7K3Q-9MTB-A.")
                                            : ListPage::errorSentence(error);
}

} // namespace medlem::client
