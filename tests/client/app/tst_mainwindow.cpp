// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/mainwindow.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/sidepanel.h"
#include "tests/support/activewindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace medlem::client;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesPageByClickAndKey();
    void findsTheSearchOfThePage();
    void reloads();
    void loginStandsInPlaceOfAll();
    void showsMessages();
    void dropsASuccessWhenAFormOpens();
    void saysWhenTheServerIsLost();
    void removesPages();
    void logsOut();
    void reachesEveryPageInASmallWindow();
    void keepsTheWordsForWhoHearsThem();
};

struct Shell
{
    Shell()
    {
        search = new SearchField(first);
        window.addPage({IconName::People, QStringLiteral("Members"), first});
        window.addPage({IconName::Board, QStringLiteral("Board"), second});
        window.setIdentity(QStringLiteral("Umeå"), QStringLiteral("Karin Åkesson"));
        window.setLoginPage(login);
        window.showPages();
        QVERIFY(medlem::test::showActive(window));
    }

    [[nodiscard]] QAbstractButton *button(const char *name) const
    {
        return window.findChild<QAbstractButton *>(QString::fromLatin1(name));
    }

    MainWindow window;
    QWidget *first = new QWidget;
    QWidget *second = new QWidget;
    QWidget *login = new QWidget;
    SearchField *search;
};

