// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/messagebar.h"

#include <QFrame>

class QLabel;

namespace medlem::client {

class IconLabel;

// Something to know that stays as long as it is true, unlike a message; empty: nothing is shown.
class Notice : public QFrame
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    void setText(MessageKind kind, const QString &text);
    [[nodiscard]] QString text() const;

private:
    IconLabel *m_icon;
    QLabel *m_text;
};

} // namespace medlem::client
