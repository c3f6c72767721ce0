// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/access/documentstore.h"
#include "server/database/dbfailure.h"
#include "server/request/requestcontext.h"
#include "tests/server/access/paperdesk.h"
#include "tests/support/appsession.h"
#include "tests/support/fielderrors.h"
#include "tests/support/papers.h"

#include <QTest>

namespace medlem::test {

// Papers that are given up, taken away or tampered with, and callers who lose their access on the way.
class DocumentGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init();
    void forgetsAfterADay();
    void keepsFourOnTheirWay();
    void replacesTheSameKind();
    void refusesWhoHasLostAccess_data();
    void refusesWhoHasLostAccess();
    void runtimeRoleKeepsNothing_data();
    void runtimeRoleKeepsNothing();
    void keepsTheBytesThatWereLookedAt();
    void formatIsOfTheContent();
    void tamperedPapersGiveNoAccess();

private:
    PaperDesk m_desk;
    RegisterFixture &m_data = m_desk.data();
    AgreementId m_agreement{QUuid()}; // a draft of A
};

void DocumentGuardTest::init()
{
    m_desk.reset();
    m_agreement = m_desk.drafted({m_data.anna}).id;
}

void DocumentGuardTest::forgetsAfterADay()
{
    const auto young = m_desk.begin(m_agreement, 10, Session::BranchA);
    const auto old = m_desk.begin(m_agreement, 10, Session::BranchA, DocumentKind::MinutesExcerpt);
    QVERIFY(young && old);
    QVERIFY(m_desk.addPart(old->id, 0, "x", Session::BranchA));
    m_data.execute("UPDATE document_upload SET created_at = now() - interval '23 hours 50 minutes';"
                   "UPDATE document_upload SET created_at = now() - interval '24 hours 10 minutes' WHERE id = '" +
                   old->id.toString().toLatin1() + "'");
    QVERIFY(m_desk.begin(m_agreement, 10)); // somebody else's
    QVERIFY(m_desk.addPart(young->id, 0, "x", Session::BranchA));
    QCOMPARE(m_desk.addPart(old->id, 1, "x", Session::BranchA).error().code, ErrorCode::NotFound);
    QCOMPARE(m_data.count("document_part"), 1);
}

// Of one account; the oldest gives way.
void DocumentGuardTest::keepsFourOnTheirWay()
{
    m_data.execute("INSERT INTO branch (id, name) VALUES ('019e0000-0000-7000-8000-000000000003', 'Tredje');"
                   "INSERT INTO agreement (id, branch_id) VALUES"
                   " ('019e0000-0000-7000-8000-000000000081', '019e0000-0000-7000-8000-000000000002'),"
                   " ('019e0000-0000-7000-8000-000000000082', '019e0000-0000-7000-8000-000000000003')");
    const AgreementId ofB = *AgreementId::parse(u"019e0000-0000-7000-8000-000000000081");
    const AgreementId ofThird = *AgreementId::parse(u"019e0000-0000-7000-8000-000000000082");
    QList<DocumentUpload> uploads;
    for (const AgreementId agreement : {m_agreement, ofB}) {
        for (const DocumentKind kind : {DocumentKind::SignedAgreement, DocumentKind::MinutesExcerpt})
            uploads.append(m_desk.begin(agreement, 10, Session::National, kind).value());
    }
    QCOMPARE(m_data.count("document_upload"), 4);
    QVERIFY(m_desk.begin(ofThird, 10));
    QCOMPARE(m_data.count("document_upload"), 4);
    QCOMPARE(m_desk.addPart(uploads.first().id, 0, "x").error().code, ErrorCode::NotFound);
    QVERIFY(m_desk.addPart(uploads.last().id, 0, "x"));
}

void DocumentGuardTest::replacesTheSameKind()
{
    const auto first = m_desk.begin(m_agreement, 10);
    QVERIFY(first && m_desk.addPart(first->id, 0, "x"));
    const auto again = m_desk.begin(m_agreement, 10);
    QVERIFY(again);
    QCOMPARE(m_desk.addPart(first->id, 1, "x").error().code, ErrorCode::NotFound);
    QVERIFY(m_desk.addPart(again->id, 0, "x"));
}

void DocumentGuardTest::refusesWhoHasLostAccess_data()
{
    QTest::addColumn<QByteArray>("meanwhile");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("nothing") << QByteArray("SELECT 1") << false;
    QTest::newRow("somebody else's session ends")
        << QByteArray("DELETE FROM session WHERE account_id = '019e0000-0000-7000-8000-000000000042'") << false;
    QTest::newRow("the session ends")
        << QByteArray("DELETE FROM session WHERE account_id = '019e0000-0000-7000-8000-000000000041'") << true;
    QTest::newRow("the account is closed")
        << QByteArray("UPDATE account SET disabled = true WHERE id = '019e0000-0000-7000-8000-000000000041'") << true;
    QTest::newRow("the access ends")
        << QByteArray("SELECT end_agreement_access(a.id, NULL, 'withdrawnByNational', NULL) FROM agreement a"
                      " WHERE a.state = 'inForce' AND a.branch_id = '019e0000-0000-7000-8000-000000000001'")
        << true;
}

