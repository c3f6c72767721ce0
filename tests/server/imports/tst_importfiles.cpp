// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/imports/importdesk.h"
#include "tests/support/fielderrors.h"

#include <QTest>

using namespace medlem;
using medlem::test::ImportDesk;
using medlem::test::Reasons;
using medlem::test::reasonsOf;
using medlem::test::Session;

// Files on their way to the server; no job runs here.
class TestImportFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_desk.forgetImports(); }
    void begins();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void takesThreeAtOnce();
    void listsWhatIsNotFinished();
    void takesPiecesInOrder();
    void refusesPiecesOutOfPlace_data();
    void refusesPiecesOutOfPlace();
    void looksThroughWholeFilesOnly();
    void refusesBadChoices_data();
    void refusesBadChoices();
    void createsNamesForTheNationOnly();
    void forgetsAfterADay_data();
    void forgetsAfterADay();
    void isHiddenFromOthersBySql();

private:
    [[nodiscard]] auto begin(const NewImport &file) { return m_desk.call(BeginImport{.body = file}); }
    [[nodiscard]] static NewImport tenBytes()
    {
        return {.fileName = QStringLiteral("a.csv"), .format = ImportFormat::Csv, .size = 10};
    }
    [[nodiscard]] auto addPart(ImportId id, qint64 offset, const QByteArray &bytes)
    {
        return m_desk.call(
            AddImportPart{.importId = id, .body = {.offset = offset, .content = FilePiece::create(bytes).value()}});
    }

    ImportDesk m_desk;
};

void TestImportFiles::initTestCase()
{
    const auto started = m_desk.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestImportFiles::begins()
{
    const auto entry = begin({.fileName = QStringLiteral("C:\\Users\\Erik\\Gamla register.xlsx"),
                              .format = ImportFormat::Xlsx,
                              .size = 20 * 1024 * 1024});
    QVERIFY(entry);
    QCOMPARE(entry->fileName, QStringLiteral("Gamla register.xlsx"));
    QCOMPARE(entry->format, ImportFormat::Xlsx);
    QCOMPARE(entry->uploaded, 0);
    QVERIFY(!entry->choices && !entry->preview);
    QCOMPARE(m_desk.call(ShowImport{entry->id}).value(), *entry);
}

void TestImportFiles::refusesBadFiles_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<Reasons>("expected");
    const QString name = QStringLiteral("fileName");
    const Reasons badSize{{QStringLiteral("size"), FieldReason::OutOfRange}};
    QTest::newRow("no name") << QStringLiteral(" ") << qint64(1) << Reasons{{name, FieldReason::Required}};
    QTest::newRow("a folder") << QStringLiteral("files/") << qint64(1) << Reasons{{name, FieldReason::Required}};
    QTest::newRow("a long name") << QString(201, u'a') << qint64(1) << Reasons{{name, FieldReason::TooLong}};
    QTest::newRow("U+0000") << QStringLiteral("a") + QChar(u'\0') << qint64(1)
                            << Reasons{{name, FieldReason::ControlCharacter}};
    QTest::newRow("a name turned around")
        << QStringLiteral("a\u202Evsc.exe") << qint64(1) << Reasons{{name, FieldReason::ControlCharacter}};
    QTest::newRow("empty") << QStringLiteral("a.csv") << qint64(0) << badSize;
    QTest::newRow("less than empty") << QStringLiteral("a.csv") << qint64(-1) << badSize;
    QTest::newRow("a byte too large") << QStringLiteral("a.csv") << qint64(20 * 1024 * 1024 + 1) << badSize;
    QTest::newRow("a gigabyte") << QStringLiteral("a.csv") << qint64(1) * 1024 * 1024 * 1024 << badSize;
}

void TestImportFiles::refusesBadFiles()
{
    QFETCH(const QString, fileName);
    QFETCH(const qint64, size);
    QFETCH(const Reasons, expected);
    const auto entry = begin({.fileName = fileName, .format = ImportFormat::Csv, .size = size});
    QVERIFY(!entry);
    QCOMPARE(entry.error().code, ErrorCode::Invalid);
    QCOMPARE(reasonsOf(entry), expected);
}

void TestImportFiles::takesThreeAtOnce()
{
    const auto first = begin(tenBytes());
    QVERIFY(first && begin(tenBytes()) && begin(tenBytes()));
    const auto fourth = begin(tenBytes());
    QVERIFY(!fourth);
    QCOMPARE(fourth.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(fourth), (Reasons{{QStringLiteral("fileName"), FieldReason::AlreadyUsed}}));
    QVERIFY(m_desk.call(BeginImport{.body = tenBytes()}, Session::BranchB)); // others have their own places
    QVERIFY(m_desk.call(DiscardImport{first->id}));
    QVERIFY(begin(tenBytes()));
}

