// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/xlsx/workbook.h"

#include "shared/domain/imports/importfault.h"
#include "shared/domain/imports/xlsx/relations.h"
#include "shared/domain/imports/xlsx/xmlpart.h"

#include <QHash>

#include <algorithm>

namespace medlem {

namespace {

constexpr qsizetype mostFormats = 65'536; // styles of cells that a workbook may have
constexpr qsizetype longestCode = 255;    // of a format
constexpr qsizetype mostSheets = 1000;

Failure noWorkbook(const QString &sentence)
{
    return importFault(FieldReason::NotASpreadsheet, sentence);
}

QString targetOf(const QList<Relation> &relations, QLatin1String kind)
{
    const auto found = std::find_if(relations.begin(), relations.end(), [kind](const Relation &each) {
        return each.kind == kind;
    });
    return found == relations.end() ? QString() : found->target;
}

bool isTrue(const QString &value)
{
    return value == QLatin1String("1") || value == QLatin1String("true");
}

// The main part: which sheets there are, in their order, and how dates are counted.
Result<void> readMain(XmlPart &xml, const QList<Relation> &relations, Workbook &book)
{
    TRY_ASSIGN(bool isThere, xml.nextStart());
    if (!isThere || xml.name() != QLatin1String("workbook"))
        return noWorkbook(QStringLiteral("It is a file of another program."));
    while (isThere) {
        if (xml.name() == QLatin1String("workbookPr") && isTrue(xml.attribute(QLatin1String("date1904"))))
            book.epoch = DateEpoch::Year1904;
        const QString state = xml.attribute(QLatin1String("state"));
        if (xml.name() == QLatin1String("sheet") && (state.isEmpty() || state == QLatin1String("visible"))) {
            const QString id = xml.attribute(QLatin1String("id"));
            for (const Relation &each : relations) {
                if (each.id == id && each.kind == QLatin1String("worksheet"))
                    book.sheets.append(each.target);
            }
        }
        if (book.sheets.size() > mostSheets)
            return xml.damaged();
        TRY_ASSIGN(isThere, xml.nextStart());
    }
    return {};
}

// The formats of numbers by the styles of cells.
Result<void> readStyles(XmlPart &xml, QList<CellFormat> &formats)
{
    QHash<int, CellFormat> described;
    bool isOfCells = false; // not of the named styles that those of the cells are made from
    for (;;) {
        TRY_ASSIGN(const XmlToken token, xml.next());
        if (token == XmlToken::Finish)
            return {};
        if (token == XmlToken::Text)
            continue;
        if (xml.name() == QLatin1String("cellXfs"))
            isOfCells = token == XmlToken::Start;
        if (token == XmlToken::End)
            continue;
        const int id = xml.attribute(QLatin1String("numFmtId")).toInt();
        if (xml.name() == QLatin1String("numFmt"))
            described.insert(id, CellFormat::parse(xml.attribute(QLatin1String("formatCode")).left(longestCode)));
        else if (isOfCells && xml.name() == QLatin1String("xf"))
            formats.append(described.contains(id) ? described.value(id) : CellFormat::builtIn(id));
        if (described.size() > mostFormats || formats.size() > mostFormats)
            return xml.damaged();
    }
}

} // namespace

Result<Workbook> Workbook::read(const ZipArchive &archive, const ImportLimits &limits)
{
    TRY_ASSIGN(const QList<Relation> roots, readRelations(archive, QString()));
    const QString main = targetOf(roots, QLatin1String("officeDocument"));
    TRY_ASSIGN(std::optional<XmlPart> xml, XmlPart::open(archive, main));
    if (!xml)
        return noWorkbook(QStringLiteral("It has no workbook."));
    TRY_ASSIGN(const QList<Relation> relations, readRelations(archive, main));
    Workbook book;
    TRY(readMain(*xml, relations, book));
    if (book.sheets.isEmpty())
        return noWorkbook(QStringLiteral("It has no worksheet that is not hidden."));
    TRY_ASSIGN(std::optional<XmlPart> styles, XmlPart::open(archive, targetOf(relations, QLatin1String("styles"))));
    if (styles)
        TRY(readStyles(*styles, book.formats));
    TRY_ASSIGN(std::optional<XmlPart> strings,
               XmlPart::open(archive, targetOf(relations, QLatin1String("sharedStrings"))));
    if (strings) {
        TRY_ASSIGN(book.strings, SharedStrings::read(*strings, limits));
    }
    return book;
}

} // namespace medlem
