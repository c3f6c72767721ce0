// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/agreementtext.h"
#include "client/widgets/section.h"
#include "shared/protocol/branchaccess.h"

class QPushButton;

namespace medlem::client {

class Notice;

// Who administers a branch, since when, and on which papers.
class AdministratorsSection : public Section
{
    Q_OBJECT

public:
    explicit AdministratorsSection(Viewer viewer, QWidget *parent = nullptr);

    void setAccess(const BranchAccess &access);

Q_SIGNALS:
    void agreementRequested(const medlem::AgreementId &agreement);
    void resignRequested();

private:
    [[nodiscard]] QString detailOf(const BranchAdministrator &administrator) const;

    Viewer m_viewer;
    Notice *m_state;
    QPushButton *m_resign;
    QWidget *m_rows = nullptr;
};

} // namespace medlem::client
