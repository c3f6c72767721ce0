// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/elidedlabel.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/tokens.h"
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
    void takesOneLineInALowWindow();
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

void TestMessageBar::takesOneLineInALowWindow()
{
    Window window;
    window.layout.addStretch(1);
    const QString text = QStringLiteral("The account has been created. It is taken into use with a one-time code.");
    const Message created{MessageKind::Success, text, QStringLiteral("Issue code"), [] {}};
    window.bar.showMessage(created);
    auto *label = window.bar.findChild<ElidedLabel *>(QStringLiteral("messageLabel"));
    const auto resize = [&window](int width, int height) {
        window.window.setFixedSize(width, height);
        return QTest::qWaitFor([&window, width, height] {
            return window.window.size() == QSize(width, height);
        });
    };
    QVERIFY(resize(400, 700));
    QTRY_VERIFY(label->height() > 2 * label->fontMetrics().height());
    QVERIFY(!label->isCutOff());
    QVERIFY(resize(400, 399));
    QTRY_VERIFY(label->isCutOff());
    QTRY_VERIFY(window.bar.height() <= controlHeight + 4);
    QCOMPARE(label->toolTip(), text);
    QCOMPARE(window.bar.accessibleName(), text);
    QCOMPARE(label->text(), text); // whole for who hears it
    window.bar.showMessage({MessageKind::Error, text});
    QTRY_VERIFY(!label->isCutOff()); // what went wrong is read as a whole
    QVERIFY(label->wordWrap());
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
