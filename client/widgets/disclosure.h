// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace medlem::client {

// Content that is folded away behind a line of text until somebody wants it: history.
class Disclosure : public QWidget
{
    Q_OBJECT

public:
    explicit Disclosure(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void addContent(QWidget *content);
    void setUnfolded(bool unfolded);
    [[nodiscard]] bool isUnfolded() const;

Q_SIGNALS:
    void toggled(bool unfolded); // by the user

private:
    QPushButton *m_toggle;
    QWidget *m_content;
    QVBoxLayout *m_contentLayout;
};

} // namespace medlem::client
