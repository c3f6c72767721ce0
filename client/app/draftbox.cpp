// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/draftbox.h"

#include <sodium.h>

namespace medlem::client {

namespace {

constexpr auto nonceSize = static_cast<qsizetype>(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
constexpr auto tagSize = static_cast<qsizetype>(crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(DraftBox::keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

const unsigned char *bytes(const QByteArray &data)
{
    return reinterpret_cast<const unsigned char *>(data.constData());
}

unsigned char *bytes(QByteArray &data)
{
    return reinterpret_cast<unsigned char *>(data.data());
}

QByteArray randomBytes(qsizetype size)
{
    if (sodium_init() < 0)
        qFatal("libsodium does not start.");
    QByteArray random(size, Qt::Uninitialized);
    randombytes_buf(random.data(), static_cast<size_t>(size));
    return random;
}

} // namespace

DraftBox::DraftBox(QByteArray key)
    : m_key(std::move(key))
{
    Q_ASSERT(m_key.size() == keySize);
    m_key.detach();
}

DraftBox::~DraftBox()
{
    sodium_memzero(m_key.data(), static_cast<size_t>(m_key.size()));
}

QByteArray DraftBox::createKey()
{
    return randomBytes(keySize);
}

QByteArray DraftBox::seal(const QByteArray &plain, const QByteArray &owner) const
{
    const QByteArray nonce = randomBytes(nonceSize);
    QByteArray sealed(plain.size() + tagSize, Qt::Uninitialized);
    unsigned long long size = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        bytes(sealed), &size, bytes(plain), static_cast<unsigned long long>(plain.size()), bytes(owner),
        static_cast<unsigned long long>(owner.size()), nullptr, bytes(nonce), bytes(m_key));
    return nonce + sealed;
}

std::optional<QByteArray> DraftBox::open(const QByteArray &sealed, const QByteArray &owner) const
{
    if (sealed.size() < nonceSize + tagSize)
        return std::nullopt;
    const QByteArray nonce = sealed.left(nonceSize);
    const QByteArray box = sealed.mid(nonceSize);
    QByteArray plain(box.size() - tagSize, Qt::Uninitialized);
    unsigned long long size = 0;
    const int outcome = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytes(plain), &size, nullptr, bytes(box), static_cast<unsigned long long>(box.size()), bytes(owner),
        static_cast<unsigned long long>(owner.size()), bytes(nonce), bytes(m_key));
    if (outcome != 0)
        return std::nullopt;
    return plain;
}

} // namespace medlem::client
