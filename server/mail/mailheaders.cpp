// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/mail/mailheaders.h"

#include <QList>

#include <utility>

namespace medlem::server {

namespace {

constexpr qsizetype wordBytes = 42; // so that an encoded word has at most 75 characters

} // namespace

// A code point is never divided between two words.
QByteArray encodedHeaderText(const QString &text)
{
    QList<QByteArray> words;
    QByteArray word;
    for (const char32_t codePoint : text.toStdU32String()) {
        const QByteArray bytes = QString::fromUcs4(&codePoint, 1).toUtf8();
        if (word.size() + bytes.size() > wordBytes)
            words.append(std::exchange(word, QByteArray()));
        word += bytes;
    }
    if (!word.isEmpty())
        words.append(word);
    QByteArray header;
    for (const QByteArray &each : words)
        header += (header.isEmpty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + each.toBase64() + "?=";
    return header;
}

} // namespace medlem::server
