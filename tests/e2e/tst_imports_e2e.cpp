// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/importwire.h"
#include "tests/support/legacytruth.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace medlem::test {

namespace {

const QString fileName = QStringLiteral("legacy_register.csv");

QByteArray legacyRegister()
{
    QFile file(QStringLiteral(MEDLEM_LEGACY_REGISTER));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// In kilobytes: the most memory that the process has had.
qint64 peakMemory(qint64 processId)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(processId));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression line(QStringLiteral("VmHWM:\\s+(\\d+)"));
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toLongLong();
}

} // namespace

// The old register's export through every operation of an import: uploaded, looked through, questions answered, run,
// seen, run again, taken back. The functions are steps of one way and come in their order.
class ImportsE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void uploads();
    void previewsWithoutNames();
    void previewsTheTruth();
    void listsProblemsByKindAndPage();
    void answersQuestions();
    void forgetsAnswersWhenColumnsChange();
    void runsTheGoodRows();
    void showsTheReceipt();
    void changesNothingTheSecondTime();
    void tellsWhatHindersUndoing();
    void takesItBack();
    void tellsPeakMemory();

private:
    [[nodiscard]] qint64 persons() { return m_register.data().count("person WHERE NOT withdrawn"); }

    ServedRegister m_register;
    std::unique_ptr<ImportWire> m_national;
    std::optional<ImportId> m_import;
    std::optional<ImportEntry> m_previewed;
    ImportChoices m_choices;
    std::optional<ChangeId> m_batch;
    qint64 m_personsBefore = 0;
    qint64 m_memoryBefore = 0;
};

void ImportsE2eTest::initTestCase()
{
    QVERIFY(m_register.start());
    m_national = std::make_unique<ImportWire>(m_register.client(Session::National));
    m_personsBefore = persons();
    m_memoryBefore = peakMemory(m_register.server().process().processId());
}

void ImportsE2eTest::uploads()
{
    const QByteArray bytes = legacyRegister();
    QVERIFY(!bytes.isEmpty());
    const auto id = m_national->upload(bytes, fileName);
    QVERIFY2(id, whyNot(id).constData());
    m_import = *id;
    const auto entry = m_national->send(ShowImport{*id});
    QVERIFY2(entry, whyNot(entry).constData());
    QCOMPARE(entry->fileName, fileName);
    QCOMPARE(entry->size, bytes.size());
    QCOMPARE(entry->uploaded, bytes.size());
    QVERIFY(!entry->preview);
    QCOMPARE(m_national->send(RunImport{.importId = *id, .body = {}}).error().code,
             ErrorCode::Conflict); // no preview yet
}

// The register has none of the file's branches: the preview names them, and the user has the good ones created.
void ImportsE2eTest::previewsWithoutNames()
{
    const auto entry = m_national->previewed(*m_import);
    QVERIFY2(entry, whyNot(entry).constData());
    QVERIFY(entry->preview);
    QCOMPARE(entry->preview->rows, 12000);
    QCOMPARE(entry->preview->newPersons, 0);
    for (const ImportUnknownName &unknown : entry->preview->unknownNames) {
        if (unknown.name != u"Atlantis")
            m_choices.names.append({.kind = unknown.kind, .name = unknown.name, .known = {}});
    }
    const auto isBranch = [](const ImportNameChoice &choice) {
        return choice.kind == ImportNameKind::Branch;
    };
    QCOMPARE(std::count_if(m_choices.names.begin(), m_choices.names.end(), isBranch), 29);
}

void ImportsE2eTest::previewsTheTruth()
{
    const auto entry = m_national->previewed(*m_import, m_choices);
    QVERIFY2(entry, whyNot(entry).constData());
    m_previewed = *entry;
    QVERIFY(entry->preview && entry->choices);
    QCOMPARE(*entry->choices, m_choices);
    const ImportPreview &preview = *entry->preview;
    QCOMPARE(preview.rows, 12000);
    QCOMPARE(preview.fine, 11648);
    QCOMPARE(preview.refused, 352);
    QMap<std::pair<ImportField, FieldReason>, qint64> errors;
    for (const ImportProblemCount &kind : preview.kinds) {
        if (kind.severity == ImportSeverity::Error)
            errors[{kind.field.value(), kind.reason}] += kind.rows;
    }
    QCOMPARE(errors, legacyErrors());
    QVERIFY(preview.newPersons > 11000);
    QCOMPARE(persons(), m_personsBefore); // a preview writes nothing
    QCOMPARE(m_register.data().count("branch"), 2);
}

