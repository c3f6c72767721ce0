// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/branchaccess.h"
#include "tests/server/access/accessdesk.h"
#include "tests/support/fielderrors.h"

#include <QTest>

namespace medlem::test {

// Which branches have whom, since when, on which papers, and which have nobody.
class BranchAccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init() { m_desk.reset(); }
    void tellsWhoAdministers();
    void tellsWhoNobodyAdministers();
    void tellsWhatIsUnderWay();
    void searches();
    void showsBranchItsOwn();

private:
    [[nodiscard]] QStringList found(const BranchAccessQuery &query)
    {
        QStringList names;
        const auto page = m_data.call(SearchBranchAccess{query}, Session::National);
        for (const BranchAccess &each : page->items)
            names.append(each.branch.name);
        return names;
    }
    [[nodiscard]] BranchAccess branchA() { return *m_data.call(ShowBranchAccess{m_data.branchA}, Session::National); }

    AccessDesk m_desk;
    RegisterFixture &m_data = m_desk.data();
};

void BranchAccessTest::tellsWhoAdministers()
{
    const BranchAccess access = branchA();
    QCOMPARE(access.state, BranchAccessState::Administered);
    QCOMPARE(access.administrators.size(), 1);
    const BranchAdministrator &erik = access.administrators.first();
    QCOMPARE(erik.personId, m_data.adminA);
    QCOMPARE(erik.name, QStringLiteral("Erik Adminsson"));
    QCOMPARE(erik.tie, AdministratorTie::Member);
    QCOMPARE(erik.agreementReference, m_desk.show(erik.agreementId).reference);
    QVERIFY(!erik.hasAccount); // without an authenticator app
    QVERIFY(!erik.exceptionId);
    QVERIFY(!access.withoutSince);
}

void BranchAccessTest::tellsWhoNobodyAdministers()
{
    const AgreementEntry agreement = m_desk.show(branchA().administrators.first().agreementId);
    QVERIFY(m_desk.end(agreement, {.reason = AgreementEndReason::Deceased,
                                   .personId = {},
                                   .note = QStringLiteral("Enligt brev från avdelningen.")}));
    const BranchAccess access = branchA();
    QCOMPARE(access.state, BranchAccessState::WithoutAdministrator);
    QVERIFY(access.administrators.isEmpty());
    QVERIFY(access.withoutSince);
    QCOMPARE(found({.state = BranchAccessState::WithoutAdministrator}), QStringList{QStringLiteral("Avdelning A")});
}

void BranchAccessTest::tellsWhatIsUnderWay()
{
    QVERIFY(!branchA().underWay);
    const AgreementEntry drafted = m_desk.drafted({m_data.anna});
    QCOMPARE(branchA().underWay->id, drafted.id);
}

void BranchAccessTest::searches()
{
    const QStringList both{QStringLiteral("Avdelning A"), QStringLiteral("Avdelning B")};
    QCOMPARE(found({}), both);
    QCOMPARE(found({.text = QStringLiteral("frida")}), QStringList{QStringLiteral("Avdelning B")});
    QCOMPARE(found({.text = QStringLiteral("erik avdelning")}), QStringList{QStringLiteral("Avdelning A")});
    BranchAccessQuery query{.limit = 1};
    const auto first = m_data.call(SearchBranchAccess{query}, Session::National);
    QVERIFY(first->next);
    query.after = first->next;
    QCOMPARE(found(query), QStringList{QStringLiteral("Avdelning B")});
    QCOMPARE(reasonsOf(m_data.call(SearchBranchAccess{{.limit = 201}}, Session::National)),
             Reasons({{QStringLiteral("limit"), FieldReason::OutOfRange}}));
    m_data.execute("SELECT end_branch_access(id, 'Nedlagd.') FROM branch WHERE name = 'Avdelning A';"
                   "UPDATE branch SET closed_on = '2026-05-15' WHERE name = 'Avdelning A'");
    QCOMPARE(found({}), QStringList{QStringLiteral("Avdelning B")});
}

void BranchAccessTest::showsBranchItsOwn()
{
    QVERIFY(m_data.call(ShowBranchAccess{m_data.branchA}, Session::BranchA));
    QCOMPARE(m_data.call(ShowBranchAccess{m_data.branchB}, Session::BranchA).error(),
             m_data.call(ShowBranchAccess{BranchId::create()}, Session::BranchA).error());
    QCOMPARE(m_data.call(SearchBranchAccess{}, Session::BranchA).error().code, ErrorCode::Forbidden);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::BranchAccessTest)
#include "tst_branchaccess.moc"
