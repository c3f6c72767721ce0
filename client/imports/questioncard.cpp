// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/questioncard.h"

#include "client/imports/importtext.h"
#include "client/imports/rowfacts.h"
#include "client/widgets/datetext.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace medlem::client {

namespace {

QString questionText(FieldReason reason)
{
    switch (reason) {
    case FieldReason::NumberOfAnother:
        return QuestionCard::tr("They have the same personal identity number, but different names.");
    case FieldReason::RepeatedInFile:
        return QuestionCard::tr("They have the same name and personal identity number, written in different ways.");
    default:
        return QuestionCard::tr("They have the same name, and the same address or e-mail.");
    }
}

QString theirHeading(const ImportProposal &proposal)
{
    return proposal.earlierRow ? QuestionCard::tr("Earlier in the file, row %1").arg(numberText(*proposal.earlierRow))
                               : QuestionCard::tr("In the register");
}

QString theirName(const ImportProposal &proposal)
{
    return proposal.displayName.isEmpty() ? QuestionCard::tr("Somebody in another branch") : proposal.displayName;
}

QString theirDetails(const ImportProposal &proposal)
{
    QStringList lines;
    if (proposal.birthDate)
        lines.append(QuestionCard::tr("Born %1").arg(dateText(*proposal.birthDate)));
    if (proposal.memberNumber)
        lines.append(QuestionCard::tr("Member number %1").arg(*proposal.memberNumber));
    return lines.join(QLatin1Char('\n'));
}

// The cell that the question is about, as it is written.
QString writtenValue(const ImportProblemEntry &question)
{
    const QString value = question.value.simplified();
    if (value.isEmpty() || question.reason == FieldReason::AlreadyUsed)
        return {};
    return QuestionCard::tr("%1: %2", "a field and what stands in it").arg(importFieldText(question.field), value);
}

QString meaningOf(ImportAnswer answer)
{
    switch (answer) {
    case ImportAnswer::SamePerson:
        return QuestionCard::tr("What the row brings goes to the person who is known already.");
    case ImportAnswer::NewPerson:
        return QuestionCard::tr("The row becomes a new person in the register.");
    case ImportAnswer::LeaveOut:
        return QuestionCard::tr("The row is not imported.");
    }
    Q_UNREACHABLE();
}

QString keyOf(ImportAnswer answer)
{
    return QString::number(static_cast<int>(answer) + 1);
}

} // namespace

QuestionCard::QuestionCard(QWidget *parent)
    : Section(tr("Is it the same person?"), parent)
    , m_mine{}
    , m_theirs{}
    , m_hint(createLabel({}, TextRole::Caption, this))
{
    auto *sides = new QHBoxLayout;
    sides->setSpacing(grid(2));
    m_mine = createSide(*sides, QStringLiteral("fileSide"));
    m_theirs = createSide(*sides, QStringLiteral("knownSide"));
    m_hint->setObjectName(QStringLiteral("answerHint"));
    m_hint->setWordWrap(true);
    contentLayout()->addLayout(sides);
    contentLayout()->addLayout(createAnswers());
    contentLayout()->addWidget(m_hint);
    contentLayout()->addStretch();
}

QuestionCard::Side QuestionCard::createSide(QLayout &layout, const QString &objectName)
{
    auto *frame = new QFrame(this);
    frame->setObjectName(objectName);
    setLook(frame, Look::Card);
    const Side side{.heading = createLabel({}, TextRole::Caption, frame),
                    .name = createLabel({}, TextRole::Heading, frame),
                    .details = createLabel({}, TextRole::Body, frame)};
    side.name->setObjectName(objectName + QStringLiteral("Name"));
    side.details->setObjectName(objectName + QStringLiteral("Details"));
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(grid(2), grid(2), grid(2), grid(2));
    inside->setSpacing(4);
    for (QLabel *label : {side.heading, side.name, side.details}) {
        label->setWordWrap(true);
        label->setMinimumWidth(1); // both sides stay equally wide
        inside->addWidget(label);
    }
    inside->addStretch();
    frame->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout.addWidget(frame);
    return side;
}

QLayout *QuestionCard::createAnswers()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(grid(1));
    for (const ImportAnswer answer : {ImportAnswer::SamePerson, ImportAnswer::NewPerson, ImportAnswer::LeaveOut}) {
        auto *button =
            createButton(tr("%1   %2", "a key and the answer that it gives").arg(keyOf(answer), answerText(answer)),
                         Look::Secondary, this);
        button->setObjectName(QStringLiteral("answerButton") + keyOf(answer));
        button->setToolTip(meaningOf(answer));
        connect(button, &QPushButton::clicked, this, [this, answer] {
            Q_EMIT answered(answer);
        });
        m_answers.insert(answer, button);
        line->addWidget(button, 1);
    }
    return line;
}

void QuestionCard::setQuestion(const ImportProblemEntry &question, const std::optional<ImportAnswer> &answer)
{
    const ImportProposal proposal = question.proposal.value_or(ImportProposal());
    m_mayBeNew = proposal.mayBeNew;
    setDescription(questionText(question.reason));
    m_mine.heading->setText(tr("In the file, row %1").arg(numberText(question.row)));
    m_mine.name->setText(question.rowName);
    m_mine.details->setText(writtenValue(question));
    m_theirs.heading->setText(theirHeading(proposal));
    m_theirs.name->setText(theirName(proposal));
    m_theirs.details->setText(theirDetails(proposal));
    m_answers.value(ImportAnswer::NewPerson)->setEnabled(m_mayBeNew);
    showAnswer(answer);
}

// What the register tells of the known person stays; of an earlier row the file tells more.
void QuestionCard::setFacts(const RowFacts &facts, const ImportProblemEntry &question)
{
    const QString mine = facts.textOf(question.row);
    if (!mine.isEmpty())
        m_mine.details->setText(writtenValue(question).isEmpty() ? mine
                                                                 : mine + QLatin1Char('\n') + writtenValue(question));
    if (!question.proposal || !question.proposal->earlierRow)
        return;
    const QString theirs = facts.textOf(*question.proposal->earlierRow);
    if (!theirs.isEmpty())
        m_theirs.details->setText(theirs);
}

void QuestionCard::showAnswer(const std::optional<ImportAnswer> &answer)
{
    for (const ImportAnswer each : {ImportAnswer::SamePerson, ImportAnswer::NewPerson, ImportAnswer::LeaveOut}) {
        QPushButton *button = m_answers.value(each);
        const bool isChosen = answer == each;
        button->setIcon(isChosen ? icon(IconName::Check, ColorRole::Accent) : QIcon());
        button->setAccessibleName(isChosen ? tr("%1, chosen").arg(answerText(each)) : answerText(each));
    }
    if (answer)
        m_hint->setText(meaningOf(*answer));
    else if (!m_mayBeNew)
        m_hint->setText(tr("Two persons cannot have the same personal identity number, so this cannot be a new one. "
                           "Without an answer the row is left out."));
    else
        m_hint->setText(tr("Without an answer the row is left out."));
}

bool QuestionCard::mayAnswer(ImportAnswer answer) const
{
    return answer != ImportAnswer::NewPerson || m_mayBeNew;
}

} // namespace medlem::client
