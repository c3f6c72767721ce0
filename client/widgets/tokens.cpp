// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/tokens.h"

#include <QPalette>

namespace medlem::client {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

Pair pairFor(ColorRole role)
{
    switch (role) {
    case ColorRole::Background:
        return {0xfff6f6f3, 0xff14181a};
    case ColorRole::Surface:
        return {0xffffffff, 0xff1c2225};
    case ColorRole::Hover:
        return {0xffeeefec, 0xff272f33};
    case ColorRole::Text:
        return {0xff1c2426, 0xffe9edee};
    case ColorRole::TextMuted:
        return {0xff566266, 0xffa5b0b4};
    case ColorRole::Disabled:
        return {0xff8b9598, 0xff6a767b};
    case ColorRole::Border:
        return {0xffdfe2df, 0xff343d41};
    case ColorRole::ControlBorder:
        return {0xff7f8b8f, 0xff758287};
    case ColorRole::Accent:
        return {0xff17595f, 0xff7cc7c4};
    case ColorRole::AccentHover:
        return {0xff1d6b72, 0xff94d6d3};
    case ColorRole::AccentPressed:
        return {0xff10474c, 0xff63b1ae};
    case ColorRole::AccentSoft:
        return {0xffe3eeee, 0xff1f3537};
    case ColorRole::OnAccent:
        return {0xffffffff, 0xff0b2123};
    case ColorRole::Info:
        return {0xff1f5583, 0xff94c4ec};
    case ColorRole::InfoSoft:
        return {0xffe7f0f7, 0xff1b2c3b};
    case ColorRole::Success:
        return {0xff1d6639, 0xff86d3a0};
    case ColorRole::SuccessSoft:
        return {0xffe5f2e9, 0xff1b3224};
    case ColorRole::Warning:
        return {0xff774800, 0xfff0c473};
    case ColorRole::WarningSoft:
        return {0xfffaf0dc, 0xff392d16};
    case ColorRole::Error:
        return {0xffa3262b, 0xffffa39c};
    case ColorRole::ErrorSoft:
        return {0xfffaeae8, 0xff412221};
    }
    Q_UNREACHABLE();
}

} // namespace

QColor color(ColorRole role, Scheme scheme)
{
    const Pair pair = pairFor(role);
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
