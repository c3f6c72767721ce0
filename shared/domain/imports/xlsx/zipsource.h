// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QIODevice;
struct zip_error;
struct zip_source;

namespace medlem {

// Lets libzip read an archive from a seekable device, which must outlive the source. Null, and error set, when there is
// no memory for it.
[[nodiscard]] zip_source *createZipSource(QIODevice &file, zip_error *error);

} // namespace medlem
