// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/fieldreason.h"

#include <QString>

#include <optional>

namespace medlem {

// How long a password is, as people count: an å is one character, however it is typed, and so is an emoji.
class PasswordLength
{
public:
    static constexpr qsizetype fewest = 12;
    static constexpr qsizetype most = 128;

    explicit PasswordLength(const QString &password);

    [[nodiscard]] qsizetype characters() const { return m_characters; }
    [[nodiscard]] std::optional<FieldReason> problem() const; // TooShort, TooLong

private:
    qsizetype m_characters;
};

} // namespace medlem
