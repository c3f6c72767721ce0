// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importfilestore.h"
#include "server/imports/importproblemstore.h"
#include "tests/server/imports/importdesk.h"
#include "tests/support/fielderrors.h"

#include <QTest>

using namespace medlem;
using medlem::test::ImportDesk;
using medlem::test::Reasons;
using medlem::test::reasonsOf;
using medlem::test::RegisterFixture;
using medlem::test::Session;

// What previews find, page by page, and the answers to it; the problems are put there as a preview would.
class TestImportProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void listsByPage();
    void finds_data();
    void finds();
    void keepsWhatStandsThere();
    void replacesTheOnesBefore();
    void refusesBadLimits_data();
    void refusesBadLimits();
    void tellsAListFromAFile();
    void needsAPreview();
    void answersSingleRows();
    void answersAllOthers();
    void refusesBadAnswers_data();
    void refusesBadAnswers();

private:
    void keep(const QList<ImportProblemEntry> &problems, const QHash<qint64, ImportAnswer> &answers = {});
    [[nodiscard]] auto page(const ImportProblemQuery &query)
    {
        return m_desk.call(ListImportProblems{.importId = *m_import, .body = query});
    }
    [[nodiscard]] auto answer(const QList<ImportRowAnswer> &items, std::optional<ImportAnswer> allOthers = {})
    {
        return m_desk.call(
            AnswerImportQuestions{.importId = *m_import, .body = {.items = items, .allOthers = allOthers}});
    }
    [[nodiscard]] QMap<qint64, ImportAnswer> answers();

    ImportDesk m_desk;
    std::optional<ImportId> m_import;
};

static ImportProblemEntry problem(qint64 row, ImportSeverity severity, std::optional<ImportField> field = {},
                                  FieldReason reason = FieldReason::Required)
{
    return {.row = row,
            .field = field,
            .value = QStringLiteral("19"),
            .reason = reason,
            .severity = severity,
            .rowName = QStringLiteral("Åsa Öberg"),
            .proposal = {},
            .answer = {}};
}

static ImportProblemEntry question(qint64 row, bool mayBeNew = true)
{
    ImportProblemEntry entry =
        problem(row, ImportSeverity::Question, ImportField::FamilyName, FieldReason::AlreadyUsed);
    entry.proposal = ImportProposal{.personId = PersonId::create(),
                                    .earlierRow = {},
                                    .displayName = QStringLiteral("Asa Oberg"),
                                    .birthDate = QDate(1985, 5, 15),
                                    .memberNumber = 17,
                                    .mayBeNew = mayBeNew};
    return entry;
}

