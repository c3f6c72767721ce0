// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/papers.h"

#include "server/inspection/qpdfheaders.h"

#include <QBuffer>
#include <QImage>
#include <QtEndian>

#include <memory>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>
#include <zlib.h>

namespace medlem::test::papers {

namespace {

QByteArray streamOf(const QByteArray &content, const QByteArray &entries)
{
    return "<< /Length " + QByteArray::number(content.size()) + ' ' + entries + " >>\nstream\n" + content +
           "\nendstream";
}

// Noise, so that the file has the size of a photo's and no part of it can be missed.
QImage picture(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    quint32 state = 20260315;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            state = state * 1664525 + 1013904223;
            image.setPixel(x, y, 0xff000000 | (state >> 8));
        }
    }
    return image;
}

QByteArray saved(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        qFatal("Qt cannot write %s.", format);
    return bytes;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

} // namespace

QByteArray pdfOf(const QList<QByteArray> &objects)
{
    QByteArray file("%PDF-1.7\n");
    QByteArray table;
    int number = 0;
    for (const QByteArray &object : objects) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(++number) + " 0 obj\n" + object + "\nendobj\n";
    }
    const QByteArray size = QByteArray::number(number + 1);
    return file + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<< /Root 1 0 R /Size " + size +
           " >>\nstartxref\n" + QByteArray::number(file.size()) + "\n%%EOF\n";
}

QByteArray pdf(int pages, const QByteArray &catalogue, const QList<QByteArray> &more)
{
    QList<QByteArray> objects{"<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>", QByteArray()};
    QByteArray kids;
    for (int page = 0; page < pages; ++page) {
        kids += QByteArray::number(objects.size() + 1) + " 0 R ";
        objects << "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(pages) + " >>";
    return pdfOf(objects + more);
}

QByteArray pdfWithContent(const QByteArray &stream, const QByteArray &entries)
{
    return pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
                  streamOf(stream, entries)});
}

QByteArray encryptedPdf(const QByteArray &password)
{
    const QByteArray plain = pdf();
    QPDF source;
    source.processMemoryFile("plain", plain.constData(), std::size_t(plain.size()));
    QPDFWriter writer(source);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters(password.constData(), "owner", true, true, false, false, false, false,
                                     qpdf_r3p_full, true);
    writer.write();
    const std::unique_ptr<Buffer> written(writer.getBuffer());
    return {reinterpret_cast<const char *>(written->getBuffer()), qsizetype(written->getSize())};
}

QByteArray deflated(const QByteArray &beginning, int megabytes)
{
    const QByteArray block(1024 * 1024, ' ');
    QByteArray out(64 * 1024 + megabytes * 8 * 1024, '\0');
    z_stream stream{};
    if (deflateInit(&stream, Z_BEST_SPEED) != Z_OK)
        qFatal("zlib does not work.");
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    for (int i = -1; i < megabytes; ++i) {
        const QByteArray &part = i < 0 ? beginning : block;
        stream.next_in = reinterpret_cast<z_const Bytef *>(const_cast<char *>(part.constData()));
        stream.avail_in = uInt(part.size());
        deflate(&stream, i == megabytes - 1 ? Z_FINISH : Z_NO_FLUSH);
    }
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

// The objects 1, 4 and 5 are in the stream 2 0; the cross-reference stream 3 0 says so, six bytes an entry.
QByteArray pdfWithObjectStream(int megabytes)
{
    QByteArray file("%PDF-1.7\n");
    const qsizetype stream = file.size();
    const QByteArray objects = "1 0 4 40 5 100 " + QByteArray("<< /Type /Catalog /Pages 4 0 R >>").leftJustified(40) +
                               QByteArray("<< /Type /Pages /Kids [5 0 R] /Count 1 >>").leftJustified(60) +
                               "<< /Type /Page /Parent 4 0 R /MediaBox [0 0 595 842] >>";
    file += "2 0 obj\n" + streamOf(deflated(objects, megabytes), "/Type /ObjStm /N 3 /First 15 /Filter /FlateDecode") +
            "\nendobj\n";
    const qsizetype table = file.size();
    QByteArray entries;
    const auto add = [&entries](char kind, quint32 place, char index) {
        entries += kind;
        entries += bigEndian(place);
        entries += index;
    };
    add(0, 0, 0);
    add(2, 2, 0);
    add(1, quint32(stream), 0);
    add(1, quint32(table), 0);
    add(2, 2, 1);
    add(2, 2, 2);
    file += "3 0 obj\n" + streamOf(entries, "/Type /XRef /Size 6 /W [1 4 1] /Root 1 0 R") + "\nendobj\nstartxref\n" +
            QByteArray::number(table) + "\n%%EOF\n";
    return file;
}

QByteArray jpeg(int width, int height)
{
    return saved(picture(width, height), "JPEG");
}

QByteArray png(int width, int height)
{
    return saved(picture(width, height), "PNG");
}

QByteArray pngOf(const QList<QByteArray> &chunks)
{
    QByteArray file("\x89PNG\r\n\x1a\n", 8);
    for (const QByteArray &chunk : chunks) {
        const QByteArray summed = chunk.leftJustified(4);
        const uLong sum = crc32(0, reinterpret_cast<const Bytef *>(summed.constData()), uInt(summed.size()));
        file += bigEndian(quint32(summed.size() - 4)) + summed + bigEndian(quint32(sum));
    }
    return file;
}

QByteArray pngWithHead(quint32 width, quint32 height)
{
    const QByteArray eightBitGrey("\x08\x00\x00\x00\x00", 5);
    return pngOf({"IHDR" + bigEndian(width) + bigEndian(height) + eightBitGrey, "IDAT" + deflated({}, 1), "IEND"});
}

} // namespace medlem::test::papers
