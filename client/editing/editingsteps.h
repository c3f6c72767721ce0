// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/draftshelf.h"
#include "shared/core/ids.h"
#include "shared/core/result.h"

#include <functional>

namespace medlem::client {

template <class Fields>
struct Versioned
{
    Version version = 0;
    Fields fields;
};

// What RecordEditing asks the page to do; the page alone knows the api. Each step answers once, or never when context
// has died.
template <class Fields>
struct EditingSteps
{
    using Answer = std::function<void(Result<Versioned<Fields>>)>;

    std::function<void(const Versioned<Fields> &wanted, QObject *context, Answer answer)> save;
    std::function<void(QObject *context, Answer answer)> read; // the newest version; empty for a new record
    std::function<void(const Versioned<Fields> &saved)> saved; // the panel has closed
    DraftPlace place = {};                                     // under which drafts are kept; none without
};

} // namespace medlem::client
