// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace medlem::server {

// The audit's canonical form, as README.md beside this file writes it down: what the hashes are made of. Independent of
// the SQL that writes them (migration audit_chain), so that one finds the other's mistakes.

using CanonicalField = std::optional<QByteArray>; // UTF-8; absent: NULL

// Each field on a line, its length in bytes before it, "-" when absent.
[[nodiscard]] QByteArray canonicalText(const QList<CanonicalField> &fields);

// UTC with six digits of the second's fraction.
[[nodiscard]] QByteArray canonicalTime(qint64 microsecondsSince1970);

// previous: the hash of the chain's row before; 32 zero bytes before the first.
[[nodiscard]] QByteArray chainHash(const QByteArray &previous, const QByteArray &text);
[[nodiscard]] QByteArray chainStart();

[[nodiscard]] QByteArray valueDigest(const QByteArray &salt, const CanonicalField &oldValues,
                                     const CanonicalField &newValues);

} // namespace medlem::server
