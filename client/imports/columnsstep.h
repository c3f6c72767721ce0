// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/importstep.h"

namespace medlem::client {

class ColumnTable;
class Notice;
class SavedColumns;
class UsualValues;

// The second step: which column of the file goes to which field. Guessed from the headings, and the user's to change.
class ColumnsStep : public ImportStep
{
    Q_OBJECT

public:
    explicit ColumnsStep(ImportSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("What do the columns hold?"); }
    [[nodiscard]] QString subtitle() const override;
    void enter() override;
    [[nodiscard]] bool mayGoOn() const override;

private:
    void connectParts();
    void showColumns(const QList<ImportColumn> &columns);
    void guess();
    void render();
    [[nodiscard]] QString hindrance() const; // what keeps the columns from being enough; empty: nothing
    [[nodiscard]] QStringList missingFields() const;

    SavedColumns *m_saved;
    Notice *m_missing;
    UsualValues *m_usual;
    ColumnTable *m_table;
    std::optional<LocalFile> m_shown; // the file whose columns stand here
};

} // namespace medlem::client
