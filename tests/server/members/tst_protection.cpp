// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/memberroutes.h"
#include "shared/protocol/membersearch.h"
#include "shared/protocol/protection.h"
#include "tests/support/registerfixture.h"

#include <QTest>

using namespace medlem;
using namespace medlem::test;

// The operations on protected persons, and what the others do about one: Anna of branch A. The national administrator
// has the right to open, A's own has not.
class TestProtection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void opensAndCloses();
    void refusesToOpen();
    void liftsWithRightAndReason();
    void keepsContactDetailsWhileHidden();
    void changesWhatIsOpen();
    void findsByNameAndNotByPlace();
    void registersProtected();

private:
    [[nodiscard]] MemberCard card(Session session) { return *m_data.call(ShowMember{m_data.anna}, session); }
    [[nodiscard]] Result<NoContent> open(Session session, const QString &reason)
    {
        return m_data.call(OpenProtected{.personId = m_data.anna, .body = {.reason = reason}}, session);
    }
    [[nodiscard]] Result<MemberCard> set(Session session, ProtectionKind kind, std::optional<QString> reason = {})
    {
        return m_data.call(SetProtection{m_data.anna, card(session).person.version, {kind, reason}}, session);
    }

    RegisterFixture m_data{server::addMemberRoutes};
    const QString m_reason = QStringLiteral("Kallelse ska skickas");
};

