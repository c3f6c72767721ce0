// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/app/demologin.h"
#include "client/app/uiscript.h"

namespace medlem::client {

// The scripted tour of the demo: log in, register and open a member, change an address, add a membership and an
// assignment, look at the board, begin an import. Leaves numbered pictures in a folder and ends the program: 0 when all
// went well.
class Tour : public QObject
{
    Q_OBJECT

public:
    Tour(QWidget &window, const DemoLogin &login, const QString &folder, QObject *parent = nullptr);

    void start() { m_script.start(); }

private:
    void logIn();
    void registerMember();
    void openMember();
    void changeAddress();
    void addMembership();
    void addAssignment();
    void lookAtBoard();
    void beginImport();

    UiScript m_script;
    DemoLogin m_login;
    QString m_familyName; // a new one each time, so that the tour can be run again on the same data
};

} // namespace medlem::client