void ImportsE2eTest::listsProblemsByKindAndPage()
{
    const ImportProblemQuery query{.severity = ImportSeverity::Error,
                                   .field = ImportField::Personnummer,
                                   .reason = FieldReason::RepeatedInFile,
                                   .after = {},
                                   .limit = 50};
    const auto first = m_national->send(ListImportProblems{.importId = *m_import, .body = query});
    QVERIFY2(first, whyNot(first).constData());
    QCOMPARE(first->total, 82);
    QCOMPARE(first->items.size(), 50);
    QVERIFY(first->next);
    ImportProblemQuery next = query;
    next.after = first->next;
    const auto second = m_national->send(ListImportProblems{.importId = *m_import, .body = next});
    QVERIFY2(second, whyNot(second).constData());
    QCOMPARE(second->items.size(), 32);
    QVERIFY(!second->next);
    QVERIFY(second->items.first().row > first->items.last().row);
    QVERIFY(!first->items.first().rowName.isEmpty());
    QVERIFY(!first->items.first().value.isEmpty());
    next.limit = 1001;
    QCOMPARE(m_national->send(ListImportProblems{.importId = *m_import, .body = next}).error().code,
             ErrorCode::Invalid);
}

void ImportsE2eTest::answersQuestions()
{
    QVERIFY(m_previewed->preview->waiting > 0);
    const auto wrong = m_national->send(AnswerImportQuestions{
        .importId = *m_import, .body = {.items = {{.row = 1, .answer = ImportAnswer::LeaveOut}}, .allOthers = {}}});
    QCOMPARE(wrong.error().code, ErrorCode::Invalid);
    QCOMPARE(wrong.error().fields.first().field, QStringLiteral("items[0].row"));

    const auto entry = m_national->send(
        AnswerImportQuestions{.importId = *m_import, .body = {.items = {}, .allOthers = ImportAnswer::LeaveOut}});
    QVERIFY2(entry, whyNot(entry).constData());
    QCOMPARE(entry->preview->waiting, 0);
    const auto page = m_national->send(ListImportProblems{
        .importId = *m_import,
        .body = {.severity = ImportSeverity::Question, .field = {}, .reason = {}, .after = {}, .limit = 1}});
    QVERIFY2(page && !page->items.isEmpty(), whyNot(page).constData());
    QCOMPARE(page->items.first().answer, ImportAnswer::LeaveOut);
}

// A row that is read otherwise may be about somebody else than the one who was answered for.
void ImportsE2eTest::forgetsAnswersWhenColumnsChange()
{
    const qint64 questions = m_previewed->preview->waiting;
    ImportChoices others = m_choices;
    others.columns = m_previewed->preview->columns;
    for (ImportColumn &column : others.columns) {
        if (column.field == ImportField::Phone)
            column.field.reset();
    }
    for (const ImportChoices &choices : {others, m_choices}) {
        const auto entry = m_national->previewed(*m_import, choices);
        QVERIFY2(entry, whyNot(entry).constData());
        QCOMPARE(entry->preview->waiting, questions);
        const auto answered = m_national->send(
            AnswerImportQuestions{.importId = *m_import, .body = {.items = {}, .allOthers = ImportAnswer::LeaveOut}});
        QVERIFY2(answered, whyNot(answered).constData());
        QCOMPARE(answered->preview->waiting, 0);
    }
}

void ImportsE2eTest::runsTheGoodRows()
{
    const auto all = m_national->done(RunImport{.importId = *m_import, .body = {.goodRowsOnly = false}});
    QVERIFY2(all && all->state == ImportJobState::Failed, whyNot(all).constData());
    QCOMPARE(all->failure->type, QStringLiteral("urn:medlemsregister:invalid"));
    QCOMPARE(persons(), m_personsBefore);

    const RunImport request{.importId = *m_import, .body = {.goodRowsOnly = true}};
    const auto begun = m_national->send(request);
    QVERIFY2(begun, whyNot(begun).constData());
    const auto again = m_national->send(request); // the answer was lost, say: the same job, not another one
    QVERIFY2(again, whyNot(again).constData());
    QCOMPARE(again->id, begun->id);
    const auto job = m_national->finished(begun->id);
    QVERIFY2(job, whyNot(job).constData());
    QVERIFY2(job->state == ImportJobState::Done, BodyCodec<ImportJob>::encode(*job).constData());
    QCOMPARE(job->percent, 100);
    QVERIFY(job->batchId);
    m_batch = job->batchId;
    QCOMPARE(persons(), m_personsBefore + m_previewed->preview->newPersons);
    QCOMPARE(m_register.data().count("branch"), 2 + 29);
}

