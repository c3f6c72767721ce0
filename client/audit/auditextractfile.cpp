// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/audit/auditextractfile.h"

#include "client/audit/auditsentence.h"
#include "client/audit/auditwords.h"
#include "client/widgets/datetext.h"
#include "shared/domain/imports/csvwriter.h"

#include <QCoreApplication>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace medlem::client {

namespace {

// The context of the words in the translation files.
struct AuditExtractFile
{
    Q_DECLARE_TR_FUNCTIONS(AuditExtractFile)
};

constexpr int cellPadding = 3;
constexpr qreal textPoints = 9;

QString titleOf(const ExtractToSave &toSave)
{
    return AuditExtractFile::tr("Extract of the log: %1").arg(toSave.extract.subjectName);
}

QString periodText(const AuditExtractPeriod &period)
{
    if (period.from && period.to)
        return AuditExtractFile::tr("From %1 to %2").arg(dateText(*period.from), dateText(*period.to));
    if (period.from)
        return AuditExtractFile::tr("From %1").arg(dateText(*period.from));
    if (period.to)
        return AuditExtractFile::tr("To %1").arg(dateText(*period.to));
    return AuditExtractFile::tr("Of all time");
}

QStringList columnNames()
{
    return {AuditExtractFile::tr("Time"), AuditExtractFile::tr("Event"), AuditExtractFile::tr("Branch"),
            AuditExtractFile::tr("From", "an address")};
}

QStringList cellsOf(const AuditEntry &entry)
{
    QString sentence = auditSentence(entry);
    if (entry.isUndone)
        sentence = AuditExtractFile::tr("%1 (taken back)").arg(sentence);
    return {auditMomentText(entry.at), sentence, entry.branchName, entry.source};
}

void insertRow(QTextTable &table, int row, const QStringList &cells, const QTextCharFormat &format)
{
    for (int column = 0; column < cells.size(); ++column)
        table.cellAt(row, column).firstCursorPosition().insertText(cells.at(column), format);
}

Failure notWritten()
{
    return fail(FieldReason::FileNotWritten, QStringLiteral("target"));
}

} // namespace

QStringList extractHeading(const ExtractToSave &toSave)
{
    const AuditExtract &extract = toSave.extract;
    QStringList lines{
        toSave.subject == ExtractSubject::Person
            ? AuditExtractFile::tr("What has been done with and read of %1").arg(extract.subjectName)
            : AuditExtractFile::tr("What the account %1 has done").arg(extract.subjectName),
        periodText(toSave.period),
        AuditExtractFile::tr("Taken out %1 by %2").arg(auditMomentText(extract.madeAt), extract.madeByName),
        AuditExtractFile::tr("%Ln event(s)", nullptr, static_cast<int>(extract.items.size()))};
    if (extract.hasEarlier)
        lines.append(AuditExtractFile::tr("There are earlier events too: choose a shorter time to see them."));
    return lines;
}

void writeExtract(QTextDocument &document, const ExtractToSave &toSave)
{
    QTextCursor cursor(&document);
    QTextBlockFormat heading;
    heading.setHeadingLevel(1);
    heading.setBottomMargin(8);
    QTextCharFormat large;
    large.setFontPointSize(18);
    large.setFontWeight(QFont::DemiBold);
    cursor.insertBlock(heading, large);
    cursor.insertText(titleOf(toSave), large);
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    cursor.insertText(extractHeading(toSave).join(QLatin1Char('\n')));
    cursor.insertBlock();

    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(cellPadding);
    format.setHeaderRowCount(1);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::PercentageLength, 17), QTextLength(QTextLength::PercentageLength, 50),
         QTextLength(QTextLength::PercentageLength, 18), QTextLength(QTextLength::PercentageLength, 15)});
    // Cell by cell, not as markup: a name may hold anything.
    QTextTable *table = cursor.insertTable(static_cast<int>(toSave.extract.items.size()) + 1, 4, format);
    QTextCharFormat text;
    text.setFontPointSize(textPoints);
    QTextCharFormat bold = text;
    bold.setFontWeight(QFont::DemiBold);
    insertRow(*table, 0, columnNames(), bold);
    for (int row = 0; row < toSave.extract.items.size(); ++row)
        insertRow(*table, row + 1, cellsOf(toSave.extract.items.at(row)), text);
}

Result<void> writeExtractCsv(QIODevice &target, const ExtractToSave &toSave)
{
    CsvWriter writer(target);
    TRY(writer.write({titleOf(toSave)}));
    const QStringList heading = extractHeading(toSave);
    for (const QString &line : heading)
        TRY(writer.write({line}));
    TRY(writer.write({QString()}));
    TRY(writer.write(columnNames()));
    for (const AuditEntry &entry : toSave.extract.items)
        TRY(writer.write(cellsOf(entry)));
    return {};
}

Result<void> saveExtract(const QString &path, const ExtractToSave &toSave)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten();
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        TRY(writeExtractCsv(file, toSave));
    } else {
        QTextDocument document;
        writeExtract(document, toSave);
        QPdfWriter writer(&file);
        writer.setTitle(titleOf(toSave));
        writer.setPageSize(QPageSize(QPageSize::A4));
        document.print(&writer);
    }
    return file.commit() ? Result<void>() : notWritten();
}

} // namespace medlem::client
