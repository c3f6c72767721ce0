// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace medlem::client {

// A choice among many, found by typing a part of its text: each has an id that the program uses and a text that people
// read. Scrolling the page over it changes nothing.
class FindBox : public QComboBox
{
    Q_OBJECT

public:
    explicit FindBox(QWidget *parent = nullptr);

    void addChoice(const QString &id, const QString &text);
    void setCurrentId(const QString &id);    // unknown or empty: nothing chosen
    [[nodiscard]] QString currentId() const; // empty: nothing, or what stands there is none of them
    [[nodiscard]] bool isUnknown() const;    // something stands there that is none of them

Q_SIGNALS:
    void problemChanged(const QString &sentence); // empty: none to show

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] int findTyped() const;
    void settle();
};

} // namespace medlem::client
