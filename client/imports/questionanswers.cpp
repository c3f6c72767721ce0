// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/questionanswers.h"

#include <algorithm>

namespace medlem::client {

std::optional<ImportAnswer> QuestionAnswers::answer(const ImportProblemEntry &question) const
{
    const auto given = m_given.constFind(question.row);
    if (given != m_given.cend())
        return *given;
    if (question.answer)
        return question.answer;
    const bool cannotBeNew = question.proposal && !question.proposal->mayBeNew;
    return m_allOthers == ImportAnswer::NewPerson && cannotBeNew ? std::nullopt : m_allOthers;
}

void QuestionAnswers::give(const ImportProblemEntry &question, ImportAnswer answer)
{
    m_given.insert(question.row, answer);
    if (!question.answer)
        m_newlyAnswered.insert(question.row);
}

void QuestionAnswers::giveAllOthers(ImportAnswer answer)
{
    m_allOthers = answer;
}

void QuestionAnswers::clear()
{
    m_given.clear();
    m_newlyAnswered.clear();
    m_allOthers.reset();
}

qint64 QuestionAnswers::left(qint64 waiting) const
{
    return m_allOthers ? 0 : std::max<qint64>(0, waiting - m_newlyAnswered.size());
}

ImportAnswers QuestionAnswers::toSend() const
{
    ImportAnswers answers{.items = {}, .allOthers = m_allOthers};
    for (auto given = m_given.cbegin(); given != m_given.cend(); ++given)
        answers.items.append({.row = given.key(), .answer = given.value()});
    return answers;
}

} // namespace medlem::client