void ImportsE2eTest::showsTheReceipt()
{
    const auto batch = m_national->send(ShowImportBatch{*m_batch});
    QVERIFY2(batch, whyNot(batch).constData());
    QCOMPARE(batch->fileName, fileName);
    QCOMPARE(batch->byName, QStringLiteral("Riksadministratör"));
    QCOMPARE(batch->newPersons, m_previewed->preview->newPersons);
    QCOMPARE(batch->memberships, m_previewed->preview->memberships);
    QVERIFY(!batch->undoneAt);
    const auto list = m_national->send(ListImportBatches{});
    QVERIFY2(list, whyNot(list).constData());
    QCOMPARE(list->items, QList<ImportBatch>{*batch});
    // The file and what was found in it are forgotten at once.
    QCOMPARE(m_national->send(ShowImport{*m_import}).error().code, ErrorCode::NotFound);
    QCOMPARE(m_register.data().count("import_part"), 0);
    QCOMPARE(m_register.data().count("import_problem"), 0);
}

void ImportsE2eTest::changesNothingTheSecondTime()
{
    const auto id = m_national->upload(legacyRegister(), fileName);
    QVERIFY2(id, whyNot(id).constData());
    const auto entry = m_national->previewed(*id, {});
    QVERIFY2(entry, whyNot(entry).constData());
    QCOMPARE(entry->preview->newPersons, 0);
    QCOMPARE(entry->preview->memberships, 0);
    const auto job = m_national->done(RunImport{.importId = *id, .body = {.goodRowsOnly = true}});
    QVERIFY2(job, whyNot(job).constData());
    QVERIFY2(job->state == ImportJobState::Done, BodyCodec<ImportJob>::encode(*job).constData());
    QVERIFY(!job->batchId);
    QCOMPARE(persons(), m_personsBefore + m_previewed->preview->newPersons);
}

void ImportsE2eTest::tellsWhatHindersUndoing()
{
    const auto none = m_national->send(ListImportHindrances{*m_batch});
    QVERIFY2(none, whyNot(none).constData());
    QCOMPARE(none->total, 0);
    m_register.data().execute("UPDATE person SET family_name = 'Nygift' WHERE member_number = 100000");
    const auto one = m_national->send(ListImportHindrances{*m_batch});
    QVERIFY2(one, whyNot(one).constData());
    QCOMPARE(one->total, 1);
    QCOMPARE(one->items.first().kind, ImportHindranceKind::PersonChanged);
    QCOMPARE(one->items.first().displayName, QStringLiteral("Kristina Nygift"));

    const auto job = m_national->done(UndoImport{.changeId = *m_batch});
    QVERIFY2(job && job->state == ImportJobState::Failed, whyNot(job).constData());
    QCOMPARE(job->failure->type, QStringLiteral("urn:medlemsregister:stale"));
}

void ImportsE2eTest::takesItBack()
{
    // As if the edit had never been.
    m_register.data().execute("ALTER TABLE person DISABLE TRIGGER USER;"
                              "UPDATE person SET family_name = 'Bergström', version = version - 1"
                              " WHERE member_number = 100000;"
                              "ALTER TABLE person ENABLE TRIGGER USER");
    const auto job = m_national->done(UndoImport{.changeId = *m_batch});
    QVERIFY2(job, whyNot(job).constData());
    QVERIFY2(job->state == ImportJobState::Done, BodyCodec<ImportJob>::encode(*job).constData());
    QCOMPARE(persons(), m_personsBefore);
    const auto batch = m_national->send(ShowImportBatch{*m_batch});
    QVERIFY2(batch && batch->undoneAt, whyNot(batch).constData());
    const auto again = m_national->send(UndoImport{.changeId = *m_batch});
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(again.error().fields.first().field, QStringLiteral("changeId"));
}

// Memory stays under 100 MB over what the server has anyway (issue 3).
void ImportsE2eTest::tellsPeakMemory()
{
    const qint64 peak = peakMemory(m_register.server().process().processId());
    qInfo("Peak memory of the server: %lld kB before, %lld kB after.", m_memoryBefore, peak);
    QVERIFY(peak - m_memoryBefore < 100 * 1024);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::ImportsE2eTest)
#include "tst_imports_e2e.moc"
