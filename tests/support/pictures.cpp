// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/pictures.h"

#include <QCoreApplication>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QTest>

#include <algorithm>

namespace medlem::test {

Pictures::Pictures(QString folder, QString suffix)
    : m_folder(std::move(folder))
    , m_suffix(std::move(suffix))
    , m_size(qEnvironmentVariableIsSet("MEDLEM_SMALL_PICTURES") ? QSize(568, 400) : QSize(1040, 800))
{
}

void Pictures::save(QWidget &page, const QString &name) const
{
    page.resize(m_size);
    page.show();
    (void)QTest::qWaitForWindowExposed(&page);
    (void)QTest::qWaitFor([&page] {
        const auto moves = page.findChildren<QPropertyAnimation *>();
        return std::none_of(moves.begin(), moves.end(), [](const QPropertyAnimation *move) {
            return move->state() == QAbstractAnimation::Running;
        });
    });
    QCoreApplication::processEvents(); // texts of another length are laid out again
    grab(page, name);
}

void Pictures::grab(QWidget &widget, const QString &name) const
{
    widget.grab().save(m_folder + QLatin1Char('/') + name + m_suffix + QStringLiteral(".png"));
}

void press(QWidget &page, const char *name)
{
    const auto buttons = page.findChildren<QPushButton *>(QLatin1String(name));
    const auto found = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->isVisible() && button->isEnabled();
    });
    if (found == buttons.end())
        qWarning("There is no %s.", name);
    else
        (*found)->click();
}

} // namespace medlem::test