void TestImportProblems::initTestCase()
{
    const auto started = m_desk.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestImportProblems::init()
{
    m_desk.forgetImports();
    const auto id = m_desk.upload("x");
    QVERIFY(id);
    m_import = *id;
}

void TestImportProblems::keep(const QList<ImportProblemEntry> &problems, const QHash<qint64, ImportAnswer> &answers)
{
    server::Transaction transaction(m_desk.data().appConnection(), m_desk.data().catalog());
    transaction.queue("accounts/begin_request",
                      {{"tokenHash", RegisterFixture::tokenHash(Session::BranchA)}, {"changeId", ChangeId::create()}});
    QVERIFY(server::ImportProblemStore(transaction, *m_import).keep(problems, answers));
    ImportPreview preview;
    preview.waiting = 4;
    QVERIFY(server::ImportFileStore(transaction).keepPreview(*m_import, {}, preview, "hash"));
    QVERIFY(transaction.commit());
}

QMap<qint64, ImportAnswer> TestImportProblems::answers()
{
    QMap<qint64, ImportAnswer> found;
    const auto all = page({});
    if (!all)
        return {};
    for (const ImportProblemEntry &entry : all->items) {
        if (entry.answer)
            found.insert(entry.row, *entry.answer);
    }
    return found;
}

void TestImportProblems::listsByPage()
{
    QList<ImportProblemEntry> problems;
    for (qint64 row = 2; row <= 2501; ++row) // more than one statement's worth
        problems.append(problem(row, ImportSeverity::Error));
    keep(problems);
    ImportProblemQuery query;
    query.limit = 1000;
    QList<ImportProblemEntry> listed;
    do {
        const auto one = page(query);
        QVERIFY(one);
        QCOMPARE(one->total, 2500);
        listed += one->items;
        query.after = one->next;
    } while (query.after);
    QCOMPARE(listed, problems);
    query.after = 2500;
    QVERIFY(page(query)->items.isEmpty());
}

void TestImportProblems::finds_data()
{
    QTest::addColumn<std::optional<ImportSeverity>>("severity");
    QTest::addColumn<std::optional<ImportField>>("field");
    QTest::addColumn<std::optional<FieldReason>>("reason");
    QTest::addColumn<QList<qint64>>("rows");
    const std::optional<ImportSeverity> anySeverity;
    const std::optional<ImportField> anyField;
    const std::optional<FieldReason> anyReason;
    QTest::newRow("all") << anySeverity << anyField << anyReason << QList<qint64>{2, 3, 3, 4};
    QTest::newRow("errors") << std::optional(ImportSeverity::Error) << anyField << anyReason << QList<qint64>{2, 3};
    QTest::newRow("a field") << anySeverity << std::optional(ImportField::Email) << anyReason << QList<qint64>{3, 4};
    QTest::newRow("a reason") << anySeverity << anyField << std::optional(FieldReason::EmailFormat) << QList<qint64>{3};
    QTest::newRow("a kind") << std::optional(ImportSeverity::Notice) << std::optional(ImportField::Email)
                            << std::optional(FieldReason::ProtectedPerson) << QList<qint64>{4};
    QTest::newRow("none") << std::optional(ImportSeverity::Notice) << std::optional(ImportField::Town) << anyReason
                          << QList<qint64>{};
}

void TestImportProblems::finds()
{
    QFETCH(const std::optional<ImportSeverity>, severity);
    QFETCH(const std::optional<ImportField>, field);
    QFETCH(const std::optional<FieldReason>, reason);
    QFETCH(const QList<qint64>, rows);
    keep({problem(2, ImportSeverity::Error, {}, FieldReason::FieldCountDiffers),
          problem(3, ImportSeverity::Error, ImportField::Email, FieldReason::EmailFormat), question(3),
          problem(4, ImportSeverity::Notice, ImportField::Email, FieldReason::ProtectedPerson)});
    const auto found = page({.severity = severity, .field = field, .reason = reason, .after = {}, .limit = 100});
    QVERIFY(found);
    QList<qint64> foundRows;
    for (const ImportProblemEntry &entry : found->items)
        foundRows.append(entry.row);
    QCOMPARE(foundRows, rows);
    QCOMPARE(found->total, rows.size());
}

void TestImportProblems::keepsWhatStandsThere()
{
    ImportProblemEntry odd = problem(2, ImportSeverity::Error);
    odd.value = QStringLiteral("'; DROP TABLE person; --\t\\\n\"<b>=1+1");
    odd.rowName = QStringLiteral("\U0001F600 Ö");
    keep({odd, question(3)});
    const auto found = page({});
    QVERIFY(found);
    QCOMPARE(found->items.first(), odd);
    QCOMPARE(found->items.last().proposal->displayName, QStringLiteral("Asa Oberg"));
}

void TestImportProblems::replacesTheOnesBefore()
{
    keep({problem(2, ImportSeverity::Error), problem(3, ImportSeverity::Error)});
    keep({question(9)});
    const auto found = page({});
    QVERIFY(found);
    QCOMPARE(found->total, 1);
    QCOMPARE(found->items.first().row, 9);
}

void TestImportProblems::refusesBadLimits_data()
{
    QTest::addColumn<int>("limit");
    for (const int limit : {-1, 0, 1001, std::numeric_limits<int>::max()})
        QTest::addRow("%d", limit) << limit;
}

void TestImportProblems::refusesBadLimits()
{
    QFETCH(const int, limit);
    keep({});
    const auto found = page({.severity = {}, .field = {}, .reason = {}, .after = {}, .limit = limit});
    QCOMPARE(reasonsOf(found), (Reasons{{QStringLiteral("limit"), FieldReason::OutOfRange}}));
}

// What is saved to a file is an export of the audit; its pages are told once.
void TestImportProblems::tellsAListFromAFile()
{
    keep({problem(2, ImportSeverity::Error), problem(3, ImportSeverity::Error)});
    const auto events = [this](const char *action) {
        return m_desk.data().count(QByteArray("audit_event WHERE object = 'importProblems' AND action = '") + action +
                                   "' AND details ->> 'continued' = 'false' AND object_id = '" +
                                   m_import->toString().toLatin1() + '\'');
    };
    ImportProblemQuery query;
    query.limit = 1;
    QVERIFY(page(query));
    QCOMPARE(events("list"), 1);
    QCOMPARE(events("export"), 0);
    query.isForFile = true;
    const auto first = page(query);
    QVERIFY(first && first->next);
    query.after = first->next;
    QVERIFY(page(query));
    QCOMPARE(events("list"), 1);
    QCOMPARE(events("export"), 1);
}

void TestImportProblems::needsAPreview()
{
    QCOMPARE(page({}).error().code, ErrorCode::NotFound);
    QCOMPARE(answer({}, ImportAnswer::LeaveOut).error().code, ErrorCode::NotFound);
}

void TestImportProblems::answersSingleRows()
{
    keep({question(2), question(3), question(4)});
    const auto entry = answer({{.row = 2, .answer = ImportAnswer::SamePerson},
                               {.row = 3, .answer = ImportAnswer::LeaveOut},
                               {.row = 3, .answer = ImportAnswer::NewPerson}}); // the last word counts
    QVERIFY(entry);
    QCOMPARE(entry->preview->waiting, 2);
    const QMap<qint64, ImportAnswer> expected{{2, ImportAnswer::SamePerson}, {3, ImportAnswer::NewPerson}};
    QCOMPARE(answers(), expected);
    QCOMPARE(answer({{.row = 2, .answer = ImportAnswer::LeaveOut}})->preview->waiting, 2); // changed, not added
    QCOMPARE(answers().value(2), ImportAnswer::LeaveOut);
}

// "A new person" goes to those only that may be one; a row with an error waits for nobody.
void TestImportProblems::answersAllOthers()
{
    keep({question(2), question(3, false), problem(4, ImportSeverity::Error), question(4), question(5)});
    const auto entry = answer({{.row = 5, .answer = ImportAnswer::SamePerson}}, ImportAnswer::NewPerson);
    QVERIFY(entry);
    QCOMPARE(entry->preview->waiting, 2);
    const QMap<qint64, ImportAnswer> expected{
        {2, ImportAnswer::NewPerson}, {4, ImportAnswer::NewPerson}, {5, ImportAnswer::SamePerson}};
    QCOMPARE(answers(), expected);
}

void TestImportProblems::refusesBadAnswers_data()
{
    QTest::addColumn<qint64>("row");
    QTest::addColumn<Reasons>("expected");
    const Reasons noQuestion{{QStringLiteral("items[1].row"), FieldReason::OutOfRange}};
    QTest::newRow("an error") << qint64(3) << noQuestion;
    QTest::newRow("no such row") << qint64(99) << noQuestion;
    QTest::newRow("zero") << qint64(0) << noQuestion;
    QTest::newRow("below zero") << qint64(-2) << noQuestion;
    QTest::newRow("too large for the database") << qint64(2) + (qint64(1) << 32) << noQuestion;
    QTest::newRow("nobody new") << qint64(4) << Reasons{{QStringLiteral("items[1].answer"), FieldReason::UnknownValue}};
}

void TestImportProblems::refusesBadAnswers()
{
    QFETCH(const qint64, row);
    QFETCH(const Reasons, expected);
    keep({question(2), problem(3, ImportSeverity::Error), question(4, false)});
    const auto entry =
        answer({{.row = 2, .answer = ImportAnswer::SamePerson}, {.row = row, .answer = ImportAnswer::NewPerson}});
    QVERIFY(!entry);
    QCOMPARE(entry.error().code, ErrorCode::Invalid);
    QCOMPARE(reasonsOf(entry), expected);
    QVERIFY(answers().isEmpty());
}

QTEST_GUILESS_MAIN(TestImportProblems)
#include "tst_importproblems.moc"
