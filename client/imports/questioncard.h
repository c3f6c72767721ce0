// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"
#include "shared/protocol/importproblems.h"

#include <QHash>

class QLabel;
class QPushButton;

namespace medlem::client {

class RowFacts;

// One row that may be about somebody known: the person of the file and the proposed one side by side, and the answers.
class QuestionCard : public Section
{
    Q_OBJECT

public:
    explicit QuestionCard(QWidget *parent = nullptr);

    void setQuestion(const ImportProblemEntry &question, const std::optional<ImportAnswer> &answer);
    void setFacts(const RowFacts &facts, const ImportProblemEntry &question); // what the file's rows say
    [[nodiscard]] bool mayAnswer(ImportAnswer answer) const;

Q_SIGNALS:
    void answered(medlem::ImportAnswer answer);

private:
    struct Side
    {
        QLabel *heading;
        QLabel *name;
        QLabel *details;
    };

    [[nodiscard]] Side createSide(QLayout &layout, const QString &objectName);
    [[nodiscard]] QLayout *createAnswers();
    void showAnswer(const std::optional<ImportAnswer> &answer);

    Side m_mine;
    Side m_theirs;
    QLabel *m_hint;
    QHash<ImportAnswer, QPushButton *> m_answers;
    bool m_mayBeNew = true;
};

} // namespace medlem::client
