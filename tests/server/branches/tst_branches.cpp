// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/branches/brancheshandlers.h"
#include "tests/support/branchfixture.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::HandlerCaller;

class TestBranches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture.start(); }
    void init() { m_fixture.reset(); }
    void nationalSeesAllInSwedishOrder();
    void localSeesOwn();
    void nobodySeesNone();

private:
    test::BranchFixture m_fixture;
};

void TestBranches::nationalSeesAllInSwedishOrder()
{
    const auto list = HandlerCaller(m_fixture, m_fixture.nationalToken).call(handleListBranches, ListBranches{});
    QVERIFY(list);
    QStringList names;
    for (const BranchEntry &branch : list->items)
        names.append(branch.name);
    QCOMPARE(names, (QStringList{QStringLiteral("Zinkgruvan"), QStringLiteral("Åmål"), QStringLiteral("Örebro")}));
}

void TestBranches::localSeesOwn()
{
    const auto list = HandlerCaller(m_fixture, m_fixture.orebroToken).call(handleListBranches, ListBranches{});
    QVERIFY(list);
    QCOMPARE(list->items.size(), 1);
    QVERIFY(list->items.first() == (BranchEntry{.id = m_fixture.orebro,
                                                .name = QStringLiteral("Örebro"),
                                                .organisationNumber = QStringLiteral("8020000004"),
                                                .municipalityCode = QStringLiteral("1880"),
                                                .closedOn = {},
                                                .hasAdministrator = true}));
}

void TestBranches::nobodySeesNone()
{
    const auto list = HandlerCaller(m_fixture, m_fixture.noToken).call(handleListBranches, ListBranches{});
    QVERIFY(!list);
    QCOMPARE(list.error().code, ErrorCode::Unauthenticated);
}

QTEST_GUILESS_MAIN(TestBranches)
#include "tst_branches.moc"
