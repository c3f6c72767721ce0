// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/access/accessdesk.h"
#include "tests/support/fielderrors.h"

#include "shared/protocol/accesssettings.h"
#include "shared/protocol/branchaccess.h"

#include <QTest>

namespace medlem::test {

// Special reasons: asked for by the branch, decided by the national organisation. Nobody is cut off silently.
class ExceptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init() { m_desk.reset(); }
    void asksAndDecides();
    void refusesRequest_data();
    void refusesRequest();
    void refusesDecision();
    void refusesClosedBranch();
    void coversSeats_data();
    void coversSeats();
    void coversTheOutsider();
    void withdrawnCutsNobodyOff();
    void expiredCutsNobodyOff();
    void reversalNeedsNoNewException();
    void searches();
    void setsHowToReview();

private:
    [[nodiscard]] NewException several(int seats = 2) const
    {
        return {.kind = ExceptionKind::SeveralAdministrators,
                .seats = seats,
                .personId = {},
                .reason = QStringLiteral("Tre orter delar på arbetet.")};
    }
    [[nodiscard]] Result<ExceptionEntry> ask(const NewException &fields, Session session = Session::BranchA)
    {
        return m_data.call(RequestException{.branchId = m_data.branchA, .body = fields}, session);
    }
    [[nodiscard]] Result<ExceptionEntry> decide(const ExceptionEntry &asked, const ExceptionDecision &decision)
    {
        return m_data.call(DecideException{.exceptionId = asked.id, .ifMatch = asked.version, .body = decision},
                           Session::National);
    }
    [[nodiscard]] ExceptionDecision grant(int seats = 2) const
    {
        return {.granted = true,
                .seats = seats,
                .from = QDate(2026, 1, 1),
                .until = {},
                .note = QStringLiteral("Avdelningen är mycket stor.")};
    }
    [[nodiscard]] Result<ExceptionEntry> withdraw(const ExceptionEntry &exception)
    {
        return m_data.call(WithdrawException{.exceptionId = exception.id,
                                             .ifMatch = exception.version,
                                             .body = {QStringLiteral("Skälen finns inte längre.")}},
                           Session::National);
    }
    [[nodiscard]] BranchAccess overview() { return *m_data.call(ShowBranchAccess{m_data.branchA}, Session::National); }
    [[nodiscard]] QList<ExceptionEntry> found(const ExceptionQuery &query, Session session = Session::National)
    {
        return m_data.call(SearchExceptions{query}, session)->items;
    }

    AccessDesk m_desk;
    RegisterFixture &m_data = m_desk.data();
};

void ExceptionsTest::asksAndDecides()
{
    const auto asked = ask(several(3));
    QVERIFY(asked);
    QCOMPARE(asked->state, ExceptionState::Requested);
    QCOMPARE(asked->requestedBy, QStringLiteral("Erik Adminsson"));
    const auto again = ask(several());
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(again), Reasons({{QStringLiteral("kind"), FieldReason::AlreadyUsed}}));

    const auto granted = decide(*asked, grant(2));
    QVERIFY(granted);
    QCOMPARE(granted->state, ExceptionState::Granted);
    QCOMPARE(granted->seats, 2); // fewer than asked for
    QCOMPARE(*granted->decidedBy, QStringLiteral("Riksadministratör"));
    QVERIFY(!granted->isInUse);
    QCOMPARE(decide(*granted, grant()).error().code, ErrorCode::Conflict); // decided already
    QCOMPARE(decide(*asked, grant()).error().code, ErrorCode::Stale);

    const auto second = ask(several());
    QVERIFY(second);
    ExceptionDecision refusal = grant();
    refusal.granted = false;
    const auto refused = decide(*second, refusal);
    QVERIFY(refused);
    QCOMPARE(refused->state, ExceptionState::Refused);
    QVERIFY(!refused->from);
    QCOMPARE(m_desk.events(), QStringList({QStringLiteral("exceptionRequested"), QStringLiteral("exceptionGranted"),
                                           QStringLiteral("exceptionRequested"), QStringLiteral("exceptionRefused")}));
}

