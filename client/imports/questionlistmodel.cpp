// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/questionlistmodel.h"

#include "client/imports/importtext.h"
#include "client/imports/questionanswers.h"
#include "client/widgets/plaintooltip.h"

namespace medlem::client {

QuestionListModel::QuestionListModel(Api &api, const QuestionAnswers &answers, QObject *parent)
    : ProblemListModel(api, parent)
    , m_answers(answers)
{
}

void QuestionListModel::showAnswer(int row)
{
    // A row with two questions has one answer.
    for (int i = 0; i < rowCount(); ++i) {
        if (problem(i).row == problem(row).row)
            Q_EMIT dataChanged(index(i, Answer), index(i, Answer));
    }
}

void QuestionListModel::showAnswers()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Answer), index(rowCount() - 1, Answer));
}

int QuestionListModel::nextWithoutAnswer(int row) const
{
    for (int i = row; i < rowCount(); ++i) {
        if (!m_answers.answer(problem(i)))
            return i;
    }
    return -1;
}

int QuestionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(QuestionColumnCount);
}

QString QuestionListModel::shownAnswer(const ImportProblemEntry &question) const
{
    const auto answer = m_answers.answer(question);
    return answer ? answerText(*answer) : QString();
}

QVariant QuestionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportProblemEntry &question = problem(index.row());
    if (role == Qt::AccessibleTextRole && index.column() == FileRow)
        return tr("Row %1, %2, %3").arg(numberText(question.row), question.rowName, shownAnswer(question));
    if (role == Qt::ToolTipRole && index.column() == Person)
        return plainToolTip(question.rowName);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case FileRow:
        return numberText(question.row);
    case Person:
        return question.rowName;
    case Answer:
        return shownAnswer(question);
    default:
        return {};
    }
}

QVariant QuestionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileRow:
        return tr("Row");
    case Person:
        return tr("Name in the row");
    case Answer:
        return tr("Your answer");
    default:
        return {};
    }
}

} // namespace medlem::client
