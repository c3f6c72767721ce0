// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/xlsxreader.h"

#include "tests/support/measures.h"
#include "tests/support/workbookparts.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using medlem::FieldReason;
using medlem::Result;
using medlem::test::packed;
using medlem::test::peakMemory;
using medlem::test::WorkbookParts;
using medlem::test::workbookParts;

// Workbooks made to hurt whoever opens them: each gets its reason, without much memory.
class TestHostileWorkbooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokenArchives_data();
    void brokenArchives() { isRefused(); }
    void packedTooTight_data();
    void packedTooTight() { isRefused(); }
    void evilXml_data();
    void evilXml() { isRefused(); }
    void evilCells_data();
    void evilCells() { isRefused(); }
    void cutAnywhere();
    void changedAnywhere();
    void manySharedStrings();

private:
    void isRefused();
};

static const QByteArray oneRow = "<row><c><v>1</v></c></row>";
static const QString sheet = QStringLiteral("xl/worksheets/sheet1.xml");
static const QString mainName = QStringLiteral("xl/workbook.xml");

static WorkbookParts with(const QString &name, const QByteArray &content, const QByteArray &rows = oneRow)
{
    WorkbookParts parts = workbookParts(rows);
    parts.insert(name, content);
    return parts;
}

static QByteArray repeated(const QByteArray &text, qsizetype count)
{
    return text.repeated(count);
}

// One or the other, so often and so mixed that it packs no better than a workbook.
static QByteArray noise(qsizetype size, const QByteArray &one, const QByteArray &other)
{
    QByteArray bytes;
    bytes.reserve(size + other.size());
    quint32 state = 1;
    while (bytes.size() < size) {
        state = state * 1664525U + 1013904223U;
        bytes += (state & 0x80000000U) != 0 ? one : other;
    }
    return bytes;
}

static void addColumns()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FieldReason>("reason");
}

static void row(const char *name, const QByteArray &bytes, FieldReason reason)
{
    QTest::newRow(name) << bytes << reason;
}

static Result<void> read(const QByteArray &bytes)
{
    QBuffer file;
    file.setData(bytes);
    file.open(QIODevice::ReadOnly);
    return medlem::readXlsx(file, {}, [](qint64, const QStringList &) -> Result<void> {
        return {};
    });
}

void TestHostileWorkbooks::isRefused()
{
    QFETCH(QByteArray, bytes);
    const qint64 before = medlem::test::memoryNow();
    const auto outcome = read(bytes);
    QVERIFY(!outcome);
    QVERIFY(!outcome.error().detail.isEmpty());
    QTEST(outcome.error().fields.value(0).reason, "reason");
    QVERIFY2(peakMemory() - before < 100, qPrintable(QString::number(peakMemory() - before)));
}

// What the central directory says about the worksheet, made another: its checksum (at 16) or its unpacked size (at 24).
static QByteArray lying(QByteArray bytes, qsizetype offset, quint32 value)
{
    for (qsizetype at = bytes.indexOf("PK\x01\x02"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 1)) {
        if (bytes.mid(at + 46, sheet.size()) == sheet.toUtf8())
            qToLittleEndian<quint32>(value, bytes.data() + at + offset);
    }
    return bytes;
}

// An archive of empty files, which tells of no more than told.
static QByteArray manyEntries(quint32 count, quint16 told)
{
    const QByteArray name = "x";
    const QByteArray local = "PK\x03\x04" + QByteArray(22, '\0') + QByteArray("\x01\0\0\0", 4) + name;
    QByteArray central = "PK\x01\x02" + QByteArray(24, '\0') + QByteArray("\x01\0", 2) + QByteArray(16, '\0') + name;
    central = central.repeated(count);
    QByteArray end = "PK\x05\x06" + QByteArray(18, '\0');
    qToLittleEndian<quint16>(told, end.data() + 8);
    qToLittleEndian<quint16>(told, end.data() + 10);
    qToLittleEndian<quint32>(static_cast<quint32>(central.size()), end.data() + 12);
    qToLittleEndian<quint32>(static_cast<quint32>(local.size()), end.data() + 16);
    return local + central + end;
}

