// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace medlem::client {

// A country by its ISO 3166-1 alpha-2 code; type a part of the name to find it. Sweden stands first, then its
// neighbours, then the rest in the order of the language.
class CountryEdit : public QComboBox
{
    Q_OBJECT

public:
    explicit CountryEdit(QWidget *parent = nullptr);

    void setCountry(const QString &code);
    [[nodiscard]] QString country() const; // empty when what stands there is no country

Q_SIGNALS:
    void countryChanged(const QString &code);     // by the user
    void problemChanged(const QString &sentence); // empty: none to show

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void settle();
};

} // namespace medlem::client
