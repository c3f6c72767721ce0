// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace medlem {

// A spreadsheet takes a cell of a CSV file that begins with = + - @, with their wide forms or with a tab or line break
// for a formula, and may run it. So what is written gets an apostrophe before it, and what is read loses it again
// (security.md Q-38).
//
// The rule, one to one: a text of any number of apostrophes (also none) and then such a character is written with one
// apostrophe more, and read with one less. Any other text is written and read as it is: 's-Gravenhage keeps its
// apostrophe, and '=x in the register is ''=x in the file.
[[nodiscard]] QString withFormulaGuard(const QString &text);
[[nodiscard]] QString withoutFormulaGuard(const QString &text);

} // namespace medlem