void ExceptionsTest::refusesRequest_data()
{
    QTest::addColumn<NewException>("fields");
    QTest::addColumn<Reasons>("reasons");
    const auto row = [this](const char *name, const char *field, FieldReason reason, auto change) {
        NewException fields = several();
        change(fields);
        QTest::newRow(name) << fields << Reasons({{QString::fromLatin1(field), reason}});
    };
    row("one seat", "seats", FieldReason::OutOfRange, [](auto &f) {
        f.seats = 1;
    });
    row("eleven seats", "seats", FieldReason::OutOfRange, [](auto &f) {
        f.seats = 11;
    });
    row("seats of one person", "personId", FieldReason::OutOfRange, [this](auto &f) {
        f.personId = m_data.anna;
    });
    row("nobody", "personId", FieldReason::Required, [](auto &f) {
        f.kind = ExceptionKind::NotOfBranch;
    });
    row("somebody out of sight", "personId", FieldReason::UnknownValue, [this](auto &f) {
        f.kind = ExceptionKind::NotOfBranch;
        f.personId = m_data.cecilia;
    });
    row("no reason", "reason", FieldReason::TooShort, [](auto &f) {
        f.reason = QStringLiteral("Därför");
    });
}

void ExceptionsTest::refusesRequest()
{
    QFETCH(const NewException, fields);
    QFETCH(const Reasons, reasons);
    QCOMPARE(reasonsOf(ask(fields)), reasons);
    QCOMPARE(ask(fields, Session::BranchB).error().code, ErrorCode::NotFound);
    QCOMPARE(m_data.count("access_exception"), 0);
}

void ExceptionsTest::refusesDecision()
{
    const auto asked = ask(several());
    ExceptionDecision decision = grant(3);
    decision.until = QDate(2025, 12, 31);
    decision.note = QStringLiteral("Ja");
    QCOMPARE(reasonsOf(decide(*asked, decision)), Reasons({{QStringLiteral("seats"), FieldReason::OutOfRange},
                                                           {QStringLiteral("until"), FieldReason::EndsBeforeStart},
                                                           {QStringLiteral("note"), FieldReason::TooShort}}));
    const DecideException request{.exceptionId = asked->id, .ifMatch = 1, .body = grant()};
    QCOMPARE(m_data.call(request, Session::BranchA).error().code, ErrorCode::Forbidden);
    QCOMPARE(withdraw(*asked).error().code, ErrorCode::Conflict); // not granted
    m_data.execute("UPDATE session SET stepped_up_at = NULL");
    QCOMPARE(m_data.call(request, Session::National).error().code, ErrorCode::StepUpRequired);
}

// One that has been asked for before is refused, and no other one asked for.
void ExceptionsTest::refusesClosedBranch()
{
    const auto asked = ask(several());
    QVERIFY(asked);
    m_data.execute("SELECT end_branch_access('" + m_data.branchA.toString().toLatin1() +
                   "', 'Slut.');"
                   "UPDATE branch SET closed_on = '2026-05-01' WHERE id = '" +
                   m_data.branchA.toString().toLatin1() + '\'');
    const Reasons closed({{QStringLiteral("branchId"), FieldReason::OutOfRange}});
    const auto another = ask(several(3), Session::National);
    QCOMPARE(another.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(another), closed);
    QCOMPARE(reasonsOf(decide(*asked, grant())), closed);
    ExceptionDecision refusal = grant();
    refusal.granted = false;
    QCOMPARE(decide(*asked, refusal)->state, ExceptionState::Refused);
}

void ExceptionsTest::coversSeats_data()
{
    QTest::addColumn<int>("seats");
    QTest::addColumn<int>("untilDays"); // from today
    QTest::addColumn<bool>("covers");
    QTest::newRow("enough") << 3 << 1 << true;
    QTest::newRow("today is the last day") << 3 << 0 << true;
    QTest::newRow("yesterday was") << 3 << -1 << false;
    QTest::newRow("too few") << 2 << 1 << false;
}

void ExceptionsTest::coversSeats()
{
    QFETCH(const int, seats);
    QFETCH(const int, untilDays);
    QFETCH(const bool, covers);
    static_cast<void>(m_desk.grantSeats(seats, QDate::currentDate().addDays(untilDays)));
    QCOMPARE(bool(m_desk.approve(m_desk.ready({m_data.anna, m_data.bo, m_data.adminA}))), covers);
    QCOMPARE(m_desk.openAccess().size(), covers ? 3 : 1);
}

void ExceptionsTest::coversTheOutsider()
{
    const auto drafted = m_desk.draft({tied(m_data.cecilia, AdministratorTie::Outsider)});
    for (const DocumentKind kind : {DocumentKind::SignedAgreement, DocumentKind::MinutesExcerpt})
        m_desk.addPaper(drafted->id, kind);
    const ReceiveAgreement receive{.agreementId = drafted->id, .ifMatch = m_desk.show(drafted->id).version};
    const AgreementEntry ready = m_desk.tickAll(*m_data.call(receive, Session::National));
    QCOMPARE(m_desk.approve(ready).error().code, ErrorCode::Conflict);
    static_cast<void>(m_desk.grantOutsider(m_data.adminB)); // somebody else
    QCOMPARE(m_desk.approve(ready).error().code, ErrorCode::Conflict);
    static_cast<void>(m_desk.grantOutsider(m_data.cecilia));
    QVERIFY(m_desk.approve(ready));
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Åkesson")});
}

