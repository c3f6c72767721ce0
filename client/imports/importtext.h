// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/importwords.h"
#include "shared/protocol/importbatches.h"
#include "shared/protocol/importproblems.h"

#include <QString>

namespace medlem::client {

// The words of an import that more than one of its widgets uses.
[[nodiscard]] QString importFieldText(const std::optional<ImportField> &field); // nothing: the row as a whole
[[nodiscard]] QString severityText(ImportSeverity severity);
[[nodiscard]] QString answerText(ImportAnswer answer);
[[nodiscard]] QString hindranceText(ImportHindranceKind kind);

// 12 000, as the language writes it.
[[nodiscard]] QString numberText(qint64 number);

// For plural forms, which count in int.
[[nodiscard]] int pluralNumber(qint64 number);

// When something happened, in the user's own time: 2026-05-18 14:05
[[nodiscard]] QString momentText(const QDateTime &moment);

} // namespace medlem::client
