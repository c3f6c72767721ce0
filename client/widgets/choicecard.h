// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRadioButton>

namespace medlem::client {

// A choice on a surface of its own, which can be pressed wherever it reacts to the pointer, not on its words only.
class ChoiceCard : public QRadioButton
{
    Q_OBJECT

public:
    explicit ChoiceCard(const QString &text, QWidget *parent = nullptr);

protected:
    [[nodiscard]] bool hitButton(const QPoint &position) const override { return rect().contains(position); }
};

} // namespace medlem::client
