// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/agreementtext.h"
#include "client/widgets/section.h"

class QPushButton;

namespace medlem::client {

// What else can be done with an agreement in its state, each with what it brings about.
class AgreementActions : public Section
{
    Q_OBJECT

public:
    explicit AgreementActions(Viewer viewer, QWidget *parent = nullptr);

    void setAgreement(const AgreementEntry &agreement);
    void setBusy(bool busy);

Q_SIGNALS:
    void endRequested();
    void reverseRequested();
    void discardRequested();

private:
    QPushButton *addRow(const char *name, const QString &title, const QString &detail, const QString &button);

    Viewer m_viewer;
    QWidget *m_rows = nullptr;
    QList<QPushButton *> m_buttons;
};

} // namespace medlem::client
