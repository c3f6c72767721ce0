// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importjobstore.h"
#include "shared/protocol/importproblems.h"
#include "tests/server/imports/importdesk.h"
#include "tests/support/fielderrors.h"

#include <QTest>

using namespace medlem;
using medlem::test::ImportDesk;
using medlem::test::Reasons;
using medlem::test::reasonsOf;
using medlem::test::RegisterFixture;
using medlem::test::Session;

// Previews, runs and undoings from their request to their end. What happens while one runs is in tst_importjobs_e2e.
class TestImportJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_desk.stopRunner(); }
    void previewsRunsAndTakesBack();
    void keepsErrorsOutOrAll();
    void previewsAgainWithOtherChoices();
    void heedsAnswersGivenAfterThePreview();
    void refusesWhatThePreviewDidNotShow_data();
    void refusesWhatThePreviewDidNotShow();
    void tellsWhatIsWrongWithTheFile_data();
    void tellsWhatIsWrongWithTheFile();
    void tellsHowItEnded();
    void givesSilentJobsUp();
    void staysGivenUp();
    void refusesMoreThanItCanHold();
    void takesBackOnce();
    void takesBackWhatAnotherLeft();
    void triesAgain_data();
    void triesAgain();

private:
    [[nodiscard]] qint64 persons(const QByteArray &familyName)
    {
        return m_desk.data().count("person WHERE NOT withdrawn AND family_name = '" + familyName + "'");
    }
    [[nodiscard]] auto run(ImportId id, bool goodRowsOnly = false)
    {
        return m_desk.finished(m_desk.call(RunImport{.importId = id, .body = {.goodRowsOnly = goodRowsOnly}}));
    }
    [[nodiscard]] Result<ImportId> previewedFile(const QByteArray &rows);
    // Events of A's administrator about an import.
    [[nodiscard]] qint64 events(const QByteArray &where)
    {
        return m_desk.data().count("audit_event WHERE object = 'import' AND account_id = "
                                   "'019e0000-0000-7000-8000-000000000041' AND " +
                                   where);
    }

    ImportDesk m_desk;
};

static const QByteArray headings =
    "Personnr;Födelsedatum;Förnamn;Efternamn;E-post;Avdelning;Medlemstyp;Medlem fr.o.m.\n";
static const QByteArray gun = "19821019-9900;;Gun;Ny;;Avdelning A;Enskild;2007-08-22\n";
static const QByteArray lena = "19741006-9806;;Lena;Ny;;Avdelning A;Enskild;2008-01-01\n";
static const QByteArray faulty = "19741006-9807;;Fel;Siffra;;Avdelning A;Enskild;2008-01-01\n";
static const QByteArray maybeBo = ";1979-03-01;Bo;Öberg;bo@example.org;Avdelning A;Ungdom;1999-01-01\n";

static QString failureOf(const Result<ImportJob> &job)
{
    return job && job->failure ? job->failure->type.section(u':', -1) : QString();
}

void TestImportJobs::initTestCase()
{
    const auto started = m_desk.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_desk.startRunner();
}

void TestImportJobs::init()
{
    m_desk.forgetImports();
    m_desk.data().execute("UPDATE person SET withdrawn = true, personnummer = NULL WHERE family_name = 'Ny';"
                          "UPDATE membership SET withdrawn = true WHERE person_id IN"
                          " (SELECT id FROM person WHERE withdrawn);"
                          "UPDATE person SET email = 'bo@example.org' WHERE given_names = 'Bo'");
}

Result<ImportId> TestImportJobs::previewedFile(const QByteArray &rows)
{
    TRY_ASSIGN(const ImportId id, m_desk.upload(headings + rows));
    TRY(m_desk.previewed(id));
    return id;
}

void TestImportJobs::previewsRunsAndTakesBack()
{
    const auto id = m_desk.upload(headings + gun + lena, 7);
    QVERIFY(id);
    const auto begun = m_desk.call(PreviewImport{.importId = *id, .body = {}});
    QVERIFY(begun);
    QCOMPARE(begun->kind, ImportJobKind::Preview);
    QCOMPARE(begun->state, ImportJobState::Waiting);
    const auto preview = m_desk.finished(begun);
    QVERIFY(preview);
    QCOMPARE(preview->state, ImportJobState::Done);
    QCOMPARE(preview->percent, 100);
    QCOMPARE(m_desk.call(ShowImport{*id})->preview->newPersons, 2);
    QCOMPARE(persons("Ny"), 0);

    const auto done = run(*id);
    QVERIFY2(done && done->batchId, qPrintable(failureOf(done)));
    QCOMPARE(persons("Ny"), 2);
    const auto batch = m_desk.call(ShowImportBatch{*done->batchId});
    QVERIFY(batch);
    QCOMPARE(batch->newPersons, 2);
    QCOMPARE(batch->byName, QStringLiteral("Erik Adminsson"));
    QCOMPARE(m_desk.call(ShowImportBatch{*done->batchId}, Session::BranchB).error().code, ErrorCode::NotFound);
    QVERIFY(m_desk.call(ShowImportBatch{*done->batchId}, Session::National));

    const auto undone = m_desk.finished(m_desk.call(UndoImport{.changeId = *done->batchId}));
    QVERIFY2(undone && undone->state == ImportJobState::Done, qPrintable(failureOf(undone)));
    QVERIFY(!undone->batchId);
    QCOMPARE(persons("Ny"), 0);
}

