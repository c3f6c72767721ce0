// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace medlem::client {

// Shows a code or key that is compared with paper or typed elsewhere: in letters of one width, to be selected.
class FixedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit FixedLabel(QWidget *parent = nullptr);
};

} // namespace medlem::client
