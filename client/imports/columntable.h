// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"
#include "shared/domain/imports/importmapping.h"

namespace medlem::client {

class ColumnRow;

// All columns of a file with their fields. A field that is chosen twice is told beside both columns.
class ColumnTable : public Section
{
    Q_OBJECT

public:
    explicit ColumnTable(QWidget *parent = nullptr);

    void setFile(const QStringList &headings, const QList<QStringList> &samples);
    void setColumns(const QList<ImportColumn> &columns); // of the same headings
    [[nodiscard]] QList<ImportColumn> columns() const;
    [[nodiscard]] bool has(ImportField field) const;
    [[nodiscard]] bool hasRepeatedField() const;

Q_SIGNALS:
    void edited(); // by the user

private:
    void addCaptions();
    void showRepetitions();

    QWidget *m_body;
    QList<ColumnRow *> m_rows;
};

} // namespace medlem::client
