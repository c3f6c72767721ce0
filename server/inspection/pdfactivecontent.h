// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPDFObjectHandle;

namespace medlem::server {

// Whether an object of a PDF, with what stands directly in it, wants to run, open, send or carry something by itself: a
// script, a program, a form that is sent, a file inside, a film. A link that somebody has to click is none of it.
[[nodiscard]] bool isActive(const QPDFObjectHandle &object);

} // namespace medlem::server
