// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "server/imports/importinput.h"
#include "server/imports/importreport.h"

namespace medlem::server {

// Reads a file, checks its rows, stages the good ones and plans what they will do, with the rights of the transaction's
// caller; the register stays as it is. The transaction goes on to ImportStore::apply, once at most, or it is committed:
// a preview too, since it counts how many personnummer the caller has asked about (TooManyRequests).
// Errors: those of the reader; Invalid (Required at "file": no headings; RepeatedField at "columns", UnknownValue at
// "names[n].known"); Forbidden for a local administrator who creates a name; whatever the watch answers.
[[nodiscard]] Result<ImportReport> planFile(Transaction &transaction, const ImportInput &input);

} // namespace medlem::server
