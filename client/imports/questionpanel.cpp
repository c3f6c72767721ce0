// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/questionpanel.h"

#include "client/imports/importtext.h"
#include "client/imports/questioncard.h"
#include "client/imports/questionlistmodel.h"
#include "client/imports/rowfacts.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

namespace medlem::client {

namespace {

constexpr int rowColumnWidth = grid(8);
constexpr int leastCardWidth = grid(60); // with room for three answers beside each other

} // namespace

QuestionPanel::QuestionPanel(Api &api, QWidget *parent)
    : QWidget(parent)
    , m_model(new QuestionListModel(api, m_answers, this))
    , m_facts(new RowFacts(this))
    , m_table(new TableView(this))
    , m_card(new QuestionCard(this))
    , m_stack(new QStackedWidget(this))
    , m_questions(new QWidget(this))
    , m_empty(new EmptyState(this))
    , m_left(createLabel({}, TextRole::Muted, this))
    , m_others(createButton(tr("Same answer for all the rest…"), Look::Quiet, this))
    , m_confirmation(new QFrame(this))
    , m_confirmText(createLabel({}, TextRole::Body, m_confirmation))
{
    createTable();
    createTools();
    createConfirmation();
    auto *card = new QFrame(this);
    setLook(card, Look::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(grid(1), grid(1), grid(1), grid(1));
    inside->addWidget(m_table);
    auto *line = new QHBoxLayout(m_questions);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(grid(2));
    line->addWidget(card, 4);
    line->addWidget(createScroll(), 5);
    m_stack->addWidget(new SkeletonRows(this));
    m_stack->addWidget(m_questions);
    m_stack->addWidget(m_empty);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_left, 1);
    tools->addWidget(m_others);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, grid(2), 0, 0);
    layout->setSpacing(grid(1));
    layout->addLayout(tools);
    layout->addWidget(m_confirmation);
    layout->addWidget(m_stack, 1);
}

// What the rows say may be longer than a small window is high.
QScrollArea *QuestionPanel::createScroll()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(leastCardWidth);
    scroll->setWidget(m_card);
    return scroll;
}

void QuestionPanel::createTable()
{
    m_table->setObjectName(QStringLiteral("questionTable"));
    m_table->setAccessibleName(tr("Rows that may be about somebody known"));
    m_table->setModel(m_model);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QuestionListModel::Person, QHeaderView::Stretch);
    m_table->setColumnWidth(QuestionListModel::FileRow, rowColumnWidth);
    header->setSectionResizeMode(QuestionListModel::Answer, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QuestionPanel::showCurrent);
    connect(m_model, &ProblemListModel::queryStarted, this, [this] {
        m_stack->setCurrentIndex(0);
    });
    connect(m_model, &ProblemListModel::loaded, this, &QuestionPanel::showRows);
    connect(m_model, &ProblemListModel::failed, this, &QuestionPanel::showError);
    connect(m_empty, &EmptyState::actionTriggered, m_model, &ProblemListModel::reload);
    connect(m_facts, &RowFacts::changed, this, &QuestionPanel::showCurrent);
    connect(m_card, &QuestionCard::answered, this, &QuestionPanel::answer);
}

void QuestionPanel::createTools()
{
    m_left->setObjectName(QStringLiteral("questionsLeft"));
    m_others->setObjectName(QStringLiteral("allOthersButton"));
    auto *menu = new QMenu(m_others);
    for (const ImportAnswer each : {ImportAnswer::SamePerson, ImportAnswer::NewPerson, ImportAnswer::LeaveOut}) {
        menu->addAction(answerText(each), this, [this, each] {
            askForAllOthers(each);
        });
        auto *key = new QShortcut(QKeySequence(Qt::Key_1 + static_cast<int>(each)), this);
        key->setContext(Qt::WindowShortcut); // wherever the focus is, while the questions can be seen
        connect(key, &QShortcut::activated, this, [this, each] {
            answer(each);
        });
    }
    connect(m_others, &QPushButton::clicked, this, [this, menu] {
        menu->popup(m_others->mapToGlobal(QPoint(0, m_others->height())));
    });
}

void QuestionPanel::createConfirmation()
{
    setLook(m_confirmation, Look::Message);
    m_confirmation->setProperty("kind", QStringLiteral("warning"));
    m_confirmation->setObjectName(QStringLiteral("allOthersConfirmation"));
    m_confirmText->setObjectName(QStringLiteral("allOthersText"));
    m_confirmText->setWordWrap(true);
    auto *confirm = createButton(tr("Answer all of them so"), Look::Secondary, m_confirmation);
    confirm->setObjectName(QStringLiteral("confirmAllOthersButton"));
    auto *cancel = createButton(tr("Cancel"), Look::Secondary, m_confirmation);
    cancel->setObjectName(QStringLiteral("cancelAllOthersButton"));
    auto *line = new QHBoxLayout(m_confirmation);
    line->setContentsMargins(grid(2), grid(1), grid(1), grid(1));
    line->setSpacing(grid(1));
    line->addWidget(m_confirmText, 1);
    line->addWidget(confirm);
    line->addWidget(cancel);
    m_confirmation->hide();
    connect(confirm, &QPushButton::clicked, this, &QuestionPanel::answerAllOthers);
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_confirmation->hide();
        m_table->setFocus(Qt::OtherFocusReason);
    });
}

