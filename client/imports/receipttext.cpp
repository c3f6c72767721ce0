// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/receipttext.h"

#include "client/imports/importtext.h"

#include <QCoreApplication>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace medlem::client {

namespace {

// The context of the words in the translation files.
struct ReceiptText
{
    Q_DECLARE_TR_FUNCTIONS(ReceiptText)
};

constexpr int cellPadding = 4;

// Cell by cell, not as markup: the file's name may hold anything.
void insertTable(QTextCursor &cursor, const QList<ReceiptLine> &lines)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(cellPadding);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::PercentageLength, 45), QTextLength(QTextLength::PercentageLength, 55)});
    QTextTable *table = cursor.insertTable(static_cast<int>(lines.size()), 2, format);
    for (int row = 0; row < lines.size(); ++row) {
        table->cellAt(row, 0).firstCursorPosition().insertText(lines.at(row).label);
        table->cellAt(row, 1).firstCursorPosition().insertText(lines.at(row).value);
    }
    cursor.movePosition(QTextCursor::End);
}

} // namespace

QList<ReceiptLine> receiptOrigin(const ImportBatch &batch)
{
    QList<ReceiptLine> lines{{.label = ReceiptText::tr("File"), .value = batch.fileName},
                             {.label = ReceiptText::tr("Imported"), .value = momentText(batch.at)},
                             {.label = ReceiptText::tr("By"),
                              .value = batch.byName.isEmpty() ? ReceiptText::tr("On the server") : batch.byName}};
    if (batch.undoneAt)
        lines.append({.label = ReceiptText::tr("Taken back"), .value = momentText(*batch.undoneAt)});
    return lines;
}

QString receiptId(const ImportBatch &batch)
{
    return ReceiptText::tr("The import's id: %1").arg(batch.id.toString());
}

QList<ReceiptLine> receiptCounts(const ImportBatch &batch)
{
    return {{.label = ReceiptText::tr("New persons"), .value = numberText(batch.newPersons)},
            {.label = ReceiptText::tr("Persons who were in the register"), .value = numberText(batch.matchedPersons)},
            {.label = ReceiptText::tr("Of them, with new contact details"), .value = numberText(batch.changedPersons)},
            {.label = ReceiptText::tr("New memberships"), .value = numberText(batch.memberships)},
            {.label = ReceiptText::tr("New addresses"), .value = numberText(batch.addresses)},
            {.label = ReceiptText::tr("New assignments"), .value = numberText(batch.assignments)}};
}

void writeReceipt(QTextDocument &document, const ImportBatch &batch)
{
    QTextCursor cursor(&document);
    QTextBlockFormat heading;
    heading.setHeadingLevel(1);
    heading.setBottomMargin(12);
    QTextCharFormat large;
    large.setFontPointSize(20);
    large.setFontWeight(QFont::DemiBold);
    cursor.insertBlock(heading, large);
    cursor.insertText(ReceiptText::tr("Receipt of an import"), large);
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    insertTable(cursor, receiptOrigin(batch));
    cursor.insertBlock();
    insertTable(cursor, receiptCounts(batch));
    cursor.insertBlock();
    cursor.insertText(receiptId(batch));
}

QString undoText(const ImportBatch &batch)
{
    QStringList sentences{
        ReceiptText::tr("%1 new persons, %2 memberships, %3 addresses and %4 assignments that the import brought "
                        "disappear from the register.")
            .arg(numberText(batch.newPersons), numberText(batch.memberships), numberText(batch.addresses),
                 numberText(batch.assignments))};
    if (batch.matchedPersons > 0)
        sentences.append(ReceiptText::tr("Persons who were in the register before stay in it, as they were."));
    return sentences.join(QLatin1Char(' '));
}

} // namespace medlem::client
