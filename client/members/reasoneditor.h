// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/protocol/protection.h"

namespace medlem::client {

class TextEdit;

// Asks why a protected person's data shall be shown.
class ReasonEditor : public FieldsEditor<OpeningReason>
{
    Q_OBJECT

public:
    explicit ReasonEditor(QWidget *parent = nullptr);

    [[nodiscard]] Result<OpeningReason> store() const override;
    [[nodiscard]] QList<RecordField<OpeningReason>> describeFields() const override { return {}; }

protected:
    void fill(const OpeningReason &fields) override;

private:
    TextEdit *m_reason;
};

} // namespace medlem::client
