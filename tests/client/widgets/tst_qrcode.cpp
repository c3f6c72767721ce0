// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/qrcode.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <zbar.h>

using namespace medlem::client;

class TestQrCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeRead_data();
    void canBeRead();
    void isBlackOnWhiteInTheDark();
    void isEmptyWithoutText();
    void isReadFromPaper();
};

namespace {

const QString uri = QStringLiteral("otpauth://totp/Medlemsregister:karin.%C3%A5kesson?secret="
                                   "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Medlemsregister&algorithm=SHA1&digits=6");

// As a screen of this scale shows it.
QImage pictureOf(QrCode &code, double scale)
{
    QImage image(code.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::darkGray);
    code.render(&image);
    return image;
}

QString readBack(const QImage &image)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    QByteArray pixels;
    for (int row = 0; row < grey.height(); ++row)
        pixels.append(reinterpret_cast<const char *>(grey.constScanLine(row)), grey.width());
    zbar::ImageScanner scanner;
    zbar::Image seen(static_cast<unsigned>(grey.width()), static_cast<unsigned>(grey.height()), "Y800",
                     pixels.constData(), static_cast<unsigned long>(pixels.size()));
    if (scanner.scan(seen) != 1)
        return {};
    return QString::fromStdString(seen.symbol_begin()->get_data());
}

} // namespace

void TestQrCode::canBeRead_data()
{
    QTest::addColumn<int>("side");
    QTest::addColumn<double>("scale");
    QTest::newRow("as designed") << 240 << 1.0;
    QTest::newRow("fractional scale") << 240 << 1.5;
    QTest::newRow("twice") << 240 << 2.0;
    QTest::newRow("small") << 150 << 1.0;
    QTest::newRow("large") << 700 << 1.0;
}

void TestQrCode::canBeRead()
{
    QFETCH(int, side);
    QFETCH(double, scale);
    QrCode code;
    code.setText(uri);
    code.resize(side, side);
    const QImage image = pictureOf(code, scale);
    QCOMPARE(readBack(image), uri);
}

void TestQrCode::isBlackOnWhiteInTheDark()
{
    QrCode code;
    QPalette dark;
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    code.setPalette(dark);
    code.setText(uri);
    code.resize(code.sizeHint());
    const QImage image = pictureOf(code, 1);
    QCOMPARE(readBack(image), uri);
    for (int i = 0; i < 8; ++i) // within the quiet zone
        QCOMPARE(image.pixelColor(i, i), QColor(Qt::white));
}

void TestQrCode::isEmptyWithoutText()
{
    QrCode code;
    code.setText(uri);
    QVERIFY(!code.isEmpty());
    code.setText(QString());
    QVERIFY(code.isEmpty());
    code.resize(code.sizeHint());
    QCOMPARE(readBack(pictureOf(code, 1)), QString());
}

void TestQrCode::isReadFromPaper()
{
    const QImage image = qrCodeImage(QStringLiteral("LA-7K3Q-9MTB-A"), 3);
    QCOMPARE(readBack(image), QStringLiteral("LA-7K3Q-9MTB-A"));
    QCOMPARE(image.pixelColor(3 * QrCode::quietZone - 1, 20), QColor(Qt::white));
    QVERIFY(qrCodeImage(QString(), 3).isNull());
}

QTEST_MAIN(TestQrCode)
#include "tst_qrcode.moc"
