// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/memberroutes.h"
#include "shared/protocol/membersearch.h"
#include "tests/support/fielderrors.h"
#include "tests/support/registerfixture.h"

#include <QTest>

using namespace medlem;
using medlem::test::Reasons;
using medlem::test::reasonsOf;
using medlem::test::RegisterFixture;
using medlem::test::Session;

class TestMemberMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void samePersonnummer();
    void tellsNothingOfAForeigner();
    void sameNameAndBirthDate_data();
    void sameNameAndBirthDate();
    void similarName_data();
    void similarName();
    void nobody();
    void surestFirst();
    void atMostTen();
    void refusesBadFields();
    void needsAccess();

private:
    [[nodiscard]] QList<MemberMatch> matches(const QString &givenNames, const QString &familyName,
                                             std::optional<QDate> birthDate = {},
                                             const std::optional<QString> &personnummer = {});
    [[nodiscard]] static PersonFields typed(const QString &givenNames, const QString &familyName);

    RegisterFixture m_fixture{server::addMemberRoutes};
};

void TestMemberMatch::initTestCase()
{
    const auto started = m_fixture.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_fixture.reset();
}

PersonFields TestMemberMatch::typed(const QString &givenNames, const QString &familyName)
{
    PersonFields fields;
    fields.givenNames = givenNames;
    fields.familyName = familyName;
    return fields;
}

QList<MemberMatch> TestMemberMatch::matches(const QString &givenNames, const QString &familyName,
                                            std::optional<QDate> birthDate, const std::optional<QString> &personnummer)
{
    PersonFields fields = typed(givenNames, familyName);
    fields.birthDate = birthDate;
    fields.personnummer = personnummer;
    const auto reply = m_fixture.call(MatchMembers{m_fixture.branchA, fields}, Session::BranchA);
    return reply ? reply->items : QList<MemberMatch>();
}

void TestMemberMatch::samePersonnummer()
{
    const auto found = matches(QStringLiteral("Någon"), QStringLiteral("Annan"), {}, QStringLiteral("850515-9809"));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].personId, m_fixture.anna);
    QCOMPARE(found[0].reason, MatchReason::SamePersonnummer);
    QCOMPARE(found[0].displayName, QStringLiteral("Anna Berg"));
    QVERIFY(found[0].inBranch);
    QVERIFY(found[0].memberNumber);
}

void TestMemberMatch::tellsNothingOfAForeigner()
{
    const auto found = matches(QStringLiteral("Någon"), QStringLiteral("Annan"), {}, QStringLiteral("620717-9802"));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].personId, m_fixture.cecilia);
    QCOMPARE(found[0].displayName, QStringLiteral("Någon Annan")); // as typed, not as stored
    QCOMPARE(found[0].birthDate, std::optional(QDate(1962, 7, 17)));
    QVERIFY(!found[0].inBranch);
    QVERIFY(!found[0].memberNumber);
}

void TestMemberMatch::sameNameAndBirthDate_data()
{
    QTest::addColumn<QString>("givenNames");
    QTest::addColumn<QString>("familyName");
    QTest::newRow("as stored") << "Anna Maria"
                               << "Berg";
    QTest::newRow("capitals") << "ANNA MARIA"
                              << "BERG";
    QTest::newRow("one of the names") << "Maria"
                                      << "Berg";
    QTest::newRow("other order") << "Maria Anna"
                                 << "Berg";
    QTest::newRow("one name more") << "Anna Maria Lovisa"
                                   << "Berg";
    QTest::newRow("hyphen") << "Anna-Maria"
                            << "Berg";
}

void TestMemberMatch::sameNameAndBirthDate()
{
    QFETCH(QString, givenNames);
    QFETCH(QString, familyName);
    const auto found = matches(givenNames, familyName, QDate(1985, 5, 15));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].personId, m_fixture.anna);
    QCOMPARE(found[0].reason, MatchReason::SameNameAndBirthDate);
}

void TestMemberMatch::similarName_data()
{
    QTest::addColumn<QString>("givenNames");
    QTest::addColumn<QString>("familyName");
    QTest::addColumn<PersonId>("person");
    QTest::newRow("another birth date") << "Anna"
                                        << "Berg" << m_fixture.anna;
    QTest::newRow("no birth date stored") << "bo"
                                          << "öberg" << m_fixture.bo;
    QTest::newRow("a former member") << "Disa"
                                     << "Zetterberg" << m_fixture.former;
}

