// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QPointer>

namespace medlem::client {

// Where the keyboard was: the widget, and what was selected in it, which a line edit forgets when it loses the focus.
class FocusPlace
{
public:
    void remember(QWidget *focus)
    {
        m_widget = focus;
        const auto *line = qobject_cast<const QLineEdit *>(focus);
        m_start = line && line->hasSelectedText() ? line->selectionStart() : -1;
        m_length = line ? line->selectionLength() : 0;
        m_cursor = line ? line->cursorPosition() : 0;
    }

    [[nodiscard]] bool goBack() const // false: it is not there any more
    {
        if (!m_widget || !m_widget->isVisible())
            return false;
        m_widget->setFocus(Qt::OtherFocusReason);
        if (auto *line = qobject_cast<QLineEdit *>(m_widget.data())) {
            line->setCursorPosition(m_cursor);
            if (m_start >= 0)
                line->setSelection(m_start, m_length);
        }
        return true;
    }

private:
    QPointer<QWidget> m_widget;
    int m_start = -1;
    int m_length = 0;
    int m_cursor = 0;
};

} // namespace medlem::client
