// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/tokens.h"

#include <QIcon>
#include <QPixmap>

namespace medlem::client {

// One line-icon family, resources/icons/*.svg.
enum class IconName
{
    Add,
    Back,
    Board,
    Briefcase,
    Calendar,
    Card,
    Chart,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    Close,
    Edit,
    End,
    Error,
    Eye,
    Filter,
    History,
    Home,
    Import,
    Info,
    Key,
    Lock,
    LogOut,
    Mail,
    More,
    Offline,
    People,
    Person,
    Phone,
    Search,
    Settings,
    Shield,
    Success,
    Sync,
    Undo,
    Warning,
};

// The large drawings of empty states, resources/pictures/*.svg.
enum class PictureName
{
    Board,
    Card,
    Done,
    File,
    Members,
    Offline,
    Search,
};

// Painted in the colours of the theme in force when it is painted, at any scale.
[[nodiscard]] QIcon icon(IconName name, ColorRole role = ColorRole::Text);
[[nodiscard]] QIcon checkableIcon(IconName name, ColorRole off, ColorRole on);
[[nodiscard]] QIcon picture(PictureName name);

// The programme's own mark, for windows and the navigation.
[[nodiscard]] QIcon applicationIcon();

} // namespace medlem::client
