// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/tokens.h"

#include <QTest>

#include <cmath>

using namespace medlem::client;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsEnough_data();
    void contrastIsEnough();
};

// WCAG 2.2: 1.4.3 asks 4.5 for text, 1.4.11 asks 3 for edges and marks that carry meaning.
void TestTokens::contrastIsEnough_data()
{
    QTest::addColumn<ColorRole>("foreground");
    QTest::addColumn<ColorRole>("background");
    QTest::addColumn<double>("least");
    using enum ColorRole;
    for (const ColorRole ground : {Background, Surface, Hover, AccentSoft})
        QTest::addRow("text on %d", static_cast<int>(ground)) << Text << ground << 7.0;
    for (const ColorRole ground : {Background, Surface, Hover})
        QTest::addRow("muted text on %d", static_cast<int>(ground)) << TextMuted << ground << 4.5;
    for (const ColorRole ground : {Background, Surface, Hover, AccentSoft})
        QTest::addRow("accent on %d", static_cast<int>(ground)) << Accent << ground << 4.5;
    for (const ColorRole ground : {Accent, AccentHover, AccentPressed})
        QTest::addRow("text on accent %d", static_cast<int>(ground)) << OnAccent << ground << 4.5;
    for (const ColorRole ground : {Background, Surface})
        QTest::addRow("edge on %d", static_cast<int>(ground)) << ControlBorder << ground << 3.0;
    for (const auto &[strong, soft] : {std::pair(Info, InfoSoft), std::pair(Success, SuccessSoft),
                                       std::pair(Warning, WarningSoft), std::pair(Error, ErrorSoft)}) {
        QTest::addRow("state %d", static_cast<int>(strong)) << strong << soft << 4.5;
        QTest::addRow("text on state %d", static_cast<int>(strong)) << Text << soft << 7.0;
    }
    QTest::newRow("error on surface") << Error << Surface << 4.5;
    QTest::newRow("error on background") << Error << Background << 4.5;
}

void TestTokens::contrastIsEnough()
{
    QFETCH(ColorRole, foreground);
    QFETCH(ColorRole, background);
    QFETCH(double, least);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const double found = contrast(color(foreground, scheme), color(background, scheme));
        QVERIFY2(found >= least, qPrintable(QStringLiteral("%1 in scheme %2").arg(found).arg(int(scheme))));
    }
}

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