void TestHostileWorkbooks::brokenArchives_data()
{
    addColumns();
    const QByteArray good = packed(workbookParts(oneRow));
    row("nothing", {}, FieldReason::NotASpreadsheet);
    row("text", "Namn;Ort\n", FieldReason::NotASpreadsheet);
    row("only the beginning", "PK\x03\x04", FieldReason::FileDamaged);
    row("only begin and end", "PK\x03\x04PK\x05\x06", FieldReason::FileDamaged);
    row("cut", good.left(good.size() / 2), FieldReason::FileDamaged);
    row("cut at the end", good.chopped(10), FieldReason::FileDamaged);
    row("encrypted", packed(workbookParts(oneRow), "secret"), FieldReason::FileEncrypted);
    row("old Excel", QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(512, 'x'), FieldReason::OldSpreadsheet);
    row("some other archive", packed({{QStringLiteral("a.txt"), "a"}}), FieldReason::NotASpreadsheet);
    WorkbookParts parts = workbookParts(oneRow);
    parts.remove(mainName);
    row("no workbook", packed(parts), FieldReason::NotASpreadsheet);
    parts = workbookParts(oneRow);
    parts.remove(sheet);
    row("no worksheet", packed(parts), FieldReason::FileDamaged);
    row("a document", packed(with(mainName, "<document/>")), FieldReason::NotASpreadsheet);
    row("no sheets", packed(with(mainName, medlem::test::mainPart({}))), FieldReason::NotASpreadsheet);
    row("hidden sheets only",
        packed(with(mainName, medlem::test::mainPart(R"(<sheets><sheet state="hidden" r:id="rId1"/></sheets>)"))),
        FieldReason::NotASpreadsheet);
    row("macros only", packed(with(mainName, medlem::test::mainPart(R"(<sheets><sheet r:id="rId5"/></sheets>)"))),
        FieldReason::NotASpreadsheet);
    QByteArray root = workbookParts(oneRow).value(QStringLiteral("_rels/.rels"));
    row("a path out of the archive",
        packed(with(QStringLiteral("_rels/.rels"), QByteArray(root).replace("xl/workbook.xml", "../../etc/passwd"))),
        FieldReason::NotASpreadsheet);
    row("an address",
        packed(with(QStringLiteral("_rels/.rels"),
                    QByteArray(root).replace("Target=", R"(TargetMode="External" Target=)"))),
        FieldReason::NotASpreadsheet);
    row("a wrong checksum", lying(good, 16, 1), FieldReason::FileDamaged);
}

