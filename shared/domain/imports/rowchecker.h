// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/imports/importcatalog.h"
#include "shared/domain/imports/importmapping.h"
#include "shared/domain/imports/importrow.h"

#include <QSet>

namespace medlem {

class CellReader;

// Makes the rows of one file into checked ones, in the file's order: it remembers which personnummer it has met. Dates
// are written year first: 2024-03-01, 20240301, 2024/03/01 or 2024.03.01; the other orders cannot be told apart.
//
// Errors keep the row out: whatever the domain types refuse, an unknown branch, type or role, what lasts longer than a
// closed branch (NotInUse), another number of cells than headings (FieldCountDiffers), a copy of an earlier good row's
// personnummer and name (RepeatedInFile). Questions
// are for a person to answer: the personnummer of an earlier row with another name (NumberOfAnother), or with the same
// name but written in another way, which somebody else may have done for a second membership (RepeatedInFile). Notices
// are no hindrance: a telephone or member number that is none, contact details of a protected person, of which the
// register keeps as few as it can.
class RowChecker
{
public:
    RowChecker(const ImportCatalog &catalog, const ImportMapping &mapping, QDate today);

    [[nodiscard]] CheckedRow check(qint64 row, const QStringList &cells);

private:
    void compareWithEarlierRows(CellReader &reader, const Person &person);

    const ImportCatalog &m_catalog;
    const ImportMapping &m_mapping;
    QDate m_today;
    QSet<QString> m_earlier; // of good rows: the personnummer, with the name, and with the name and as it is written
};

} // namespace medlem
