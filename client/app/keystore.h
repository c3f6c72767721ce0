// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <functional>
#include <optional>

class QObject;

namespace medlem::client {

// Where the key lives that this computer's user seals drafts with: 32 bytes that no file of ours holds.
class KeyStore
{
public:
    using Answer = std::function<void(std::optional<QByteArray> key)>;

    virtual ~KeyStore() = default;

    // The key, made when there is none; nothing when this computer keeps no keys. Answers once, or never when context
    // has died.
    virtual void provide(QObject *context, Answer answer) = 0;
};

// The system's keychain: Secret Service or KWallet, the Windows credential store, the macOS keychain.
class KeychainStore final : public KeyStore
{
public:
    void provide(QObject *context, Answer answer) override;
};

} // namespace medlem::client
