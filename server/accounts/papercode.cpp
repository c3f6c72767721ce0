// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/papercode.h"

#include "server/accounts/base32.h"

#include <QCryptographicHash>

#include <sodium.h>

#include <algorithm>

namespace medlem::server {

namespace {

constexpr qsizetype recoveryBytes = 10;
constexpr qsizetype activationBytes = 20;
constexpr int recoveryCodes = 10;
constexpr qsizetype groupLength = 4;

QByteArray randomLetters(qsizetype byteCount)
{
    QByteArray bytes(byteCount, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return base32(bytes);
}

bool isLetter(char character)
{
    return (character >= 'A' && character <= 'Z') || (character >= '2' && character <= '7');
}

QByteArray hashOfLetters(const QByteArray &letters)
{
    return QCryptographicHash::hash(letters, QCryptographicHash::Sha256);
}

} // namespace

PaperCode PaperCode::createForActivation()
{
    return PaperCode(randomLetters(activationBytes));
}

QList<PaperCode> PaperCode::createForRecovery()
{
    QList<PaperCode> codes;
    for (int i = 0; i < recoveryCodes; ++i)
        codes.append(PaperCode(randomLetters(recoveryBytes)));
    return codes;
}

std::optional<QByteArray> PaperCode::hashOf(const QString &typed)
{
    QByteArray letters = typed.toUpper().toUtf8();
    letters.replace('-', QByteArray()).replace(' ', QByteArray());
    letters.replace('0', 'O').replace('1', 'I').replace('8', 'B'); // base32 has only the letters
    const qsizetype size = letters.size();
    if ((size != recoveryBytes * 8 / 5 && size != activationBytes * 8 / 5) ||
        !std::all_of(letters.begin(), letters.end(), isLetter))
        return std::nullopt;
    return hashOfLetters(letters);
}

QString PaperCode::text() const
{
    QString text;
    for (qsizetype i = 0; i < m_letters.size(); i += groupLength)
        text += (i > 0 ? QStringLiteral("-") : QString()) + QString::fromLatin1(m_letters.mid(i, groupLength));
    return text;
}

QByteArray PaperCode::hash() const
{
    return hashOfLetters(m_letters);
}

} // namespace medlem::server
