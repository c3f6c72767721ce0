// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/app/demologin.h"
#include "client/app/uiscript.h"

namespace medlem::client {

// The scripted tour of the demo. A local administrator logs in, registers and opens a member, changes an address, adds
// a membership and an assignment, and looks at the other pages; the national organisation looks at its branches, an
// agreement and its papers, who has access, accounts, figures and log. Leaves numbered pictures in a folder and ends
// the program: 0 when all went well.
class Tour : public QObject
{
    Q_OBJECT

public:
    Tour(QWidget &window, const DemoLogin &login, const QString &folder, QObject *parent = nullptr);

    void start() { m_script.start(); }

private:
    void walkThroughBranch();
    void walkThroughNational();
    void logIn(const QString &firstTable);
    void lookAtHelpToLogIn();
    void registerMember();
    void registerProtected();
    void openMember();
    void changeAddress();
    void addMembership();
    void addAssignment();
    void lookAtBoard();
    void beginImport();
    void lookAtOwnAccess();
    void lookAtTransfers();
    void lookAtBranch();
    void lookAtAgreement();
    void lookAtPaper();
    void lookAtAccess();
    void lookAtFigures();
    void lookAtLog();
    void lookAtOwnAccount();
    void lookAtAccounts();
    void lockWindow();
    void turnTo(const QString &page); // by its name in the navigation
    void turnToTab(const QString &tabs, int tab);
    void waitFor(const QString &widget);

    UiScript m_script;
    DemoLogin m_login;
    QString m_familyName; // a new one each time, so that the tour can be run again on the same data
};

} // namespace medlem::client
