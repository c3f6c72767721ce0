// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace medlem::client {

// An edit that holds more than the text that stands in it: what a draft keeps of it, and takes back.
class KeptContent
{
public:
    virtual ~KeptContent() = default;

    [[nodiscard]] virtual QString keptContent() const = 0;
    virtual void setKeptContent(const QString &content) = 0;
};

} // namespace medlem::client
