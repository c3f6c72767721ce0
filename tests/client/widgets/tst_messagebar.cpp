// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/messagebar.h"
#include "tests/support/activewindow.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace medlem::client;
using namespace std::chrono_literals;

class TestMessageBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actionRunsOnceAndClosesTheBar();
    void actionMayShowAnotherMessage();
    void successGoesAway();
    void successStaysUnderFocus();
    void errorStays();
    void escapeAndCrossDismiss();
    void screenReaderHearsTheText();
};

static QPushButton *actionOf(const MessageBar &bar)
{
    return bar.findChild<QPushButton *>(QStringLiteral("messageActionButton"));
}

void TestMessageBar::actionRunsOnceAndClosesTheBar()
{
    MessageBar bar;
    int undone = 0;
    QSignalSpy dismissed(&bar, &MessageBar::dismissed);
    bar.showMessage({MessageKind::Success, QStringLiteral("Saved."), QStringLiteral("Undo"), [&undone] {
                         ++undone;
                     }});
    QVERIFY(bar.isVisible());
    QCOMPARE(actionOf(bar)->text(), QStringLiteral("Undo"));
    QTest::keyClick(actionOf(bar), Qt::Key_Space);
    QCOMPARE(undone, 1);
    QVERIFY(!bar.isVisible());
    QCOMPARE(dismissed.size(), 1);
}

void TestMessageBar::actionMayShowAnotherMessage()
{
    MessageBar bar;
    bar.showMessage({MessageKind::Error, QStringLiteral("Failed."), QStringLiteral("Try again"), [&bar] {
                         bar.showMessage({MessageKind::Success, QStringLiteral("Done.")});
                     }});
    QTest::mouseClick(actionOf(bar), Qt::LeftButton);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.text(), QStringLiteral("Done."));
    QVERIFY(!actionOf(bar)->isVisible());
}

// A bar in a window, where the focus is somewhere else.
struct Window
{
    Window()
    {
        layout.addWidget(&bar);
        layout.addWidget(&other);
        bar.setSuccessTime(10ms);
        QVERIFY(medlem::test::showActive(window));
        other.setFocus();
    }

    QWidget window;
    QVBoxLayout layout{&window};
    MessageBar bar;
    QLineEdit other;
};

void TestMessageBar::successGoesAway()
{
    Window window;
    window.bar.showMessage({MessageKind::Success, QStringLiteral("Saved.")});
    QVERIFY(window.bar.isVisible());
    QTRY_VERIFY(!window.bar.isVisible());
}

void TestMessageBar::successStaysUnderFocus()
{
    Window window;
    window.bar.showMessage({MessageKind::Success, QStringLiteral("Saved."), QStringLiteral("Undo"), [] {}});
    actionOf(window.bar)->setFocus();
    QVERIFY(actionOf(window.bar)->hasFocus());
    QSignalSpy dismissed(&window.bar, &MessageBar::dismissed);
    QVERIFY(!dismissed.wait(60)); // several times as long as it would stay without the focus
    window.other.setFocus();
    QTRY_VERIFY(!window.bar.isVisible());
}

void TestMessageBar::errorStays()
{
    MessageBar bar;
    bar.setSuccessTime(10ms);
    bar.showMessage({MessageKind::Success, QStringLiteral("Saved.")});
    bar.showMessage({MessageKind::Error, QStringLiteral("Failed.")});
    QSignalSpy dismissed(&bar, &MessageBar::dismissed);
    QVERIFY(!dismissed.wait(60));
    QVERIFY(bar.isVisible());
}

void TestMessageBar::escapeAndCrossDismiss()
{
    MessageBar bar;
    bar.showMessage({MessageKind::Warning, QStringLiteral("Look.")});
    QTest::keyClick(&bar, Qt::Key_Escape);
    QVERIFY(!bar.isVisible());
    bar.showMessage({MessageKind::Warning, QStringLiteral("Look.")});
    QTest::mouseClick(bar.findChild<QToolButton *>(QStringLiteral("messageCloseButton")), Qt::LeftButton);
    QVERIFY(!bar.isVisible());
}

void TestMessageBar::screenReaderHearsTheText()
{
    MessageBar bar;
    bar.showMessage({MessageKind::Error, QStringLiteral("There is no contact.")});
    QCOMPARE(bar.accessibleName(), QStringLiteral("There is no contact."));
    for (const QAbstractButton *button : bar.findChildren<QAbstractButton *>())
        QVERIFY(!button->isVisible() || !button->accessibleName().isEmpty() || !button->text().isEmpty());
}

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
