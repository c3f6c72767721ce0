// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/problemlistmodel.h"

namespace medlem::client {

class QuestionAnswers;

// The rows that wait for an answer, and the answers.
class QuestionListModel : public ProblemListModel
{
    Q_OBJECT

public:
    enum QuestionColumn
    {
        FileRow,
        Person,
        Answer,
        QuestionColumnCount,
    };

    QuestionListModel(Api &api, const QuestionAnswers &answers, QObject *parent = nullptr);

    void showAnswer(int row);
    void showAnswers();
    [[nodiscard]] int nextWithoutAnswer(int row) const; // at or after it; -1: none of those that are fetched

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString shownAnswer(const ImportProblemEntry &question) const;

    const QuestionAnswers &m_answers;
};

} // namespace medlem::client
