// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/recoverypaper.h"

#include "client/widgets/datetext.h"

#include <QCoreApplication>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace medlem::client {

namespace {

constexpr int columns = 2;

struct RecoveryPaperText
{
    Q_DECLARE_TR_FUNCTIONS(RecoveryPaper)
};

QString titleText()
{
    return RecoveryPaperText::tr("Recovery codes for the membership register");
}

QString ownerText(const RecoveryPaper &paper)
{
    return RecoveryPaperText::tr("User name: %1. Made on %2.").arg(paper.username, dateText(paper.date));
}

QString useText()
{
    return RecoveryPaperText::tr("When you do not have your authenticator app at hand, log in with one of these codes "
                                 "in place of the app's. Each can be used once: cross it out. Keep the paper where "
                                 "nobody else gets at it, and not together with your password.");
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

void insertCodes(QTextCursor &cursor, const QStringList &codes)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(6);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    const auto rows = static_cast<int>((codes.size() + columns - 1) / columns);
    QTextTable *table = cursor.insertTable(rows, columns, format);
    QTextCharFormat letters;
    letters.setFontPointSize(13);
    letters.setFontFamilies({QStringLiteral("monospace")});
    letters.setFontFixedPitch(true);
    for (int i = 0; i < codes.size(); ++i)
        table->cellAt(i % rows, i / rows)
            .firstCursorPosition()
            .insertText(QStringLiteral("☐  ") + codes.at(i), letters);
    cursor.movePosition(QTextCursor::End);
}

} // namespace

void RecoveryPaper::print(QPagedPaintDevice &device) const
{
    QTextDocument document;
    QTextCursor cursor(&document);
    insertParagraph(cursor, titleText(), 18, QFont::DemiBold);
    insertParagraph(cursor, ownerText(*this), 11);
    insertParagraph(cursor, useText(), 11);
    insertCodes(cursor, codes);
    document.print(&device);
}

QString RecoveryPaper::plainText() const
{
    return titleText() + u'\n' + ownerText(*this) + QStringLiteral("\n\n") + codes.join(u'\n') + u'\n';
}

Result<void> RecoveryPaper::savePdf(const QString &path) const
{
    const auto notWritten = [] {
        return fail(FieldReason::FileNotWritten, QStringLiteral("path"));
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    {
        QPdfWriter writer(&file); // ends the document when it goes
        writer.setTitle(titleText());
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setResolution(300);
        print(writer);
    }
    if (!file.commit())
        return notWritten();
    return {};
}

} // namespace medlem::client
