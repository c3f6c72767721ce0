// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"
#include "shared/protocol/accountregister.h"
#include "shared/protocol/activation.h"

namespace medlem::client {

class Notice;

// The one-time codes that an account can be given, and one that waits to be used.
class CodeSection : public Section
{
    Q_OBJECT

public:
    explicit CodeSection(QWidget *parent = nullptr);

    void setAccount(const AccountEntry &account);

Q_SIGNALS:
    void codeRequested(medlem::ActivationPurpose purpose);

private:
    Notice *m_waiting;
    QWidget *m_rows = nullptr;
};

} // namespace medlem::client
