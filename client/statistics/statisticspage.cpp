// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/statistics/statisticspage.h"

#include "client/api/api.h"
#include "client/statistics/chartsection.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/datetext.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/scrollpage.h"
#include "client/widgets/skeletonrows.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

namespace medlem::client {

namespace {

const QString allBranches = QStringLiteral("all");

} // namespace

StatisticsPage::StatisticsPage(Api &api, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_header(new PageHeader(this))
    , m_branch(new ChoiceBox(this))
    , m_messages(new MessageBar(this))
    , m_views(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_months(new ChartSection(ChartShape::Line,
                                {tr("Members over two years"), tr("Month"), tr("Nobody has been a member.")}, this))
    , m_branches(new ChartSection(ChartShape::Bars,
                                  {tr("Members by branch"), tr("Branch"), tr("No branch has members today.")}, this))
    , m_ages(new ChartSection(ChartShape::Bars, {tr("Members by age"), tr("Age"), tr("There are no members today.")},
                              this))
    , m_types(new ChartSection(
          ChartShape::Bars,
          {tr("Members by type of membership"), tr("Type of membership"), tr("There are no members today.")}, this))
{
    m_header->setTitle(tr("Overview"));
    m_branch->setObjectName(QStringLiteral("statisticsBranchBox"));
    m_branch->setAccessibleName(tr("Which branch to count"));
    m_branch->addChoice(allBranches, tr("All branches"));
    m_branch->setCurrentId(allBranches);
    m_branch->setMinimumWidth(grid(30));
    m_header->addAction(m_branch);
    m_messages->hide();
    m_views->addWidget(new SkeletonRows(m_views));
    m_views->addWidget(createBody());
    m_views->addWidget(m_empty);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(grid(4), 0, grid(4), 0);
    top->setSpacing(grid(2));
    top->addWidget(m_header);
    top->addWidget(m_messages);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, grid(3), 0, 0);
    layout->setSpacing(grid(2));
    layout->addLayout(top);
    layout->addWidget(m_views, 1);
    connect(m_branch, &ChoiceBox::choiceChanged, this, &StatisticsPage::read);
    connect(m_empty, &EmptyState::actionTriggered, this, &StatisticsPage::read);
}

QLabel *StatisticsPage::addFigure(QVBoxLayout &column, const QString &caption)
{
    auto *number = createLabel(QString(), TextRole::Title, this);
    column.setSpacing(4); // and not that between the columns
    column.addWidget(createLabel(caption, TextRole::Caption, this));
    column.addWidget(number);
    column.addStretch();
    return number;
}

QWidget *StatisticsPage::createFigures()
{
    auto *card = new QFrame(this);
    setLook(card, Look::Card);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(grid(3), grid(2), grid(3), grid(2));
    row->setSpacing(grid(6));
    auto *members = new QVBoxLayout;
    m_members = addFigure(*members, tr("Members today"));
    m_members->setObjectName(QStringLiteral("membersLabel"));
    row->addLayout(members);
    m_nationalFigures = new QWidget(card);
    auto *national = new QHBoxLayout(m_nationalFigures);
    national->setContentsMargins({});
    national->setSpacing(grid(6));
    auto *branches = new QVBoxLayout;
    m_branchCount = addFigure(*branches, tr("Open branches"));
    auto *without = new QVBoxLayout;
    m_without = addFigure(*without, tr("Branches without administrator"));
    m_without->setObjectName(QStringLiteral("withoutAdministratorLabel"));
    m_showWithout = createButton(tr("Show them"), Look::Secondary, card);
    m_showWithout->setObjectName(QStringLiteral("showWithoutAdministratorButton"));
    m_showWithout->setAccessibleName(tr("Show the branches without administrator"));
    connect(m_showWithout, &QPushButton::clicked, this, &StatisticsPage::branchesWithoutAdministratorRequested);
    national->addLayout(branches);
    national->addLayout(without);
    national->addWidget(m_showWithout, 0, Qt::AlignBottom);
    row->addWidget(m_nationalFigures);
    row->addStretch();
    return card;
}

QWidget *StatisticsPage::createBody()
{
    auto *body = new QWidget;
    auto *sections = new QVBoxLayout(body);
    sections->setContentsMargins(grid(4), 0, grid(4), grid(4));
    sections->setSpacing(grid(2));
    sections->addWidget(createFigures());
    for (ChartSection *section : {m_months, m_branches, m_ages, m_types})
        sections->addWidget(section);
    sections->addStretch();
    return createBodyScroll(body, this);
}

void StatisticsPage::load()
{
    readBranches();
    read();
}

// Without them all can still be counted together.
void StatisticsPage::readBranches()
{
    m_api.send(ListBranches{}, this, [this](const Result<BranchList> &branches) {
        if (!branches)
            return;
        const QString chosen = m_branch->currentId();
        m_branch->clear();
        m_branch->addChoice(allBranches, tr("All branches"));
        for (const BranchEntry &branch : branches->items)
            m_branch->addChoice(branch.id.toString(), branch.name);
        m_branch->setCurrentId(m_branch->findData(chosen) >= 0 ? chosen : allBranches);
    });
}

void StatisticsPage::read()
{
    m_messages->dismiss();
    const auto handle = [this, generation = ++m_generation](const Result<Statistics> &statistics) {
        if (generation == m_generation)
            take(statistics);
    };
    if (const auto branch = BranchId::parse(m_branch->currentId()))
        m_api.send(ShowBranchStatistics{.branchId = *branch}, this, handle);
    else
        m_api.send(ShowStatistics{}, this, handle);
}

void StatisticsPage::take(const Result<Statistics> &statistics)
{
    if (statistics)
        showStatistics(*statistics);
    else
        showError(statistics.error());
}

void StatisticsPage::showStatistics(const Statistics &statistics)
{
    const bool isNational = m_branch->currentId() == allBranches;
    m_header->setSubtitle(tr("Counted on %1. Each person counts once; only types that count in the statistics.")
                              .arg(dateText(statistics.day)));
    m_members->setText(QLocale().toString(statistics.members));
    m_branchCount->setText(QLocale().toString(statistics.openBranches));
    m_without->setText(QLocale().toString(statistics.withoutAdministrator));
    m_showWithout->setEnabled(statistics.withoutAdministrator > 0);
    m_nationalFigures->setVisible(isNational);
    m_branches->setVisible(isNational);
    m_months->setFigures(monthFigures(statistics));
    m_branches->setFigures(branchFigures(statistics));
    m_ages->setFigures(ageFigures(statistics));
    m_types->setFigures(typeFigures(statistics));
    m_views->setCurrentIndex(1);
}

void StatisticsPage::showError(const Error &error)
{
    if (m_views->currentIndex() == 1) { // what is shown is still worth seeing
        m_messages->showMessage(
            {.kind = MessageKind::Error, .text = errorText(error), .actionText = tr("Try again"), .action = [this] {
                 read();
             }});
        return;
    }
    m_empty->setPicture(PictureName::Offline);
    m_empty->setTitle(tr("The members could not be counted"));
    m_empty->setText(errorText(error));
    m_empty->setActionText(tr("Try again"));
    m_views->setCurrentIndex(2);
}

} // namespace medlem::client
