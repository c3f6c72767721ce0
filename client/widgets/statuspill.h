// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace medlem::client {

enum class PillKind
{
    Neutral, // ended
    Info,    // pending
    Success, // active
    Warning,
    Error,
};

// A short state in colour and word; the word alone is enough.
class StatusPill : public QLabel
{
    Q_OBJECT

public:
    explicit StatusPill(QWidget *parent = nullptr);
    StatusPill(PillKind kind, const QString &text, QWidget *parent = nullptr);

    void setStatus(PillKind kind, const QString &text);
};

} // namespace medlem::client
