// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace medlem::client {

// The cards of a step that scroll when they are higher than the room between title and buttons.
class StepScroll : public QScrollArea
{
    Q_OBJECT

public:
    explicit StepScroll(QWidget *parent = nullptr);

    // Add cards here; what room is left stays below them.
    [[nodiscard]] QVBoxLayout *contentLayout() const { return m_content; }

private:
    QVBoxLayout *m_content;
};

} // namespace medlem::client
