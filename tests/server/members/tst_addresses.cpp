// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/memberroutes.h"
#include "shared/protocol/members.h"
#include "tests/support/fielderrors.h"
#include "tests/support/registerfixture.h"

#include <QTest>

using namespace medlem;
using medlem::test::Reasons;
using medlem::test::reasonsOf;
using medlem::test::RegisterFixture;
using medlem::test::Session;

class TestAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_fixture.reset(); }
    void adds();
    void refusesBadFields_data();
    void refusesBadFields();
    void refusesUnknownChoices();
    void refusesAnOverlap();
    void ends();
    void changesAnEndedOne();
    void refusesAStaleVersion();
    void needsAccess_data();
    void needsAccess();

private:
    [[nodiscard]] static AddressFields temporary();
    [[nodiscard]] auto add(const AddressFields &fields, Session session = Session::BranchA)
    {
        return m_fixture.call(AddAddress{m_fixture.anna, newIdempotencyKey(), fields}, session);
    }

    RegisterFixture m_fixture{server::addMemberRoutes};
};

void TestAddresses::initTestCase()
{
    const auto started = m_fixture.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

AddressFields TestAddresses::temporary()
{
    return {.kind = AddressKind::Temporary,
            .careOf = QStringLiteral("Nilsson"),
            .street = QStringLiteral("Sommarvägen 3"),
            .postalCode = QStringLiteral("123 45"),
            .town = QStringLiteral("Åhus"),
            .country = QStringLiteral("SE"),
            .from = QDate(2026, 5, 1),
            .to = QDate(2026, 8, 31),
            .undeliverableSince = QDate(2026, 5, 10),
            .undeliverableReason = UndeliverableReason::Moved};
}

void TestAddresses::adds()
{
    const auto entry = add(temporary());
    QVERIFY(entry);
    QCOMPARE(entry->version, Version(1));
    AddressFields expected = temporary();
    expected.postalCode = QStringLiteral("12345");
    QCOMPARE(entry->fields, expected);
    QCOMPARE(m_fixture.call(ShowAddress{entry->id}, Session::BranchA).value(), *entry);
    QCOMPARE(m_fixture.call(ShowMember{m_fixture.anna}, Session::BranchA)->addresses.size(), 2);
}

void TestAddresses::refusesBadFields_data()
{
    QTest::addColumn<AddressFields>("fields");
    QTest::addColumn<Reasons>("expected");
    AddressFields fields = temporary();
    fields.street.clear();
    fields.postalCode = QStringLiteral("012 34");
    fields.town = QStringLiteral("12");
    QTest::newRow("several at once") << fields
                                     << Reasons{{QStringLiteral("street"), FieldReason::StreetOrBoxMissing},
                                                {QStringLiteral("postalCode"), FieldReason::PostalCodeFormat},
                                                {QStringLiteral("town"), FieldReason::NoLetter}};
    fields = temporary();
    fields.country = QStringLiteral("XX");
    QTest::newRow("country") << fields << Reasons{{QStringLiteral("country"), FieldReason::CountryUnknown}};
    fields = temporary();
    fields.to = QDate(2026, 4, 30);
    QTest::newRow("ends before it starts") << fields << Reasons{{QStringLiteral("to"), FieldReason::EndsBeforeStart}};
    fields = temporary();
    fields.careOf = QStringLiteral("a\u202Eb");
    QTest::newRow("bidi override") << fields << Reasons{{QStringLiteral("careOf"), FieldReason::ControlCharacter}};
    fields = temporary();
    fields.kind = AddressKind::Foreign;
    fields.country = QStringLiteral("FR");
    fields.postalCode = QStringLiteral("75001_PARIS");
    QTest::newRow("postcode abroad") << fields
                                     << Reasons{{QStringLiteral("postalCode"), FieldReason::PostalCodeForeign}};
}

void TestAddresses::refusesBadFields()
{
    QFETCH(AddressFields, fields);
    QFETCH(Reasons, expected);
    const auto added = add(fields);
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::Invalid);
    QCOMPARE(reasonsOf(added), expected);
    const auto updated = m_fixture.call(UpdateAddress{m_fixture.annasAddress, 1, fields}, Session::BranchA);
    QCOMPARE(reasonsOf(updated), expected);
    QCOMPARE(m_fixture.count("address"), 2);
}

