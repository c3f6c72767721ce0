// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/tokens.h"

#include <QObject>

class QApplication;

namespace medlem::client {

// What the user has set.
enum class Appearance
{
    System,
    Light,
    Dark,
};

// Dresses the application: style, palette, font, style sheet. Follows the system while nothing else is set.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication &application, Appearance appearance = Appearance::System);

    void setAppearance(Appearance appearance);
    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    [[nodiscard]] Scheme scheme() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QApplication &m_application;
    Appearance m_appearance;
    std::optional<Scheme> m_applied;
};

// The style sheet with the tokens of the scheme filled in.
[[nodiscard]] QString styleSheet(Scheme scheme);

} // namespace medlem::client
