// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace medlem::client {

// Seals one draft (XChaCha20-Poly1305). What is sealed opens only with the same key and for the same owner: server,
// account and branch are bound to it, so that nobody else who logs in on this computer can be given it.
class DraftBox
{
public:
    static constexpr int keySize = 32;

    explicit DraftBox(QByteArray key);
    ~DraftBox();
    DraftBox(const DraftBox &) = delete;
    DraftBox &operator=(const DraftBox &) = delete;

    [[nodiscard]] static QByteArray createKey();

    [[nodiscard]] QByteArray seal(const QByteArray &plain, const QByteArray &owner) const;
    [[nodiscard]] std::optional<QByteArray> open(const QByteArray &sealed, const QByteArray &owner) const;

private:
    QByteArray m_key;
};

} // namespace medlem::client
