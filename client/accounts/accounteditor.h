// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/protocol/accountregister.h"

class QCheckBox;

namespace medlem::client {

class TextEdit;

// What the national organisation changes of an account. Whether it is disabled is kept as loaded: that has a button.
class AccountEditor : public FieldsEditor<AccountFields>
{
    Q_OBJECT

public:
    explicit AccountEditor(QWidget *parent = nullptr);

    [[nodiscard]] Result<AccountFields> store() const override;
    [[nodiscard]] QList<RecordField<AccountFields>> describeFields() const override;

protected:
    void fill(const AccountFields &fields) override;

private:
    TextEdit *m_name;
    QCheckBox *m_mayOpenProtected;
    bool m_disabled = false;
};

// The box of that right with what it means beside it, for this form and the one of a new account.
[[nodiscard]] QCheckBox *createProtectedBox();
[[nodiscard]] QString protectedHint();

} // namespace medlem::client
