// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/domain/imports/importlimits.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace medlem {

class XmlPart;

// The texts of a workbook that its cells name by number, in memory of not more than their part of the workbook.
class SharedStrings
{
public:
    // Keeps of a text that is longer than a cell may be just so much that it still is. Errors: those of XmlPart.
    [[nodiscard]] static Result<SharedStrings> read(XmlPart &part, const ImportLimits &limits);

    // None when there is none of this number.
    [[nodiscard]] std::optional<QString> at(qint64 number) const;

private:
    QByteArray m_texts;              // in UTF-8, one after the other
    std::vector<quint32> m_ends{0U}; // of each in m_texts, after the beginning of the first
};

// The text of a cell or shared string with its _x000D_ made into the characters that they stand for.
[[nodiscard]] QString withoutEscapes(const QString &text);

} // namespace medlem
