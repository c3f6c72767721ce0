// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/problempanel.h"

#include "client/imports/importtext.h"
#include "client/imports/problemkindmodel.h"
#include "client/imports/problemtext.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QStackedWidget>

#include <algorithm>
#include <array>

namespace medlem::client {

namespace {

constexpr int kindsWidth = grid(34);
constexpr int countWidth = grid(9);
constexpr int kindHeight = grid(6);

// All but the sentence, which takes what is left.
constexpr std::array<std::pair<ProblemListModel::Column, int>, 4> columnWidths{{{ProblemListModel::Row, 10},
                                                                                {ProblemListModel::RowName, 15},
                                                                                {ProblemListModel::Field, 17},
                                                                                {ProblemListModel::Value, 17}}};

} // namespace

ProblemPanel::ProblemPanel(Api &api, QWidget *parent)
    : QWidget(parent)
    , m_model(new ProblemListModel(api, this))
    , m_kinds(new ProblemKindModel(this))
    , m_kindTable(new TableView(this))
    , m_table(new TableView(this))
    , m_stack(new QStackedWidget(this))
    , m_skeleton(new SkeletonRows(this))
    , m_empty(new EmptyState(this))
    , m_sentence(createLabel({}, TextRole::Body, this))
    , m_tools(new QWidget(this))
{
    createKinds();
    createRows();
    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(grid(2));
    tools->addWidget(m_sentence, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(grid(1));
    right->addWidget(createCard(m_stack), 1);
    right->addWidget(m_tools);
    m_kindsCard = createCard(m_kindTable);
    m_kindsCard->setFixedWidth(kindsWidth);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, grid(2), 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(m_kindsCard);
    layout->addLayout(right, 1);
}

QWidget *ProblemPanel::createCard(QWidget *content)
{
    auto *card = new QFrame(this);
    setLook(card, Look::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(grid(1), grid(1), grid(1), grid(1));
    inside->addWidget(content);
    return card;
}

void ProblemPanel::createKinds()
{
    m_kindTable->setObjectName(QStringLiteral("problemKindTable"));
    m_kindTable->setAccessibleName(tr("Kinds of problems"));
    m_kindTable->setModel(m_kinds);
    m_kindTable->verticalHeader()->setDefaultSectionSize(kindHeight);
    m_kindTable->setWordWrap(true); // a kind is a few words
    m_kindTable->horizontalHeader()->setStretchLastSection(false);
    m_kindTable->horizontalHeader()->setSectionResizeMode(ProblemKindModel::Kind, QHeaderView::Stretch);
    m_kindTable->setColumnWidth(ProblemKindModel::Count, countWidth);
    connect(m_kindTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    m_model->setFilter(m_kinds->filter(current.row()));
            });
}

void ProblemPanel::createRows()
{
    m_table->setObjectName(QStringLiteral("problemTable"));
    m_table->setAccessibleName(tr("Problems in the file"));
    m_table->setModel(m_model);
    m_table->setWordWrap(true); // two lines of the sentence
    m_sentence->setObjectName(QStringLiteral("problemSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumHeight(controlHeight); // the table does not jump
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProblemPanel::showSentence);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ProblemListModel::Sentence, QHeaderView::Stretch);
    for (const auto &[column, steps] : columnWidths)
        m_table->setColumnWidth(column, grid(steps));
    for (QWidget *state : {m_skeleton, static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty)})
        m_stack->addWidget(state);
    connect(m_model, &ProblemListModel::queryStarted, this, [this] {
        m_stack->setCurrentWidget(m_skeleton);
    });
    connect(m_model, &ProblemListModel::loaded, this, &ProblemPanel::showRows);
    connect(m_model, &ProblemListModel::failed, this, &ProblemPanel::showError);
    connect(m_empty, &EmptyState::actionTriggered, m_model, &ProblemListModel::reload);
}

void ProblemPanel::addTool(QWidget *button)
{
    m_tools->layout()->addWidget(button);
}

// The kind that was looked at stays chosen as long as there is one of it.
void ProblemPanel::setEntry(const ImportEntry &entry)
{
    const ProblemFilter before = m_model->filter();
    m_kinds->setKinds(entry.preview ? entry.preview->kinds : QList<ImportProblemCount>());
    const bool hasProblems = m_kinds->rowCount() > 0;
    m_kindsCard->setVisible(hasProblems);
    m_tools->setVisible(hasProblems);
    const int row = std::max(0, m_kinds->rowOf(before));
    m_model->setImport(entry.id, hasProblems ? m_kinds->filter(row) : ProblemFilter());
    chooseRow(row);
}

void ProblemPanel::choose(const ProblemFilter &filter)
{
    chooseRow(m_kinds->rowOf(filter));
    m_kindTable->setFocus(Qt::OtherFocusReason);
}

void ProblemPanel::chooseRow(int row)
{
    if (row >= 0 && row < m_kinds->rowCount())
        m_kindTable->setCurrentIndex(m_kinds->index(row, 0));
}

void ProblemPanel::showRows()
{
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_model->index(0, 0));
        return;
    }
    m_empty->setPicture(PictureName::Done);
    m_empty->setTitle(tr("Everything is fine"));
    m_empty->setText(tr("No row of the file has a problem."));
    m_empty->setActionText({});
    m_stack->setCurrentWidget(m_empty);
}

void ProblemPanel::showSentence()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        m_sentence->clear();
        return;
    }
    const ImportProblemEntry &problem = m_model->problem(current.row());
    m_sentence->setText(
        tr("Row %1: %2").arg(numberText(problem.row), problemText(problem.field, problem.reason, problem.severity)));
}

void ProblemPanel::showError(const Error &error)
{
    if (m_model->rowCount() > 0) { // what is shown is still worth seeing
        Q_EMIT failed(error);
        return;
    }
    m_empty->setPicture(PictureName::Offline);
    m_empty->setTitle(tr("The problems could not be read"));
    m_empty->setText(errorText(error));
    m_empty->setActionText(tr("Try again"));
    m_stack->setCurrentWidget(m_empty);
}

} // namespace medlem::client
