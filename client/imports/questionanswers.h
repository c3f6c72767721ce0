// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/importproblems.h"

#include <QMap>
#include <QSet>

namespace medlem::client {

// The answers that the user has given to the questions of a preview and that the server does not know yet.
class QuestionAnswers
{
public:
    // Given here, or known to the server; nothing: the row waits.
    [[nodiscard]] std::optional<ImportAnswer> answer(const ImportProblemEntry &question) const;

    // To the whole row: a row with two questions gets one answer.
    void give(const ImportProblemEntry &question, ImportAnswer answer);
    void giveAllOthers(ImportAnswer answer); // every question without an answer of its own
    void clear();                            // the server knows them

    [[nodiscard]] bool isEmpty() const { return m_given.isEmpty() && !m_allOthers; }
    [[nodiscard]] qint64 left(qint64 waiting) const; // of so many that waited in the preview, still without an answer
    [[nodiscard]] ImportAnswers toSend() const;

private:
    QMap<qint64, ImportAnswer> m_given; // by row
    QSet<qint64> m_newlyAnswered;       // rows that had no answer before
    std::optional<ImportAnswer> m_allOthers;
};

} // namespace medlem::client
