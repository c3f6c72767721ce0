// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace medlem::client {

// A municipality by SCB's code, with its region beside the name; type a part of either to find it. May be empty.
class MunicipalityEdit : public QComboBox
{
    Q_OBJECT

public:
    explicit MunicipalityEdit(QWidget *parent = nullptr);

    void setMunicipality(const QString &code);  // unknown or empty: none
    [[nodiscard]] QString municipality() const; // empty: none, or what stands there is no municipality
    [[nodiscard]] bool isUnknown() const;       // something stands there that is none

Q_SIGNALS:
    void problemChanged(const QString &sentence); // empty: none to show

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] int findTyped() const;
    void settle();
};

// "Örebro, Örebro län"; of a code that is none, the code.
[[nodiscard]] QString municipalityText(const QString &code);

} // namespace medlem::client
