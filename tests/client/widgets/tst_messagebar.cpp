// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/messagebar.h"
#include "tests/support/activewindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace medlem::client;

class TestMessageBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actionRunsOnceAndClosesTheBar();
    void actionMayShowAnotherMessage();
    void successStaysWhateverElseIsDone();
    void theNextTakesItsPlace();
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
        QVERIFY(medlem::test::showActive(window));
        other.setFocus();
    }

    QWidget window;
    QVBoxLayout layout{&window};
    MessageBar bar;
    QLineEdit other;
};

void TestMessageBar::successStaysWhateverElseIsDone()
{
    Window window;
    window.bar.showMessage({MessageKind::Success, QStringLiteral("Saved."), QStringLiteral("Undo"), [] {}});
    QTest::keyClicks(&window.other, QStringLiteral("something else"));
    QVERIFY(window.bar.isVisible());
    QTest::keyClick(&window.other, Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(window.bar.isAncestorOf(QApplication::focusWidget())); // it can be reached
    QVERIFY(window.bar.isVisible());
}

void TestMessageBar::theNextTakesItsPlace()
{
    Window window;
    window.bar.showMessage({MessageKind::Success, QStringLiteral("Saved.")});
    window.bar.showMessage({MessageKind::Error, QStringLiteral("Failed.")});
    QCOMPARE(window.bar.text(), QStringLiteral("Failed."));
    QCOMPARE(window.bar.kind(), MessageKind::Error);
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
