// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/mainwindow.h"
#include "client/widgets/searchfield.h"
#include "tests/support/activewindow.h"

#include <QAbstractButton>
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
    void saysWhenTheServerIsLost();
    void removesPages();
    void logsOut();
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

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
