// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/accesssettings.h"

#include "shared/protocol/accessdescriptions.h"
#include "shared/protocol/codecimpl.h"

namespace medlem {

template struct RequestCodec<ShowAccessSettings>;
template struct RequestCodec<UpdateAccessSettings>;
template struct BodyCodec<AccessSettings>;
template struct BodyCodec<AccessSettingsFields>;

} // namespace medlem
