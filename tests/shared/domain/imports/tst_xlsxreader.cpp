// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/tablereader.h"
#include "shared/domain/imports/xlsxreader.h"

#include "tests/support/workbookparts.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <xlsxwriter.h>

using medlem::FieldReason;
using medlem::ImportFormat;
using medlem::Result;
using medlem::test::WorkbookParts;

using Table = QMap<qint64, QStringList>;

class TestXlsxReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAnotherProgramWrote();
    void readsCells_data();
    void readsCells();
    void choosesTheSheet_data();
    void choosesTheSheet();
    void pads();
    void stopsWhereTheVisitorStops();
    void detectsTheFormat_data();
    void detectsTheFormat();
    void refusesTheOtherFormat();
};

static Table rowsOf(const QByteArray &bytes)
{
    QBuffer file;
    file.setData(bytes);
    file.open(QIODevice::ReadOnly);
    Table table;
    const auto outcome = medlem::readXlsx(file, {}, [&table](qint64 row, const QStringList &cells) -> Result<void> {
        table.insert(row, cells);
        return {};
    });
    return outcome ? table : Table{{0, {outcome.error().detail}}};
}

static QByteArray writtenWorkbook()
{
    const QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("members.xlsx")).toUtf8();
    lxw_workbook *book = workbook_new(path.constData());
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Medlemmar");
    lxw_format *day = workbook_add_format(book);
    format_set_num_format(day, "yyyy-mm-dd");
    lxw_format *postcode = workbook_add_format(book);
    format_set_num_format(postcode, "000\\ 00");
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    const std::array headings{"Personnr", "Namn", "Postnr", "Från", "Aktiv", "Summa"};
    for (std::size_t i = 0; i < headings.size(); ++i)
        worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(i), headings[i], bold);
    worksheet_write_number(sheet, 1, 0, 198001011234.0, nullptr);
    QByteArray given("Åsa ");
    QByteArray family("Öberg");
    std::array<lxw_rich_string_tuple, 2> runs{lxw_rich_string_tuple{bold, given.data()}, {nullptr, family.data()}};
    std::array<lxw_rich_string_tuple *, 3> ends{runs.data(), &runs[1], nullptr};
    worksheet_write_rich_string(sheet, 1, 1, ends.data(), nullptr);
    worksheet_write_number(sheet, 1, 2, 1234, postcode);
    lxw_datetime date{2024, 3, 1, 0, 0, 0.0};
    worksheet_write_datetime(sheet, 1, 3, &date, day);
    worksheet_write_boolean(sheet, 1, 4, 1, nullptr);
    worksheet_write_formula_num(sheet, 1, 5, "=1+1", nullptr, 2);
    worksheet_write_string(sheet, 4, 1, "'=2+2 \"x\"; <y>\nz", nullptr);
    worksheet_write_blank(sheet, 6, 3, bold);
    workbook_close(book);
    QFile file(QString::fromUtf8(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestXlsxReader::readsWhatAnotherProgramWrote()
{
    const Table expected{
        {1,
         {QStringLiteral("Personnr"), QStringLiteral("Namn"), QStringLiteral("Postnr"), QStringLiteral("Från"),
          QStringLiteral("Aktiv"), QStringLiteral("Summa")}},
        {2,
         {QStringLiteral("198001011234"), QStringLiteral("Åsa Öberg"), QStringLiteral("012 34"),
          QStringLiteral("2024-03-01"), QStringLiteral("TRUE"), QStringLiteral("2")}},
        {5, {QString(), QStringLiteral("=2+2 \"x\"; <y>\nz"), QString(), QString(), QString(), QString()}},
    };
    QCOMPARE(rowsOf(writtenWorkbook()), expected);
}

void TestXlsxReader::readsCells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *cell, const char *text) {
        QTest::newRow(name) << QByteArray(cell) << QString::fromUtf8(text);
    };
    row("number", "<c><v>12</v></c>", "12");
    row("number with space", "<c><v> 12 </v></c>", "12");
    row("date", R"(<c s="1"><v>45352</v></c>)", "2024-03-01");
    row("date of a built-in format", R"(<c s="2"><v>45352</v></c>)", "2024-03-01");
    row("no such style", R"(<c s="99"><v>45352</v></c>)", "45352");
    row("no style at all", R"(<c s="-1"><v>45352</v></c>)", "45352");
    row("a date that is none", R"(<c s="1"><v>1e308</v></c>)", "1e+308");
    row("a date that is no number", R"(<c s="1"><v>NaN</v></c>)", "NaN");
    row("ISO date", R"(<c t="d"><v>2024-03-01T00:00:00Z</v></c>)", "2024-03-01");
    row("ISO date with a time", R"(<c t="d"><v>2024-03-01T13:30:00</v></c>)", "2024-03-01 13:30:00");
    row("shared", R"(<c t="s"><v>0</v></c>)", "Åsa");
    row("shared in runs, without its sound", R"(<c t="s"><v>1</v></c>)", "Åsa B");
    row("shared with a line break", R"(<c t="s"><v>2</v></c>)", "a\r\n_x0041_ _xZZZZ_ _x0000_");
    row("shared and empty", R"(<c t="s"><v>3</v></c>)", "");
    row("shared number left out", R"(<c t="s"><v></v></c>)", "");
    row("inline", R"(<c t="inlineStr"><is><t>a</t></is></c>)", "a");
    row("inline in runs", R"(<c t="inlineStr"><is><r><t>a </t></r><r><t>b</t></r></is></c>)", "a b");
    row("formula with text", R"(<c t="str"><f>CONCAT("a","b")</f><v>ab</v></c>)", "ab");
    row("formula with number", "<c><f>1+1</f><v>2</v></c>", "2");
    row("formula never evaluated", R"(<c><f>HYPERLINK("http://example.org")</f></c>)", "");
    row("true", R"(<c t="b"><v>1</v></c>)", "TRUE");
    row("false", R"(<c t="b"><v>0</v></c>)", "FALSE");
    row("error", R"(<c t="e"><v>#N/A</v></c>)", "");
    row("entities", R"(<c t="str"><v>&lt;&amp;&#xE5;</v></c>)", "<&å");
    row("unescaped markup", R"(<c t="str"><v><![CDATA[<b>]]></v></c>)", "<b>");
    row("a comment within", R"(<c t="str"><v>a<!-- x -->b</v></c>)", "ab");
    row("guarded formula", R"(<c t="str"><v>'+46 70</v></c>)", "+46 70");
    row("a prefix", R"(<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:v>7</x:v></x:c>)",
        "7");
}

void TestXlsxReader::readsCells()
{
    QFETCH(QByteArray, cell);
    WorkbookParts parts = medlem::test::workbookParts("<row>" + cell + "<c><v>1</v></c></row>");
    parts.insert(QStringLiteral("xl/sharedStrings.xml"),
                 medlem::test::sharedStrings("<si><t>Åsa</t></si>"
                                             "<si><r><t>Åsa </t></r><r><t>B</t></r><rPh><t>oh-sa</t></rPh></si>"
                                             "<si><t>a_x000D_\n_x005F_x0041_ _xZZZZ_ _x0000_</t></si><si/>"));
    parts.insert(
        QStringLiteral("xl/styles.xml"),
        medlem::test::styles(R"(<numFmts><numFmt numFmtId="170" formatCode="yyyy\-mm\-dd"/></numFmts>)"
                             R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
                             R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs>)"));
    const QStringList cells = rowsOf(medlem::test::packed(parts)).value(1);
    QCOMPARE(cells.size(), 2);
    QTEST(cells.first(), "text");
}

void TestXlsxReader::choosesTheSheet_data()
{
    QTest::addColumn<QByteArray>("book");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QString>("text");
    const QByteArray row = R"(<row><c s="0"><v>1</v></c></row>)";
    const auto two = [](const QByteArray &first, const QByteArray &second) {
        return R"(<sheets><sheet r:id="rId1")" + first + R"(/><sheet r:id="rId2")" + second + R"(/></sheets>)";
    };
    QTest::newRow("the first") << two({}, {}) << row << QStringLiteral("1");
    QTest::newRow("hidden") << two(R"( state="hidden")", {}) << row << QStringLiteral("2");
    QTest::newRow("very hidden") << two(R"( state="veryHidden")", {}) << row << QStringLiteral("2");
    QTest::newRow("visible") << two(R"( state="visible")", {}) << row << QStringLiteral("1");
    QTest::newRow("without rows") << two({}, {}) << QByteArray("<row/><row><c/><c><v/></c></row>")
                                  << QStringLiteral("2");
    QTest::newRow("in the user's order") << QByteArray(R"(<sheets><sheet r:id="rId2"/><sheet r:id="rId1"/></sheets>)")
                                         << row << QStringLiteral("2");
    QTest::newRow("macros first") << QByteArray(R"(<sheets><sheet r:id="rId5"/><sheet r:id="rId2"/></sheets>)") << row
                                  << QStringLiteral("2");
}

void TestXlsxReader::choosesTheSheet()
{
    QFETCH(QByteArray, book);
    QFETCH(QByteArray, first);
    WorkbookParts parts = medlem::test::workbookParts(first);
    parts.insert(QStringLiteral("xl/workbook.xml"), medlem::test::mainPart(book));
    parts.insert(QStringLiteral("xl/worksheets/sheet2.xml"), medlem::test::worksheet("<row><c><v>2</v></c></row>"));
    QTEST(rowsOf(medlem::test::packed(parts)).value(1).value(0), "text");
}

// Rows get the width of the headings, and the numbers that they have in the sheet.
void TestXlsxReader::pads()
{
    const QByteArray rows = R"(<row r="3"><c r="B3"><v>1</v></c><c r="C3"><v>2</v></c><c r="XFD3" s="1"/></row>)"
                            R"(<row r="4"><c r="A4" t="str"><v></v></c></row>)"
                            R"(<row r="7"><c r="A7"><v>3</v></c></row>)"
                            R"(<row><c><v>4</v></c><c r="D8"><v>5</v></c><c><v/></c></row>)";
    const QString empty;
    const Table expected{
        {3, {empty, QStringLiteral("1"), QStringLiteral("2")}},
        {7, {QStringLiteral("3"), empty, empty}},
        {8, {QStringLiteral("4"), empty, empty, QStringLiteral("5")}},
    };
    QCOMPARE(rowsOf(medlem::test::packed(medlem::test::workbookParts(rows))), expected);
}

void TestXlsxReader::stopsWhereTheVisitorStops()
{
    QBuffer file;
    file.setData(
        medlem::test::packed(medlem::test::workbookParts("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>")));
    file.open(QIODevice::ReadOnly);
    qint64 calls = 0;
    const auto outcome = medlem::readXlsx(file, {}, [&calls](qint64, const QStringList &) -> Result<void> {
        ++calls;
        return medlem::fail(medlem::ErrorCode::Conflict);
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, medlem::ErrorCode::Conflict);
    QCOMPARE(calls, 1);
}

void TestXlsxReader::detectsTheFormat_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<std::optional<ImportFormat>>("format");
    QTest::addColumn<FieldReason>("reason");
    const QByteArray old = QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(70'000, '\0');
    QByteArray name("E.n.c.r.y.p.t.e.d.P.a.c.k.a.g.e.");
    name.replace('.', '\0');
    const auto none = std::optional<ImportFormat>();
    QTest::newRow("workbook") << medlem::test::packed(medlem::test::workbookParts({}))
                              << std::optional(ImportFormat::Xlsx) << FieldReason::Required;
    QTest::newRow("CSV") << QByteArray("a;b\n") << std::optional(ImportFormat::Csv) << FieldReason::Required;
    QTest::newRow("nothing") << QByteArray() << std::optional(ImportFormat::Csv) << FieldReason::Required;
    QTest::newRow(".xls") << old << none << FieldReason::OldSpreadsheet;
    QTest::newRow("under a password") << old.left(65'530) + name << none << FieldReason::FileEncrypted;
}

void TestXlsxReader::detectsTheFormat()
{
    QFETCH(QByteArray, bytes);
    QFETCH(std::optional<ImportFormat>, format);
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    const auto found = medlem::detectFormat(file);
    QCOMPARE(found ? std::optional(*found) : std::nullopt, format);
    if (!found)
        QTEST(found.error().fields.value(0).reason, "reason");
}

void TestXlsxReader::refusesTheOtherFormat()
{
    const auto ignore = [](qint64, const QStringList &) -> Result<void> {
        return {};
    };
    QByteArray text("a;b\n");
    QByteArray book = medlem::test::packed(medlem::test::workbookParts("<row><c><v>1</v></c></row>"));
    QBuffer csv(&text);
    QBuffer xlsx(&book);
    csv.open(QIODevice::ReadOnly);
    xlsx.open(QIODevice::ReadOnly);
    QVERIFY(medlem::readTable(csv, ImportFormat::Csv, {}, ignore));
    QVERIFY(medlem::readTable(xlsx, ImportFormat::Xlsx, {}, ignore));
    const auto noBook = medlem::readTable(csv, ImportFormat::Xlsx, {}, ignore);
    QCOMPARE(noBook.error().fields.value(0).reason, FieldReason::NotASpreadsheet);
    const auto noText = medlem::readTable(xlsx, ImportFormat::Csv, {}, ignore);
    QCOMPARE(noText.error().fields.value(0).reason, FieldReason::EncodingUnknown);
}

QTEST_GUILESS_MAIN(TestXlsxReader)
#include "tst_xlsxreader.moc"
