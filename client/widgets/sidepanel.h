// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QPointer>

class QHBoxLayout;
class QLabel;
class QPropertyAnimation;
class QScrollArea;

namespace medlem::client {

// Slides in over the right part of its parent, for editing beside what one sees. Not modal. Esc and the cross only ask:
// the page decides what becomes of the input and calls closePanel().
class SidePanel : public QFrame
{
    Q_OBJECT

public:
    explicit SidePanel(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    void setContent(QWidget *content);     // takes it over; the one before is deleted
    void addFooterButton(QWidget *button); // the first is the rightmost, and what Tab comes to first
    void setPanelWidth(int width);

    void openPanel();   // focus goes to the first field
    void closePanel();  // focus goes back to where it was
    void revealFocus(); // scrolls to the field that has it, when all is laid out
    [[nodiscard]] bool isOpen() const { return m_open; }

Q_SIGNALS:
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override; // stays inside: what lies below the panel cannot be seen

private:
    void arrange();
    void slideTo(bool open);
    [[nodiscard]] QRect place(bool open) const;

    bool m_open = false;
    int m_width = 480;
    QLabel *m_title;
    QLabel *m_subtitle;
    QScrollArea *m_scroll;
    QFrame *m_footer;
    QHBoxLayout *m_footerLayout;
    QPropertyAnimation *m_slide;
    QPointer<QWidget> m_focusBefore;
};

} // namespace medlem::client
