// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace medlem::client {

class FoldingLine;

// A card: heading, actions at its right, content below.
class Section : public QFrame
{
    Q_OBJECT

public:
    explicit Section(QWidget *parent = nullptr);
    explicit Section(const QString &heading, QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    void setDescription(const QString &text); // one muted line under the heading
    void addAction(QWidget *button);
    void addContent(QWidget *content);
    [[nodiscard]] QVBoxLayout *contentLayout() const { return m_content; }

private:
    QLabel *m_heading;
    QLabel *m_description;
    FoldingLine *m_actions;
    QVBoxLayout *m_content;
};

} // namespace medlem::client
