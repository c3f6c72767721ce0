// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QByteArray>
#include <QStringDecoder>
#include <QStringEncoder>

class QIODevice;

namespace medlem {

enum class TextEncoding
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Windows1252,
};

// The encoding of a file, by one rule after the other: a byte order mark says it; every second byte of the beginning
// being zero is UTF-16; what is valid UTF-8 to its end is UTF-8; what has only bytes that Windows-1252 knows is that.
// Reads the file to its end; it must be seekable. Error: EncodingUnknown.
[[nodiscard]] Result<TextEncoding> detectEncoding(QIODevice &file);

// A file's text as UTF-8, piece by piece, without its byte order mark.
class TextStream
{
public:
    TextStream(QIODevice &file, TextEncoding encoding);

    // The next piece; empty at the end. Errors: EncodingUnknown for what is broken in the encoding, ControlCharacter
    // for a NUL, Unavailable when the file cannot be read.
    [[nodiscard]] Result<QByteArray> read();

private:
    [[nodiscard]] QByteArray decoded(const QByteArray &bytes);

    QIODevice &m_file;
    TextEncoding m_encoding;
    QStringDecoder m_decoder;
    QStringEncoder m_encoder; // keeps the first half of a pair for the next piece
};

} // namespace medlem
