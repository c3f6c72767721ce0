// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/icon.h"

#include <QFrame>

class QButtonGroup;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace medlem::client {

class Avatar;

// The left edge of the window: whose register, the pages, who is logged in.
class NavigationRail : public QFrame
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget *parent = nullptr);

    void addEntry(IconName icon, const QString &text);
    void clearEntries();
    void setCurrentEntry(int index);
    void setIdentity(const QString &branch, const QString &person);

Q_SIGNALS:
    void entryChosen(int index);
    void logOutRequested();
    void lockRequested();

private:
    [[nodiscard]] QLayout *createFoot();
    [[nodiscard]] QToolButton *createFootButton(const QString &name, IconName icon, const QString &text);

    QLabel *m_branch;
    Avatar *m_avatar;
    QLabel *m_person;
    QVBoxLayout *m_entries;
    QButtonGroup *m_group;
};

} // namespace medlem::client