void TestProtection::initTestCase()
{
    const auto started = m_data.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestProtection::init()
{
    m_data.reset();
    m_data.execute("UPDATE account SET may_open_protected = true WHERE username = 'national'");
    const auto hidden = set(Session::BranchA, ProtectionKind::ConfidentialityMarking);
    QVERIFY(hidden && hidden->protection && hidden->protection->isHidden);
    QVERIFY(hidden->addresses.isEmpty() && !hidden->person.fields.email);
}

void TestProtection::opensAndCloses()
{
    QVERIFY(open(Session::National, m_reason));
    const MemberCard opened = card(Session::National);
    QVERIFY(!opened.protection->isHidden && opened.protection->mayOpen && opened.protection->shownUntil);
    QCOMPARE(opened.addresses.size(), 1);
    QCOMPARE(opened.person.fields.email, std::optional(QStringLiteral("anna@example.org")));
    QVERIFY(card(Session::BranchA).addresses.isEmpty());
    QVERIFY(m_data.call(CloseProtected{m_data.anna}, Session::National));
    QVERIFY(card(Session::National).addresses.isEmpty());
    QCOMPARE(m_data.call(CloseProtected{m_data.anna}, Session::BranchB).error().code, ErrorCode::NotFound);
}

void TestProtection::refusesToOpen()
{
    QCOMPARE(open(Session::BranchA, m_reason).error().code, ErrorCode::Forbidden);
    QCOMPARE(open(Session::BranchB, m_reason).error().code, ErrorCode::NotFound);
    QCOMPARE(open(Session::National, QStringLiteral("kort")).error(),
             invalidValue(FieldReason::TooShort, QStringLiteral("reason")));
    QVERIFY(card(Session::National).addresses.isEmpty());
}

void TestProtection::liftsWithRightAndReason()
{
    QCOMPARE(set(Session::BranchA, ProtectionKind::None, m_reason).error().code, ErrorCode::Forbidden);
    QCOMPARE(set(Session::National, ProtectionKind::None).error(),
             invalidValue(FieldReason::Required, QStringLiteral("reason")));
    const auto stale = m_data.call(SetProtection{m_data.anna, 1, {ProtectionKind::None, m_reason}}, Session::National);
    QCOMPARE(stale.error().code, ErrorCode::Stale);
    QVERIFY(set(Session::National, ProtectionKind::None, m_reason));
    const MemberCard shown = card(Session::BranchA);
    QVERIFY(!shown.protection);
    QCOMPARE(shown.addresses.size(), 1);
    QCOMPARE(shown.person.fields.email, std::optional(QStringLiteral("anna@example.org")));
}

void TestProtection::keepsContactDetailsWhileHidden()
{
    const PersonEntry hidden = card(Session::BranchA).person;
    UpdatePerson change{m_data.anna, hidden.version, hidden.fields};
    change.body.familyName = QStringLiteral("Ny");
    QCOMPARE(m_data.call(change, Session::BranchA)->fields.email, std::nullopt);
    change.ifMatch += 1;
    change.body.email = QStringLiteral("ny@example.org");
    QCOMPARE(m_data.call(change, Session::BranchA).error().code, ErrorCode::Forbidden);
    AddAddress added{.personId = m_data.anna, .body = {}};
    added.body.kind = AddressKind::Postal;
    added.body.street = QStringLiteral("Box 1");
    added.body.postalCode = QStringLiteral("12345");
    added.body.town = QStringLiteral("Ort");
    added.body.from = QDate(2026, 5, 1);
    QCOMPARE(m_data.call(added, Session::BranchA).error().code, ErrorCode::Forbidden);
    QVERIFY(open(Session::National, m_reason));
    QCOMPARE(card(Session::National).person.fields.email, std::optional(QStringLiteral("anna@example.org")));
}

void TestProtection::changesWhatIsOpen()
{
    QVERIFY(open(Session::National, m_reason));
    const PersonEntry opened = card(Session::National).person;
    UpdatePerson change{m_data.anna, opened.version, opened.fields};
    change.body.email = QStringLiteral("ny@example.org");
    QCOMPARE(m_data.call(change, Session::National)->fields.email, change.body.email);
    QCOMPARE(card(Session::National).person.fields.email, change.body.email);
    QCOMPARE(m_data.count("person WHERE email = 'ny@example.org'"), 0);
    QVERIFY(!card(Session::BranchA).person.fields.email);
}

void TestProtection::findsByNameAndNotByPlace()
{
    const auto search = [this](const char *text, MemberSort sort) {
        MemberQuery query;
        query.text = QString::fromUtf8(text);
        query.sort = sort;
        return m_data.call(SearchMembers{m_data.branchA, query}, Session::National)->items;
    };
    QVERIFY(open(Session::National, m_reason)); // a list shows no town to whoever has opened somebody either
    for (const MemberSort sort : {MemberSort::Name, MemberSort::Town}) {
        const QList<MemberRow> byName = search("Berg", sort);
        QCOMPARE(byName.size(), 1);
        QCOMPARE(byName.first().protection, ProtectionKind::ConfidentialityMarking);
        QVERIFY(!byName.first().town);
        for (const char *place : {"Lund", "anna@example.org", "Storgatan"})
            QCOMPARE(search(place, sort).size(), 0);
    }
}

void TestProtection::registersProtected()
{
    NewMember member{.existingPersonId = {},
                     .person = {},
                     .address = {},
                     .membership = {.typeId = m_data.membershipType(QStringLiteral("Enskild")),
                                    .from = QDate(2026, 5, 1),
                                    .to = {},
                                    .endReason = {}},
                     .protection = ProtectionKind::ProtectedRegistration};
    member.person.givenNames = QStringLiteral("Gunilla");
    member.person.familyName = QStringLiteral("Ny");
    const auto registered = m_data.call(RegisterMember{m_data.branchA, newIdempotencyKey(), member}, Session::BranchA);
    QVERIFY(registered && registered->protection);
    QCOMPARE(registered->protection->kind, ProtectionKind::ProtectedRegistration);
    member.person.email = QStringLiteral("ny@example.org");
    const auto refused = m_data.call(RegisterMember{m_data.branchA, newIdempotencyKey(), member}, Session::BranchA);
    QCOMPARE(refused.error(), invalidValue(FieldReason::ProtectedPerson, QStringLiteral("person.email")));
}

QTEST_GUILESS_MAIN(TestProtection)
#include "tst_protection.moc"
