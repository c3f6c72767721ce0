// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/imports/importproblem.h"
#include "shared/protocol/codec.h"
