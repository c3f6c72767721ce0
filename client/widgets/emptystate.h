// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/icon.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace medlem::client {

class IconLabel;

// What stands where there is nothing to show: a picture, what it means, and what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setPicture(PictureName name);
    void setTitle(const QString &title);
    void setText(const QString &text);
    void setActionText(const QString &text); // empty: no button

Q_SIGNALS:
    void actionTriggered();

private:
    static constexpr int textWidth = 400;

    IconLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace medlem::client
