// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/protocol/exceptions.h"

namespace medlem {
class Clock;
}

namespace medlem::client {

class ChoiceCard;
class DateEdit;
class FormField;
class LongTextEdit;
class NumberEdit;

// The national organisation's decision about an exception: granted or refused, for how many, from and until when, why.
class ExceptionDecisionEditor : public FieldsEditor<ExceptionDecision>
{
    Q_OBJECT

public:
    ExceptionDecisionEditor(const ExceptionEntry &exception, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] Result<ExceptionDecision> store() const override;
    [[nodiscard]] QList<RecordField<ExceptionDecision>> describeFields() const override { return {}; }

protected:
    void fill(const ExceptionDecision &decision) override;
    [[nodiscard]] QString errorSentence(const FieldError &error) const override;

private:
    void layOut();
    void showAnswer();

    ExceptionEntry m_exception;
    ChoiceCard *m_grant;
    ChoiceCard *m_refuse;
    NumberEdit *m_seats;
    DateEdit *m_from;
    DateEdit *m_until;
    LongTextEdit *m_note;
    FormField *m_seatsField = nullptr;
    QWidget *m_period = nullptr;
};

} // namespace medlem::client
