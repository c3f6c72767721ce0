// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"
#include "shared/domain/members/personfields.h"

#include <QDate>

class QGridLayout;
class QPushButton;

namespace medlem::client {

// The personal details on the card. The last four digits of the personnummer stay hidden until asked for.
class PersonDetailsSection : public Section
{
    Q_OBJECT

public:
    explicit PersonDetailsSection(QWidget *parent = nullptr);

    void setPerson(const PersonFields &person, QDate today);

Q_SIGNALS:
    void editRequested();

private:
    void addDetail(const QString &label, const QString &value);
    void addPersonnummer(const QString &personnummer);
    void place(const QString &label, QWidget *value);

    QWidget *m_details = nullptr;
    QGridLayout *m_grid = nullptr;
    int m_placed = 0;
};

} // namespace medlem::client
