// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/importwire.h"

#include <QTest>

namespace medlem::test {

namespace {

const QByteArray file =
    "Personnr;Förnamn;Efternamn;Adress;Postnr;Ort;Avdelning;Medlemstyp;Medlem fr.o.m.\n"
    "19821019-9900;Gun;Hägglund;Kyrkogatan 90;111 20;Stockholm;Avdelning A;Enskild;2007-08-22\n"
    "19741006-9806;Lena;Gustafsson;Södra vägen 14;111 20;Stockholm;Avdelning A;Enskild;2008-01-01\n";

constexpr int patience = 60'000; // milliseconds

} // namespace

// What befalls an import while its job runs: it is stopped, its access ends, its server goes away; each time nothing of
// it stays. And nobody but its account reaches it.
class ImportJobsE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void stopsOnRequest();
    void stopsWhileItWaits();
    void leavesNothingWithoutSession();
    void leavesNothingWithoutAccess();
    void leavesNothingWhenTheServerStops();
    void leavesNothingWhenTheServerDies();
    void refusesAnotherJobMeanwhile();
    void staysUnknownToOthers_data();
    void staysUnknownToOthers();
    void isForgottenWhenDiscarded();
    void tellsTheStreams();
    void refusesHostilePieces_data();
    void refusesHostilePieces();

private:
    // A run by branch A's administrator that has written its rows and waits for a lock which the test holds.
    void beginHeldRun();
    void holdRuns() { m_holder->executeScript("BEGIN; LOCK TABLE import_batch IN SHARE MODE"); }
    void letRunsGo() { m_holder->executeScript("ROLLBACK"); }
    [[nodiscard]] qint64 imported()
    {
        return m_register.data().count("person WHERE NOT withdrawn AND family_name IN ('Hägglund', 'Gustafsson')");
    }
    [[nodiscard]] QString stateOf(ImportJobId id);
    [[nodiscard]] QString failureOf(ImportJobId id);
    void openSessionAgain();

    ServedRegister m_register;
    std::unique_ptr<server::Connection> m_holder;
    std::unique_ptr<ImportWire> m_wire;
    std::optional<ImportId> m_import;
    std::optional<ImportJobId> m_job;
};

void ImportJobsE2eTest::initTestCase()
{
    QVERIFY(m_register.start("[database]\nlock_timeout_ms=60000\n"));
    m_holder = std::make_unique<server::Connection>(
        server::ConnectionSettings::withoutTimeouts(m_register.data().database().ownerUri));
}

void ImportJobsE2eTest::init()
{
    m_register.data().execute("DELETE FROM import_file; DELETE FROM import_job");
    m_wire = std::make_unique<ImportWire>(m_register.client(Session::BranchA));
}

void ImportJobsE2eTest::cleanup()
{
    letRunsGo();
    QCOMPARE(imported(), 0);
    QCOMPARE(m_register.data().count("import_batch"), 0);
}

void ImportJobsE2eTest::beginHeldRun()
{
    const auto id = m_wire->upload(file);
    QVERIFY2(id, whyNot(id).constData());
    m_import = *id;
    const auto entry = m_wire->previewed(*id);
    QVERIFY2(entry, whyNot(entry).constData());
    QCOMPARE(entry->preview->newPersons, 2);
    holdRuns();
    const auto job = m_wire->send(RunImport{.importId = *id, .body = {}});
    QVERIFY2(job, whyNot(job).constData());
    m_job = job->id;
    QTRY_COMPARE_WITH_TIMEOUT(m_register.data().count("pg_locks WHERE NOT granted"), 1, patience);
}

QString ImportJobsE2eTest::stateOf(ImportJobId id)
{
    return m_register.data()
        .query("SELECT state FROM import_job WHERE id = '" + id.toString().toLatin1() + "'")
        .first()
        .text("state");
}

QString ImportJobsE2eTest::failureOf(ImportJobId id)
{
    const auto job = m_wire->send(ShowImportJob{id});
    return job && job->failure ? job->failure->type.section(u':', -1) : QString();
}

void ImportJobsE2eTest::openSessionAgain()
{
    m_register.data().execute("INSERT INTO session (token_hash, account_id, expires_at)"
                              " SELECT sha256('" +
                              ServedRegister::token(Session::BranchA) +
                              "'), id, now() + interval '1 day' FROM account WHERE username = 'admin.a'");
}

void ImportJobsE2eTest::stopsOnRequest()
{
    beginHeldRun();
    QVERIFY(m_wire->send(CancelImportJob{.importJobId = *m_job}));
    const auto job = m_wire->finished(*m_job); // though the database still waits: the statement is interrupted
    QVERIFY2(job, whyNot(job).constData());
    QCOMPARE(job->state, ImportJobState::Cancelled);
    QVERIFY(!job->failure && !job->batchId);
    QVERIFY(m_wire->send(ShowImport{*m_import})->preview);         // ready for another run
    QVERIFY(m_wire->send(CancelImportJob{.importJobId = *m_job})); // too late, and no harm
    QCOMPARE(m_wire->send(ShowImportJob{*m_job})->state, ImportJobState::Cancelled);
}