void TestImportJobs::keepsErrorsOutOrAll()
{
    const auto id = previewedFile(gun + faulty);
    QVERIFY(id);
    const auto all = run(*id);
    QCOMPARE(failureOf(all), QStringLiteral("invalid"));
    QCOMPARE(all->failure->errors.first().field, QStringLiteral("goodRowsOnly"));
    QCOMPARE(persons("Ny"), 0);
    const auto good = run(*id, true);
    QVERIFY2(good && good->batchId, qPrintable(failureOf(good)));
    QCOMPARE(persons("Ny"), 1);
    QCOMPARE(persons("Siffra"), 0);
}

// Until the second preview is there, the first one stands; the run does what the second one says.
void TestImportJobs::previewsAgainWithOtherChoices()
{
    const auto id = previewedFile(QByteArray(gun).replace("Avdelning A", "Avd. A"));
    QVERIFY(id);
    QCOMPARE(m_desk.call(ShowImport{*id})->preview->refused, 1);
    QCOMPARE(m_desk.call(ShowImport{*id})->preview->unknownNames.first().name, QStringLiteral("Avd. A"));
    ImportChoices choices;
    choices.names = {
        {.kind = ImportNameKind::Branch, .name = QStringLiteral("Avd. A"), .known = QStringLiteral("Avdelning A")}};
    const auto entry = m_desk.previewed(*id, choices);
    QVERIFY(entry);
    QCOMPARE(entry->choices, choices);
    QCOMPARE(entry->preview->newPersons, 1);
    QVERIFY(run(*id)->batchId);
    QCOMPARE(persons("Ny"), 1);
}

void TestImportJobs::heedsAnswersGivenAfterThePreview()
{
    const auto id = previewedFile(gun + maybeBo);
    QVERIFY(id);
    QCOMPARE(m_desk.call(ShowImport{*id})->preview->waiting, 1);
    const auto answered = m_desk.call(AnswerImportQuestions{
        .importId = *id, .body = {.items = {{.row = 3, .answer = ImportAnswer::SamePerson}}, .allOthers = {}}});
    QVERIFY(answered);
    QCOMPARE(answered->preview->waiting, 0);
    const auto done = run(*id);
    QVERIFY2(done && done->batchId, qPrintable(failureOf(done)));
    const auto batch = m_desk.call(ShowImportBatch{*done->batchId});
    QVERIFY(batch);
    QCOMPARE(batch->newPersons, 1);
    QCOMPARE(batch->matchedPersons, 1);
    QCOMPARE(persons("Öberg"), 1);
}

void TestImportJobs::refusesWhatThePreviewDidNotShow_data()
{
    QTest::addColumn<QByteArray>("meanwhile");
    QTest::addColumn<bool>("answered");
    const QByteArray registered = "INSERT INTO person (given_names, family_name, personnummer, birth_date)"
                                  " VALUES ('Gun', 'Ny', '198210199900', '1982-10-19')";
    const QByteArray another = "UPDATE person SET email = NULL WHERE given_names = 'Bo'";
    QTest::newRow("the person is there by now") << registered << false;
    QTest::newRow("the same, and answers are new") << registered << true;
    QTest::newRow("the proposed person is another") << another << false;
    QTest::newRow("the same, and answers to it are new") << another << true;
}

void TestImportJobs::refusesWhatThePreviewDidNotShow()
{
    QFETCH(const QByteArray, meanwhile);
    QFETCH(const bool, answered);
    const auto id = previewedFile(gun + maybeBo);
    QVERIFY(id);
    if (answered)
        QVERIFY(m_desk.call(AnswerImportQuestions{
            .importId = *id, .body = {.items = {{.row = 3, .answer = ImportAnswer::SamePerson}}, .allOthers = {}}}));
    m_desk.data().execute(meanwhile);
    const qint64 batches = m_desk.data().count("import_batch");
    QCOMPARE(failureOf(run(*id)), QStringLiteral("stale"));
    QCOMPARE(m_desk.data().count("import_batch"), batches);
    QVERIFY(m_desk.previewed(*id)); // the way out
    QVERIFY(run(*id)->state == ImportJobState::Done);
}

