// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/activationstep.h"

class QLabel;
class QVBoxLayout;

namespace medlem::client {

class CodeEdit;
class Disclosure;
class FormField;
class QrCode;

// Connects an authenticator app: the QR code to scan, the key to type where that does not work, and the first code.
class AppStep : public ActivationStep
{
    Q_OBJECT

public:
    explicit AppStep(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Connect an authenticator app"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QString goOnText() const override { return tr("Connect the app"); }
    void load(const ActivationProgress &progress) override;
    [[nodiscard]] bool store(ActivationProgress &progress) override;
    QList<FieldError> showErrors(const QList<FieldError> &errors) override;
    void setReadOnly(bool readOnly) override;
    void clear() override;
    [[nodiscard]] bool hasInput() const override;

private:
    [[nodiscard]] QLayout *createInstructions();
    [[nodiscard]] QWidget *createTypedKey();

    QrCode *m_qr;
    Disclosure *m_typed;
    QLabel *m_secret;
    QLabel *m_account;
    CodeEdit *m_code;
    FormField *m_codeField;
    QString m_secretText;
};

} // namespace medlem::client
