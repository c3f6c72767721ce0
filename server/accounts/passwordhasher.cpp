// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/passwordhasher.h"

#include <sodium.h>

#include <array>

namespace medlem::server {

namespace {

constexpr unsigned long long operations = 3;
constexpr std::size_t memoryBytes = 64U * 1024U * 1024U;

// Of a random password that nobody kept.
constexpr const char *nobodysHash = "$argon2id$v=19$m=65536,t=3,p=1$AF2ZyaQymi5tOdyiv/qrZw$"
                                    "kVUaI2jJdQ4lK6K3eb7D/3hqkH8p0lOTc7hvKcJ2JmE";

// The same letters typed on another system may come composed or decomposed; both are one password.
QByteArray bytesOf(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

bool matches(const QByteArray &phcString, const QByteArray &password)
{
    return crypto_pwhash_argon2id_str_verify(phcString.constData(), password.constData(),
                                             static_cast<unsigned long long>(password.size())) == 0;
}

} // namespace

// One of the running hashes, or a reason why there is none; given back when it dies.
class PasswordHasher::Place
{
public:
    explicit Place(PasswordHasher &hasher)
        : m_hasher(hasher)
    {
        std::unique_lock lock(m_hasher.m_mutex);
        if (m_hasher.m_running >= m_hasher.m_limits.running) {
            if (m_hasher.m_waiting >= m_hasher.m_limits.waiting)
                return;
            ++m_hasher.m_waiting;
            const bool isFree = m_hasher.m_freed.wait_for(lock, m_hasher.m_limits.wait, [this] {
                return m_hasher.m_running < m_hasher.m_limits.running;
            });
            --m_hasher.m_waiting;
            if (!isFree)
                return;
        }
        ++m_hasher.m_running;
        m_isTaken = true;
    }

    ~Place()
    {
        if (!m_isTaken)
            return;
        {
            const std::lock_guard lock(m_hasher.m_mutex);
            --m_hasher.m_running;
        }
        m_hasher.m_freed.notify_one();
    }

    Place(const Place &) = delete;
    Place &operator=(const Place &) = delete;

    [[nodiscard]] Result<void> outcome() const
    {
        if (m_isTaken)
            return {};
        Error error = makeError(ErrorCode::Unavailable, QStringLiteral("Too many passwords are being checked."));
        error.retryAfterSeconds = 2;
        return fail(error);
    }

private:
    PasswordHasher &m_hasher;
    bool m_isTaken = false;
};

PasswordHasher::PasswordHasher()
    : PasswordHasher(Limits())
{
}

PasswordHasher::PasswordHasher(const Limits &limits)
    : m_limits(limits)
{
    if (sodium_init() < 0) // 1: somebody has called it before
        qFatal("The system gives no random numbers.");
}

Result<QByteArray> PasswordHasher::hash(const QString &password)
{
    const Place place(*this);
    TRY(place.outcome());
    const QByteArray bytes = bytesOf(password);
    std::array<char, crypto_pwhash_argon2id_STRBYTES> text{};
    if (crypto_pwhash_argon2id_str(text.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                                   operations, memoryBytes) != 0)
        return fail(ErrorCode::Unavailable, QStringLiteral("There is no memory to hash a password."));
    return QByteArray(text.data());
}

Result<bool> PasswordHasher::verify(const QByteArray &phcString, const QString &password)
{
    const Place place(*this);
    TRY(place.outcome());
    return matches(phcString, bytesOf(password));
}

Result<bool> PasswordHasher::verifyNobody(const QString &password)
{
    TRY(verify(nobodysHash, password));
    return false;
}

bool PasswordHasher::needsRehash(const QByteArray &phcString)
{
    return crypto_pwhash_argon2id_str_needs_rehash(phcString.constData(), operations, memoryBytes) != 0;
}

} // namespace medlem::server
