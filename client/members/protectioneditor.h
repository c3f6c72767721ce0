// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/protocol/protection.h"

class QLabel;

namespace medlem::client {

class ChoiceBox;
class FormField;
class TextEdit;

// Sets how a person is protected, and explains what that does. To lift it asks for a reason, and is offered only to who
// may.
class ProtectionEditor : public FieldsEditor<ProtectionChange>
{
    Q_OBJECT

public:
    explicit ProtectionEditor(const std::optional<CardProtection> &now, QWidget *parent = nullptr);

    [[nodiscard]] Result<ProtectionChange> store() const override;
    [[nodiscard]] QList<RecordField<ProtectionChange>> describeFields() const override;

protected:
    void fill(const ProtectionChange &fields) override;

private:
    [[nodiscard]] ProtectionKind kind() const;
    void follow();

    ChoiceBox *m_kind;
    QLabel *m_effect;
    TextEdit *m_reason;
    FormField *m_reasonField;
};

} // namespace medlem::client
