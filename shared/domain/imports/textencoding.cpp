// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/textencoding.h"

#include "shared/domain/imports/importfault.h"

#include <QIODevice>

#include <algorithm>
#include <array>

namespace medlem {

namespace {

constexpr qint64 pieceSize = 16 * 1024;
constexpr qint64 headSize = 4 * 1024;

// What Windows-1252 has where ISO 8859-1 has control characters (0x80 to 0x9F); zero: nothing. Qt knows this encoding
// only where it is built with ICU or on a Windows of that code page.
constexpr std::array<char16_t, 32> windowsCharacters{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                     0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool isExtra(unsigned char byte)
{
    return byte >= 0x80 && byte < 0xA0;
}

bool isWindows1252(const QByteArray &bytes)
{
    return std::none_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return isExtra(byte) && windowsCharacters[byte - 0x80U] == 0;
    });
}

QByteArray fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        if (character.unicode() >= 0x80 && character.unicode() < 0xA0)
            character = QChar(windowsCharacters[character.unicode() - 0x80U]);
    }
    return text.toUtf8();
}

std::optional<TextEncoding> encodingOfHead(const QByteArray &head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        return TextEncoding::Utf8;
    if (head.startsWith("\xFF\xFE"))
        return TextEncoding::Utf16LittleEndian;
    if (head.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16BigEndian;
    std::array<qsizetype, 2> zeros{0, 0};
    for (qsizetype i = 0; i < head.size(); ++i)
        zeros[static_cast<std::size_t>(i % 2)] += head[i] == '\0' ? 1 : 0;
    // Nine of ten characters of any Western text are below U+0100.
    const qsizetype most = head.size() / 2 * 9 / 10;
    if (head.size() >= 4 && zeros[0] == 0 && zeros[1] >= most)
        return TextEncoding::Utf16LittleEndian;
    if (head.size() >= 4 && zeros[1] == 0 && zeros[0] >= most)
        return TextEncoding::Utf16BigEndian;
    return std::nullopt;
}

Failure broken()
{
    return importFault(FieldReason::EncodingUnknown,
                       QStringLiteral("The file is neither UTF-8, UTF-16 nor Windows-1252 text."));
}

QStringConverter::Encoding converterOf(TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf16LittleEndian)
        return QStringConverter::Utf16LE;
    return encoding == TextEncoding::Utf16BigEndian ? QStringConverter::Utf16BE : QStringConverter::Utf8;
}

} // namespace

Result<TextEncoding> detectEncoding(QIODevice &file)
{
    file.seek(0);
    if (const auto known = encodingOfHead(file.peek(headSize))) {
        const bool isCut = *known != TextEncoding::Utf8 && file.size() % 2 != 0;
        return isCut ? Result<TextEncoding>(broken()) : *known;
    }
    QStringDecoder utf8(QStringConverter::Utf8);
    bool maybeWindows = true;
    bool maybeUtf8 = true;
    while (!file.atEnd() && (maybeUtf8 || maybeWindows)) {
        const QByteArray piece = file.read(pieceSize);
        if (piece.isEmpty())
            break;
        maybeWindows = maybeWindows && isWindows1252(piece);
        if (maybeUtf8) {
            const QString text = utf8.decode(piece);
            maybeUtf8 = !utf8.hasError() && !text.isNull();
        }
    }
    file.seek(0);
    // A line break tells whether the last character was whole.
    const QString end = utf8.decode(QByteArrayView("\n"));
    if (maybeUtf8 && !utf8.hasError() && !end.isEmpty())
        return TextEncoding::Utf8;
    if (maybeWindows)
        return TextEncoding::Windows1252;
    return broken();
}

TextStream::TextStream(QIODevice &file, TextEncoding encoding)
    : m_file(file)
    , m_encoding(encoding)
    , m_decoder(converterOf(encoding))
    , m_encoder(QStringConverter::Utf8)
{
    m_file.seek(0);
}

Result<QByteArray> TextStream::read()
{
    while (!m_file.atEnd()) {
        const QByteArray bytes = m_file.read(pieceSize);
        if (bytes.isEmpty())
            return fail(ErrorCode::Unavailable, QStringLiteral("The file cannot be read."));
        QByteArray text = decoded(bytes);
        if (m_decoder.hasError() || m_encoder.hasError())
            return broken();
        if (text.contains('\0'))
            return importFault(FieldReason::ControlCharacter,
                               QStringLiteral("The file has NUL characters: it is not a text file."));
        if (!text.isEmpty())
            return text;
    }
    return QByteArray();
}

QByteArray TextStream::decoded(const QByteArray &bytes)
{
    if (m_encoding == TextEncoding::Windows1252)
        return fromWindows1252(bytes);
    const QString text = m_decoder.decode(bytes);
    return m_encoder.encode(text);
}

} // namespace medlem
