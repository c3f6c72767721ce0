// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/imports/importcontrol.h"
#include "server/imports/importfilestore.h"
#include "server/imports/importreport.h"
#include "server/imports/importtask.h"
#include "server/request/requestcontext.h"

namespace medlem::server {

// Does one job, each try in a transaction of its own with the rights of who asked for it, that is committed with the
// job's end or leaves nothing behind. Throws DbFailure.
class ImportWork
{
public:
    ImportWork(Connection &connection, const StatementCatalog &catalog, const Clock &clock, ImportControl &control);

    [[nodiscard]] Result<void> perform(const ImportTask &task);

private:
    using Answers = QHash<qint64, ImportAnswer>;

    [[nodiscard]] Result<void> preview(const ImportTask &task);
    [[nodiscard]] Result<void> run(const ImportTask &task);
    [[nodiscard]] Result<void> undo(const ImportTask &task);

    // That the register still is as the preview saw it, with the answers that the preview knew.
    [[nodiscard]] Result<void> checkPreview(const ImportTask &task);
    [[nodiscard]] Result<void> finish(Transaction &transaction, const ImportTask &task,
                                      const std::optional<ChangeId> &batch);

    Connection &m_connection;
    const StatementCatalog &m_catalog;
    const Clock &m_clock;
    ImportControl &m_control;
};

} // namespace medlem::server
