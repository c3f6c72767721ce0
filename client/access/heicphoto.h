// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace medlem::client {

// Whether a file is, by its first bytes, a photo in the form that newer telephones take them in (HEIF with HEVC,
// ISO/IEC 23008-12).
[[nodiscard]] bool isHeicPhoto(const QByteArray &content);

// The same photo as a JPEG, the right way up: that is the form in which the register keeps photos, since every computer
// shows it. None: the photo is damaged, or has more than 100 million pixels.
[[nodiscard]] std::optional<QByteArray> jpegOfHeicPhoto(const QByteArray &content);

} // namespace medlem::client