void TestImportJobs::tellsWhatIsWrongWithTheFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("reason");
    const QString wholeFile = QStringLiteral("file");
    QTest::newRow("U+0000") << headings + QByteArray("Anna\0Berg\n", 10) << QString() << FieldReason::ControlCharacter;
    QTest::newRow("no text") << QByteArray("\x81\x8d\x8f\x90\x9d", 5) << wholeFile << FieldReason::EncodingUnknown;
    QTest::newRow("nothing but a line break") << QByteArray("\n") << wholeFile << FieldReason::Required;
    QTest::newRow("a quote that is never closed")
        << QByteArray(headings + "\"" + gun.repeated(5)) << QString() << FieldReason::QuoteNotClosed;
    QTest::newRow("ten thousand columns") << QByteArray(10'000, ';') << QString() << FieldReason::TooManyColumns;
}

void TestImportJobs::tellsWhatIsWrongWithTheFile()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, field);
    QFETCH(const FieldReason, reason);
    const auto id = m_desk.upload(bytes);
    QVERIFY(id);
    const auto job = m_desk.finished(m_desk.call(PreviewImport{.importId = *id, .body = {}}));
    QCOMPARE(failureOf(job), QStringLiteral("invalid"));
    QCOMPARE(job->failure->errors.first().reason, reason);
    QVERIFY(field.isEmpty() || job->failure->errors.first().field == field);
    QVERIFY(!m_desk.call(ShowImport{*id})->preview);
    QVERIFY(m_desk.call(DiscardImport{*id}));
}

// Numbers, and neither names nor the file's.
void TestImportJobs::tellsHowItEnded()
{
    const qint64 before = events("action ~ '^import(Done|Undone)'");
    const auto id = previewedFile(gun + lena + faulty);
    QVERIFY(id);
    QCOMPARE(failureOf(run(*id)), QStringLiteral("invalid"));
    QCOMPARE(
        events("action = 'importDone' AND outcome = 'failed' AND details = '{\"kind\": \"failed\"}' AND object_id = '" +
               id->toString().toLatin1() + '\''),
        1);
    const auto done = run(*id, true);
    QVERIFY2(done && done->batchId, qPrintable(failureOf(done)));
    const QByteArray batch = "object_id = '" + done->batchId->toString().toLatin1() + '\'';
    QCOMPARE(events(batch + " AND action = 'importDone' AND outcome = 'done' AND details = '{\"rows\": 4}'"
                            " AND branch_id = chain_id AND role = 'localAdministrator' AND request_id = object_id"),
             1);
    QVERIFY(m_desk.finished(m_desk.call(UndoImport{.changeId = *done->batchId}))->state == ImportJobState::Done);
    QCOMPARE(events(batch + " AND action = 'importUndone' AND outcome = 'done' AND details = '{\"rows\": 4}'"), 1);
    QCOMPARE(events("action ~ '^import(Done|Undone)'"), before + 3);
}

// As when its server went away without a word.
void TestImportJobs::givesSilentJobsUp()
{
    const auto id = previewedFile(gun);
    QVERIFY(id);
    m_desk.data().execute("INSERT INTO import_job (id, account_id, request_id, kind, state, import_id, heartbeat_at)"
                          " SELECT id, account_id, id, 'run', 'running', id, now() - interval '16 seconds'"
                          " FROM import_file");
    const ImportJobId lost(id->uuid());
    const auto job = m_desk.call(ShowImportJob{lost});
    QVERIFY(job);
    QCOMPARE(job->state, ImportJobState::Failed);
    QCOMPARE(failureOf(job), QStringLiteral("unavailable"));
    const auto next = run(*id);
    QVERIFY2(next && next->batchId, qPrintable(failureOf(next)));
    QCOMPARE(m_desk.call(ShowImportJob{lost})->state, ImportJobState::Failed);
    QCOMPARE(events("outcome = 'failed' AND request_id = '" + lost.toString().toLatin1() + '\''), 1);
}

// Its server was only slow: it must not come back once somebody has been told that it failed.
void TestImportJobs::staysGivenUp()
{
    const auto id = previewedFile(gun);
    QVERIFY(id);
    m_desk.data().execute("INSERT INTO import_job (id, account_id, request_id, kind, state, import_id, heartbeat_at)"
                          " SELECT id, account_id, id, 'run', 'running', id, now() - interval '16 seconds'"
                          " FROM import_file");
    const ImportJobId lost(id->uuid());
    server::Transaction transaction(m_desk.data().appConnection(), m_desk.data().catalog());
    transaction.queue("accounts/begin_request",
                      {{"tokenHash", RegisterFixture::tokenHash(Session::BranchA)}, {"changeId", ChangeId::create()}});
    QCOMPARE(server::ImportJobStore(transaction).complete(lost, std::nullopt).value(), false);
    server::Transaction pulse(m_desk.data().appConnection(), m_desk.data().catalog());
    transaction.rollback();
    QCOMPARE(server::pulseImportJobs(pulse, {.jobs = {lost}, .running = lost}).value(), false);
    QCOMPARE(m_desk.call(ShowImportJob{lost})->state, ImportJobState::Failed);
}

