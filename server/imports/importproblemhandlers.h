// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/importproblems.h"

namespace medlem::server {

[[nodiscard]] Result<ImportProblemPage> handleListImportProblems(const ListImportProblems &request,
                                                                 RequestContext &context);
[[nodiscard]] Result<ImportEntry> handleAnswerImportQuestions(const AnswerImportQuestions &request,
                                                              RequestContext &context);

} // namespace medlem::server
