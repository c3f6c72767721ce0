// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace medlem {

// What kind of file an import reads.
enum class ImportFormat
{
    Csv,
    Xlsx,
};

} // namespace medlem
