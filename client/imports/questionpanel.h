// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/localfile.h"
#include "client/imports/questionanswers.h"
#include "shared/protocol/imports.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace medlem::client {

class Api;
class EmptyState;
class QuestionCard;
class QuestionListModel;
class RowFacts;
class TableView;

// The rows that may be about somebody known, to be answered one after the other, by the keys 1, 2 and 3. Sends nothing:
// the step sends the answers.
class QuestionPanel : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionPanel(Api &api, QWidget *parent = nullptr);

    // With a preview; forgets answers that were not sent. The file is what tells more about its rows.
    void setEntry(const ImportEntry &entry, const std::optional<LocalFile> &file);
    void forget(); // the questions are of another file
    [[nodiscard]] const QuestionAnswers &answers() const { return m_answers; }
    [[nodiscard]] qint64 left() const { return m_answers.left(m_waiting); } // without an answer

Q_SIGNALS:
    void answersChanged(); // by the user

private:
    [[nodiscard]] QScrollArea *createScroll();
    void createTable();
    void createTools();
    void createConfirmation();
    void answer(ImportAnswer answer);
    void advance(int from);
    void askForAllOthers(ImportAnswer answer);
    void answerAllOthers();
    void showCurrent();
    void showRows();
    void readFacts();
    void showError(const Error &error);
    void render();

    QuestionAnswers m_answers;
    qint64 m_waiting = 0;
    QuestionListModel *m_model;
    RowFacts *m_facts;
    TableView *m_table;
    QuestionCard *m_card;
    QStackedWidget *m_stack;
    QWidget *m_questions;
    EmptyState *m_empty;
    QLabel *m_left;
    QPushButton *m_others;
    QFrame *m_confirmation;
    QLabel *m_confirmText;
    ImportAnswer m_othersAnswer = ImportAnswer::LeaveOut;
    std::optional<int> m_advanceFrom; // when the next page has come
};

} // namespace medlem::client
