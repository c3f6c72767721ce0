// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace medlem::server {

// 100 million: what the largest telephones take.
constexpr std::int64_t mostPixels = 100'000'000;
constexpr std::int64_t longestSide = 65'500; // as libjpeg has it

[[nodiscard]] constexpr bool isPictureTooLarge(std::int64_t width, std::int64_t height)
{
    return width > longestSide || height > longestSide || width * height > mostPixels;
}

} // namespace medlem::server
