// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/icon.h"

#include <QFrame>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace medlem::client {

class Avatar;

// The left edge of the window: whose register, the pages, who is logged in. The pages scroll where there is no room for
// all; in a narrow window it shows their icons and leaves the words to tool tips and screen readers.
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

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followWindow();
    [[nodiscard]] QLayout *createHead();
    [[nodiscard]] QWidget *createEntries();
    [[nodiscard]] QLayout *createFoot();
    void showWords();
    [[nodiscard]] QToolButton *createFootButton(const QString &name, IconName icon, const QString &text);

    QLabel *m_branch;
    QLabel *m_product;
    Avatar *m_avatar;
    QLabel *m_person;
    QVBoxLayout *m_entries;
    QButtonGroup *m_group;
    QScrollArea *m_scroll = nullptr;
    QHBoxLayout *m_foot;
    bool m_isNarrow = false;
};

} // namespace medlem::client
