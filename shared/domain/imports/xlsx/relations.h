// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QList>
#include <QString>

namespace medlem {

class ZipArchive;

// How a part of a workbook refers to another (ECMA-376, part 2, chapter 9).
struct Relation
{
    QString id;
    QString kind;   // the last word of its type's address: "worksheet"
    QString target; // name in the archive
};

// Those of a part; of the archive itself when part is empty. What lies outside of the archive is left out. None when
// nothing tells of any. Errors: those of XmlPart.
[[nodiscard]] Result<QList<Relation>> readRelations(const ZipArchive &archive, const QString &part);

} // namespace medlem
