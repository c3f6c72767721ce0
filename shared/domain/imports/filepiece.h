// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QByteArray>

namespace medlem {

// A piece of a file on its way to the server: so few bytes that they fit into one request (security.md Q-25), written
// as base64 (RFC 4648 section 4, with padding).
class FilePiece
{
public:
    static constexpr const char *formatName = "byte";
    static constexpr qsizetype mostBytes = 512 * 1024;
    static constexpr qsizetype longestText = (mostBytes + 2) / 3 * 4;

    // Errors: Required (no bytes), TooLong.
    [[nodiscard]] static Result<FilePiece> create(const QByteArray &bytes);

    // Errors: those of create, BadFormat (not base64).
    [[nodiscard]] static Result<FilePiece> parse(QStringView text);

    [[nodiscard]] QString toString() const;
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

    bool operator==(const FilePiece &) const = default;

private:
    explicit FilePiece(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    QByteArray m_bytes;
};

} // namespace medlem