void TestImportFiles::listsWhatIsNotFinished()
{
    QVERIFY(m_desk.call(ListImports{})->items.isEmpty());
    const auto first = begin(tenBytes());
    const auto second =
        begin({.fileName = QStringLiteral("b.xlsx"), .format = ImportFormat::Xlsx, .size = 20 * 1024 * 1024});
    QVERIFY(first && second && addPart(first->id, 0, "abcde"));
    const auto list = m_desk.call(ListImports{});
    QVERIFY(list);
    QCOMPARE(list->items.size(), 2);
    QCOMPARE(list->items.first(), m_desk.call(ShowImport{first->id}).value());
    QCOMPARE(list->items.first().uploaded, 5);
    QCOMPARE(list->items.last(), *second);
    QVERIFY(m_desk.call(ListImports{}, Session::BranchB)->items.isEmpty()); // others have their own
    QVERIFY(m_desk.call(ListImports{}, Session::National)->items.isEmpty());
    QVERIFY(m_desk.call(DiscardImport{first->id}));
    QCOMPARE(m_desk.call(ListImports{})->items.size(), 1);
}

void TestImportFiles::takesPiecesInOrder()
{
    const QByteArray bytes("\x00\xff;\"\r\n\t\\.", 9); // a file is bytes, whatever they are
    const auto id = m_desk.upload(bytes, 2);
    QVERIFY(id);
    const auto entry = m_desk.call(ShowImport{*id});
    QVERIFY(entry);
    QCOMPARE(entry->uploaded, bytes.size());
    QCOMPARE(m_desk.data()
                 .query("SELECT string_agg(content, ''::bytea ORDER BY start) AS content FROM import_part")
                 .first()
                 .bytes("content"),
             bytes);
}

void TestImportFiles::refusesPiecesOutOfPlace_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("again") << qint64(0) << QByteArray("abcde");
    QTest::newRow("over the one before") << qint64(4) << QByteArray("e");
    QTest::newRow("with a gap") << qint64(6) << QByteArray("g");
    QTest::newRow("before the file") << qint64(-1) << QByteArray("a");
    QTest::newRow("far beyond") << std::numeric_limits<qint64>::max() << QByteArray("a");
    QTest::newRow("a byte too many") << qint64(5) << QByteArray("fghijk");
}

void TestImportFiles::refusesPiecesOutOfPlace()
{
    QFETCH(const qint64, offset);
    QFETCH(const QByteArray, bytes);
    const auto entry = begin(tenBytes());
    QVERIFY(entry && addPart(entry->id, 0, "abcde"));
    const auto refused = addPart(entry->id, offset, bytes);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(refused), (Reasons{{QStringLiteral("offset"), FieldReason::OutOfRange}}));
    QCOMPARE(m_desk.call(ShowImport{entry->id})->uploaded, 5);
    QVERIFY(addPart(entry->id, 5, "fghij"));
}

void TestImportFiles::looksThroughWholeFilesOnly()
{
    const auto entry = begin(tenBytes());
    QVERIFY(entry && addPart(entry->id, 0, "abcde"));
    QCOMPARE(m_desk.call(PreviewImport{.importId = entry->id, .body = {}}).error().code, ErrorCode::Conflict);
    QCOMPARE(m_desk.call(RunImport{.importId = entry->id, .body = {}}).error().code, ErrorCode::Conflict);
    QCOMPARE(m_desk.data().count("import_job"), 0);
    QVERIFY(ImportDesk::queue().waiting().isEmpty());
}