void QuestionPanel::setEntry(const ImportEntry &entry, const std::optional<LocalFile> &file)
{
    m_facts->setFile(file, entry.preview ? entry.preview->columns : QList<ImportColumn>());
    m_answers.clear();
    m_waiting = entry.preview ? entry.preview->waiting : 0;
    m_advanceFrom = m_waiting > 0 ? std::optional(0) : std::nullopt;
    m_confirmation->hide();
    m_model->setImport(entry.id, {.severity = ImportSeverity::Question});
    render();
}

void QuestionPanel::forget()
{
    m_answers.clear();
    m_facts->setFile({}, {});
    m_model->clear();
}

// A page has come: go on where one wanted to, or begin.
void QuestionPanel::showRows()
{
    if (m_model->rowCount() == 0) {
        m_empty->setPicture(PictureName::Done);
        m_empty->setTitle(tr("No questions"));
        m_empty->setText(tr("No row of the file is doubtful."));
        m_empty->setActionText({});
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_stack->setCurrentWidget(m_questions);
    readFacts();
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    if (const auto from = std::exchange(m_advanceFrom, std::nullopt))
        advance(*from);
}

// Of the rows in the list, and of those that they may repeat.
void QuestionPanel::readFacts()
{
    QSet<qint64> rows;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const ImportProblemEntry &question = m_model->problem(i);
        rows.insert(question.row);
        if (question.proposal && question.proposal->earlierRow)
            rows.insert(*question.proposal->earlierRow);
    }
    m_facts->need(rows);
}

void QuestionPanel::showError(const Error &error)
{
    m_advanceFrom.reset();
    if (m_model->rowCount() > 0)
        return; // the next answer asks again
    m_empty->setPicture(PictureName::Offline);
    m_empty->setTitle(tr("The questions could not be read"));
    m_empty->setText(errorText(error));
    m_empty->setActionText(tr("Try again"));
    m_stack->setCurrentWidget(m_empty);
}

void QuestionPanel::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const ImportProblemEntry &question = m_model->problem(current.row());
    m_card->setQuestion(question, m_answers.answer(question));
    m_card->setFacts(*m_facts, question);
}

void QuestionPanel::answer(ImportAnswer answer)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || m_stack->currentWidget() != m_questions || !m_card->mayAnswer(answer))
        return;
    m_answers.give(m_model->problem(current.row()), answer);
    m_model->showAnswer(current.row());
    showCurrent();
    render();
    Q_EMIT answersChanged();
    advance(current.row() + 1);
}

void QuestionPanel::advance(int from)
{
    const int next = m_model->nextWithoutAnswer(from);
    if (next >= 0) {
        m_table->setCurrentIndex(m_model->index(next, 0));
    } else if (left() > 0 && (m_model->isLoading() || m_model->canFetchMore({}))) {
        m_advanceFrom = m_model->rowCount();
        m_model->fetchMore({});
    }
}

void QuestionPanel::askForAllOthers(ImportAnswer answer)
{
    m_othersAnswer = answer;
    const int number = pluralNumber(left());
    QString text = tr("%Ln row(s) get the answer %1.", nullptr, number).arg(answerText(answer));
    if (answer == ImportAnswer::SamePerson)
        text += QLatin1Char(' ') + tr("They go to the proposed persons without your having looked at each.");
    else if (answer == ImportAnswer::NewPerson)
        text += QLatin1Char(' ') + tr("Those that cannot be new persons stay without an answer.");
    m_confirmText->setText(text);
    m_confirmation->show();
    m_confirmation->findChild<QPushButton *>(QStringLiteral("confirmAllOthersButton"))->setFocus();
}

void QuestionPanel::answerAllOthers()
{
    m_answers.giveAllOthers(m_othersAnswer);
    m_confirmation->hide();
    m_model->showAnswers();
    showCurrent();
    render();
    m_table->setFocus(Qt::OtherFocusReason);
    Q_EMIT answersChanged();
}

void QuestionPanel::render()
{
    m_left->setText(left() > 0 ? tr("%Ln question(s) left to answer. Press 1, 2 or 3 to answer and go on.", nullptr,
                                    pluralNumber(left()))
                               : tr("All questions have an answer."));
    m_others->setVisible(left() > 0);
}

} // namespace medlem::client
