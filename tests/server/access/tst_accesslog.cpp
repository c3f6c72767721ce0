// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/accessroutes.h"
#include "server/dispatch/auditroutes.h"
#include "shared/protocol/auditlog.h"
#include "tests/server/access/accessdesk.h"

#include <QTest>

#include <algorithm>

namespace medlem::test {

// The steps of the access routine as the log tells them, to the national organisation and to the branch.
class AccessLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init() { m_desk.reset(); }
    void tellsEveryStep();
    void tellsEachPersonByName();
    void tellsWhatWasDecided();
    void isNotForOtherBranches();

private:
    [[nodiscard]] QList<AuditEntry> access(Session session)
    {
        const auto page = m_data.call(SearchAuditLog{{.topic = AuditTopic::Accounts, .limit = 200}}, session);
        QList<AuditEntry> items = page ? page->items : QList<AuditEntry>();
        std::reverse(items.begin(), items.end());
        return items;
    }
    [[nodiscard]] static QList<AuditAction> actions(const QList<AuditEntry> &entries)
    {
        QList<AuditAction> found;
        for (const AuditEntry &entry : entries)
            found.append(entry.action);
        return found;
    }

    AccessDesk m_desk{[](server::RouteTable &routes) {
        server::addAccessRoutes(routes);
        server::addAuditRoutes(routes);
    }};
    RegisterFixture &m_data = m_desk.data();
};

void AccessLogTest::tellsEveryStep()
{
    const qsizetype before = access(Session::National).size();
    const AgreementEntry draft = m_desk.drafted({m_data.anna});
    QVERIFY(m_data.call(SendAgreement{.agreementId = draft.id, .ifMatch = draft.version}, Session::National));
    QVERIFY(m_data.call(DiscardAgreement{.agreementId = draft.id, .ifMatch = draft.version + 1}, Session::National));
    const AgreementEntry agreement = m_desk.inForce({m_data.anna});
    const QList<AuditEntry> entries = access(Session::National).mid(before);
    const QList<AuditAction> told = actions(entries);
    using A = AuditAction;
    for (const A step : {A::AgreementDrafted, A::AdministratorNamed, A::AgreementSent, A::AgreementDiscarded,
                         A::PaperRegistered, A::AgreementReceived, A::ReviewTicked, A::AccessEnded,
                         A::AgreementSuperseded, A::AgreementApproved, A::AccessGiven})
        QVERIFY2(told.contains(step), qPrintable(EnumCodec<A>::name(step)));
    QVERIFY(!told.contains(A::Other));
    QCOMPARE(told.count(A::PaperRegistered), 2);
    QCOMPARE(told.count(A::ReviewTicked), 6);
    for (const AuditEntry &entry : entries) {
        if (entry.object == AuditObject::Agreement && entry.action == A::AgreementApproved)
            QCOMPARE(entry.subject, agreement.reference);
    }
}

void AccessLogTest::tellsEachPersonByName()
{
    const ExceptionEntry seats = m_desk.grantSeats(2);
    const qsizetype before = access(Session::National).size();
    const AgreementEntry agreement = m_desk.inForce({m_data.anna, m_data.bo});
    QStringList given;
    for (const AuditEntry &entry : access(Session::National).mid(before)) {
        if (entry.action == AuditAction::AccessGiven)
            given.append(entry.personName);
    }
    given.sort();
    QCOMPARE(given.size(), 2);
    QVERIFY(given.first().startsWith(QStringLiteral("Anna")));
}

void AccessLogTest::tellsWhatWasDecided()
{
    const ExceptionEntry seats = m_desk.grantSeats(3);
    const QList<AuditEntry> entries = access(Session::National);
    const auto granted = std::find_if(entries.begin(), entries.end(), [](const AuditEntry &entry) {
        return entry.action == AuditAction::ExceptionGranted;
    });
    QVERIFY(granted != entries.end());
    const auto details = m_data.call(ShowAuditEvent{granted->number}, Session::National);
    QVERIFY(details);
    QStringList fields;
    for (const AuditChangedValue &value : details->values) {
        fields.append(value.field);
        if (value.field == QLatin1String("state"))
            QCOMPARE(value.after, QStringLiteral("granted"));
    }
    QVERIFY(fields.contains(QStringLiteral("decision_note")));
    QVERIFY(!fields.contains(QStringLiteral("decided_by"))); // an id says nothing
}

void AccessLogTest::isNotForOtherBranches()
{
    const AgreementEntry agreement = m_desk.inForce({m_data.anna});
    const auto isToldTo = [this, &agreement](Session session) {
        const QList<AuditEntry> entries = access(session);
        return std::any_of(entries.begin(), entries.end(), [&agreement](const AuditEntry &entry) {
            return entry.subject == agreement.reference;
        });
    };
    QVERIFY(isToldTo(Session::National));
    QVERIFY(!isToldTo(Session::BranchB));
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AccessLogTest)
#include "tst_accesslog.moc"
