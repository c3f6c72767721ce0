// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace medlem::client {

// A choice among a few: each has an id that the program uses and a text that people read. Scrolling the page over it
// changes nothing.
class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent = nullptr);

    void addChoice(const QString &id, const QString &text);
    void setCurrentId(const QString &id); // unknown or empty: nothing chosen
    [[nodiscard]] QString currentId() const;

Q_SIGNALS:
    void choiceChanged(const QString &id); // by the user

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace medlem::client