void ImportJobsE2eTest::stopsWhileItWaits()
{
    beginHeldRun();
    const auto other = m_wire->upload(file);
    QVERIFY2(other, whyNot(other).constData());
    const auto waiting = m_wire->send(PreviewImport{.importId = *other, .body = {}});
    QVERIFY2(waiting, whyNot(waiting).constData());
    QCOMPARE(m_wire->send(ShowImportJob{waiting->id})->state, ImportJobState::Waiting);
    QVERIFY(m_wire->send(CancelImportJob{.importJobId = waiting->id}));
    QCOMPARE(m_wire->send(ShowImportJob{waiting->id})->state, ImportJobState::Cancelled);
    QVERIFY(m_wire->send(CancelImportJob{.importJobId = *m_job}));
    QCOMPARE(m_wire->finished(*m_job)->state, ImportJobState::Cancelled);
    // The one that was stopped is passed over, and the next is done.
    const auto next = m_wire->done(PreviewImport{.importId = *other, .body = {}});
    QVERIFY2(next && next->state == ImportJobState::Done, whyNot(next).constData());
    QCOMPARE(m_wire->send(ShowImportJob{waiting->id})->state, ImportJobState::Cancelled);
}

void ImportJobsE2eTest::leavesNothingWithoutSession()
{
    beginHeldRun();
    m_register.data().execute("DELETE FROM session WHERE token_hash = sha256('" +
                              ServedRegister::token(Session::BranchA) + "')");
    letRunsGo();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*m_job), QStringLiteral("failed"), patience);
    QCOMPARE(m_wire->send(ShowImportJob{*m_job}).error().code, ErrorCode::Unauthenticated);
    openSessionAgain();
    QCOMPARE(failureOf(*m_job), QStringLiteral("forbidden"));
}

void ImportJobsE2eTest::leavesNothingWithoutAccess()
{
    beginHeldRun();
    const QByteArray erik = m_register.data().adminA.toString().toLatin1();
    const QByteArray branch = m_register.data().branchA.toString().toLatin1();
    m_register.data().execute("UPDATE access_grant SET valid_during = tstzrange(lower(valid_during), now())"
                              " WHERE person_id = '" +
                              erik + "'");
    letRunsGo();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*m_job), QStringLiteral("failed"), patience);
    m_register.data().execute("SELECT give_demo_access('" + branch + "', '" + erik + "', now())");
    QCOMPARE(failureOf(*m_job), QStringLiteral("forbidden"));
}

void ImportJobsE2eTest::leavesNothingWhenTheServerStops()
{
    beginHeldRun();
    QCOMPARE(m_register.server().terminate(), 0);
    QCOMPARE(stateOf(*m_job), QStringLiteral("failed"));
    letRunsGo();
    QVERIFY(m_register.server().serveAndWait());
    m_wire = std::make_unique<ImportWire>(m_register.client(Session::BranchA));
    QCOMPARE(failureOf(*m_job), QStringLiteral("unavailable"));
}

// Nobody is there to say that the job has failed; that it is silent says so.
void ImportJobsE2eTest::leavesNothingWhenTheServerDies()
{
    beginHeldRun();
    m_register.server().kill();
    letRunsGo();
    QVERIFY(m_register.server().serveAndWait());
    m_wire = std::make_unique<ImportWire>(m_register.client(Session::BranchA));
    const auto job = m_wire->finished(*m_job);
    QVERIFY2(job, whyNot(job).constData());
    QCOMPARE(job->state, ImportJobState::Failed);
    QCOMPARE(failureOf(*m_job), QStringLiteral("unavailable"));
    // And it stands in nobody's way.
    const auto next = m_wire->done(PreviewImport{.importId = *m_import, .body = {}});
    QVERIFY2(next && next->state == ImportJobState::Done, whyNot(next).constData());
}

void ImportJobsE2eTest::refusesAnotherJobMeanwhile()
{
    beginHeldRun();
    QCOMPARE(m_wire->send(RunImport{.importId = *m_import, .body = {}}).error().code, ErrorCode::Conflict);
    QCOMPARE(m_wire->send(PreviewImport{.importId = *m_import, .body = {}}).error().code, ErrorCode::Conflict);
    QCOMPARE(m_wire->send(DiscardImport{*m_import}).error().code, ErrorCode::Conflict);
    // Requests are answered all the while.
    QVERIFY(m_wire->send(ListImportBatches{}));
    QVERIFY(m_wire->send(CancelImportJob{.importJobId = *m_job}));
    QCOMPARE(m_wire->finished(*m_job)->state, ImportJobState::Cancelled);
}

void ImportJobsE2eTest::staysUnknownToOthers_data()
{
    QTest::addColumn<int>("session");
    QTest::newRow("another branch") << int(Session::BranchB);
    QTest::newRow("the national organisation") << int(Session::National);
}

