// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/app/mainwindow.h"
#include "client/app/workspace.h"
#include "shared/protocol/branches.h"
#include "shared/protocol/roles.h"
#include "shared/protocol/transfers.h"
#include "tests/client/members/sampledata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"
#include "tests/support/typing.h"

#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <memory>

// A main window with the pages of an account, for the tests of the workspace.
namespace medlem::test {

inline const BranchName ours{.id = sampleBranch(), .name = QStringLiteral("Avdelning Umeå")};
inline const BranchName theirs{.id = BranchId::create(), .name = QStringLiteral("Avdelning Kiruna")};

[[nodiscard]] inline Account account(AccountRole role, const QList<BranchName> &branches)
{
    return {.id = AccountId::create(),
            .username = QStringLiteral("karin"),
            .displayName = QStringLiteral("Karin Åkesson"),
            .role = role,
            .branches = branches};
}

[[nodiscard]] inline BranchEntry entry(const BranchName &branch)
{
    return {.id = branch.id, .name = branch.name, .organisationNumber = {}, .municipalityCode = {}};
}

struct Office
{
    Office()
    {
        window.resize(1280, 800); // whatever the screen
        window.setLoginPage(new QWidget);
    }

    [[nodiscard]] bool open(AccountRole role, const QList<BranchName> &branches)
    {
        const bool isNational = role == AccountRole::NationalAdministrator;
        if (isNational || branches.size() != 1)
            api.expect<ListBranches>().reply({.items = {entry(ours), entry(theirs)}});
        else
            expectBranch();
        if (isNational) {
            api.expect<ListMembershipTypes>().reply(sampleTypes());
            api.expect<ListRoles>().reply({});
        }
        workspace = std::make_unique<client::Workspace>(api, clock, window, account(role, branches));
        window.showPages();
        return showActive(window) && isQuiet();
    }
    [[nodiscard]] bool openLocal() { return open(AccountRole::LocalAdministrator, {ours}); }
    [[nodiscard]] bool openNational() { return open(AccountRole::NationalAdministrator, {}); }

    void expectBranch()
    {
        api.expect<SearchMembers>().reply(samplePage(1, 3, false));
        api.expect<CountMembers>().reply({.total = 3});
        api.expect<ListMembershipTypes>().reply(sampleTypes());
        api.expect<ListRoles>().reply({});
        api.expect<ShowBoard>().reply({});
        api.expect<SearchTransfers>().reply(waiting);
    }
    [[nodiscard]] bool isQuiet()
    {
        return QTest::qWaitFor([this] {
            return api.isDone() && api.unexpected().isEmpty();
        });
    }
    [[nodiscard]] bool openMember()
    {
        api.expect<ShowMember>().reply(sampleCard());
        api.expect<ListChanges>().reply(sampleChanges());
        QTest::keyClick(find<QTableView>("memberTable"), Qt::Key_Return);
        return isQuiet() && QTest::qWaitFor([this] {
                   return find<QPushButton>("editPersonButton") != nullptr;
               });
    }
    void writeInCard()
    {
        click("editPersonButton");
        rewrite(find<QLineEdit>("familyNameEdit"), QStringLiteral("Bergström"));
    }

    // The one that can be seen.
    template <class Widget>
    [[nodiscard]] Widget *find(const char *name)
    {
        const auto found = window.findChildren<Widget *>(QLatin1String(name));
        const auto visible = std::find_if(found.begin(), found.end(), [](const Widget *widget) {
            return widget->isVisible();
        });
        return visible == found.end() ? nullptr : *visible;
    }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    [[nodiscard]] QStringList navigation()
    {
        QStringList texts;
        for (int i = 1; const auto *button = find<QPushButton>(qPrintable(QStringLiteral("navigationButton%1").arg(i)));
             ++i)
            texts.append(button->text());
        return texts;
    }

    FoundTransfers waiting; // in the branch that is chosen
    FakeApi api;
    FixedClock clock{QDateTime(sampleDay(), QTime(12, 0), Qt::UTC)};
    client::MainWindow window;
    std::unique_ptr<client::Workspace> workspace;
};

} // namespace medlem::test
