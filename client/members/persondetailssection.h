// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"
#include "shared/protocol/members.h"

#include <QDate>

class QPushButton;

namespace medlem::client {

class ColumnGrid;

// The personal details on the card; of who has left for another branch only what is kept, and to read. The last four
// digits of the personnummer stay hidden until asked for.
class PersonDetailsSection : public Section
{
    Q_OBJECT

public:
    explicit PersonDetailsSection(QWidget *parent = nullptr);

    void setPerson(const MemberCard &card, QDate today); // what is hidden or not kept: not even as missing

Q_SIGNALS:
    void editRequested();
    void protectRequested(); // for who is not protected yet

private:
    void addDetail(const QString &label, const QString &value);
    void addBirthDate(const PersonFields &person, QDate today);
    void addPersonnummer(const QString &personnummer);
    void addContact(const PersonFields &person);

    QPushButton *m_protect;
    QPushButton *m_edit;
    ColumnGrid *m_details = nullptr;
};

} // namespace medlem::client
