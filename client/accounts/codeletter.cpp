// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/codeletter.h"

#include "client/accounts/lettertext.h"

#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace medlem::client {

namespace {

// In tenths of a millimetre. The address stands in the window of a Swedish C5 or C65 envelope.
constexpr int leftEdge = 250;
constexpr int textWidth = CodeLetter::pageWidth - 2 * leftEdge;
constexpr QRect addressWindow(1130, 500, 800, 300);
constexpr int bodySize = 39; // 11 points
constexpr int lineGap = 18;
constexpr int paragraphGap = 42;
constexpr int codeHeight = 330;
constexpr int groupsInLine = 4;

QFont letterFont(int size, QFont::Weight weight = QFont::Normal)
{
    QFont font(QStringLiteral("Inter"));
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(size);
    font.setWeight(weight);
    return font;
}

QFont codeFont()
{
    QFont font(QStringLiteral("monospace"));
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    font.setPixelSize(76);
    font.setWeight(QFont::DemiBold);
    return font;
}

// Writes down the page, and knows where the next line goes.
class Pen
{
public:
    Pen(QPainter &painter, int top)
        : m_painter(painter)
        , m_top(top)
    {
    }

    void write(const QString &text, const QFont &font, int gap = paragraphGap, int indent = 0)
    {
        m_painter.setFont(font);
        const QRect room(leftEdge + indent, m_top, textWidth - indent, CodeLetter::pageHeight);
        QRect used;
        m_painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &used);
        m_top = used.bottom() + gap;
    }
    void mark(const QString &text, const QFont &font) // beside what is written next
    {
        m_painter.setFont(font);
        m_painter.drawText(QRect(leftEdge, m_top, 60, 200), Qt::AlignLeft | Qt::AlignTop, text);
    }
    void skip(int distance) { m_top += distance; }
    [[nodiscard]] int top() const { return m_top; }

private:
    QPainter &m_painter;
    int m_top;
};

void paintHead(QPainter &painter, const CodeLetter &letter)
{
    Pen pen(painter, 200);
    pen.write(letterSender(letter), letterFont(46, QFont::DemiBold), lineGap);
    pen.write(letterDate(letter), letterFont(bodySize));
    painter.setFont(letterFont(bodySize));
    if (!letter.addressLines.isEmpty())
        painter.drawText(addressWindow, Qt::AlignLeft | Qt::AlignTop, letter.addressLines.join(u'\n'));
}

void paintCode(QPainter &painter, Pen &pen, const CodeLetter &letter)
{
    const QRect box(leftEdge, pen.top(), textWidth, codeHeight);
    painter.setPen(QPen(QColor(0x80, 0x80, 0x80), 4));
    painter.drawRoundedRect(box, 20, 20);
    painter.setPen(Qt::black);
    painter.setFont(letterFont(32));
    painter.drawText(box.adjusted(50, 36, 0, 0), Qt::AlignLeft | Qt::AlignTop, letterCodeLabel());
    painter.setFont(codeFont());
    const QStringList groups = letter.code.split(u'-');
    for (qsizetype first = 0; first < groups.size(); first += groupsInLine) {
        const QString line = groups.mid(first, groupsInLine).join(QStringLiteral("-"));
        const int top = static_cast<int>(90 + first / groupsInLine * 105);
        painter.drawText(box.adjusted(50, top, 0, 0), Qt::AlignLeft | Qt::AlignTop, line);
    }
    pen.skip(codeHeight + paragraphGap);
}

} // namespace

void CodeLetter::paint(QPainter &painter) const
{
    painter.setPen(Qt::black);
    paintHead(painter, *this);
    Pen pen(painter, 930);
    pen.write(letterTitle(*this), letterFont(64, QFont::DemiBold));
    pen.write(letterGreeting(*this), letterFont(bodySize));
    pen.write(letterUsername(*this), letterFont(bodySize, QFont::DemiBold));
    paintCode(painter, pen, *this);
    pen.write(letterValidity(*this), letterFont(bodySize));
    pen.write(letterStepsHeading(), letterFont(46, QFont::DemiBold), lineGap);
    const QStringList steps = letterSteps(purpose);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        pen.mark(QString::number(i + 1) + u'.', letterFont(bodySize, QFont::DemiBold));
        pen.write(steps.at(i), letterFont(bodySize), lineGap, 70);
    }
    pen.skip(paragraphGap - lineGap);
    pen.write(letterWarningHeading(), letterFont(46, QFont::DemiBold), lineGap);
    pen.write(letterWarning(*this), letterFont(bodySize));
}

void CodeLetter::print(QPagedPaintDevice &device) const
{
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageMargins(QMarginsF());
    QPainter painter(&device);
    painter.setWindow(0, 0, pageWidth, pageHeight);
    paint(painter);
}

Result<void> CodeLetter::savePdf(const QString &path) const
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
        writer.setTitle(letterTitle(*this));
        writer.setResolution(300);
        print(writer);
    }
    if (!file.commit())
        return notWritten();
    return {};
}

QString CodeLetter::fileName() const
{
    return letterFileName(username);
}

} // namespace medlem::client
