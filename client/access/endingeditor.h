// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/protocol/agreementreview.h"

namespace medlem::client {

class ChoiceBox;
class LongTextEdit;

// Whose access ends without a successor, and why.
class EndingEditor : public FieldsEditor<AccessEnding>
{
    Q_OBJECT

public:
    explicit EndingEditor(const AgreementEntry &agreement, QWidget *parent = nullptr);

    [[nodiscard]] Result<AccessEnding> store() const override;
    [[nodiscard]] QList<RecordField<AccessEnding>> describeFields() const override { return {}; } // nothing to compare

protected:
    void fill(const AccessEnding &ending) override;

private:
    ChoiceBox *m_person;
    ChoiceBox *m_reason;
    LongTextEdit *m_note;
};

} // namespace medlem::client