void TestMemberMatch::similarName()
{
    QFETCH(QString, givenNames);
    QFETCH(QString, familyName);
    QFETCH(PersonId, person);
    const auto found = matches(givenNames, familyName, QDate(1999, 9, 9));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].personId, person);
    QCOMPARE(found[0].reason, MatchReason::SimilarName);
    QVERIFY(found[0].inBranch);
}

void TestMemberMatch::nobody()
{
    QVERIFY(matches(QStringLiteral("Anna"), QStringLiteral("Bergman")).isEmpty());
    QVERIFY(matches(QStringLiteral("Bo"), QStringLiteral("Oberg")).isEmpty());                            // ö is not o
    QVERIFY(matches(QStringLiteral("Cecilia"), QStringLiteral("Åkesson"), QDate(1962, 7, 17)).isEmpty()); // B's
    QVERIFY(matches(QStringLiteral("%"), QStringLiteral("_erg")).isEmpty());
}

void TestMemberMatch::surestFirst()
{
    m_fixture.execute("INSERT INTO person (id, given_names, family_name, birth_date)"
                      " VALUES ('019e0000-0000-7000-8000-000000000099', 'Anna', 'Berg', '1985-05-15'),"
                      " ('019e0000-0000-7000-8000-000000000098', 'Anna', 'Berg', NULL);"
                      "INSERT INTO membership (person_id, branch_id, type_id, valid_from) SELECT p.id, m.branch_id,"
                      " m.type_id, DATE '2024-01-01' FROM person p, membership m"
                      " WHERE p.given_names = 'Anna' AND m.id = '019e0000-0000-7000-8000-000000000031'");
    const auto found = matches(QStringLiteral("Anna"), QStringLiteral("Berg"), {}, QStringLiteral("850515-9809"));
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0].reason, MatchReason::SamePersonnummer);
    QCOMPARE(found[1].reason, MatchReason::SameNameAndBirthDate);
    QCOMPARE(found[2].reason, MatchReason::SimilarName);
    m_fixture.reset();
}

void TestMemberMatch::atMostTen()
{
    m_fixture.execute(
        "INSERT INTO person (given_names, family_name) SELECT 'Tolv', 'Tolvsson' FROM generate_series(1, 12);"
        "INSERT INTO membership (person_id, branch_id, type_id, valid_from) SELECT p.id, m.branch_id,"
        " m.type_id, DATE '2024-01-01' FROM person p, membership m"
        " WHERE p.given_names = 'Tolv' AND m.id = '019e0000-0000-7000-8000-000000000031'");
    QCOMPARE(matches(QStringLiteral("Tolv"), QStringLiteral("Tolvsson")).size(), 10);
}

void TestMemberMatch::refusesBadFields()
{
    PersonFields fields = typed(QString(), QStringLiteral("7"));
    fields.personnummer = QStringLiteral("850515-9800");
    const auto reply = m_fixture.call(MatchMembers{m_fixture.branchA, fields}, Session::BranchA);
    QCOMPARE(reply.error().code, ErrorCode::Invalid);
    QCOMPARE(reasonsOf(reply), (Reasons{{QStringLiteral("givenNames"), FieldReason::Required},
                                        {QStringLiteral("familyName"), FieldReason::NoLetter},
                                        {QStringLiteral("personnummer"), FieldReason::PersonnummerCheckDigit}}));
}

void TestMemberMatch::needsAccess()
{
    const PersonFields fields = typed(QStringLiteral("Anna"), QStringLiteral("Berg"));
    const MatchMembers match{m_fixture.branchA, fields};
    QCOMPARE(m_fixture.call(match, Session::None).error().code, ErrorCode::Unauthenticated);
    const auto foreign = m_fixture.call(match, Session::BranchB);
    QCOMPARE(foreign.error().code, ErrorCode::NotFound);
    QCOMPARE(m_fixture.call(MatchMembers{BranchId::create(), fields}, Session::BranchB).error(), foreign.error());
}

QTEST_GUILESS_MAIN(TestMemberMatch)
#include "tst_membermatch.moc"
