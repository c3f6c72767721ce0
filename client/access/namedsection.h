// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/agreementtext.h"
#include "client/widgets/section.h"

class QGridLayout;

namespace medlem::client {

// What an agreement says: who is named, which meeting chose, who signs, and when what happened with it.
class NamedSection : public Section
{
    Q_OBJECT

public:
    explicit NamedSection(QWidget *parent = nullptr);

    void setAgreement(const AgreementEntry &agreement);

Q_SIGNALS:
    void editRequested();

private:
    void addPersons(const AgreementEntry &agreement);
    void addFacts(const AgreementEntry &agreement);
    void addFact(const QString &label, const QString &value);

    QWidget *m_edit;
    QWidget *m_content = nullptr;
    QGridLayout *m_facts = nullptr;
    int m_placed = 0;
};

} // namespace medlem::client
