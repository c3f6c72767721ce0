// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"

#include <QDate>

namespace medlem::server {

// What was tried: each names the same hindrance after a field of its own.
enum class TransferStep
{
    Request,
    RequestIncoming,
    Accept,
    End
};

// What a function of migration 0025 said in the column "outcome", or the rule that it would have broken. Where a type
// of membership is chosen, also whether it is in use and admits the person on firstDay: an Error takes back what the
// function has written.
[[nodiscard]] Result<void> heedTransfer(const Result<Rows> &answer, TransferStep step, QDate firstDay = {});

} // namespace medlem::server
