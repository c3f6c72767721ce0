// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"
#include "shared/protocol/branchaccess.h"

namespace medlem::client {

// Those who have got access and cannot log in yet, each with the way to an account and its activation letter.
class AccountsSection : public Section
{
    Q_OBJECT

public:
    explicit AccountsSection(QWidget *parent = nullptr);

    void setAdministrators(const QList<BranchAdministrator> &administrators); // hides when all have an account

Q_SIGNALS:
    void accountRequested(const medlem::PersonId &person, const QString &name);

private:
    QWidget *m_rows = nullptr;
};

} // namespace medlem::client
