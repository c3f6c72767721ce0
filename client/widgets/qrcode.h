// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBitArray>
#include <QImage>
#include <QWidget>

namespace medlem::client {

// A text as a QR code: black on white whatever the theme, with the empty edge that readers need, and modules of whole
// pixels at any scale.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    static constexpr int quietZone = 4; // modules

    explicit QrCode(QWidget *parent = nullptr);

    void setText(const QString &text); // at most 1 000 bytes; an empty text shows nothing
    [[nodiscard]] bool isEmpty() const { return m_side == 0; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QBitArray m_modules; // row by row
    int m_side = 0;
};

// The same as a picture, for paper; a null image for an empty text.
[[nodiscard]] QImage qrCodeImage(const QString &text, int pixelsPerModule);

} // namespace medlem::client
