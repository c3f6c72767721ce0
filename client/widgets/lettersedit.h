// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace medlem::client {

// A line edit that keeps of what is typed or pasted only the letters that count, and sets them as they are written
// where the user reads them. The cursor stays behind the same letter.
class LettersEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit LettersEdit(QWidget *parent = nullptr);

    [[nodiscard]] QString letters() const; // without what only separates

protected:
    [[nodiscard]] virtual bool counts(QChar letter) const = 0;
    [[nodiscard]] virtual QString arrange(const QString &letters) const { return letters; }

private:
    [[nodiscard]] QString countingIn(QStringView text) const;
    void arrangeText();
};

} // namespace medlem::client
