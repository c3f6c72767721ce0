// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/demopaper.h"

namespace medlem::server {

namespace {

constexpr int margin = 72; // points, as all below
constexpr int titleHeight = 752;
constexpr int lineStep = 18;
constexpr int signatureStep = 76;

enum class Face
{
    Plain,
    Bold,
    Written,
};

QByteArray hexOf(const QString &text)
{
    QString plain;
    for (const QChar letter : text)
        plain +=
            letter.unicode() < 0x100 ? QString(letter) : QString(letter).normalized(QString::NormalizationForm_D)[0];
    return '<' + plain.toLatin1().toHex() + '>';
}

QByteArray written(const QString &text, Face face, int size, int height)
{
    return "BT /F" + QByteArray::number(static_cast<int>(face)) + ' ' + QByteArray::number(size) + " Tf " +
           QByteArray::number(margin) + ' ' + QByteArray::number(height) + " Td " + hexOf(text) + " Tj ET\n";
}

QByteArray ruled(int height)
{
    const QByteArray y = QByteArray::number(height);
    return QByteArray::number(margin) + ' ' + y + " m 320 " + y + " l S\n";
}

QByteArray contentOf(const DemoPaper &paper)
{
    QByteArray content = "0.6 w\n" + written(paper.title, Face::Bold, 18, titleHeight);
    int height = titleHeight - 2 * lineStep;
    for (const QString &line : paper.lines) {
        content += written(line, Face::Plain, 11, height);
        height -= lineStep;
    }
    for (const DemoPaper::Signature &signature : paper.signatures) {
        height -= signatureStep;
        content += written(signature.name, Face::Written, 22, height + 6) + ruled(height) +
                   written(signature.as, Face::Plain, 9, height - 12);
    }
    return content;
}

QByteArray font(const char *name)
{
    return QByteArray("<< /Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding /BaseFont /") + name + " >>";
}

} // namespace

QByteArray demoPdf(const DemoPaper &paper)
{
    const QByteArray content = contentOf(paper);
    const QList<QByteArray> objects{"<< /Type /Catalog /Pages 2 0 R >>",
                                    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                                    " /Resources << /Font << /F0 5 0 R /F1 6 0 R /F2 7 0 R >> >> >>",
                                    "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content +
                                        "endstream",
                                    font("Helvetica"),
                                    font("Helvetica-Bold"),
                                    font("Times-Italic")};
    QByteArray file("%PDF-1.4\n%\xe5\xe4\xf6\xc5\n");
    QByteArray table;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const QByteArray size = QByteArray::number(objects.size() + 1);
    return file + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<< /Root 1 0 R /Size " + size +
           " >>\nstartxref\n" + QByteArray::number(file.size()) + "\n%%EOF\n";
}

} // namespace medlem::server
