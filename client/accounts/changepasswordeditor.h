// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/recordeditor.h"
#include "shared/core/result.h"
#include "shared/protocol/ownaccount.h"

namespace medlem::client {

class NewPasswordEditor;
class PasswordEdit;

// The present password and a new one.
class ChangePasswordEditor : public RecordEditor
{
    Q_OBJECT

public:
    explicit ChangePasswordEditor(QWidget *parent = nullptr);

    [[nodiscard]] Result<PasswordChange> store() const; // Invalid with every field that is wrong

protected:
    [[nodiscard]] QString errorSentence(const FieldError &error) const override;

private:
    PasswordEdit *m_current;
    NewPasswordEditor *m_new;
};

} // namespace medlem::client
