// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/request/sessiontoken.h"
#include "tests/fuzz/fuzzinput.h"

using medlem::test::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray header = medlem::test::fuzzBytes(data, size);
    const auto hash = medlem::server::sessionTokenHash(header);
    if (hash)
        require(hash->size() == 32 && header.startsWith("Bearer "), "the SHA-256 of a bearer token");
    return 0;
}
