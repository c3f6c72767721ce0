// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/qrcode.h"

#include "client/widgets/tokens.h"

#include <QPainter>

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace medlem::client {

namespace {

constexpr int wantedSide = grid(30);

using Symbol = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

// Empty for an empty text.
Symbol symbolOf(const QString &text)
{
    return {QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free};
}

bool isBlack(const QRcode &symbol, qsizetype module)
{
    return (symbol.data[module] & 1U) != 0;
}

} // namespace

QrCode::QrCode(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCode::setText(const QString &text)
{
    m_side = 0;
    if (const Symbol symbol = symbolOf(text)) {
        m_side = symbol->width;
        m_modules.resize(static_cast<qsizetype>(m_side) * m_side);
        for (qsizetype i = 0; i < m_modules.size(); ++i)
            m_modules.setBit(i, isBlack(*symbol, i));
    }
    update();
}

QSize QrCode::sizeHint() const
{
    return {wantedSide, wantedSide};
}

// In the pixels of the screen: a module of 4.5 of them would be blurred.
void QrCode::paintEvent(QPaintEvent *)
{
    if (isEmpty())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    const double scale = devicePixelRatioF();
    const int pixels = static_cast<int>(std::min(width(), height()) * scale);
    const int module = std::max(pixels / (m_side + 2 * quietZone), 1);
    const int left = (static_cast<int>(width() * scale) - m_side * module) / 2;
    const int top = (static_cast<int>(height() * scale) - m_side * module) / 2;
    painter.scale(1 / scale, 1 / scale);
    for (int row = 0; row < m_side; ++row) {
        for (int column = 0; column < m_side; ++column) {
            if (m_modules.testBit(static_cast<qsizetype>(row) * m_side + column))
                painter.fillRect(left + column * module, top + row * module, module, module, Qt::black);
        }
    }
}

QImage qrCodeImage(const QString &text, int pixelsPerModule)
{
    const Symbol symbol = symbolOf(text);
    if (!symbol)
        return {};
    const int side = (symbol->width + 2 * QrCode::quietZone) * pixelsPerModule;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int i = 0; i < symbol->width * symbol->width; ++i) {
        if (isBlack(*symbol, i))
            painter.fillRect((QrCode::quietZone + i % symbol->width) * pixelsPerModule,
                             (QrCode::quietZone + i / symbol->width) * pixelsPerModule, pixelsPerModule,
                             pixelsPerModule, Qt::black);
    }
    return image;
}

} // namespace medlem::client
