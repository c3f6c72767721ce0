// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/agreementtext.h"
#include "client/editing/fieldseditor.h"
#include "shared/protocol/exceptions.h"

namespace medlem::client {

class ChoiceCard;
class FormField;
class LongTextEdit;
class MemberPicker;
class NumberEdit;

// A branch's request for an exception: for what, and the special reasons.
class ExceptionRequestEditor : public FieldsEditor<NewException>
{
    Q_OBJECT

public:
    explicit ExceptionRequestEditor(QWidget *parent = nullptr);

    [[nodiscard]] MemberPicker *picker() const { return m_picker; }

    [[nodiscard]] Result<NewException> store() const override;
    [[nodiscard]] QList<RecordField<NewException>> describeFields() const override { return {}; } // nothing to compare

protected:
    void fill(const NewException &fields) override;
    [[nodiscard]] QString errorSentence(const FieldError &error) const override;

private:
    void showKind();
    [[nodiscard]] ExceptionKind kind() const;

    ChoiceCard *m_several;
    ChoiceCard *m_outsider;
    NumberEdit *m_seats;
    MemberPicker *m_picker;
    LongTextEdit *m_reason;
    FormField *m_seatsField = nullptr;
    FormField *m_personField = nullptr;
};

} // namespace medlem::client
