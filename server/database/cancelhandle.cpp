// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/cancelhandle.h"

#include <libpq-fe.h>

#include <array>

namespace medlem::server {

CancelHandle::CancelHandle(const Connection &connection)
    : m_handle(connection.isOpen() ? PQgetCancel(connection.handle()) : nullptr)
{
}

void CancelHandle::Free::operator()(pg_cancel *handle) const
{
    PQfreeCancel(handle);
}

bool CancelHandle::cancel() const
{
    std::array<char, 256> reason{};
    return m_handle && PQcancel(m_handle.get(), reason.data(), int(reason.size())) == 1;
}

} // namespace medlem::server
