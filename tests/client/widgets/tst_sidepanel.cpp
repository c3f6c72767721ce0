// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/sidepanel.h"
#include "tests/support/activewindow.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace medlem::client;

class TestSidePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slidesInAtTheRightAndTakesFocus();
    void escapeOnlyAsks();
    void givesFocusBack();
    void followsItsPage();
};

struct Page
{
    Page()
    {
        window.resize(1000, 600);
        start = new QPushButton(QStringLiteral("Edit"), &window);
        panel = new SidePanel(&window);
        auto *form = new QWidget;
        auto *layout = new QVBoxLayout(form);
        first = new QLineEdit(form);
        layout->addWidget(first);
        layout->addWidget(new QLineEdit(form));
        panel->setContent(form);
        QVERIFY(medlem::test::showActive(window));
        start->setFocus();
        panel->openPanel();
    }

    QWidget window;
    QPushButton *start;
    SidePanel *panel;
    QLineEdit *first;
};

void TestSidePanel::slidesInAtTheRightAndTakesFocus()
{
    Page page;
    QVERIFY(page.panel->isOpen());
    QVERIFY(page.first->hasFocus());
    QTRY_COMPARE(page.panel->geometry(), QRect(520, 0, 480, 600));
}

void TestSidePanel::escapeOnlyAsks()
{
    Page page;
    QSignalSpy asked(page.panel, &SidePanel::closeRequested);
    QTest::keyClicks(page.first, QStringLiteral("Storgatan 1"));
    QTest::keyClick(page.first, Qt::Key_Escape);
    QCOMPARE(asked.size(), 1);
    QVERIFY(page.panel->isOpen());
    QCOMPARE(page.first->text(), QStringLiteral("Storgatan 1"));
    QTest::mouseClick(page.panel->findChild<QToolButton *>(QStringLiteral("panelCloseButton")), Qt::LeftButton);
    QCOMPARE(asked.size(), 2);
}

void TestSidePanel::givesFocusBack()
{
    Page page;
    page.panel->closePanel();
    QVERIFY(!page.panel->isOpen());
    QVERIFY(page.start->hasFocus());
    QTRY_VERIFY(!page.panel->isVisible());
}

void TestSidePanel::followsItsPage()
{
    Page page;
    page.window.resize(400, 500);
    QTRY_COMPARE(page.panel->geometry(), QRect(0, 0, 400, 500));
}

QTEST_MAIN(TestSidePanel)
#include "tst_sidepanel.moc"
