// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/protocol/agreementdocuments.h"

#include <QByteArray>

namespace medlem::client {

// A scanned or photographed paper on the user's own machine as it was read: what is uploaded is what was checked.
struct PaperFile
{
    QString name; // without folders
    QByteArray content;
    QString sha256; // hexadecimal

    static constexpr qint64 mostBytes = 10 * 1024 * 1024;
};

// Reads a paper whole; its size is looked at before. Errors: NotFound (it cannot be opened), Invalid at "file"
// (Required: it is empty; OutOfRange: too large; BadFormat: by its first bytes no PDF, JPEG, PNG or HEIC; FileDamaged:
// a HEIC that cannot be read). A HEIC is turned into a JPEG.
[[nodiscard]] Result<PaperFile> readPaperFile(const QString &path);

// What a file is by its first bytes.
[[nodiscard]] std::optional<DocumentFormat> paperFormat(const QByteArray &content);

} // namespace medlem::client