void TestMainWindow::changesPageByClickAndKey()
{
    Shell shell;
    QCOMPARE(shell.window.currentPage(), shell.first);
    QVERIFY(shell.button("navigationButton1")->isChecked());
    QSignalSpy changed(&shell.window, &MainWindow::currentPageChanged);
    QTest::mouseClick(shell.button("navigationButton2"), Qt::LeftButton);
    QCOMPARE(shell.window.currentPage(), shell.second);
    QTest::keyClick(&shell.window, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(shell.window.currentPage(), shell.first);
    QVERIFY(shell.button("navigationButton1")->isChecked());
    QTest::keyClick(&shell.window, Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(shell.window.currentPage(), shell.first);
    QCOMPARE(changed.size(), 2);
}

void TestMainWindow::findsTheSearchOfThePage()
{
    Shell shell;
    shell.search->setText(QStringLiteral("anna"));
    shell.button("navigationButton1")->setFocus();
    QTest::keyClick(&shell.window, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(shell.search->hasFocus());
    QCOMPARE(shell.search->selectedText(), QStringLiteral("anna"));
}

void TestMainWindow::reloads()
{
    Shell shell;
    QSignalSpy reload(&shell.window, &MainWindow::reloadRequested);
    QTest::keyClick(&shell.window, Qt::Key_F5);
    QCOMPARE(reload.size(), 1);
}

void TestMainWindow::loginStandsInPlaceOfAll()
{
    Shell shell;
    shell.window.showLogin();
    QVERIFY(shell.login->isVisible());
    QVERIFY(!shell.first->isVisible());
    QVERIFY(!shell.button("navigationButton1")->isVisible());
    QSignalSpy reload(&shell.window, &MainWindow::reloadRequested);
    QTest::keyClick(&shell.window, Qt::Key_F5);
    QTest::keyClick(&shell.window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(reload.size(), 0);
    QCOMPARE(shell.window.currentPage(), shell.first);
    shell.window.showPages();
    QVERIFY(shell.first->isVisible());
}

void TestMainWindow::showsMessages()
{
    Shell shell;
    bool undone = false;
    shell.window.showMessage({MessageKind::Success, QStringLiteral("Saved."), QStringLiteral("Undo"), [&undone] {
                                  undone = true;
                              }});
    QVERIFY(shell.window.messageBar()->isVisible());
    QTest::mouseClick(shell.button("messageActionButton"), Qt::LeftButton);
    QVERIFY(undone);
    QVERIFY(!shell.window.messageBar()->isVisible());
    shell.window.showMessage({MessageKind::Info, QStringLiteral("Again.")});
    QVERIFY(shell.window.messageBar()->isVisible());
}

void TestMainWindow::dropsASuccessWhenAFormOpens()
{
    Shell shell;
    auto *panel = new SidePanel(shell.first);
    panel->setContent(new QLineEdit);
    shell.search->setFocus();
    shell.window.showMessage({MessageKind::Success, QStringLiteral("Saved.")});
    QTest::keyClicks(shell.search, QStringLiteral("anna"));
    QVERIFY(shell.window.messageBar()->isVisible()); // who reads slowly has the time
    panel->openPanel();
    QVERIFY(!shell.window.messageBar()->isVisible());
    shell.window.showMessage({MessageKind::Success, QStringLiteral("Saved once more.")});
    panel->closePanel();
    QVERIFY(shell.search->hasFocus());
    QVERIFY(shell.window.messageBar()->isVisible()); // it is about what was in the form
    shell.window.showMessage({MessageKind::Error, QStringLiteral("Failed.")});
    panel->openPanel();
    QVERIFY(shell.window.messageBar()->isVisible());
}

void TestMainWindow::saysWhenTheServerIsLost()
{
    Shell shell;
    const auto *line = shell.window.findChild<QWidget *>(QStringLiteral("connectionLine"));
    QVERIFY(!line->isVisible());
    shell.window.setConnection(Connection::Lost);
    QVERIFY(line->isVisible());
    shell.window.setConnection(Connection::Online);
    QVERIFY(!line->isVisible());
}

void TestMainWindow::removesPages()
{
    Shell shell;
    const QPointer<QWidget> first = shell.first;
    shell.window.removePages();
    QCOMPARE(shell.window.currentPage(), nullptr);
    QTRY_VERIFY(!first);
    QTRY_VERIFY(!shell.button("navigationButton1"));
    auto *page = new QWidget;
    shell.window.addPage({IconName::Settings, QStringLiteral("Roles"), page});
    QCOMPARE(shell.window.currentPage(), page);
    QVERIFY(shell.button("navigationButton1")->isChecked());
}

void TestMainWindow::logsOut()
{
    Shell shell;
    QSignalSpy out(&shell.window, &MainWindow::logOutRequested);
    QTest::mouseClick(shell.button("logOutButton"), Qt::LeftButton);
    QCOMPARE(out.size(), 1);
}

// A screen of 1280 x 800 at 200 %, and the ten pages of the national organisation.
void TestMainWindow::reachesEveryPageInASmallWindow()
{
    Shell shell;
    for (int i = 3; i <= 10; ++i)
        shell.window.addPage({IconName::Settings, QStringLiteral("Page %1").arg(i), new QWidget});
    shell.window.resize(640, 400);
    QTRY_COMPARE(shell.window.size(), QSize(640, 400));
    const auto *scroll = shell.window.findChild<QScrollArea *>(QStringLiteral("navigationScroll"));
    QTRY_VERIFY(scroll->width() < 70);
    const auto isInSight = [&](const QWidget *button) {
        const QRect place(button->mapTo(scroll, QPoint()), button->size());
        return scroll->rect().contains(place);
    };
    for (int i = 1; i <= 10; ++i) {
        auto *button = shell.button(qPrintable(QStringLiteral("navigationButton%1").arg(i)));
        QVERIFY(button->height() >= button->sizeHint().height()); // not squeezed
        button->click();
        QTRY_VERIFY2(isInSight(button), qPrintable(button->accessibleName()));
    }
    for (const char *name : {"lockButton", "logOutButton"})
        QVERIFY(shell.window.rect().contains(
            QRect(shell.button(name)->mapTo(&shell.window, QPoint()), shell.button(name)->size())));
    QTest::keyClick(&shell.window, Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(isInSight(shell.button("navigationButton1")));
}

void TestMainWindow::keepsTheWordsForWhoHearsThem()
{
    Shell shell;
    shell.window.resize(1200, 700);
    QTRY_COMPARE(shell.button("navigationButton2")->text(), QStringLiteral("Board"));
    shell.window.resize(700, 500);
    QTRY_COMPARE(shell.button("navigationButton2")->text(), QString());
    QCOMPARE(shell.button("navigationButton2")->accessibleName(), QStringLiteral("Board"));
    QVERIFY(shell.button("navigationButton2")->toolTip().startsWith(QStringLiteral("Board")));
    QVERIFY(!shell.window.findChild<QLabel *>(QStringLiteral("branchLabel"))->isVisible());
    shell.window.resize(1200, 700);
    QTRY_COMPARE(shell.button("navigationButton2")->text(), QStringLiteral("Board"));
    QVERIFY(shell.window.findChild<QLabel *>(QStringLiteral("branchLabel"))->isVisible());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
