// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace medlem::client {

// A page of header and cards that scrolls when the window is low or the scale large. Not for lists: they scroll alone.
class ScrollPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollPage(QWidget *parent = nullptr);

    // Add header and cards here; what room is left stays below them.
    [[nodiscard]] QVBoxLayout *contentLayout() const { return m_content; }

private:
    QVBoxLayout *m_content;
};

// What scrolls under a page's header that stays where it is. The body is taken over.
[[nodiscard]] QScrollArea *createBodyScroll(QWidget *body, QWidget *parent);

} // namespace medlem::client
