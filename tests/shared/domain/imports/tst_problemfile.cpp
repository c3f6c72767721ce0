// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/problemfile.h"

#include "shared/domain/imports/csvreader.h"
#include "shared/domain/imports/csvwriter.h"
#include "shared/domain/imports/formulaguard.h"

#include "tests/support/fielderrors.h"
#include "tests/support/measures.h"
#include "tests/support/workbookparts.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using medlem::CsvWriter;
using medlem::FieldReason;
using medlem::ImportFormat;
using medlem::ImportMapping;
using medlem::ProblemRows;
using medlem::Result;
using medlem::test::reasonsOf;

using Reasons = medlem::test::Reasons;

class TestProblemFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheRowsWithReasons();
    void writesTheRowsOfAWorkbook();
    void replacesOlderReasons();
    void theReasonsAreNoField();
    void readsBackWhatItWrote();
    void refusesAnotherFile_data();
    void refusesAnotherFile();
    void leavesTheTargetAlone();
    void noticesAFullDisk();
    void takesLittleMemory();
};

// A device with room for so many bytes.
class FullDisk : public QIODevice
{
    Q_OBJECT

public:
    explicit FullDisk(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        m_room -= size;
        return m_room < 0 ? -1 : size;
    }

private:
    qint64 m_room;
};

static const QString orsak = QStringLiteral("Orsak");

static ProblemRows rowsOf(const QStringList &headings, const QMap<qint64, QStringList> &sentences)
{
    return {.columns = ImportMapping::guess(headings).columns(), .reasonHeading = orsak, .sentences = sentences};
}

static Result<QByteArray> written(QByteArray original, const ProblemRows &rows, ImportFormat format = ImportFormat::Csv)
{
    QBuffer file(&original);
    file.open(QIODevice::ReadOnly);
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    TRY(medlem::writeProblemRows(file, format, {}, rows, target));
    return target.data();
}

static QList<QStringList> recordsOf(QByteArray bytes)
{
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    QList<QStringList> records;
    const auto outcome = medlem::readCsv(file, {}, [&records](qint64, const QStringList &cells) -> Result<void> {
        records.append(cells);
        return {};
    });
    return outcome ? records : QList<QStringList>{{outcome.error().detail}};
}

static const QByteArray original =
    "Namn;Ort ;Anm.\r\nÅsa;Örebro;fine\r\nBo;;\"=1;\n\"\"x\"\"\"\r\nCy\r\nDa;a;b;c\r\nEd;a;b\r\n";
static const QStringList headings{QStringLiteral("Namn"), QStringLiteral("Ort"), QStringLiteral("Anm.")};

void TestProblemFile::writesTheRowsWithReasons()
{
    const auto bytes = written(original, rowsOf(headings, {{3, {QStringLiteral("Ort saknas."), QStringLiteral("Mer.")}},
                                                           {4, {QStringLiteral("Kort.")}},
                                                           {5, {QStringLiteral("Lång.")}}}));
    QVERIFY(bytes);
    QCOMPARE(*bytes, QByteArray("\xEF\xBB\xBF\"Namn\";\"Ort\";\"Anm.\";\"Orsak\"\r\n"
                                "\"Bo\";\"\";\"'=1;\n\"\"x\"\"\";\"Ort saknas. Mer.\"\r\n"
                                "\"Cy\";\"\";\"\";\"Kort.\"\r\n"
                                "\"Da\";\"a\";\"b\";\"c\";\"Lång.\"\r\n"));
}

void TestProblemFile::writesTheRowsOfAWorkbook()
{
    const QByteArray rows = R"(<row r="2"><c t="str"><v>Namn</v></c><c t="str"><v>Ort</v></c></row>)"
                            R"(<row r="5"><c t="str"><v>Bo</v></c></row><row r="9"><c t="str"><v>Cy</v></c></row>)";
    const auto bytes = written(medlem::test::packed(medlem::test::workbookParts(rows)),
                               rowsOf(headings.first(2), {{9, {QStringLiteral("Ort saknas.")}}}), ImportFormat::Xlsx);
    QVERIFY(bytes);
    const QList<QStringList> expected{{QStringLiteral("Namn"), QStringLiteral("Ort"), orsak},
                                      {QStringLiteral("Cy"), QString(), QStringLiteral("Ort saknas.")}};
    QCOMPARE(recordsOf(*bytes), expected);
}

// A file that was mended and is not right yet gets its new reasons in the place of the old ones.
void TestProblemFile::replacesOlderReasons()
{
    const ProblemRows rows = rowsOf({QStringLiteral("Namn"), orsak}, {{2, {QStringLiteral("Ny.")}}});
    const auto bytes = written("Namn;Orsak\nBo;Gammal.\n", rows);
    QVERIFY(bytes);
    const QList<QStringList> expected{{QStringLiteral("Namn"), orsak}, {QStringLiteral("Bo"), QStringLiteral("Ny.")}};
    QCOMPARE(recordsOf(*bytes), expected);
}

void TestProblemFile::theReasonsAreNoField()
{
    QVERIFY(!medlem::guessField(orsak));
    QVERIFY(!medlem::guessField(QStringLiteral("Reason")));
}

