// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/importproblems.h"

#include "shared/protocol/codecimpl.h"
#include "shared/protocol/importdescriptions.h"

namespace medlem {

template struct RequestCodec<ListImportProblems>;
template struct RequestCodec<AnswerImportQuestions>;
template struct BodyCodec<ImportProblemPage>;
template struct BodyCodec<ImportProposal>;
template struct EnumCodec<ImportField>;
template struct EnumCodec<ImportSeverity>;
template struct EnumCodec<ImportAnswer>;

} // namespace medlem
