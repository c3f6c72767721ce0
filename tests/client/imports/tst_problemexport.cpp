// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/problemexport.h"

#include "client/imports/problemexportbutton.h"
#include "tests/client/imports/previewdata.h"
#include "tests/support/fakeapi.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestProblemExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesTheRowsWithTheirReasons();
    void questionsComeOnlyWhenWanted();
    void nothingIsSavedWhenStopped();
    void tellsWhenTheServerDoesNotAnswer();
    void isNotOfferedWhenAllIsWell();
};

namespace {

LocalFile someFile()
{
    return {.path = {},
            .name = QStringLiteral("medlemmar.csv"),
            .format = ImportFormat::Csv,
            .content = "Namn;Postnr\r\nAnna;90 32\r\nBo;90325\r\nCilla;\r\n",
            .sha256 = {},
            .encoding = TextEncoding::Utf8,
            .delimiter = ';',
            .rows = 3,
            .headings = {QStringLiteral("Namn"), QStringLiteral("Postnr")},
            .samples = {}};
}

ImportEntry someEntry()
{
    ImportPreview preview = cleanPreview();
    preview.columns = {{.heading = QStringLiteral("Namn"), .field = ImportField::FamilyName},
                       {.heading = QStringLiteral("Postnr"), .field = ImportField::PostalCode}};
    preview.kinds = {{ImportSeverity::Error, ImportField::PostalCode, FieldReason::PostalCodeFormat, 2},
                     {ImportSeverity::Question, ImportField::FamilyName, FieldReason::AlreadyUsed, 1}};
    return importEntry(preview);
}

ImportProblemPage onePage(const ImportProblemEntry &problem, std::optional<qint64> next = {})
{
    return {.items = {problem}, .total = 2, .next = next};
}

ImportProblemEntry errorAt(qint64 row)
{
    return problemAt(row, ImportField::PostalCode, {}, FieldReason::PostalCodeFormat, ImportSeverity::Error);
}

struct Export
{
    void start(ProblemScope scope) { work.start(someEntry(), someFile(), scope, path()); }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("att laga.csv")); }
    [[nodiscard]] QStringList lines() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly)
                   ? QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts)
                   : QStringList();
    }

    QTemporaryDir folder;
    FakeApi api;
    ProblemExport work{api};
};

} // namespace

void TestProblemExport::savesTheRowsWithTheirReasons()
{
    Export it;
    it.api.expect<ListImportProblems>().reply(onePage(errorAt(2), 2));
    it.api.expect<ListImportProblems>().reply(onePage(errorAt(4)));
    QSignalSpy saved(&it.work, &ProblemExport::saved);
    it.start(ProblemScope::Errors);
    QVERIFY(saved.wait());
    QCOMPARE(saved.first().first().toLongLong(), 2);
    QCOMPARE(it.lines().size(), 3);
    QVERIFY2(it.lines().at(0).contains(QLatin1String("Reason")), qPrintable(it.lines().at(0)));
    QVERIFY2(it.lines().at(1).contains(QLatin1String("\"Anna\";\"90 32\";")), qPrintable(it.lines().at(1)));
    QVERIFY(it.lines().at(1).contains(QLatin1String("Postcode: The postcode must have five digits")));
    QVERIFY(it.lines().at(2).contains(QLatin1String("Cilla")));
    const auto asked = it.api.requests<ListImportProblems>();
    QCOMPARE(asked.at(0).body.severity, std::optional(ImportSeverity::Error));
    QCOMPARE(asked.at(1).body.after, std::optional<qint64>(2));
    QVERIFY(!it.work.isRunning());
}

void TestProblemExport::questionsComeOnlyWhenWanted()
{
    Export it;
    it.api.expect<ListImportProblems>().reply(onePage(errorAt(2)));
    it.api.expect<ListImportProblems>().reply(onePage(questionAt(3)));
    QSignalSpy saved(&it.work, &ProblemExport::saved);
    it.start(ProblemScope::ErrorsAndQuestions);
    QVERIFY(saved.wait());
    QCOMPARE(it.lines().size(), 3);
    QVERIFY(it.lines().at(2).contains(QLatin1String("Bo")));
    QCOMPARE(it.api.requests<ListImportProblems>().at(1).body.severity, std::optional(ImportSeverity::Question));
}

void TestProblemExport::nothingIsSavedWhenStopped()
{
    Export it;
    it.api.expect<ListImportProblems>().reply(onePage(errorAt(2)));
    QSignalSpy saved(&it.work, &ProblemExport::saved);
    QSignalSpy failed(&it.work, &ProblemExport::failed);
    it.start(ProblemScope::Errors);
    QVERIFY(it.work.isRunning());
    it.work.stop();
    QTRY_VERIFY(it.api.isDone());
    QCoreApplication::processEvents();
    QVERIFY(saved.isEmpty() && failed.isEmpty());
    QVERIFY(!QFile::exists(it.path()));
}

void TestProblemExport::tellsWhenTheServerDoesNotAnswer()
{
    Export it;
    it.api.expect<ListImportProblems>().fail(makeError(ErrorCode::Unreachable));
    QSignalSpy failed(&it.work, &ProblemExport::failed);
    it.start(ProblemScope::Errors);
    QVERIFY(failed.wait());
    QVERIFY(!it.work.isRunning());
    QVERIFY(!QFile::exists(it.path()));
}

void TestProblemExport::isNotOfferedWhenAllIsWell()
{
    FakeApi api;
    ImportSession session(api, importer(AccountRole::LocalAdministrator));
    session.setFile(someFile());
    ProblemExportButton button(session);
    button.showFor(cleanPreview());
    QVERIFY(button.isHidden());
    button.showFor(*someEntry().preview);
    QVERIFY(!button.isHidden());
}

QTEST_MAIN(TestProblemExport)
#include "tst_problemexport.moc"
