// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/protocol/codeissue.h"

class QLabel;

namespace medlem::client {

class ChoiceCard;
class EmailEdit;
class FormField;

// How a one-time code shall reach its user: on a letter, or by e-mail when the server can send any.
class CodeOrderEditor : public FieldsEditor<CodeOrder>
{
    Q_OBJECT

public:
    CodeOrderEditor(ActivationPurpose purpose, const CodeDelivery &delivery, QWidget *parent = nullptr);

    [[nodiscard]] bool isByEmail() const;

    [[nodiscard]] Result<CodeOrder> store() const override;
    [[nodiscard]] QList<RecordField<CodeOrder>> describeFields() const override { return {}; } // nothing to compare

Q_SIGNALS:
    void wayChanged();

protected:
    void fill(const CodeOrder &order) override;

private:
    void layOut();
    void showWay();

    ActivationPurpose m_purpose;
    bool m_canMail;
    ChoiceCard *m_letter;
    ChoiceCard *m_mail;
    EmailEdit *m_email;
    FormField *m_emailField = nullptr;
    QLabel *m_notice;
};

} // namespace medlem::client
