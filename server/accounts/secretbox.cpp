// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/secretbox.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>

#include <sodium.h>

namespace medlem::server {

namespace {

constexpr qsizetype nonceBytes = crypto_secretbox_NONCEBYTES;
constexpr qsizetype tagBytes = crypto_secretbox_MACBYTES;

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

QByteArray ownerHash(const QByteArray &owner)
{
    return QCryptographicHash::hash(owner, QCryptographicHash::Sha256);
}

Failure cannot(const QString &what, const QString &file, const QString &why)
{
    return fail(ErrorCode::Unavailable,
                QStringLiteral("The secret key file %1 cannot be %2: %3.").arg(file, what, why));
}

} // namespace

Result<void> SecretBox::load(const QString &keyFile)
{
    QFile file(keyFile);
    if (!file.open(QIODevice::ReadOnly))
        return cannot(QStringLiteral("read"), keyFile, file.errorString());
    m_key = file.read(crypto_secretbox_KEYBYTES + 1);
    if (m_key.size() != crypto_secretbox_KEYBYTES)
        return cannot(QStringLiteral("used"), keyFile, QStringLiteral("it is not 32 bytes long"));
    return {};
}

Result<void> SecretBox::loadOrCreate(const QString &keyFile)
{
    if (QFile::exists(keyFile))
        return load(keyFile);
    if (sodium_init() < 0)
        return fail(ErrorCode::Unavailable, QStringLiteral("The system gives no random numbers."));
    QByteArray key(crypto_secretbox_KEYBYTES, Qt::Uninitialized);
    randombytes_buf(key.data(), static_cast<std::size_t>(key.size()));
    QSaveFile file(keyFile);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(key) != key.size() || !file.commit())
        return cannot(QStringLiteral("written"), keyFile, file.errorString());
    return load(keyFile);
}

QByteArray SecretBox::seal(const QByteArray &secret, const QByteArray &owner) const
{
    Q_ASSERT(!m_key.isEmpty());
    QByteArray nonce(nonceBytes, Qt::Uninitialized);
    randombytes_buf(nonce.data(), static_cast<std::size_t>(nonce.size()));
    const QByteArray plain = ownerHash(owner) + secret;
    QByteArray cipher(plain.size() + tagBytes, Qt::Uninitialized);
    crypto_secretbox_easy(bytesOf(cipher), bytesOf(plain), static_cast<unsigned long long>(plain.size()),
                          bytesOf(std::as_const(nonce)), bytesOf(m_key));
    return nonce + cipher;
}

Result<QByteArray> SecretBox::open(const QByteArray &sealed, const QByteArray &owner) const
{
    Q_ASSERT(!m_key.isEmpty());
    const QByteArray hash = ownerHash(owner);
    if (sealed.size() < nonceBytes + tagBytes + hash.size())
        return fail(ErrorCode::Internal, QStringLiteral("A sealed secret is too short."));
    const QByteArray nonce = sealed.left(nonceBytes);
    const QByteArray cipher = sealed.mid(nonceBytes);
    QByteArray plain(cipher.size() - tagBytes, Qt::Uninitialized);
    const bool isOurs =
        crypto_secretbox_open_easy(bytesOf(plain), bytesOf(cipher), static_cast<unsigned long long>(cipher.size()),
                                   bytesOf(nonce), bytesOf(m_key)) == 0;
    if (!isOurs || !plain.startsWith(hash))
        return fail(ErrorCode::Internal, QStringLiteral("A sealed secret does not open: is it the right key file?"));
    return plain.mid(hash.size());
}

} // namespace medlem::server
