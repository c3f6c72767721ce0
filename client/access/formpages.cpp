// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/formpages.h"

#include "client/widgets/qrcode.h"

#include <QAbstractTextDocumentLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextCursor>
#include <QTextTable>

namespace medlem::client {

namespace {

// In millimetres.
constexpr double pageMargin = 20;
constexpr double headHeight = 30;
constexpr double footHeight = 10;
constexpr double codeSide = 24;
constexpr double signaturePoints = 26; // of the empty line above a rule, for the pen
constexpr double bodyPoints = 9.5;

QFont formFont(double points, QFont::Weight weight = QFont::Normal)
{
    QFont font(QStringLiteral("Inter"));
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

// Of letters that stay what they are when somebody copies the reference out of the PDF: the other font has hyphens of
// its own between capitals.
QFont fixedFormFont(double points)
{
    QFont font = formFont(points);
    font.setFamily(QStringLiteral("monospace"));
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    return font;
}

struct Paragraph
{
    double points = bodyPoints;
    QFont::Weight weight = QFont::Normal;
    double above = 0;
    double below = 5;
    QTextFormat::PageBreakFlags breaks = QTextFormat::PageBreak_Auto;
};

void write(QTextCursor &cursor, const QString &text, const Paragraph &paragraph = {})
{
    QTextBlockFormat block;
    block.setTopMargin(paragraph.above);
    block.setBottomMargin(paragraph.below);
    block.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
    block.setPageBreakPolicy(paragraph.breaks);
    QTextCharFormat letters;
    letters.setFont(formFont(paragraph.points, paragraph.weight));
    cursor.setBlockFormat(block);
    cursor.insertText(text, letters);
    cursor.insertBlock();
}

void writeHeading(QTextCursor &cursor, const QString &text)
{
    write(cursor, text, {.points = 12, .weight = QFont::DemiBold, .above = 6, .below = 3});
}

// A line to sign on, with what stands below it; two beside each other.
void writeLines(QTextCursor &cursor, const QList<QPair<QString, QString>> &lines)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(0);
    format.setBorderCollapse(true);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, 47),
                                      QTextLength(QTextLength::PercentageLength, 6),
                                      QTextLength(QTextLength::PercentageLength, 47)});
    QTextTable *table = cursor.insertTable(static_cast<int>(2 * lines.size()), 3, format);
    QTextCharFormat small;
    small.setFont(formFont(8));
    QTextTableCellFormat ruled;
    ruled.setTopBorder(1);
    ruled.setTopBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    ruled.setTopBorderBrush(Qt::black);
    ruled.setTopPadding(2);
    QTextCharFormat room;
    room.setFont(formFont(signaturePoints));
    for (int row = 0; row < lines.size(); ++row) {
        for (const int column : {0, 2}) {
            const QString &text = column == 0 ? lines.at(row).first : lines.at(row).second;
            table->cellAt(2 * row, column).firstCursorPosition().setBlockCharFormat(room);
            QTextTableCell below = table->cellAt(2 * row + 1, column);
            below.setFormat(ruled);
            below.firstCursorPosition().insertText(text, small);
        }
    }
    cursor.movePosition(QTextCursor::End);
}

double dotsOf(const QPaintDevice &device, double millimetres)
{
    return millimetres / 25.4 * device.logicalDpiX();
}

} // namespace

FormPages::FormPages(const AgreementEntry &agreement, QDate date)
    : m_agreement(agreement)
    , m_date(date)
{
}

void FormPages::writeAgreement(QTextDocument &document) const
{
    QTextCursor cursor(&document);
    write(cursor, formParties(m_agreement));
    writeHeading(cursor, formPersonsIntroduction(m_agreement));
    for (const NamedAdministratorEntry &administrator : m_agreement.administrators)
        write(cursor, QStringLiteral("•  ") + formPerson(administrator), {.points = 11, .weight = QFont::DemiBold});
    write(cursor, formMeeting(m_agreement));
    int number = 0;
    for (const FormClause &clause : formClauses()) {
        write(cursor, QStringLiteral("%1. %2").arg(++number).arg(clause.heading),
              {.weight = QFont::DemiBold, .above = 2, .below = 1});
        write(cursor, clause.text, {.below = 3});
    }
    // On a page of their own: whoever signs sees all who do.
    write(cursor, formSignaturesHeading(),
          {.points = 12, .weight = QFont::DemiBold, .breaks = QTextFormat::PageBreak_AlwaysBefore});
    write(cursor, formSigning(m_agreement), {.below = 0});
    QList<QPair<QString, QString>> lines;
    for (const NamedAdministratorEntry &administrator : m_agreement.administrators)
        lines.append({formAdministratorSignature(administrator), formPlaceAndDay()});
    lines.append({formBranchSignature(m_agreement), formPlaceAndDay()});
    lines.append({formNationalSignature(), formPlaceAndDay()});
    writeLines(cursor, lines);
}