// Whatever text is written is read as the same text.
void TestProblemFile::readsBackWhatItWrote()
{
    const QStringList pieces{
        QStringLiteral("'"),  QStringLiteral("="),          QStringLiteral("+"),      QStringLiteral("-"),
        QStringLiteral("@"),  QStringLiteral("\t"),         QStringLiteral("\r"),     QStringLiteral("\n"),
        QStringLiteral(";"),  QStringLiteral(","),          QStringLiteral("\""),     QStringLiteral(" "),
        QStringLiteral("å"),  QStringLiteral("\U0001F600"), QStringLiteral("\uFF1D"), QStringLiteral("\uFEFF"),
        QStringLiteral("ab"), QStringLiteral("\\"),         QStringLiteral("sep=")};
    QRandomGenerator random(20260101);
    QList<QStringList> rows{{QStringLiteral("Namn"), orsak}};
    for (int i = 0; i < 20'000; ++i) {
        QStringList cells{QString(), QString()};
        for (QString &cell : cells) {
            for (int left = random.bounded(7); left > 0; --left)
                cell += pieces.at(random.bounded(pieces.size()));
        }
        rows.append(cells);
    }
    // As long as a cell may be, and an apostrophe.
    rows.append({QString(10 * 1024, u'='), QString(10 * 1024, u'\'')});
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    CsvWriter writer(target);
    for (const QStringList &cells : rows)
        QVERIFY(writer.write(cells));
    const QList<QStringList> read = recordsOf(target.data());
    QCOMPARE(read.size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(read.at(i), rows.at(i));
    // And a spreadsheet finds no formula.
    const QString formulas = QStringLiteral("=+-@\t\r\n\uFF1D");
    for (const QStringList &cells : rows) {
        for (const QString &cell : cells)
            QVERIFY(cell.isEmpty() || !formulas.contains(medlem::withFormulaGuard(cell).front()));
    }
}

void TestProblemFile::refusesAnotherFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("other headings") << QByteArray("Namn;Stad;Anm.\nBo;a;b\nCy;a;b\n");
    QTest::newRow("fewer headings") << QByteArray("Namn;Ort\nBo;a\nCy;a\n");
    QTest::newRow("fewer rows") << QByteArray("Namn;Ort;Anm.\nBo;a;b\n");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("NULs") << QByteArray("Namn;Ort;Anm.\nBo;a;b\n\0\n", 24);
    QTest::newRow("a workbook") << medlem::test::packed(medlem::test::workbookParts({}));
}

void TestProblemFile::refusesAnotherFile()
{
    QFETCH(QByteArray, bytes);
    const auto outcome = written(bytes, rowsOf(headings, {{3, {QStringLiteral("Ort saknas.")}}}));
    QCOMPARE(reasonsOf(outcome), Reasons({{QStringLiteral("file"), FieldReason::FileChanged}}));
}

void TestProblemFile::leavesTheTargetAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("problem.csv"));
    const auto save = [](const QByteArray &bytes, const QString &to) {
        QBuffer file;
        file.setData(bytes);
        file.open(QIODevice::ReadOnly);
        return medlem::saveProblemFile(file, ImportFormat::Csv, {}, rowsOf(headings, {{6, {orsak}}}), to);
    };
    QVERIFY(save(original, path));
    QFile target(path);
    QVERIFY(target.open(QIODevice::ReadOnly));
    const QByteArray before = target.readAll();
    QVERIFY(before.contains("\"Ed\""));
    QVERIFY(!save("Namn;Ort;Anm.\n", path));
    QVERIFY(target.seek(0));
    QCOMPARE(target.readAll(), before);
    const auto nowhere = save(original, folder.filePath(QStringLiteral("no/problem.csv")));
    QCOMPARE(reasonsOf(nowhere), Reasons({{QStringLiteral("target"), FieldReason::FileNotWritten}}));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("problem.csv")});
}

void TestProblemFile::noticesAFullDisk()
{
    for (const qint64 room : {0, 20, 60}) {
        QBuffer file;
        file.setData(original);
        file.open(QIODevice::ReadOnly);
        FullDisk target(room);
        const auto outcome = medlem::writeProblemRows(file, ImportFormat::Csv, {},
                                                      rowsOf(headings, {{3, {orsak}}, {6, {orsak}}}), target);
        QCOMPARE(reasonsOf(outcome), Reasons({{QStringLiteral("target"), FieldReason::FileNotWritten}}));
    }
}

void TestProblemFile::takesLittleMemory()
{
    QByteArray bytes = "Namn;Ort;Anm.\n";
    QMap<qint64, QStringList> sentences;
    const QStringList sentence{QStringLiteral("Ort saknas.")};
    for (int row = 2; row <= 100'001; ++row) {
        bytes += "Bo Andersson;Storgatan 12;" + QByteArray(60, 'x') + "\n";
        sentences.insert(row, sentence);
    }
    const QTemporaryDir folder;
    const ProblemRows rows = rowsOf(headings, sentences);
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    const qint64 before = medlem::test::memoryNow();
    QVERIFY(medlem::saveProblemFile(file, ImportFormat::Csv, {}, rows, folder.filePath(QStringLiteral("p.csv"))));
    const qint64 more = medlem::test::peakMemory() - before;
    QVERIFY2(more < 5, qPrintable(QString::number(more)));
}

QTEST_GUILESS_MAIN(TestProblemFile)
#include "tst_problemfile.moc"
