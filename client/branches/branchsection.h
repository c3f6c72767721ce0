// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"
#include "shared/protocol/branches.h"

class QGridLayout;

namespace medlem::client {

// What the register says of a branch.
class BranchSection : public Section
{
    Q_OBJECT

public:
    explicit BranchSection(QWidget *parent = nullptr);

    void setBranch(const BranchCard &branch);

Q_SIGNALS:
    void editRequested();

private:
    void addFact(const QString &label, const QString &value);

    QWidget *m_facts = nullptr;
    QGridLayout *m_grid = nullptr;
    int m_placed = 0;
};

} // namespace medlem::client
