// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"
#include "shared/protocol/accountregister.h"

namespace medlem::client {

class ColumnGrid;

// Who an account belongs to and what it may.
class AccountSection : public Section
{
    Q_OBJECT

public:
    explicit AccountSection(QWidget *parent = nullptr);

    void setAccount(const AccountEntry &account);

Q_SIGNALS:
    void editRequested();

private:
    void addFact(const QString &label, const QString &value);

    ColumnGrid *m_facts = nullptr;
};

} // namespace medlem::client