void FormPages::writeExcerpt(QTextDocument &document) const
{
    QTextCursor cursor(&document);
    write(cursor, excerptMeeting(m_agreement), {.points = 12, .weight = QFont::DemiBold, .below = 10});
    write(cursor, excerptDecision(m_agreement), {.points = 11, .below = 10});
    write(cursor, excerptRestHint(), {.below = 6});
    QList<QPair<QString, QString>> signers;
    for (const QString &signer : excerptSigners())
        signers.append({signer, formNameInPrint()});
    writeLines(cursor, signers);
    write(cursor, QString(), {.points = 11}); // a margin right after a table counts for nothing
    write(cursor, excerptWitnessing(), {.points = 11, .below = 0});
    QList<QPair<QString, QString>> witnesses;
    for (const QString &witness : excerptWitnesses())
        witnesses.append({witness, formNameInPrint()});
    writeLines(cursor, witnesses);
}

// The parts have titles of their own; the frame is the same on every page, so that each finds its way home alone.
void FormPages::paintFrame(QPainter &painter, int page, int pages) const
{
    const QPaintDevice &device = *painter.device();
    const double left = dotsOf(device, pageMargin);
    const double right = device.width() - left;
    const double side = dotsOf(device, codeSide);
    const double top = dotsOf(device, pageMargin / 2);
    painter.setPen(Qt::black);
    painter.drawImage(QRectF(right - side, top, side, side), qrCodeImage(m_agreement.reference, 8));
    painter.setFont(formFont(18, QFont::DemiBold));
    const QRectF room(left, top, right - side - left - dotsOf(device, 4), side);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     page == pages ? excerptTitle() : formTitle());
    painter.setFont(formFont(11));
    painter.drawText(room.adjusted(0, 0, 0, -dotsOf(device, 6)), Qt::AlignLeft | Qt::AlignBottom,
                     m_agreement.branch.name);
    painter.setFont(fixedFormFont(11));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom, m_agreement.reference);
    painter.setFont(formFont(8));
    const QRectF foot(left, device.height() - dotsOf(device, pageMargin), right - left, dotsOf(device, footHeight));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, formFooter(m_date, page, pages));
    painter.setFont(fixedFormFont(8));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, m_agreement.reference);
}

void FormPages::print(QPagedPaintDevice &device)
{
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageMargins(QMarginsF());
    QPainter painter(&device);
    const double left = dotsOf(device, pageMargin);
    const double top = dotsOf(device, pageMargin / 2 + headHeight);
    const QSizeF body(device.width() - 2 * left, device.height() - top - dotsOf(device, pageMargin));
    QTextDocument agreement;
    QTextDocument excerpt;
    for (QTextDocument *document : {&agreement, &excerpt}) {
        document->setDefaultFont(formFont(bodyPoints));
        document->setDocumentMargin(0);
        document->documentLayout()->setPaintDevice(&device);
        document->setPageSize(body);
    }
    writeAgreement(agreement);
    writeExcerpt(excerpt);
    const int pages = agreement.pageCount() + excerpt.pageCount();
    int page = 0;
    for (const QTextDocument *document : {&agreement, &excerpt}) {
        for (int part = 0; part < document->pageCount(); ++part) {
            if (page > 0)
                device.newPage();
            paintFrame(painter, ++page, pages);
            painter.save();
            painter.translate(left, top - part * body.height());
            QAbstractTextDocumentLayout::PaintContext context;
            context.clip = QRectF(0, part * body.height(), body.width(), body.height());
            context.palette.setColor(QPalette::Text, Qt::black); // paper, also in the dark
            painter.setClipRect(context.clip);
            document->documentLayout()->draw(&painter, context);
            painter.restore();
        }
    }
}

} // namespace medlem::client
