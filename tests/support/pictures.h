// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>
#include <QString>

class QWidget;

namespace medlem::test {

// Where a program that shows pages to be looked at (…look.cpp) saves its pictures.
class Pictures
{
public:
    Pictures(QString folder, QString suffix);

    // Shows the page as in a window of 1280 x 800 beside the navigation, or of 640 x 400 when MEDLEM_SMALL_PICTURES is
    // set, waits until it is still, and saves it.
    void save(QWidget &page, const QString &name) const;

    // Saves a widget as it is.
    void grab(QWidget &widget, const QString &name) const;

private:
    QString m_folder;
    QString m_suffix;
    QSize m_size;
};

// Clicks the button of that name that can be clicked; says so when there is none.
void press(QWidget &page, const char *name);

} // namespace medlem::test
