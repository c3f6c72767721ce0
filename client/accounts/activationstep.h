// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"
#include "shared/protocol/activation.h"

#include <QWidget>

namespace medlem::client {

// What the user has given and the server has said on the way through the activation.
struct ActivationProgress
{
    QString username;
    QString activationCode;
    ActivationTask task;
    QString password;
    QString code; // of the app, or a recovery code
    QStringList recoveryCodes;
};

// One step of the activation: a form that keeps what is written in it when the user goes back. Knows no server.
class ActivationStep : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString subtitle() const { return {}; }
    [[nodiscard]] virtual QString goOnText() const { return tr("Next"); }

    virtual void load(const ActivationProgress &progress) = 0;          // before it is shown
    [[nodiscard]] virtual bool store(ActivationProgress &progress) = 0; // false: it says at the field what is missing

    // Shows these at the fields, and gives back those that it has no field for.
    virtual QList<FieldError> showErrors(const QList<FieldError> &errors) { return errors; }
    virtual void setReadOnly(bool readOnly) = 0;
    virtual void clear() = 0;
    [[nodiscard]] virtual bool hasInput() const = 0;

Q_SIGNALS:
    void completed(); // Return in the last field
};

} // namespace medlem::client
