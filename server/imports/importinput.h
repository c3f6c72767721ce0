// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/imports/importchoices.h"
#include "shared/domain/imports/importlimits.h"
#include "shared/protocol/importjobs.h"
#include "shared/protocol/imports.h"

#include <QDate>
#include <QHash>

class QIODevice;

namespace medlem::server {

// Looks on while a file is read and imported. What it answers with an error ends the import with that error. The
// import's transaction is at work meanwhile: a watch that needs the database has a connection of its own.
class ImportWatch
{
public:
    virtual ~ImportWatch() = default;

    // Told many times a second; percent is of the whole, an estimate that never falls.
    [[nodiscard]] virtual Result<void> advanced(ImportPhase phase, int percent) = 0;
};

// A file and all that the user has decided about it.
struct ImportInput
{
    QIODevice *file = nullptr; // open, seekable
    ImportFormat format = ImportFormat::Csv;
    ImportLimits limits{};
    ImportChoices choices{};
    QHash<qint64, ImportAnswer> answers{}; // by row
    QDate today{};
    ImportWatch *watch = nullptr;            // may be absent
    ImportJobKind goal = ImportJobKind::Run; // what the whole is that percent counts: a preview ends with the plan
};

} // namespace medlem::server
