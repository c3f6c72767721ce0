// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/xlsxreader.h"
#include "tests/fuzz/fuzzinput.h"
#include "tests/support/workbookparts.h"

#include <QBuffer>

using namespace medlem;
using medlem::test::require;

namespace {

// A fuzzer does not guess checksums. So an input is either an archive as it comes (after a 'z'), or parts of a workbook
// apart by 0x1E, each after a letter that says which, and packed here.
QByteArray workbookOf(const QByteArray &input)
{
    if (input.startsWith('z'))
        return input.mid(1);
    test::WorkbookParts parts = test::workbookParts("<row><c><v>1</v></c></row>");
    const QList<QByteArray> given = input.split('\x1e');
    for (const QByteArray &part : given) {
        const QByteArray content = part.mid(1);
        if (part.startsWith('r'))
            parts.insert(QStringLiteral("xl/worksheets/sheet1.xml"), test::worksheet(content));
        else if (part.startsWith('x'))
            parts.insert(QStringLiteral("xl/worksheets/sheet1.xml"), content);
        else if (part.startsWith('t'))
            parts.insert(QStringLiteral("xl/sharedStrings.xml"), test::sharedStrings(content));
        else if (part.startsWith('s'))
            parts.insert(QStringLiteral("xl/styles.xml"), test::styles(content));
        else if (part.startsWith('w'))
            parts.insert(QStringLiteral("xl/workbook.xml"), test::mainPart(content));
        else if (part.startsWith('l'))
            parts.insert(QStringLiteral("xl/_rels/workbook.xml.rels"), content);
    }
    return test::packed(parts);
}

} // namespace

// A whole workbook, to the cells of its rows.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes = workbookOf(medlem::test::fuzzBytes(data, size));
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    const ImportLimits limits{
        .bytes = 64 * 1024, .rows = 200, .columns = 40, .cellBytes = 1024, .unpackedBytes = 1024 * 1024};
    qint64 last = 0;
    const auto outcome = readXlsx(file, limits, [&](qint64 row, const QStringList &cells) -> Result<void> {
        require(row > last, "rows come in order, each once");
        last = row;
        require(!cells.isEmpty() && cells.size() <= limits.columns, "the limit of columns is kept");
        for (const QString &cell : cells)
            require(cell.toUtf8().size() <= limits.cellBytes, "the limit of a cell is kept");
        return {};
    });
    require(outcome || !outcome.error().detail.isEmpty(), "a refusal has a reason");
    return 0;
}
