// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/statistics.h"

#include <QList>
#include <QString>

namespace medlem::client {

// One figure of a chart and of the table beneath it.
struct Figure
{
    QString label;
    qint64 members = 0;

    bool operator==(const Figure &) const = default;
};

[[nodiscard]] QList<Figure> monthFigures(const Statistics &statistics);
[[nodiscard]] QList<Figure> branchFigures(const Statistics &statistics); // the rest last, as one
[[nodiscard]] QList<Figure> ageFigures(const Statistics &statistics);
[[nodiscard]] QList<Figure> typeFigures(const Statistics &statistics);

// "18–25", "up to 17", "76 and over"
[[nodiscard]] QString ageText(const AgeCount &age);

} // namespace medlem::client
