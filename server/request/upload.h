// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/fieldcheck.h"

namespace medlem::server {

// A file that comes in pieces, whatever it becomes.

// The name without folders, which are nobody's business; nothing of it is believed. Puts Required, TooLong,
// ControlCharacter at "fileName" and OutOfRange at "size" into the check.
[[nodiscard]] QString checkFile(FieldCheck &check, const QString &fileName, qint64 size, qint64 mostBytes);

struct UploadState
{
    qint64 size = 0;     // bytes, as was said at the beginning
    qint64 uploaded = 0; // bytes

    [[nodiscard]] bool isWhole() const { return uploaded == size; }
};

// Error: Conflict (OutOfRange at "offset") unless the piece is the next one and there is room for it.
[[nodiscard]] Result<void> checkPlace(const UploadState &file, qint64 offset, qint64 bytes);

// The same Error, for a file that is not whole.
[[nodiscard]] Failure outOfPlace();

} // namespace medlem::server
