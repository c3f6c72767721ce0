// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/activationstep.h"

class QLineEdit;

namespace medlem::client {

class FormField;
class NewPasswordEditor;
class Notice;
class PasswordEdit;

// Says whose account it is and what the code is for, and asks for the password: a new one; for a new password only,
// also the app's code; for a new app, the present password.
class PasswordStep : public ActivationStep
{
    Q_OBJECT

public:
    explicit PasswordStep(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QString goOnText() const override;
    void load(const ActivationProgress &progress) override;
    [[nodiscard]] bool store(ActivationProgress &progress) override;
    QList<FieldError> showErrors(const QList<FieldError> &errors) override;
    void setReadOnly(bool readOnly) override;
    void clear() override;
    [[nodiscard]] bool hasInput() const override;

    void refusePresentPassword(const QString &sentence);

private:
    [[nodiscard]] bool asksFor(ActivationPurpose purpose) const { return m_task.purpose == purpose; }
    [[nodiscard]] QString taskText(const QString &username) const;

    ActivationTask m_task;
    QString m_username;
    Notice *m_whose;
    NewPasswordEditor *m_new;
    PasswordEdit *m_present;
    FormField *m_presentField;
    QLineEdit *m_code;
    FormField *m_codeField;
};

} // namespace medlem::client
