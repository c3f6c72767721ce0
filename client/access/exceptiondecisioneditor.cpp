// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/exceptiondecisioneditor.h"

#include "client/access/exceptiontext.h"
#include "client/widgets/choicecard.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/formfield.h"
#include "client/widgets/longtextedit.h"
#include "client/widgets/look.h"
#include "client/widgets/numberedit.h"
#include "shared/core/fieldcheck.h"

#include <QHBoxLayout>
#include <QLabel>

namespace medlem::client {

namespace {

constexpr int mostSeats = 10;
constexpr int shortestNote = 10;
constexpr int longestNote = 1000;

} // namespace

ExceptionDecisionEditor::ExceptionDecisionEditor(const ExceptionEntry &exception, const Clock &clock, QWidget *parent)
    : FieldsEditor(parent)
    , m_exception(exception)
    , m_grant(new ChoiceCard(tr("Grant")))
    , m_refuse(new ChoiceCard(tr("Refuse")))
    , m_seats(new NumberEdit)
    , m_from(new DateEdit)
    , m_until(new DateEdit)
    , m_note(new LongTextEdit)
{
    m_grant->setObjectName(QStringLiteral("grantOption"));
    m_refuse->setObjectName(QStringLiteral("refuseOption"));
    m_seats->setLimits(2, mostSeats);
    m_from->setClock(clock);
    m_until->setClock(clock);
    m_note->setLimits(shortestNote, longestNote);
    layOut();
}

void ExceptionDecisionEditor::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(createLabel(exceptionTitle(m_exception), TextRole::Strong, this));
    auto *request = createLabel(exceptionDetails(m_exception), TextRole::Body, this);
    request->setWordWrap(true);
    layout->addWidget(request);
    auto *answers = new QVBoxLayout;
    answers->setSpacing(grid(1));
    for (ChoiceCard *option : {m_grant, m_refuse}) {
        addBox(option);
        answers->addWidget(option);
        connect(option, &ChoiceCard::toggled, this, &ExceptionDecisionEditor::showAnswer);
    }
    layout->addLayout(answers);
    m_seatsField = addField(QStringLiteral("seats"), tr("How many administrators in all"), m_seats);
    m_seatsField->setRequirement(Requirement::Required);
    layout->addWidget(m_seatsField);
    m_period = new QWidget(this);
    auto *period = new QHBoxLayout(m_period);
    period->setContentsMargins(0, 0, 0, 0);
    period->setSpacing(grid(2));
    auto *from = addField(QStringLiteral("from"), tr("First day"), m_from);
    from->setRequirement(Requirement::Required);
    auto *until = addField(QStringLiteral("until"), tr("Last day"), m_until);
    until->setHint(tr("Empty: until it is changed."));
    period->addWidget(from, 1, Qt::AlignTop);
    period->addWidget(until, 1, Qt::AlignTop);
    layout->addWidget(m_period);
    auto *note = addField(QStringLiteral("note"), tr("Why"), m_note);
    note->setRequirement(Requirement::Required);
    note->setHint(tr("The branch reads it."));
    layout->addWidget(note);
    layout->addStretch();
}

void ExceptionDecisionEditor::fill(const ExceptionDecision &decision)
{
    (decision.granted ? m_grant : m_refuse)->setChecked(true);
    m_seats->setNumber(decision.seats);
    m_from->setDate(decision.from);
    m_until->setDate(decision.until);
    m_note->setPlainText(decision.note);
    showAnswer();
}

void ExceptionDecisionEditor::showAnswer()
{
    const bool isGranted = m_grant->isChecked();
    m_seatsField->setVisible(isGranted && m_exception.kind == ExceptionKind::SeveralAdministrators);
    m_period->setVisible(isGranted);
}

Result<ExceptionDecision> ExceptionDecisionEditor::store() const
{
    FieldCheck form;
    ExceptionDecision decision{.granted = m_grant->isChecked(), .from = {}, .until = {}, .note = {}};
    if (decision.granted) {
        if (m_exception.kind == ExceptionKind::SeveralAdministrators) {
            const auto seats = form.take(QStringLiteral("seats"), m_seats->number());
            if (seats && !*seats)
                form.add(QStringLiteral("seats"), FieldReason::Required);
            decision.seats = seats.value_or(std::nullopt).value_or(2);
        }
        decision.from = form.take(QStringLiteral("from"), m_from->date()).value_or(std::nullopt);
        if (m_from->isBlank())
            form.add(QStringLiteral("from"), FieldReason::Required);
        decision.until = form.take(QStringLiteral("until"), m_until->date()).value_or(std::nullopt);
        if (decision.from && decision.until && *decision.until < *decision.from)
            form.add(QStringLiteral("until"), FieldReason::EndsBeforeStart);
    }
    decision.note = form.take(QStringLiteral("note"), m_note->text()).value_or(QString());
    if (form.failed())
        return form.failure();
    return decision;
}

QString ExceptionDecisionEditor::errorSentence(const FieldError &error) const
{
    if (error.field == QLatin1String("seats") && error.reason == FieldReason::OutOfRange)
        return tr("An exception is for 2 to 10 administrators.");
    if (error.reason == FieldReason::TooShort)
        return tr("Write a little more, so that the branch understands why.");
    return FieldsEditor::errorSentence(error);
}

} // namespace medlem::client
