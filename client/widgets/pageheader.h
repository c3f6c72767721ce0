// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace medlem::client {

// The top of a page: back, title, subtitle, and at the right the lesser actions and the primary one.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    void setBackText(const QString &text);    // where back leads; empty: no way back
    void setPrimaryText(const QString &text); // empty: no primary action
    void addAction(QWidget *button);          // left of the primary action
    void addBeside(QWidget *widget);          // right after the title: a StatusPill
    [[nodiscard]] QPushButton *primaryButton() const { return m_primary; }

Q_SIGNALS:
    void backRequested();
    void primaryTriggered();

private:
    QPushButton *m_back;
    QLabel *m_title;
    QLabel *m_subtitle;
    QHBoxLayout *m_titleLine;
    QHBoxLayout *m_actions;
    QPushButton *m_primary;
};

} // namespace medlem::client
