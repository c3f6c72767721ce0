// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/workbookparts.h"

#include <zip.h>

namespace medlem::test {

namespace {

const QByteArray declaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
const QByteArray spreadsheet = R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

QByteArray element(const QByteArray &name, const QByteArray &content)
{
    return declaration + "<" + name + spreadsheet + " xmlns:r=\"" + office + "\">" + content + "</" + name + ">";
}

QByteArray relation(const QByteArray &id, const QByteArray &kind, const QByteArray &target)
{
    return R"(<Relationship Id=")" + id + R"(" Type=")" + office + "/" + kind + R"(" Target=")" + target + R"("/>)";
}

QByteArray relations(const QByteArray &content)
{
    return declaration + R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" +
           content + "</Relationships>";
}

} // namespace

QByteArray worksheet(const QByteArray &rows)
{
    return element("worksheet", "<sheetData>" + rows + "</sheetData>");
}

QByteArray sharedStrings(const QByteArray &items)
{
    return element("sst", items);
}

QByteArray styles(const QByteArray &content)
{
    return element("styleSheet", content);
}

QByteArray mainPart(const QByteArray &content)
{
    return element("workbook", content);
}

WorkbookParts workbookParts(const QByteArray &rows)
{
    return {
        {QStringLiteral("[Content_Types].xml"), declaration + "<Types/>"},
        {QStringLiteral("_rels/.rels"), relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
        {QStringLiteral("xl/workbook.xml"),
         mainPart(R"(<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets>)")},
        {QStringLiteral("xl/_rels/workbook.xml.rels"),
         relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                   relation("rId2", "worksheet", "/xl/worksheets/sheet2.xml") +
                   relation("rId3", "sharedStrings", "sharedStrings.xml") + relation("rId4", "styles", "styles.xml") +
                   relation("rId5", "xlMacrosheet", "macrosheets/sheet1.xml"))},
        {QStringLiteral("xl/worksheets/sheet1.xml"), worksheet(rows)}};
}

QByteArray packed(const WorkbookParts &parts, const QByteArray &password)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        zip_source_t *source =
            zip_source_buffer(archive, part->constData(), static_cast<zip_uint64_t>(part->size()), 0);
        const zip_int64_t index = zip_file_add(archive, part.key().toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        // As quickly as it can be: level 1.
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, 1);
        if (!password.isEmpty())
            zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password.constData());
    }
    if (zip_close(archive) != 0)
        qFatal("The archive of the test cannot be made: %s", zip_strerror(archive));
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    QByteArray bytes(static_cast<qsizetype>(stat.size), '\0');
    zip_source_open(target);
    zip_source_read(target, bytes.data(), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

} // namespace medlem::test
