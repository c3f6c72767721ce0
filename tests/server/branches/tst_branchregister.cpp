// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/branches/brancheshandlers.h"
#include "server/database/dbfailure.h"
#include "tests/support/branchfixture.h"
#include "tests/support/fielderrors.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::HandlerCaller;
using medlem::test::Reasons;
using medlem::test::reasonsOf;

// What the national organisation keeps of the branches.
class TestBranchRegister : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture.start(); }
    void init();
    void cleanup() { m_national.reset(); }
    void adds();
    void shows();
    void updates();
    void nameAndNumberOnce();
    void missingAndStale();
    void isForTheNationalOrganisation();
    void tellsAllThatIsWrong();

private:
    AddBranch addition(const BranchFields &fields) const { return {newIdempotencyKey(), fields}; }

    test::BranchFixture m_fixture;
    std::unique_ptr<HandlerCaller> m_national;
    const BranchFields m_wanted{.name = QStringLiteral("Kumla"),
                                .organisationNumber = QStringLiteral("8025005607"),
                                .municipalityCode = QStringLiteral("1881"),
                                .careOf = QStringLiteral("Ek"),
                                .street = QStringLiteral("Storgatan 1"),
                                .postalCode = QStringLiteral("69230"),
                                .town = QStringLiteral("Kumla"),
                                .email = QStringLiteral("kumla@example.org"),
                                .phone = QStringLiteral("+46701740605"),
                                .contactName = QStringLiteral("Olga Ek")};
};

void TestBranchRegister::init()
{
    m_fixture.reset();
    m_national = std::make_unique<HandlerCaller>(m_fixture, m_fixture.nationalToken);
}

void TestBranchRegister::adds()
{
    const auto added = m_national->call(handleAddBranch, addition(m_wanted));
    QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
    QCOMPARE(added->version, Version(1));
    QVERIFY(added->fields == m_wanted);
    QCOMPARE(added->members, 0);
    QVERIFY(!added->hasAdministrator);
    QVERIFY(m_national->call(handleShowBranch, ShowBranch{added->id}).value() == *added);
    // It names whom to turn to, so that it is told who has looked.
    QCOMPARE(m_fixture.value(QStringLiteral("SELECT string_agg(action || ' ' || object, ', ' ORDER BY sequence)"
                                            " FROM audit_event WHERE object_id = '%1'")
                                 .arg(added->id.toString())),
             QStringLiteral("insert branch, read branch"));
}

void TestBranchRegister::shows()
{
    m_fixture.addMember(1, m_fixture.orebro);
    m_fixture.addMember(2, m_fixture.orebro);
    m_fixture.addMember(3, m_fixture.amal);
    HandlerCaller olga(m_fixture, m_fixture.orebroToken);
    const auto own = olga.call(handleShowBranch, ShowBranch{m_fixture.orebro});
    QVERIFY(own);
    QCOMPARE(own->fields.name, QStringLiteral("Örebro"));
    QCOMPARE(own->members, 2);
    QVERIFY(own->hasAdministrator);
    const auto other = olga.call(handleShowBranch, ShowBranch{m_fixture.amal});
    QVERIFY(other.error() == makeError(ErrorCode::NotFound));
    QVERIFY(!m_national->call(handleShowBranch, ShowBranch{m_fixture.zinkgruvan})->hasAdministrator);
}

void TestBranchRegister::updates()
{
    const auto updated = m_national->call(handleUpdateBranch, UpdateBranch{m_fixture.orebro, 1, m_wanted});
    QVERIFY(updated);
    QCOMPARE(updated->version, Version(2));
    QVERIFY(updated->fields == m_wanted);
}

void TestBranchRegister::nameAndNumberOnce()
{
    BranchFields taken = m_wanted;
    taken.name = QStringLiteral("Örebro");
    const auto sameName = m_national->call(handleAddBranch, addition(taken));
    QCOMPARE(sameName.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(sameName), (Reasons{{QStringLiteral("name"), FieldReason::AlreadyUsed}}));
    m_fixture.prepare(QStringLiteral("UPDATE branch SET organisation_number = '8020000009' WHERE name = 'Örebro'"));
    BranchFields number = m_wanted;
    number.organisationNumber = QStringLiteral("8020000009");
    const auto sameNumber = m_national->call(handleUpdateBranch, UpdateBranch{m_fixture.amal, 1, number});
    QCOMPARE(sameNumber.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(sameNumber), (Reasons{{QStringLiteral("organisationNumber"), FieldReason::AlreadyUsed}}));
}

void TestBranchRegister::missingAndStale()
{
    const auto codeOf = [this](BranchId branch, Version version) {
        return m_national->call(handleUpdateBranch, UpdateBranch{branch, version, m_wanted}).error().code;
    };
    QCOMPARE(codeOf(BranchId::create(), 1), ErrorCode::NotFound);
    QCOMPARE(codeOf(m_fixture.orebro, 2), ErrorCode::Stale);
}

void TestBranchRegister::isForTheNationalOrganisation()
{
    HandlerCaller olga(m_fixture, m_fixture.orebroToken);
    const BranchFields nameless;
    QVERIFY(olga.call(handleAddBranch, addition(nameless)).error() == makeError(ErrorCode::Forbidden));
    QVERIFY(olga.call(handleUpdateBranch, UpdateBranch{m_fixture.orebro, 1, nameless}).error() ==
            makeError(ErrorCode::Forbidden));
    HandlerCaller nobody(m_fixture, m_fixture.noToken);
    QVERIFY(nobody.call(handleAddBranch, addition(nameless)).error() == makeError(ErrorCode::Unauthenticated));
    QVERIFY(nobody.call(handleShowBranch, ShowBranch{m_fixture.orebro}).error() ==
            makeError(ErrorCode::Unauthenticated));
    // The second guard: row-level security lets nothing through, and nobody closes a branch by a statement.
    QVERIFY(olga.change(QStringLiteral("UPDATE branch SET town = 'Stulen', street = 'x', postal_code = '11111'")));
    QCOMPARE(m_fixture.value(QStringLiteral("SELECT count(*) FROM branch WHERE town IS NOT NULL")),
             QStringLiteral("0"));
    QVERIFY_THROWS_EXCEPTION(
        DbFailure, static_cast<void>(m_national->change(QStringLiteral("UPDATE branch SET closed_on = '2026-01-01'"))));
}

void TestBranchRegister::tellsAllThatIsWrong()
{
    BranchFields wrong = m_wanted;
    wrong.name.clear();
    wrong.municipalityCode = QStringLiteral("0001");
    const auto added = m_national->call(handleAddBranch, addition(wrong));
    QCOMPARE(added.error().code, ErrorCode::Invalid);
    QCOMPARE(reasonsOf(added), (Reasons{{QStringLiteral("name"), FieldReason::Required},
                                        {QStringLiteral("municipalityCode"), FieldReason::UnknownValue}}));
}

QTEST_GUILESS_MAIN(TestBranchRegister)
#include "tst_branchregister.moc"
