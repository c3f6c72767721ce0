// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All widgets in one window, to look at: lookbook [--screenshot FILE] [--theme light|dark] [--page N] [--focus NAME]
// [--popup]
// [--language sv|en]. Built with the tests, but not one of them; no part of the product.

#include "client/app/language.h"
#include "client/app/mainwindow.h"
#include "client/app/theme.h"
#include "tests/client/widgets/lookpages.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTest>
#include <QTimer>

using namespace medlem::client;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption screenshot(QStringLiteral("screenshot"), QStringLiteral("Save the window."),
                                        QStringLiteral("file"));
    const QCommandLineOption themeName(QStringLiteral("theme"), QStringLiteral("light or dark"),
                                       QStringLiteral("theme"), QStringLiteral("light"));
    const QCommandLineOption page(QStringLiteral("page"), QStringLiteral("Which page, from 1."), QStringLiteral("n"),
                                  QStringLiteral("1"));
    const QCommandLineOption focus(QStringLiteral("focus"), QStringLiteral("Which widget has the focus."),
                                   QStringLiteral("name"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("sv or en"), QStringLiteral("code"),
                                      QStringLiteral("sv"));
    const QCommandLineOption popup(QStringLiteral("popup"), QStringLiteral("Save what the focused widget opens."));
    parser.addOptions({screenshot, themeName, page, focus, popup, language});
    parser.process(application);

    const Language texts(application, QLocale(parser.value(language)));
    const Theme theme(application,
                      parser.value(themeName) == QLatin1String("dark") ? Appearance::Dark : Appearance::Light);
    MainWindow window;
    window.setIdentity(QStringLiteral("Avdelning Umeå"), QStringLiteral("Karin Åkesson"));
    fillWithLookPages(window);
    window.showPages();
    window.show();
    window.setCurrentPage(lookPage(window, parser.value(page).toInt()));

    QTimer::singleShot(700, &window, [&] {
        if (auto *widget = window.findChild<QWidget *>(parser.value(focus)))
            widget->setFocus(Qt::TabFocusReason);
        if (!parser.isSet(screenshot))
            return;
        QWidget *seen = &window;
        if (parser.isSet(popup) && QApplication::focusWidget()) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);
            if (QApplication::activePopupWidget())
                seen = QApplication::activePopupWidget();
        }
        seen->grab().save(parser.value(screenshot));
        QCoreApplication::quit();
    });
    return QApplication::exec();
}
