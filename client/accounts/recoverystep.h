// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/activationstep.h"

namespace medlem::client {

class RecoveryCodesView;

// The account is ready; its recovery codes are shown until the user says that they have been kept.
class RecoveryStep : public ActivationStep
{
    Q_OBJECT

public:
    explicit RecoveryStep(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Keep your recovery codes"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QString goOnText() const override { return tr("To the log-in"); }
    void load(const ActivationProgress &progress) override;
    [[nodiscard]] bool store(ActivationProgress &progress) override;
    void setReadOnly(bool) override {} // nothing is sent from here
    void clear() override;
    [[nodiscard]] bool hasInput() const override;

private:
    RecoveryCodesView *m_view;
};

} // namespace medlem::client
