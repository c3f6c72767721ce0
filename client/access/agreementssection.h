// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/agreementtext.h"
#include "client/widgets/section.h"
#include "shared/protocol/agreements.h"

namespace medlem::client {

// A branch's agreements: the one under way with what comes next, and those before it.
class AgreementsSection : public Section
{
    Q_OBJECT

public:
    explicit AgreementsSection(Viewer viewer, QWidget *parent = nullptr);

    void setAgreements(const FoundAgreements &agreements);
    void showSentence(const QString &sentence); // in place of any

Q_SIGNALS:
    void agreementRequested(const medlem::AgreementId &agreement);

private:
    [[nodiscard]] QWidget *createRow(const AgreementSummary &agreement, bool separated);

    Viewer m_viewer;
    QWidget *m_rows = nullptr;
};

} // namespace medlem::client