void TestAddresses::refusesUnknownChoices()
{
    EncodedRequest request = RequestCodec<AddAddress>::encode({m_fixture.anna, newIdempotencyKey(), temporary()});
    request.body.replace("\"temporary\"", "\"holiday\"").replace("2026-05-01", "2026-02-31");
    const auto reply = m_fixture.callWire(request, Session::BranchA);
    QCOMPARE(reasonsOf(reply), (Reasons{{QStringLiteral("kind"), FieldReason::UnknownValue},
                                        {QStringLiteral("from"), FieldReason::DateFormat}}));
}

void TestAddresses::refusesAnOverlap()
{
    QVERIFY(add(temporary()));
    AddressFields next = temporary();
    next.from = QDate(2026, 8, 31); // shares its first day with the last of the other
    next.to = QDate(2026, 9, 30);
    next.undeliverableSince = std::nullopt;
    next.undeliverableReason = std::nullopt;
    const auto overlap = add(next);
    QVERIFY(!overlap);
    QCOMPARE(overlap.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(overlap), (Reasons{{QStringLiteral("from"), FieldReason::Overlaps}}));
    next.from = QDate(2026, 9, 1);
    const auto free = add(next);
    QVERIFY(free);
    next.from = QDate(2026, 8, 1);
    const auto moved = m_fixture.call(UpdateAddress{free->id, 1, next}, Session::BranchA);
    QCOMPARE(reasonsOf(moved), (Reasons{{QStringLiteral("from"), FieldReason::Overlaps}}));
}

void TestAddresses::ends()
{
    AddressFields fields = m_fixture.call(ShowAddress{m_fixture.annasAddress}, Session::BranchA)->fields;
    fields.to = QDate(2026, 5, 31);
    const auto entry = m_fixture.call(UpdateAddress{m_fixture.annasAddress, 1, fields}, Session::BranchA);
    QVERIFY(entry);
    QCOMPARE(entry->version, Version(2));
    QCOMPARE(entry->fields, fields);
}

void TestAddresses::changesAnEndedOne()
{
    m_fixture.execute("UPDATE address SET valid_to = '2019-01-01' WHERE town = 'Lund'");
    AddressFields fields = m_fixture.call(ShowAddress{m_fixture.annasAddress}, Session::BranchA)->fields;
    fields.street = QStringLiteral("Storgatan 1 lgh 1102");
    const auto entry = m_fixture.call(UpdateAddress{m_fixture.annasAddress, 2, fields}, Session::BranchA);
    QVERIFY(entry);
    QCOMPARE(entry->fields.street, fields.street);
}

void TestAddresses::refusesAStaleVersion()
{
    const AddressFields fields = m_fixture.call(ShowAddress{m_fixture.annasAddress}, Session::BranchA)->fields;
    QVERIFY(m_fixture.call(UpdateAddress{m_fixture.annasAddress, 1, fields}, Session::BranchA));
    const auto stale = m_fixture.call(UpdateAddress{m_fixture.annasAddress, 1, fields}, Session::BranchA);
    QCOMPARE(stale.error().code, ErrorCode::Stale);
}

void TestAddresses::needsAccess_data()
{
    QTest::addColumn<Session>("session");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no session") << Session::None << ErrorCode::Unauthenticated;
    QTest::newRow("foreign branch") << Session::BranchB << ErrorCode::NotFound;
}

void TestAddresses::needsAccess()
{
    QFETCH(Session, session);
    QFETCH(ErrorCode, code);
    const auto added = add(temporary(), session);
    QCOMPARE(added.error().code, code);
    QCOMPARE(m_fixture.call(AddAddress{PersonId::create(), newIdempotencyKey(), temporary()}, session).error(),
             added.error());
    const auto shown = m_fixture.call(ShowAddress{m_fixture.annasAddress}, session);
    QCOMPARE(shown.error().code, code);
    QCOMPARE(m_fixture.call(ShowAddress{AddressId::create()}, session).error(), shown.error());
    const auto updated = m_fixture.call(UpdateAddress{m_fixture.annasAddress, 1, temporary()}, session);
    QCOMPARE(updated.error().code, code);
    QCOMPARE(m_fixture.call(UpdateAddress{AddressId::create(), 1, temporary()}, session).error(), updated.error());
    QCOMPARE(m_fixture.count("address"), 2);
}

QTEST_GUILESS_MAIN(TestAddresses)
#include "tst_addresses.moc"
