// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <optional>

namespace medlem::client {

// How alike two names are, from 0 to 1, without regard to case and signs: by letters that differ, and by whole words of
// the one that the other has too.
[[nodiscard]] double nameLikeness(const QString &left, const QString &right);

// The known name that is most like it, when one is so like it that it is worth proposing.
[[nodiscard]] std::optional<QString> mostLike(const QString &name, const QStringList &known);

} // namespace medlem::client
