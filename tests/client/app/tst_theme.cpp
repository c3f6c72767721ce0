// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/theme.h"
#include "client/widgets/icon.h"

#include <QApplication>
#include <QImage>
#include <QTest>

using namespace medlem::client;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTokenIsFilledIn();
    void palettesFollowTheSetting();
    void iconsFollowTheTheme();
    void everyIconDraws();
};

static QColor strongest(const QIcon &icon, QSize size)
{
    const QImage image = icon.pixmap(size, 1.0).toImage();
    QColor found(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (const QColor here = image.pixelColor(x, y); here.alpha() > found.alpha())
                found = here;
        }
    }
    return found;
}

void TestTheme::everyTokenIsFilledIn()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QString sheet = styleSheet(scheme);
        QVERIFY(sheet.contains(color(ColorRole::Accent, scheme).name()));
        QVERIFY(!sheet.contains(QLatin1String("${accent")));
        QCOMPARE(sheet.count(QLatin1Char('{')), sheet.count(QLatin1Char('}')));
    }
}

void TestTheme::palettesFollowTheSetting()
{
    Theme theme(*qApp, Appearance::Light);
    QCOMPARE(schemeOf(QApplication::palette()), Scheme::Light);
    theme.setAppearance(Appearance::Dark);
    QCOMPARE(schemeOf(QApplication::palette()), Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), color(ColorRole::Background, Scheme::Dark));
    theme.setAppearance(Appearance::System); // offscreen has no dark mode
    QCOMPARE(schemeOf(QApplication::palette()), Scheme::Light);
}

void TestTheme::iconsFollowTheTheme()
{
    Theme theme(*qApp, Appearance::Light);
    const QIcon add = icon(IconName::Add, ColorRole::Accent);
    QCOMPARE(strongest(add, {48, 48}).rgb(), color(ColorRole::Accent, Scheme::Light).rgb());
    theme.setAppearance(Appearance::Dark);
    QCOMPARE(strongest(add, {48, 48}).rgb(), color(ColorRole::Accent, Scheme::Dark).rgb());
}

void TestTheme::everyIconDraws()
{
    for (int i = 0; i <= static_cast<int>(IconName::Warning); ++i)
        QVERIFY2(strongest(icon(static_cast<IconName>(i)), {24, 24}).alpha() > 0, qPrintable(QString::number(i)));
    for (int i = 0; i <= static_cast<int>(PictureName::Search); ++i)
        QVERIFY2(strongest(picture(static_cast<PictureName>(i)), {160, 120}).alpha() > 0,
                 qPrintable(QString::number(i)));
    QVERIFY(strongest(applicationIcon(), {32, 32}).alpha() > 0);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
