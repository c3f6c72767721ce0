// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/branchclosing.h"

#include <QFrame>

namespace medlem::client {

// What the closing of a branch does, in words, and with whom.
class ClosingEffectView : public QFrame
{
    Q_OBJECT

public:
    ClosingEffectView(const QString &heading, const ClosingEffect &effect, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; } // all sentences, for a receipt on paper

private:
    void addPersons(const ClosingEffect &effect);

    QString m_text;
};

} // namespace medlem::client
