// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

class QPalette;

namespace medlem::client {

enum class Scheme
{
    Light,
    Dark,
};

// What a colour is for. Nothing outside tokens.cpp names a colour by value.
enum class ColorRole
{
    Background,    // behind everything
    Surface,       // cards, panels, editors
    Hover,         // under the pointer, zebra, skeletons
    Text,          //
    TextMuted,     // captions, hints; still AA on Background and Surface
    Disabled,      // text and icons of what cannot be used now
    Border,        // hairlines that only please the eye
    ControlBorder, // edges that tell where an editor is: 3:1
    Accent,
    AccentHover,
    AccentPressed,
    AccentSoft, // selection, current page
    OnAccent,
    Info,
    InfoSoft,
    Success,
    SuccessSoft,
    Warning,
    WarningSoft,
    Error,
    ErrorSoft,
};

[[nodiscard]] QColor color(ColorRole role, Scheme scheme);

// The scheme follows from the palette that the theme has set, so that a widget needs no other state to repaint.
[[nodiscard]] Scheme schemeOf(const QPalette &palette);
[[nodiscard]] QColor color(ColorRole role, const QPalette &palette);

// The grid: everything stands on multiples of 8 pixels; 4 only inside a control.
constexpr int grid(int steps)
{
    return 8 * steps;
}

inline constexpr int controlHeight = 40;
inline constexpr int rowHeight = 48;
inline constexpr int controlRadius = 6;
inline constexpr int cardRadius = 10;
inline constexpr int formWidth = 480;    // a form of one column is not wider
inline constexpr int readingWidth = 960; // nor is a page of text and cards

// The type scale, in device-independent pixels.
enum class TextRole
{
    Caption, // 12
    Body,    // 14
    Strong,  // 14, semibold: labels of fields
    Lead,    // 16
    Heading, // 16, semibold: sections
    Display, // 20, semibold: side panels, empty states
    Title,   // 28, semibold: one a page
    Muted,   // 14, muted colour
};

[[nodiscard]] int pixelSize(TextRole role);

} // namespace medlem::client
