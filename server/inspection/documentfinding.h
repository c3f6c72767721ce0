// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/domain/access/agreementfields.h"

#include <QByteArray>

#include <optional>

namespace medlem::server {

enum class DocumentVerdict
{
    Good,
    UnknownFormat, // neither PDF nor JPEG nor PNG
    Damaged,
    Encrypted,
    TooManyPages,
    TooLarge, // once it is unpacked, or too much work to open
};

// What looking at a file by its content has come to.
struct DocumentFinding
{
    DocumentVerdict verdict = DocumentVerdict::UnknownFormat;
    std::optional<DocumentFormat> format = {}; // of a good one
    bool hasActiveContent = false;             // a PDF that wants to run, open or send something

    bool operator==(const DocumentFinding &) const = default;
};

// One line of JSON, from the child process to its parent.
[[nodiscard]] QByteArray toJson(const DocumentFinding &finding);
[[nodiscard]] std::optional<DocumentFinding> findingFromJson(const QByteArray &json);

} // namespace medlem::server
