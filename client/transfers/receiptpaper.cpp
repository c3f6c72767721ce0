// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/receiptpaper.h"

#include "client/transfers/transfertext.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <utility>

namespace medlem::client {

namespace {

struct ReceiptPaperText
{
    Q_DECLARE_TR_FUNCTIONS(ReceiptPaper)
};

QString titleText()
{
    return ReceiptPaperText::tr("Receipt of a transfer between branches");
}

void insertParagraph(QTextCursor &cursor, const QString &text, double points, QFont::Weight weight = QFont::Normal)
{
    QTextBlockFormat block;
    block.setBottomMargin(points);
    QTextCharFormat letters;
    letters.setFontPointSize(points);
    letters.setFontWeight(weight);
    cursor.setBlockFormat(block);
    cursor.insertText(text, letters);
    cursor.insertBlock();
}

void insertFacts(QTextCursor &cursor, const QList<TransferFact> &facts)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(0);
    format.setCellSpacing(0);
    format.setTopMargin(10);
    format.setBottomMargin(14);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::PercentageLength, 35), QTextLength(QTextLength::PercentageLength, 65)});
    QTextTable *table = cursor.insertTable(static_cast<int>(facts.size()), 2, format);
    QTextCharFormat label;
    label.setFontPointSize(10);
    label.setFontWeight(QFont::DemiBold);
    QTextCharFormat value;
    value.setFontPointSize(11);
    QTextTableCellFormat room;
    room.setBottomPadding(8);
    for (int row = 0; row < facts.size(); ++row) {
        for (const int column : {0, 1})
            table->cellAt(row, column).setFormat(room);
        table->cellAt(row, 0).firstCursorPosition().insertText(facts.at(row).label, label);
        table->cellAt(row, 1).firstCursorPosition().insertText(facts.at(row).value, value);
    }
    cursor.movePosition(QTextCursor::End);
    cursor.insertBlock();
}

} // namespace

ReceiptPaper::ReceiptPaper(TransferEntry transfer)
    : m_transfer(std::move(transfer))
{
}

void ReceiptPaper::print(QPagedPaintDevice &device) const
{
    QTextDocument document;
    QTextCursor cursor(&document);
    insertParagraph(cursor, titleText(), 18, QFont::DemiBold);
    insertParagraph(cursor, effectText(partiesOf(m_transfer), m_transfer.firstDay), 11);
    insertFacts(cursor, receiptFacts(m_transfer));
    if (const QString access = keepsAccessText(m_transfer); !access.isEmpty())
        insertParagraph(cursor, access, 11);
    document.print(&device);
}

QStringList ReceiptPaper::lines() const
{
    QStringList lines{titleText(), effectText(partiesOf(m_transfer), m_transfer.firstDay)};
    for (const TransferFact &fact : receiptFacts(m_transfer))
        lines.append(fact.label + QStringLiteral(": ") + fact.value);
    if (const QString access = keepsAccessText(m_transfer); !access.isEmpty())
        lines.append(access);
    return lines;
}

} // namespace medlem::client
