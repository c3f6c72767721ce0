// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/activationstep.h"

class QLineEdit;

namespace medlem::client {

class FormField;
class GroupsEdit;

// User name and one-time code, as they stand in the letter.
class CodeStep : public ActivationStep
{
    Q_OBJECT

public:
    explicit CodeStep(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Enter what stands in the letter"); }
    [[nodiscard]] QString subtitle() const override;
    void load(const ActivationProgress &progress) override;
    [[nodiscard]] bool store(ActivationProgress &progress) override;
    QList<FieldError> showErrors(const QList<FieldError> &errors) override;
    void setReadOnly(bool readOnly) override;
    void clear() override;
    [[nodiscard]] bool hasInput() const override;

    void setUsername(const QString &username);
    void refuse(const QString &sentence); // of the code

private:
    [[nodiscard]] QString codeProblem() const;

    QLineEdit *m_username;
    GroupsEdit *m_code;
    FormField *m_usernameField;
    FormField *m_codeField;
};

} // namespace medlem::client