void ImportJobsE2eTest::staysUnknownToOthers()
{
    QFETCH(const int, session);
    const auto id = m_wire->upload(file);
    QVERIFY2(id, whyNot(id).constData());
    QVERIFY(m_wire->previewed(*id));
    const auto job = m_wire->done(PreviewImport{.importId = *id, .body = {}});
    QVERIFY2(job, whyNot(job).constData());
    ImportWire other(m_register.client(Session(session)));
    const AddImportPart part{.importId = *id, .body = {.offset = 0, .content = FilePiece::create("x").value()}};
    QCOMPARE(other.send(part).error().code, ErrorCode::NotFound);
    QCOMPARE(other.send(ShowImport{*id}).error().code, ErrorCode::NotFound);
    QCOMPARE(other.send(DiscardImport{*id}).error().code, ErrorCode::NotFound);
    QCOMPARE(other.send(PreviewImport{.importId = *id, .body = {}}).error().code, ErrorCode::NotFound);
    QCOMPARE(other.send(RunImport{.importId = *id, .body = {}}).error().code, ErrorCode::NotFound);
    QCOMPARE(other.send(ListImportProblems{.importId = *id, .body = {}}).error().code, ErrorCode::NotFound);
    QCOMPARE(other.send(AnswerImportQuestions{.importId = *id, .body = {}}).error().code, ErrorCode::NotFound);
    QCOMPARE(other.send(ShowImportJob{job->id}).error().code, ErrorCode::NotFound);
    QCOMPARE(other.send(CancelImportJob{.importJobId = job->id}).error().code, ErrorCode::NotFound);
}

void ImportJobsE2eTest::isForgottenWhenDiscarded()
{
    const auto id = m_wire->upload(file);
    QVERIFY2(id, whyNot(id).constData());
    QVERIFY(m_wire->previewed(*id));
    QVERIFY(m_wire->send(DiscardImport{*id}));
    QCOMPARE(m_wire->send(ShowImport{*id}).error().code, ErrorCode::NotFound);
    for (const char *table : {"import_file", "import_part", "import_problem", "import_answer"})
        QCOMPARE(m_register.data().count(table), 0);
}

// As of any other change, so that lists on the screen follow.
void ImportJobsE2eTest::tellsTheStreams()
{
    const auto id = m_wire->upload(file);
    QVERIFY2(id, whyNot(id).constData());
    QVERIFY(m_wire->previewed(*id));
    const auto stream = m_register.client(Session::BranchA).openStream();
    QVERIFY(stream->readUntil("\r\n\r\n").startsWith("HTTP/1.1 200 "));
    const auto done = m_wire->done(RunImport{.importId = *id, .body = {}});
    QVERIFY2(done && done->batchId, whyNot(done).constData());
    const QByteArray event = stream->readUntil("\n\n");
    QVERIFY2(event.contains("event: change\n"), event.constData());
    QVERIFY2(event.contains(done->batchId->toString().toLatin1()), event.constData());
    const auto undone = m_wire->done(UndoImport{.changeId = *done->batchId});
    QVERIFY2(undone && undone->state == ImportJobState::Done, whyNot(undone).constData());
    m_register.data().execute("DELETE FROM import_job; DELETE FROM import_batch");
}

void ImportJobsE2eTest::refusesHostilePieces_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto piece = [](const QByteArray &content) {
        return QByteArray(R"({"offset": 0, "content": ")") + content + R"("})";
    };
    QTest::newRow("empty") << piece("") << 422;
    QTest::newRow("no base64") << piece("%%%%") << 422;
    QTest::newRow("base64 of URLs") << piece("_-_-") << 422;
    QTest::newRow("ended twice") << piece("QQ==QQ==") << 422;
    QTest::newRow("U+0000") << piece("QUJD\\u0000") << 422;
    QTest::newRow("half a megabyte and a byte") << piece(QByteArray(512 * 1024 + 1, 'x').toBase64()) << 422;
    QTest::newRow("more than a body may be") << piece(QByteArray(1024 * 1024, 'A')) << 413;
    QTest::newRow("a number") << QByteArray(R"({"offset": 0, "content": 7})") << 422;
    QTest::newRow("half an offset") << QByteArray(R"({"offset": 0.5, "content": "QUJD"})") << 422;
    QTest::newRow("an endless offset") << QByteArray(R"({"offset": 1e99, "content": "QUJD"})") << 422;
    QTest::newRow("further fields") << QByteArray(R"({"offset": 0, "content": "QUJD", "uploaded": 99})") << 422;
    QTest::newRow("bytes as they are") << QByteArray("Personnr;Namn\n") << 400;
}

void ImportJobsE2eTest::refusesHostilePieces()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    const auto entry = m_wire->send(BeginImport{
        .body = {.fileName = QStringLiteral("a.csv"), .format = ImportFormat::Csv, .size = 20 * 1024 * 1024}});
    QVERIFY2(entry, whyNot(entry).constData());
    const WireReply reply = m_register.client(Session::BranchA)
                                .create("/api/v1/imports/" + entry->id.toString().toLatin1() + "/parts", body);
    QVERIFY2(reply.status == status, reply.body.constData());
    QCOMPARE(m_wire->send(ShowImport{entry->id})->uploaded, 0);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::ImportJobsE2eTest)
#include "tst_importjobs_e2e.moc"