// While the file is being looked at.
void DocumentGuardTest::refusesWhoHasLostAccess()
{
    QFETCH(const QByteArray, meanwhile);
    QFETCH(const bool, isRefused);
    const QByteArray file = papers::pdf();
    const auto upload = m_desk.upload(m_agreement, file, Session::BranchA);
    QVERIFY(upload);
    server::Transaction transaction(m_data.appConnection(), m_data.catalog());
    server::RequestContext context(transaction, m_data.clock(), ChangeId::create());
    context.authenticate(RegisterFixture::tokenHash(Session::BranchA), Scope::Branch);
    server::DocumentStore store(transaction);
    QVERIFY(store.lock(upload->id));
    const auto content = store.content(upload->id);
    QVERIFY(content);
    QCOMPARE(content->bytes, file);
    m_data.execute(meanwhile); // on a connection of its own, and committed
    const auto finished = store.finish(upload->id, content->sha256, DocumentFormat::Pdf, false);
    QCOMPARE(finished.has_value(), !isRefused);
    if (isRefused)
        QCOMPARE(finished.error().code, ErrorCode::Unauthenticated);
    else
        QVERIFY(transaction.commit());
    QCOMPARE(m_desk.show(m_agreement).documents.size(), isRefused ? 0 : 1);
}

void DocumentGuardTest::runtimeRoleKeepsNothing_data()
{
    QTest::addColumn<QByteArray>("attempt");
    QTest::newRow("of somebody else") << QByteArray("SELECT 1 / (finish_document_upload(id, sha256('x'), 'pdf', false) "
                                                    "<> 'notFound')::integer FROM (VALUES ('{id}'::uuid)) u (id)");
    QTest::newRow("a part of somebody else's")
        << QByteArray("INSERT INTO document_part (upload_id, start, content) VALUES ('{id}', 0, 'x')");
    QTest::newRow("a part as somebody else")
        << QByteArray("INSERT INTO document_part (upload_id, account_id, start, content)"
                      " VALUES ('{id}', '019e0000-0000-7000-8000-000000000041', 0, 'x')");
    QTest::newRow("the rest of the work") << QByteArray("SELECT forget_old_document_uploads()");
    QTest::newRow("the content") << QByteArray("SELECT document_upload_content('{id}')");
}

// The national organisation's session, and an upload of branch A's administrator.
void DocumentGuardTest::runtimeRoleKeepsNothing()
{
    QFETCH(QByteArray, attempt);
    const auto upload = m_desk.begin(m_agreement, 1, Session::BranchA);
    QVERIFY(upload);
    AppSession app(m_data);
    const SqlOutcome outcome =
        app.runAlone(Session::National, attempt.replace("{id}", upload->id.toString().toLatin1()));
    QVERIFY2(!outcome.sqlState.isEmpty(), outcome.text.constData());
    QCOMPARE(m_data.count("document_part"), 0);
}

// A piece more between looking and keeping.
void DocumentGuardTest::keepsTheBytesThatWereLookedAt()
{
    const QByteArray file = papers::pdf();
    const auto upload = m_desk.upload(m_agreement, file);
    QVERIFY(upload);
    m_data.execute("UPDATE document_part SET content = overlay(content placing 'x' from 20 for 1)");
    const auto finished = m_desk.finish(upload->id, file);
    QCOMPARE(reasonsOf(finished), (Reasons{{QStringLiteral("sha256"), FieldReason::FileChanged}}));
    AppSession app(m_data);
    const SqlOutcome outcome = app.runAlone(
        Session::National, "SELECT finish_document_upload('" + upload->id.toString().toLatin1() + "', decode('" +
                               PaperDesk::hashOf(file).toLatin1() + "', 'hex'), 'pdf', false)");
    QCOMPARE(outcome.constraint, QByteArray("document_upload_changed"));
}

void DocumentGuardTest::formatIsOfTheContent()
{
    const QByteArray file = papers::jpeg();
    const auto upload = m_desk.upload(m_agreement, file);
    QVERIFY(upload);
    AppSession app(m_data);
    const auto kept = [&](const QByteArray &format) {
        return app.runAlone(Session::National, "SELECT finish_document_upload('" + upload->id.toString().toLatin1() +
                                                   "', decode('" + PaperDesk::hashOf(file).toLatin1() + "', 'hex'), '" +
                                                   format + "', false)");
    };
    for (const char *format : {"pdf", "png"})
        QCOMPARE(kept(format).constraint, QByteArray("agreement_document_format_of_content"));
    QCOMPARE(kept("jpeg").text.trimmed(), QByteArray("done"));
}

// By somebody who has the database's files, or is its owner.
void DocumentGuardTest::tamperedPapersGiveNoAccess()
{
    const QByteArray file = papers::pdf();
    for (const DocumentKind kind : {DocumentKind::SignedAgreement, DocumentKind::MinutesExcerpt})
        QVERIFY(m_desk.registerPaper(m_agreement, file, Session::National, kind));
    const auto received = m_data.call(
        ReceiveAgreement{.agreementId = m_agreement, .ifMatch = m_desk.show(m_agreement).version}, Session::National);
    QVERIFY(received);
    const AgreementEntry ready = m_desk.tickAll(*received);
    const QByteArray change = "ALTER TABLE agreement_document DISABLE TRIGGER USER;"
                              "UPDATE agreement_document SET content = overlay(content placing 'x' from 20 for 1)"
                              " WHERE kind = 'minutesExcerpt' AND agreement_id = '" +
                              m_agreement.toString().toLatin1() + "'";
    QVERIFY_THROWS_EXCEPTION(server::DbFailure, m_data.execute(change)); // the table's own constraint
    m_data.execute("ROLLBACK");
    m_data.execute("ALTER TABLE agreement_document DROP CONSTRAINT agreement_document_digest");
    m_data.execute(change);
    const QStringList before = m_desk.openAccess();
    const auto approved = m_desk.approve(ready);
    QVERIFY(!approved);
    QCOMPARE(approved.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(approved), (Reasons{{QStringLiteral("documents"), FieldReason::Required}}));
    QCOMPARE(m_desk.openAccess(), before);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::DocumentGuardTest)
#include "tst_documentguard.moc"