void TestImportJobs::refusesMoreThanItCanHold()
{
    const auto id = previewedFile(gun);
    QVERIFY(id);
    QList<std::shared_ptr<server::ImportQueue::Place>> places;
    while (const auto place = ImportDesk::queue().reserve())
        places.append(place);
    const auto job = m_desk.call(RunImport{.importId = *id, .body = {}});
    QVERIFY(!job);
    QCOMPARE(job.error().code, ErrorCode::Unavailable);
    QVERIFY(job.error().retryAfterSeconds);
    QCOMPARE(m_desk.data().count("import_job WHERE kind = 'run'"), 0);
    places.clear();
    QVERIFY(run(*id)->batchId);
}

void TestImportJobs::takesBackOnce()
{
    const auto id = previewedFile(gun);
    QVERIFY(id);
    const auto done = run(*id);
    QVERIFY(done && done->batchId);
    QCOMPARE(m_desk.call(UndoImport{.changeId = *done->batchId}, Session::BranchB).error().code, ErrorCode::NotFound);
    QVERIFY(m_desk.finished(m_desk.call(UndoImport{.changeId = *done->batchId}))->state == ImportJobState::Done);
    const auto again = m_desk.call(UndoImport{.changeId = *done->batchId});
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(again), (Reasons{{QStringLiteral("changeId"), FieldReason::AlreadyUsed}}));
}

// An undo that was lost with its server hinders nobody, also when somebody else had asked for it.
void TestImportJobs::takesBackWhatAnotherLeft()
{
    const auto id = previewedFile(gun);
    QVERIFY(id);
    const auto done = run(*id);
    QVERIFY(done && done->batchId);
    m_desk.data().execute("INSERT INTO import_job (id, account_id, request_id, kind, state, undoes, heartbeat_at)"
                          " SELECT uuid_v7(), account_id, uuid_v7(), 'undo', 'running', id, now() - interval '1 hour'"
                          " FROM import_batch WHERE id = '" +
                          done->batchId->toString().toLatin1() + "'");
    const auto undone =
        m_desk.finished(m_desk.call(UndoImport{.changeId = *done->batchId}, Session::National), Session::National);
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
    QCOMPARE(undone->state, ImportJobState::Done);
    QCOMPARE(persons("Ny"), 0);
}

void TestImportJobs::triesAgain_data()
{
    QTest::addColumn<QByteArray>("sqlState");
    QTest::addColumn<int>("failures");
    QTest::addColumn<QString>("expected"); // none: done
    QTest::newRow("a deadlock") << QByteArray("40P01") << 3 << QString();
    QTest::newRow("a row changed by another") << QByteArray("40001") << 3 << QString();
    QTest::newRow("deadlocks without end") << QByteArray("40P01") << 99 << QStringLiteral("unavailable");
    QTest::newRow("a full disk") << QByteArray("53100") << 1 << QStringLiteral("unavailable");
    QTest::newRow("a bug of ours") << QByteArray("22012") << 1 << QStringLiteral("internal");
}

void TestImportJobs::triesAgain()
{
    QFETCH(const QByteArray, sqlState);
    QFETCH(const int, failures);
    QFETCH(const QString, expected);
    const auto id = previewedFile(gun);
    QVERIFY(id);
    m_desk.data().execute(
        "CREATE SEQUENCE tries; CREATE FUNCTION fail_first() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$"
        " BEGIN IF nextval('tries') <= " +
        QByteArray::number(failures) + " THEN RAISE EXCEPTION 'Gun Ny' USING ERRCODE = '" + sqlState +
        "'; END IF; RETURN NEW; END $$;"
        "CREATE TRIGGER fail_first BEFORE INSERT ON import_batch FOR EACH ROW EXECUTE FUNCTION fail_first()");
    const auto done = run(*id);
    m_desk.data().execute("DROP TRIGGER fail_first ON import_batch; DROP FUNCTION fail_first(); DROP SEQUENCE tries");
    QVERIFY(done);
    QCOMPARE(failureOf(done), expected);
    QCOMPARE(done->state, expected.isEmpty() ? ImportJobState::Done : ImportJobState::Failed);
    QCOMPARE(persons("Ny"), expected.isEmpty() ? 1 : 0);
    QVERIFY(!BodyCodec<ImportJob>::encode(*done).contains("Gun")); // nothing of the database's own words
}

QTEST_GUILESS_MAIN(TestImportJobs)
#include "tst_importjobs.moc"
