// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/tour.h"

#include "client/app/demologin.h"
#include "client/app/workspace.h"
#include "client/widgets/systemtime.h"

#include <QCoreApplication>
#include <QDate>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTabBar>

namespace medlem::client {

namespace {

QString inventFamilyName()
{
    QString name = QStringLiteral("Rundtur");
    for (int i = 0; i < 6; ++i)
        name += QChar(u'a' + QRandomGenerator::global()->bounded(26));
    return name;
}

QString isoDate(QDate date)
{
    return date.toString(Qt::ISODate);
}

} // namespace

Tour::Tour(QWidget &window, const DemoLogin &login, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_script(window, folder)
    , m_login(login)
    , m_familyName(inventFamilyName())
{
    if (login.isNational())
        walkThroughNational();
    else
        walkThroughBranch();
    lockWindow();
    connect(&m_script, &UiScript::finished, this, [](bool complete) {
        QCoreApplication::exit(complete ? 0 : 1);
    });
}

void Tour::walkThroughBranch()
{
    lookAtHelpToLogIn();
    logIn(QStringLiteral("memberTable"));
    registerProtected();
    registerMember();
    openMember();
    changeAddress();
    addMembership();
    addAssignment();
    lookAtBoard();
    beginImport();
    lookAtOwnAccess();
    lookAtTransfers();
    lookAtLog();
    lookAtOwnAccount();
}

void Tour::walkThroughNational()
{
    logIn(QStringLiteral("branchTable"));
    lookAtBranch();
    lookAtAgreement();
    lookAtAccess();
    lookAtAccounts();
    lookAtFigures();
    lookAtTransfers();
    lookAtLog();
    lookAtOwnAccount();
}

// Their number changes with every new page, and with what the account may do.
void Tour::turnTo(const QString &page)
{
    m_script.step(QStringLiteral("navigationScroll"), [page](QWidget &rail) {
        for (auto *button : rail.findChildren<QPushButton *>()) {
            if (button->accessibleName() == page)
                button->click();
        }
    });
}

void Tour::turnToTab(const QString &tabs, int tab)
{
    m_script.step(tabs, [tab](QWidget &bar) {
        if (auto *tabBar = qobject_cast<QTabBar *>(&bar))
            tabBar->setCurrentIndex(tab);
    });
}

void Tour::waitFor(const QString &widget)
{
    m_script.step(widget, [](QWidget &) {});
}

void Tour::logIn(const QString &firstTable)
{
    m_script.picture(QStringLiteral("log-in"));
    typeLogin(m_script, m_login);
    waitFor(firstTable);
    m_script.picture(QStringLiteral("first-page"));
}

// For who has no password yet, or has it no more.
void Tour::lookAtHelpToLogIn()
{
    m_script.click(QStringLiteral("forgottenButton"));
    m_script.picture(QStringLiteral("cannot-log-in"));
    m_script.click(QStringLiteral("codeAtHandButton"));
    waitFor(QStringLiteral("activationCodeEdit"));
    m_script.picture(QStringLiteral("activation"));
    m_script.click(QStringLiteral("cancelButton"));
}

void Tour::registerProtected()
{
    m_script.click(QStringLiteral("primaryButton"));
    m_script.type(QStringLiteral("givenNamesEdit"), QStringLiteral("Siri"));
    m_script.type(QStringLiteral("familyNameEdit"), inventFamilyName());
    m_script.type(QStringLiteral("birthDateEdit"), QStringLiteral("1990-02-03"));
    m_script.choose(QStringLiteral("protectionEdit"), QStringLiteral("confidentialityMarking"));
    m_script.choose(QStringLiteral("typeIdEdit"), QStringLiteral("Enskild"));
    m_script.picture(QStringLiteral("new-protected-member"));
    m_script.click(QStringLiteral("registerButton"));
    waitFor(QStringLiteral("protectionPill"));
    m_script.picture(QStringLiteral("protected-card"));
    m_script.click(QStringLiteral("backButton"));
}

void Tour::registerMember()
{
    m_script.click(QStringLiteral("primaryButton"));
    m_script.type(QStringLiteral("givenNamesEdit"), QStringLiteral("Rut Maria"));
    m_script.type(QStringLiteral("familyNameEdit"), m_familyName);
    m_script.type(QStringLiteral("birthDateEdit"), QStringLiteral("1985-05-15"));
    m_script.type(QStringLiteral("streetEdit"), QStringLiteral("Storgatan 1"));
    m_script.type(QStringLiteral("postalCodeEdit"), QStringLiteral("75320"));
    m_script.type(QStringLiteral("townEdit"), QStringLiteral("Uppsala"));
    m_script.choose(QStringLiteral("typeIdEdit"), QStringLiteral("Enskild"));
    m_script.picture(QStringLiteral("new-member"));
    m_script.click(QStringLiteral("registerButton"));
    waitFor(QStringLiteral("editAddressButton"));
    m_script.picture(QStringLiteral("registered"));
    m_script.click(QStringLiteral("backButton"));
}

void Tour::openMember()
{
    m_script.type(QStringLiteral("searchField"), m_familyName);
    m_script.picture(QStringLiteral("search"));
    m_script.openRow(QStringLiteral("memberTable"), 0);
}

void Tour::changeAddress()
{
    m_script.click(QStringLiteral("editAddressButton"));
    m_script.type(QStringLiteral("streetEdit"), QStringLiteral("Nya vägen 12 lgh 1102"));
    m_script.type(QStringLiteral("postalCodeEdit"), QStringLiteral("7532"));
    m_script.click(QStringLiteral("saveButton"));
    m_script.picture(QStringLiteral("field-error"));
    m_script.type(QStringLiteral("postalCodeEdit"), QStringLiteral("753 21"));
    m_script.click(QStringLiteral("saveButton"));
    m_script.picture(QStringLiteral("address-changed"));
}

void Tour::addMembership()
{
    const int lastYear = systemTime().today().year() - 1;
    m_script.click(QStringLiteral("addMembershipButton"));
    m_script.choose(QStringLiteral("typeIdEdit"), QStringLiteral("Stödmedlem"));
    m_script.type(QStringLiteral("fromEdit"), isoDate(QDate(lastYear - 1, 1, 1)));
    m_script.type(QStringLiteral("toEdit"), isoDate(QDate(lastYear, 12, 31)));
    m_script.choose(QStringLiteral("endReasonEdit"), QStringLiteral("resigned"));
    m_script.picture(QStringLiteral("membership-form"));
    m_script.click(QStringLiteral("saveButton"));
    m_script.picture(QStringLiteral("membership-added"));
    m_script.click(QStringLiteral("disclosureButton"));
    m_script.scrollTo(QStringLiteral("membershipsSection"));
    m_script.picture(QStringLiteral("memberships"));
}

void Tour::addAssignment()
{
    // Any day of the next years: ten can be delegates at a time, so that the tour does not run out of seats.
    const QDate day = systemTime().today().addDays(1 + QRandomGenerator::global()->bounded(1500));
    m_script.click(QStringLiteral("addAssignmentButton"));
    m_script.choose(QStringLiteral("roleIdEdit"), QStringLiteral("Ombud"));
    m_script.type(QStringLiteral("fromEdit"), isoDate(day));
    m_script.type(QStringLiteral("toEdit"), isoDate(day));
    m_script.picture(QStringLiteral("assignment-form"));
    m_script.click(QStringLiteral("saveButton"));
    m_script.picture(QStringLiteral("assignment-added"));
    m_script.scrollTo(QStringLiteral("assignmentsSection"));
    m_script.picture(QStringLiteral("assignments"));
    m_script.scrollTo(QStringLiteral("changesSection"));
    m_script.picture(QStringLiteral("latest-changes"));
}

void Tour::lookAtBoard()
{
    turnTo(Workspace::tr("Board"));
    waitFor(QStringLiteral("boardRoleRow"));
    m_script.picture(QStringLiteral("board"));
    m_script.scrollTo(QStringLiteral("earlierSection"));
    m_script.picture(QStringLiteral("earlier-holders"));
}

// As far as the first step: no file is brought along.
void Tour::beginImport()
{
    turnTo(Workspace::tr("Imports"));
    waitFor(QStringLiteral("primaryButton"));
    m_script.picture(QStringLiteral("imports"));
    m_script.click(QStringLiteral("primaryButton"));
    waitFor(QStringLiteral("chooseFileButton"));
    m_script.picture(QStringLiteral("import-file"));
    m_script.click(QStringLiteral("cancelButton"));
}

void Tour::lookAtTransfers()
{
    turnTo(Workspace::tr("Transfers"));
    waitFor(QStringLiteral("transferTabs"));
    m_script.picture(QStringLiteral("transfers"));
}

// The branch's side: who has access, and on which papers.
void Tour::lookAtOwnAccess()
{
    turnTo(Workspace::tr("Access"));
    waitFor(QStringLiteral("papersButton"));
    m_script.picture(QStringLiteral("own-access"));
    m_script.click(QStringLiteral("papersButton"));
    waitFor(QStringLiteral("showPaperButton"));
    m_script.picture(QStringLiteral("own-agreement"));
    m_script.click(QStringLiteral("backButton"));
}

void Tour::lookAtBranch()
{
    m_script.click(QStringLiteral("branchDetailsButton"));
    waitFor(QStringLiteral("editBranchButton"));
    m_script.picture(QStringLiteral("branch"));
    m_script.click(QStringLiteral("backButton"));
}

// From the inbox, as far as the approval.
void Tour::lookAtAgreement()
{
    turnTo(Workspace::tr("Access"));
    waitFor(QStringLiteral("agreementTable"));
    m_script.picture(QStringLiteral("agreements-to-review"));
    m_script.openRow(QStringLiteral("agreementTable"), 0);
    waitFor(QStringLiteral("effectLabel"));
    m_script.picture(QStringLiteral("agreement"));
    m_script.scrollTo(QStringLiteral("reviewSection"));
    m_script.picture(QStringLiteral("review"));
    lookAtPaper();
    m_script.click(QStringLiteral("backButton"));
}

void Tour::lookAtPaper()
{
    m_script.click(QStringLiteral("showPaperButton"));
    waitFor(QStringLiteral("paperPages"));
    m_script.picture(QStringLiteral("paper"));
    m_script.click(QStringLiteral("backButton"));
    waitFor(QStringLiteral("effectLabel"));
}

void Tour::lookAtAccess()
{
    const QString tabs = QStringLiteral("accessTabs");
    turnToTab(tabs, 1);
    waitFor(QStringLiteral("branchAccessTable"));
    m_script.picture(QStringLiteral("who-has-access"));
    m_script.openRow(QStringLiteral("branchAccessTable"), 1);
    waitFor(QStringLiteral("askExceptionButton"));
    m_script.picture(QStringLiteral("branch-access"));
    m_script.click(QStringLiteral("backButton"));
    turnToTab(tabs, 2);
    waitFor(QStringLiteral("decideButton"));
    m_script.picture(QStringLiteral("exceptions"));
    m_script.click(QStringLiteral("decideButton"));
    m_script.picture(QStringLiteral("exception-decision"));
    m_script.click(QStringLiteral("cancelButton"));
}

void Tour::lookAtFigures()
{
    turnTo(Workspace::tr("Overview"));
    waitFor(QStringLiteral("membersLabel"));
    m_script.picture(QStringLiteral("overview"));
}

void Tour::lookAtLog()
{
    turnTo(Workspace::tr("Log"));
    waitFor(QStringLiteral("logTable"));
    m_script.picture(QStringLiteral("log"));
    m_script.openRow(QStringLiteral("logTable"), 1); // the first is the line of a day
    m_script.picture(QStringLiteral("log-event"));
    m_script.click(QStringLiteral("panelCloseButton"));
}

void Tour::lookAtOwnAccount()
{
    turnTo(Workspace::tr("My account"));
    waitFor(QStringLiteral("sessionRow"));
    m_script.picture(QStringLiteral("own-account"));
}

void Tour::lookAtAccounts()
{
    turnTo(Workspace::tr("Accounts"));
    waitFor(QStringLiteral("accountTable"));
    m_script.picture(QStringLiteral("accounts"));
    m_script.openRow(QStringLiteral("accountTable"), 0);
    waitFor(QStringLiteral("editAccountButton"));
    m_script.picture(QStringLiteral("account"));
}

void Tour::lockWindow()
{
    m_script.click(QStringLiteral("lockButton"));
    waitFor(QStringLiteral("unlockPasswordEdit"));
    m_script.picture(QStringLiteral("locked"));
}

} // namespace medlem::client
