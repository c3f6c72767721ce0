// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/language.h"
#include "client/app/theme.h"
#include "tests/client/app/program.h"
#include "tests/support/pictures.h"

#include <QApplication>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

namespace {

// Half written, warned of, locked.
void saveLock(const Pictures &pictures)
{
    Program it;
    if (!it.writeInCard())
        return;
    it.time.pass(std::chrono::minutes(28) + std::chrono::seconds(20));
    if (it.shows("sessionWarning"))
        pictures.grab(it.client.window(), QStringLiteral("session-warning"));
    it.click("lockButton");
    (void)it.shows("lockScreen");
    pictures.grab(it.client.window(), QStringLiteral("session-locked"));
    it.click("otherUserButton");
    pictures.grab(it.client.window(), QStringLiteral("session-leaving"));
}

// What an earlier run has left: in the window, and in the form.
void saveDrafts(const Pictures &pictures)
{
    Program it(DraftBox::createKey());
    if (!it.writeInCard())
        return;
    it.click("lockButton");
    (void)it.shows("lockScreen");
    it.click("otherUserButton");
    if (!it.logIn(it.karin) || !it.shows("memberTable"))
        return;
    pictures.grab(it.client.window(), QStringLiteral("draft-in-window"));
    QTest::keyClick(it.find<QTableView>("memberTable"), Qt::Key_Return);
    if (!it.shows("editPersonButton"))
        return;
    it.click("editPersonButton");
    const auto *bar = it.shows("offerBar") ? it.find<QWidget>("offerBar") : nullptr;
    (void)QTest::qWaitFor([bar, &it] {
        return bar && bar->mapTo(&it.client.window(), QPoint(bar->width(), 0)).x() <= it.client.window().width();
    });
    if (bar)
        pictures.grab(it.client.window(), QStringLiteral("draft-in-form"));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString scheme = arguments.value(2, QStringLiteral("light"));
    const Language texts(application, QLocale(arguments.value(3, QStringLiteral("sv"))));
    const Theme theme(application, scheme == QLatin1String("dark") ? Appearance::Dark : Appearance::Light);
    const Pictures pictures(arguments.value(1, QStringLiteral(".")), QLatin1Char('-') + scheme);
    saveLock(pictures);
    saveDrafts(pictures);
    return 0;
}