void TestImportFiles::refusesBadChoices_data()
{
    QTest::addColumn<ImportChoices>("choices");
    QTest::addColumn<Reasons>("expected");
    const ImportColumn email{.heading = QStringLiteral("E-post"), .field = ImportField::Email};
    const ImportColumn odd{.heading = QString(QChar(u'\0')), .field = {}};
    const ImportNameChoice unknown{
        .kind = ImportNameKind::Role, .name = QStringLiteral("Bas"), .known = QStringLiteral("Basist")};
    const auto row = [](const char *name, const QString &field, FieldReason reason, const auto &choose) {
        ImportChoices choices;
        choose(choices);
        QTest::newRow(name) << choices << Reasons{{field, reason}};
    };
    row("one field twice", QStringLiteral("columns"), FieldReason::RepeatedField, [&](ImportChoices &choices) {
        choices.columns = {email, email};
    });
    row("ten thousand columns", QStringLiteral("columns"), FieldReason::TooManyColumns, [&](ImportChoices &choices) {
        choices.columns = QList<ImportColumn>(10'000, ImportColumn{.heading = {}, .field = {}});
    });
    row("U+0000", QStringLiteral("columns[1].heading"), FieldReason::ControlCharacter, [&](ImportChoices &choices) {
        choices.columns = {email, odd};
    });
    row("an unknown name", QStringLiteral("names[0].known"), FieldReason::UnknownValue, [&](ImportChoices &choices) {
        choices.names = {unknown};
    });
    row("a branch of others", QStringLiteral("branchId"), FieldReason::UnknownValue, [&](ImportChoices &choices) {
        choices.branchId = m_desk.data().branchB;
    });
    row("a type of nobody", QStringLiteral("typeId"), FieldReason::UnknownValue, [&](ImportChoices &choices) {
        choices.typeId = MembershipTypeId::create();
    });
}

void TestImportFiles::refusesBadChoices()
{
    QFETCH(const ImportChoices, choices);
    QFETCH(const Reasons, expected);
    const auto id = m_desk.upload("x");
    QVERIFY(id);
    const auto job = m_desk.call(PreviewImport{.importId = *id, .body = choices});
    QVERIFY(!job);
    QCOMPARE(job.error().code, ErrorCode::Invalid);
    QCOMPARE(reasonsOf(job), expected);
    QCOMPARE(m_desk.data().count("import_job"), 0);
}

void TestImportFiles::createsNamesForTheNationOnly()
{
    const auto id = m_desk.upload("x");
    QVERIFY(id);
    ImportChoices choices;
    choices.names = {{.kind = ImportNameKind::Role, .name = QStringLiteral("Materialare"), .known = {}}};
    QCOMPARE(m_desk.call(PreviewImport{.importId = *id, .body = choices}).error().code, ErrorCode::Forbidden);
}

void TestImportFiles::forgetsAfterADay_data()
{
    QTest::addColumn<QByteArray>("age");
    QTest::addColumn<int>("left");
    QTest::newRow("a day old") << QByteArray("24 hours 1 second") << 0;
    QTest::newRow("almost a day old") << QByteArray("23 hours 59 minutes") << 1;
}

void TestImportFiles::forgetsAfterADay()
{
    QFETCH(const QByteArray, age);
    QFETCH(const int, left);
    const auto makeOld = [&] {
        m_desk.forgetImports();
        QVERIFY(m_desk.upload("x"));
        m_desk.data().execute("UPDATE import_file SET created_at = now() - interval '" + age + "'");
    };
    makeOld();
    QVERIFY(m_desk.call(BeginImport{.body = tenBytes()}, Session::National)); // whoever begins one
    QCOMPARE(m_desk.data().count("import_part"), left);
    makeOld();
    m_desk.data().execute("SELECT open_session(id, sha256('" + age +
                          "'), '1 hour', '1 hour', '', '', false)"
                          " FROM account LIMIT 1");
    QCOMPARE(m_desk.data().count("import_part"), left);
}

// Row-level security alone, without the program's own care.
void TestImportFiles::isHiddenFromOthersBySql()
{
    QVERIFY(m_desk.upload("x"));
    m_desk.data().execute(
        "INSERT INTO import_problem (import_id, account_id, number, row_number, severity, reason, value,"
        " row_name) SELECT id, account_id, 1, 2, 'error', 'required', '', '' FROM import_file;"
        "INSERT INTO import_answer (import_id, account_id, row_number, answer)"
        " SELECT id, account_id, 2, 'leaveOut' FROM import_file;"
        "INSERT INTO import_job (id, account_id, request_id, kind)"
        " SELECT id, account_id, id, 'preview' FROM import_file");
    for (const auto &[session, seen] :
         {std::pair(Session::BranchA, 5), {Session::BranchB, 0}, {Session::National, 0}}) {
        server::Transaction transaction(m_desk.data().appConnection(), m_desk.data().catalog());
        transaction.queue("accounts/begin_request",
                          {{"tokenHash", test::RegisterFixture::tokenHash(session)}, {"changeId", ChangeId::create()}});
        const auto rows =
            transaction.run(server::parseStatement("count", "SELECT (SELECT count(*) FROM import_file)"
                                                            " + (SELECT count(*) FROM import_part)"
                                                            " + (SELECT count(*) FROM import_problem)"
                                                            " + (SELECT count(*) FROM import_answer)"
                                                            " + (SELECT count(*) FROM import_job) AS number"),
                            {});
        QVERIFY(rows);
        QCOMPARE(rows->first().bigInteger("number"), seen);
    }
}

QTEST_GUILESS_MAIN(TestImportFiles)
#include "tst_importfiles.moc"