void TestHostileWorkbooks::packedTooTight_data()
{
    addColumns();
    const QByteArray empty = repeated("<x/>", 7'000'000);
    const QByteArray bomb = packed(with(sheet, medlem::test::worksheet(empty)));
    row("ratio", bomb, FieldReason::TooLargeUnpacked);
    row("ratio in a part that is never read", packed(with(QStringLiteral("xl/media/image1.png"), empty)),
        FieldReason::TooLargeUnpacked);
    row("a size too small", lying(bomb, 24, 1000), FieldReason::TooLargeUnpacked);
    row("a size too large", lying(packed(workbookParts(oneRow)), 24, 4'000'000'000U), FieldReason::TooLargeUnpacked);
    row("an archive within", packed(with(sheet, bomb)), FieldReason::FileDamaged);
    row("entries", manyEntries(1001, 1001), FieldReason::TooLargeUnpacked);
    row("entries that are not told", manyEntries(400'000, 10), FieldReason::TooLargeUnpacked);
    row("entries beyond 16 bits", manyEntries(400'000, 0xFFFF), FieldReason::TooLargeUnpacked);
    row("bytes", packed(with(QStringLiteral("xl/media/image1.png"), noise(51 * 1024 * 1024, "<si/>", "<si />"))),
        FieldReason::TooLargeUnpacked);
    const QByteArray items = medlem::test::sharedStrings(noise(48 * 1024 * 1024, "<si/>", "<si />"));
    row("more than is worth reading", packed(with(QStringLiteral("xl/sharedStrings.xml"), items)),
        FieldReason::TooLargeUnpacked);
}

void TestHostileWorkbooks::evilXml_data()
{
    addColumns();
    const auto doctype = [](const QByteArray &declarations) {
        QByteArray xml = medlem::test::worksheet(R"(<row><c t="str"><v>&a;</v></c></row>)");
        return xml.insert(xml.indexOf("?>") + 2, "<!DOCTYPE worksheet [" + declarations + "]>");
    };
    QByteArray laughs = R"(<!ENTITY b0 "ha">)";
    for (int i = 1; i < 40; ++i) {
        const QByteArray before = "&b" + QByteArray::number(i - 1) + ";";
        laughs += "<!ENTITY b" + QByteArray::number(i) + " \"" + before + before + "\">";
    }
    const QByteArray evil = doctype(R"(<!ENTITY a SYSTEM "file:///etc/passwd">)");
    row("external entity", packed(with(sheet, evil)), FieldReason::FileDamaged);
    row("billion laughs", packed(with(sheet, doctype(laughs + R"(<!ENTITY a "&b39;">)"))), FieldReason::FileDamaged);
    row("laughs in parameters", packed(with(sheet, doctype(R"(<!ENTITY % p "&#37;q;&#37;q;"> %p; <!ENTITY a "">)"))),
        FieldReason::FileDamaged);
    const QByteArray utf16 =
        QByteArray("\xFF\xFE") + QByteArray(reinterpret_cast<const char *>(
                                                QString::fromUtf8(QByteArray(evil).replace("UTF-8", "UTF-16")).utf16()),
                                            evil.size() * 2);
    row("external entity in UTF-16", packed(with(sheet, utf16)), FieldReason::FileDamaged);
    row("in the workbook", packed(with(mainName, doctype(laughs))), FieldReason::FileDamaged);
    row("an entity that is not declared", packed(workbookParts(R"(<row><c t="str"><v>&a;</v></c></row>)")),
        FieldReason::FileDamaged);
    row("broken UTF-8", packed(workbookParts("<row><c t=\"str\"><v>\xC3\x28</v></c></row>")), FieldReason::FileDamaged);
    row("NULs", packed(workbookParts(QByteArray("<row><c t=\"str\"><v>a\0b</v></c></row>", 36))),
        FieldReason::FileDamaged);
    row("an element never closed", packed(with(sheet, "<worksheet><sheetData><row>")), FieldReason::FileDamaged);
    row("not XML", packed(with(sheet, "PNG")), FieldReason::FileDamaged);
    row("empty", packed(with(sheet, {})), FieldReason::FileDamaged);
    // What compresses badly enough to pass as a workbook.
    QByteArray nested;
    QByteArray attributes;
    QByteArray name;
    for (qint64 i = 0; i < 400'000; ++i) {
        const QByteArray number = QByteArray::number(i * 7919 % 1'000'003);
        nested += "<x" + number + ">";
        attributes += " x" + number + "=\"\"";
        name += number;
    }
    row("deep", packed(workbookParts(nested)), FieldReason::FileDamaged);
    row("attributes", packed(workbookParts("<row" + attributes + "/>")), FieldReason::TooLong);
    row("many attributes", packed(workbookParts("<row" + attributes.left(90'000) + "\"/>")), FieldReason::FileDamaged);
    row("an endless name", packed(workbookParts("<x" + name + "/>")), FieldReason::FileDamaged);
    row("an endless comment", packed(workbookParts("<!--" + name + "-->")), FieldReason::TooLong);
    row("an endless text", packed(workbookParts("<row><c t=\"str\"><v>" + name + "</v></c></row>")),
        FieldReason::TooLong);
}

void TestHostileWorkbooks::evilCells_data()
{
    addColumns();
    const auto rows = [](const char *name, const QByteArray &content, FieldReason reason) {
        QTest::newRow(name) << packed(workbookParts(content)) << reason;
    };
    QByteArray noisyCells;
    for (int i = 0; i < 10'000; ++i)
        noisyCells += "<c><v>" + QByteArray::number(i * 7919 % 10'007) + "</v></c>";
    rows("10 000 columns", "<row>" + noisyCells + "</row>", FieldReason::TooManyColumns);
    rows("a column far out", R"(<row><c r="GS1"><v>1</v></c></row>)", FieldReason::TooManyColumns);
    rows("a column beyond the sheet", R"(<row><c r="XFE1"><v>1</v></c></row>)", FieldReason::FileDamaged);
    rows("a column beyond numbers", R"(<row><c r="ZZZZZZZZZZZZZZZZ1"><v>1</v></c></row>)", FieldReason::FileDamaged);
    rows("no column", R"(<row><c r="1"><v>1</v></c></row>)", FieldReason::FileDamaged);
    rows("columns backwards", R"(<row><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>)", FieldReason::FileDamaged);
    rows("a cell outside of rows", "<c><v>1</v></c>", FieldReason::FileDamaged);
    rows("rows backwards", R"(<row r="2"/><row r="1"/>)", FieldReason::FileDamaged);
    rows("a row twice", R"(<row r="2"/><row r="2"/>)", FieldReason::FileDamaged);
    rows("a row beyond the sheet", R"(<row r="1048577"/>)", FieldReason::FileDamaged);
    rows("a row beyond numbers", R"(<row r="99999999999999999999"/>)", FieldReason::FileDamaged);
    rows("a row below zero", R"(<row r="-1"/>)", FieldReason::FileDamaged);
    rows("a row that is no number", R"(<row r="x"/>)", FieldReason::FileDamaged);
    const QByteArray cell(11 * 1024, 'x');
    rows("a cell of 11 kB", "<row><c t=\"inlineStr\"><is><t>" + cell + "</t></is></c></row>", FieldReason::TooLong);
    rows("a cell of wide characters", "<row><c t=\"str\"><v>" + repeated("å", 5200) + "</v></c></row>",
         FieldReason::TooLong);
    QByteArray runs;
    for (int i = 0; i < 100'000; ++i)
        runs += "<r><t>" + QByteArray::number(i * 7919 % 100'003) + "</t></r>";
    rows("a cell of many runs", "<row><c t=\"inlineStr\"><is>" + runs + "</is></c></row>", FieldReason::TooLong);
    const QByteArray shared = R"(<row><c t="s"><v>%</v></c></row>)";
    const QString strings = QStringLiteral("xl/sharedStrings.xml");
    const auto withString = [&](const QByteArray &number, const QByteArray &items) {
        return packed(with(strings, medlem::test::sharedStrings(items), QByteArray(shared).replace("%", number)));
    };
    row("a shared string of 11 kB", withString("0", "<si><t>" + cell + "</t></si>"), FieldReason::TooLong);
    for (const char *number : {"-1", "1", "99999999999999999999", "9223372036854775807", "x", "0.5"})
        row(number, withString(number, "<si><t>a</t></si>"), FieldReason::FileDamaged);
    rows("no shared strings", R"(<row><c t="s"><v>0</v></c></row>)", FieldReason::FileDamaged);
    QByteArray many;
    for (int i = 0; i < 100'002; ++i)
        many += "<row><c><v>" + QByteArray::number(i) + "</v></c></row>";
    rows("rows", many, FieldReason::TooManyRows);
}

// Wherever a file ends too early, it is refused.
void TestHostileWorkbooks::cutAnywhere()
{
    const QByteArray good = packed(workbookParts(oneRow));
    QVERIFY(read(good));
    for (qsizetype size = 0; size < good.size(); size += 7)
        QVERIFY2(!read(good.left(size)), qPrintable(QString::number(size)));
}

// Whatever byte of whatever part is another one, the file is read or refused with a sentence.
void TestHostileWorkbooks::changedAnywhere()
{
    WorkbookParts good =
        workbookParts(R"(<row r="1" s="2"><c r="A1" s="1"><v>45352</v></c><c t="s"><v>0</v></c></row>)");
    good.insert(QStringLiteral("xl/sharedStrings.xml"), medlem::test::sharedStrings("<si><r><t>a_x0041_</t></r></si>"));
    good.insert(QStringLiteral("xl/styles.xml"),
                medlem::test::styles(R"(<numFmts><numFmt numFmtId="170" formatCode="[$-41D]0\-yy&quot;x&quot;;@"/>)"
                                     R"(</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>)"));
    QVERIFY(read(packed(good)));
    QRandomGenerator random(20260101);
    int refused = 0;
    for (int i = 0; i < 2000; ++i) {
        WorkbookParts parts = good;
        QByteArray &part = *std::next(parts.begin(), random.bounded(static_cast<int>(parts.size())));
        for (int changes = random.bounded(1, 4); changes > 0; --changes)
            part[random.bounded(static_cast<int>(part.size()))] = static_cast<char>(random.bounded(256));
        QByteArray bytes = packed(parts);
        if (i % 2 == 1)
            bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
        if (const auto outcome = read(bytes); !outcome) {
            ++refused;
            QVERIFY(!outcome.error().detail.isEmpty());
            QCOMPARE(outcome.error().fields.size(), 1);
        }
    }
    QVERIFY(refused > 100);
}

// As many texts as fit into the limits: read, in the memory that is allowed.
void TestHostileWorkbooks::manySharedStrings()
{
    QByteArray items;
    for (int i = 0; items.size() < 48 * 1024 * 1024; ++i)
        items += "<si><t>" + QByteArray::number(i * 7919LL % 100'000'007) + "</t></si>";
    const QByteArray bytes = packed(with(QStringLiteral("xl/sharedStrings.xml"), medlem::test::sharedStrings(items)));
    items = QByteArray();
    const qint64 before = medlem::test::memoryNow();
    const auto outcome = read(bytes);
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
    QVERIFY2(peakMemory() - before < 100, qPrintable(QString::number(peakMemory() - before)));
}

QTEST_GUILESS_MAIN(TestHostileWorkbooks)
#include "tst_hostileworkbooks.moc"
