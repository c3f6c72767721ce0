// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/heicphoto.h"
#include "client/access/paperfile.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <libheif/heif.h>

using namespace medlem;
using namespace medlem::client;

// A photo of a paper as a telephone takes it becomes a JPEG before it is sent.
class TestHeicPhoto : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_photo = photo(240, 160); }
    void becomesJpeg();
    void refusesADamagedOne_data();
    void refusesADamagedOne();
    void isReadAsAPaper();

private:
    // Red to the left, blue to the right.
    static QByteArray photo(int width, int height);

    QByteArray m_photo;
};

namespace {

heif_error append(heif_context *, const void *data, size_t size, void *target)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(data), static_cast<qsizetype>(size));
    return {heif_error_Ok, heif_suberror_Unspecified, ""};
}

void paint(heif_image *image, int width, int height)
{
    int stride = 0;
    uint8_t *pixels = heif_image_get_plane(image, heif_channel_interleaved, &stride);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            uint8_t *pixel = pixels + y * stride + 3 * x;
            pixel[0] = x < width / 2 ? 255 : 0;
            pixel[1] = 0;
            pixel[2] = x < width / 2 ? 0 : 255;
        }
    }
}

void require(const heif_error &error)
{
    if (error.code != heif_error_Ok)
        qFatal("%s", error.message);
}

} // namespace

QByteArray TestHeicPhoto::photo(int width, int height)
{
    heif_context *context = heif_context_alloc();
    heif_encoder *encoder = nullptr;
    require(heif_context_get_encoder_for_format(context, heif_compression_HEVC, &encoder));
    heif_image *image = nullptr;
    require(heif_image_create(width, height, heif_colorspace_RGB, heif_chroma_interleaved_RGB, &image));
    require(heif_image_add_plane(image, heif_channel_interleaved, width, height, 8));
    paint(image, width, height);
    heif_image_handle *handle = nullptr;
    require(heif_context_encode_image(context, image, encoder, nullptr, &handle));
    QByteArray bytes;
    heif_writer writer{1, append};
    require(heif_context_write(context, &writer, &bytes));
    heif_image_handle_release(handle);
    heif_image_release(image);
    heif_encoder_release(encoder);
    heif_context_free(context);
    return bytes;
}

void TestHeicPhoto::becomesJpeg()
{
    QVERIFY(isHeicPhoto(m_photo));
    QVERIFY(!isHeicPhoto("%PDF-1.4"));
    QVERIFY(!isHeicPhoto({}));
    const auto jpeg = jpegOfHeicPhoto(m_photo);
    QVERIFY(jpeg);
    QCOMPARE(paperFormat(*jpeg), DocumentFormat::Jpeg);
    const QImage picture = QImage::fromData(*jpeg, "jpeg");
    QCOMPARE(picture.size(), QSize(240, 160));
    QVERIFY(picture.pixelColor(40, 80).red() > 200);
    QVERIFY(picture.pixelColor(200, 80).blue() > 200);
}

void TestHeicPhoto::refusesADamagedOne_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("cut in the middle") << m_photo.left(m_photo.size() / 2);
    QTest::newRow("only its beginning") << m_photo.left(40);
    QTest::newRow("another") << QByteArray("%PDF-1.4");
    QTest::newRow("empty") << QByteArray();
}

void TestHeicPhoto::refusesADamagedOne()
{
    QFETCH(const QByteArray, content);
    QVERIFY(!jpegOfHeicPhoto(content));
}

void TestHeicPhoto::isReadAsAPaper()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("IMG_0012.HEIC")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_photo);
    file.close();
    const auto paper = readPaperFile(file.fileName());
    QVERIFY(paper);
    QCOMPARE(paper->name, QStringLiteral("IMG_0012.jpg"));
    QCOMPARE(paperFormat(paper->content), DocumentFormat::Jpeg);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(m_photo.left(m_photo.size() / 2));
    file.close();
    QVERIFY(!readPaperFile(file.fileName()));
}

QTEST_MAIN(TestHeicPhoto)
#include "tst_heicphoto.moc"
