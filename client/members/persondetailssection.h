// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"
#include "shared/protocol/members.h"

#include <QDate>

class QPushButton;

namespace medlem::client {

class ColumnGrid;

// The personal details on the card. The last four digits of the personnummer stay hidden until asked for.
class PersonDetailsSection : public Section
{
    Q_OBJECT

public:
    explicit PersonDetailsSection(QWidget *parent = nullptr);

    void setPerson(const MemberCard &card, QDate today); // contact details while they are hidden: not even as missing

Q_SIGNALS:
    void editRequested();
    void protectRequested(); // for who is not protected yet

private:
    void addDetail(const QString &label, const QString &value);
    void addPersonnummer(const QString &personnummer);

    QPushButton *m_protect;
    ColumnGrid *m_details = nullptr;
};

} // namespace medlem::client