void ExceptionsTest::withdrawnCutsNobodyOff()
{
    const ExceptionEntry exception = m_desk.grantSeats(2);
    static_cast<void>(m_desk.inForce({m_data.anna, m_data.bo}));
    QCOMPARE(overview().state, BranchAccessState::Administered);
    const auto withdrawn = withdraw(exception);
    QVERIFY(withdrawn);
    QCOMPARE(withdrawn->state, ExceptionState::Withdrawn);
    QVERIFY(withdrawn->isInUse);
    QCOMPARE(m_desk.openAccess().size(), 2);
    QCOMPARE(overview().state, BranchAccessState::ExceptionExpired);
    QCOMPARE(m_desk.approve(m_desk.ready({m_data.anna, m_data.bo})).error().code, ErrorCode::Conflict);
}

void ExceptionsTest::expiredCutsNobodyOff()
{
    static_cast<void>(m_desk.grantSeats(2, QDate::currentDate().addDays(40)));
    static_cast<void>(m_desk.inForce({m_data.anna, m_data.bo}));
    QCOMPARE(overview().state, BranchAccessState::Administered);
    // Forty days later.
    m_data.execute("ALTER TABLE access_exception DISABLE TRIGGER access_exception_guard;"
                   "UPDATE access_exception SET valid_to = current_date - 1");
    QCOMPARE(m_desk.openAccess().size(), 2);
    QCOMPARE(overview().state, BranchAccessState::ExceptionExpired);
    const QList<ExceptionEntry> due = found({.expiresBefore = QDate::currentDate().addDays(30)});
    QCOMPARE(due.size(), 1);
    QVERIFY(due.first().isExpired && due.first().isInUse);
    QCOMPARE(m_desk.approve(m_desk.ready({m_data.anna, m_data.bo})).error().code, ErrorCode::Conflict);
}

// What a mistake had ended comes back as it was, whatever has become of its exception.
void ExceptionsTest::reversalNeedsNoNewException()
{
    const ExceptionEntry exception = m_desk.grantSeats(2);
    static_cast<void>(m_desk.inForce({m_data.anna, m_data.bo}));
    const AgreementEntry mistake = m_desk.inForce({m_data.adminA});
    QVERIFY(withdraw(exception));
    QVERIFY(m_desk.reverse(mistake));
    QCOMPARE(m_desk.openAccess(), QStringList({QStringLiteral("Berg"), QStringLiteral("Öberg")}));
    QCOMPARE(overview().state, BranchAccessState::ExceptionExpired);
}

void ExceptionsTest::searches()
{
    static_cast<void>(m_desk.grantSeats(2));
    static_cast<void>(m_desk.grantOutsider(m_data.cecilia, QDate::currentDate()));
    const auto asked = ask(several());
    const QList<ExceptionEntry> all = found({});
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.first().id, asked->id);                  // requested first
    QCOMPARE(all.at(1).kind, ExceptionKind::NotOfBranch); // then the one that ends first
    QCOMPARE(*all.at(1).personName, QStringLiteral("Cecilia Åkesson"));
    ExceptionQuery query{.limit = 1};
    QList<ExceptionEntry> paged;
    do {
        const auto page = m_data.call(SearchExceptions{query}, Session::National);
        paged += page->items;
        query.after = page->next;
    } while (query.after);
    QCOMPARE(paged, all);
    QCOMPARE(found({.states = {ExceptionState::Requested}}).size(), 1);
    QCOMPARE(found({}, Session::BranchA).size(), 3);
    QCOMPARE(found({}, Session::BranchB).size(), 0);
}

void ExceptionsTest::setsHowToReview()
{
    const auto shown = m_data.call(ShowAccessSettings{}, Session::National);
    QVERIFY(shown && !shown->twoApprovers);
    const UpdateAccessSettings request{.ifMatch = shown->version, .body = {.twoApprovers = true}};
    const auto changed = m_data.call(request, Session::National);
    QVERIFY(changed && changed->twoApprovers);
    QCOMPARE(m_data.call(request, Session::National).error().code, ErrorCode::Stale);
    QCOMPARE(m_data.call(request, Session::BranchA).error().code, ErrorCode::Forbidden);
    QCOMPARE(m_desk.events(), QStringList{QStringLiteral("accessSettingsChanged")});
    m_data.execute("UPDATE session SET stepped_up_at = NULL");
    QCOMPARE(m_data.call(request, Session::National).error().code, ErrorCode::StepUpRequired);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::ExceptionsTest)
#include "tst_exceptions.moc"
