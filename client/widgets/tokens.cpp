// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/tokens.h"

#include <QPalette>

#include <array>

namespace medlem::client {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

// In the order of the enum.
constexpr std::array pairs{
    Pair{0xfff6f6f3, 0xff14181a}, // Background
    Pair{0xffffffff, 0xff1c2225}, // Surface
    Pair{0xffeeefec, 0xff272f33}, // Hover
    Pair{0xff1c2426, 0xffe9edee}, // Text
    Pair{0xff566266, 0xffa5b0b4}, // TextMuted
    Pair{0xff8b9598, 0xff6a767b}, // Disabled
    Pair{0xffdfe2df, 0xff343d41}, // Border
    Pair{0xff7f8b8f, 0xff758287}, // ControlBorder
    Pair{0xff17595f, 0xff7cc7c4}, // Accent
    Pair{0xff1d6b72, 0xff94d6d3}, // AccentHover
    Pair{0xff10474c, 0xff63b1ae}, // AccentPressed
    Pair{0xffe3eeee, 0xff1f3537}, // AccentSoft
    Pair{0xffffffff, 0xff0b2123}, // OnAccent
    Pair{0xff1f5583, 0xff94c4ec}, // Info
    Pair{0xffe7f0f7, 0xff1b2c3b}, // InfoSoft
    Pair{0xff1d6639, 0xff86d3a0}, // Success
    Pair{0xffe5f2e9, 0xff1b3224}, // SuccessSoft
    Pair{0xff774800, 0xfff0c473}, // Warning
    Pair{0xfffaf0dc, 0xff392d16}, // WarningSoft
    Pair{0xffa3262b, 0xffffa39c}, // Error
    Pair{0xfffaeae8, 0xff412221}, // ErrorSoft
};
static_assert(pairs.size() == static_cast<size_t>(ColorRole::ErrorSoft) + 1);

} // namespace

QColor color(ColorRole role, Scheme scheme)
{
    const Pair pair = pairs.at(static_cast<size_t>(role));
    return QColor::fromRgba(scheme == Scheme::Dark ? pair.dark : pair.light);
}

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QColor color(ColorRole role, const QPalette &palette)
{
    return color(role, schemeOf(palette));
}

int pixelSize(TextRole role)
{
    switch (role) {
    case TextRole::Caption:
        return 12;
    case TextRole::Body:
    case TextRole::Strong:
    case TextRole::Muted:
        return 14;
    case TextRole::Lead:
    case TextRole::Heading:
        return 16;
    case TextRole::Display:
        return 20;
    case TextRole::Title:
        return 28;
    }
    Q_UNREACHABLE();
}

} // namespace medlem::client
