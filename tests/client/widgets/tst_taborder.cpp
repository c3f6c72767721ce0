// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/formfield.h"
#include "client/widgets/section.h"
#include "client/widgets/sidepanel.h"
#include "client/widgets/taborder.h"
#include "tests/support/activewindow.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtTest>

#include <memory>

namespace medlem::test {

using namespace medlem::client;

namespace {

QPushButton *createNamed(const QString &name, QWidget *parent = nullptr)
{
    auto *button = new QPushButton(name, parent);
    button->setObjectName(name);
    return button;
}

QString focused()
{
    const QWidget *focus = QApplication::focusWidget();
    return focus ? focus->objectName() : QString();
}

// A window of two cards whose contents can be built anew.
struct Window
{
    QWidget window;
    Section *first = new Section(QStringLiteral("first"), &window);
    Section *second = new Section(QStringLiteral("second"), &window);
    QWidget *rows = nullptr;

    Window()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(first);
        layout->addWidget(second);
        first->addAction(createNamed(QStringLiteral("add1"), &window));
        second->addAction(createNamed(QStringLiteral("add2"), &window));
    }

    void build(const QStringList &names)
    {
        const FocusKeeper keeper(*first);
        delete rows;
        rows = new QWidget(first);
        auto *layout = new QVBoxLayout(rows);
        for (const QString &name : names)
            layout->addWidget(createNamed(name, rows));
        first->addContent(rows);
        rows->show();
    }
};

} // namespace

class TestTabOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheLayoutWhenSomethingIsBuiltAnew();
    void givesTheFocusToWhatStandsInTheOldPlace_data();
    void givesTheFocusToWhatStandsInTheOldPlace();
    void leavesTheFocusElsewhereAlone();
    void goesRoundInAPanel();
};

void TestTabOrder::followsTheLayoutWhenSomethingIsBuiltAnew()
{
    Window it;
    it.build({QStringLiteral("end"), QStringLiteral("edit")});
    QVERIFY(showActive(it.window));
    it.build({QStringLiteral("end"), QStringLiteral("edit")});
    it.window.findChild<QWidget *>(QStringLiteral("add1"))->setFocus();
    QStringList order;
    for (int i = 0; i < 4; ++i) {
        order << focused();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(order, QStringList({QStringLiteral("add1"), QStringLiteral("end"), QStringLiteral("edit"),
                                 QStringLiteral("add2")}));
}

void TestTabOrder::givesTheFocusToWhatStandsInTheOldPlace_data()
{
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the same") << QStringList{QStringLiteral("end"), QStringLiteral("edit")} << QStringLiteral("edit");
    QTest::newRow("moved") << QStringList{QStringLiteral("edit"), QStringLiteral("end")} << QStringLiteral("edit");
    QTest::newRow("another in its place")
        << QStringList{QStringLiteral("end"), QStringLiteral("fold")} << QStringLiteral("fold");
    QTest::newRow("fewer") << QStringList{QStringLiteral("end")} << QStringLiteral("end");
    QTest::newRow("none") << QStringList{} << QStringLiteral("add1");
}

void TestTabOrder::givesTheFocusToWhatStandsInTheOldPlace()
{
    QFETCH(const QStringList, after);
    QFETCH(const QString, expected);
    Window it;
    it.build({QStringLiteral("end"), QStringLiteral("edit")});
    QVERIFY(showActive(it.window));
    it.window.findChild<QWidget *>(QStringLiteral("edit"))->setFocus();
    it.build(after);
    QCOMPARE(focused(), expected);
}

void TestTabOrder::leavesTheFocusElsewhereAlone()
{
    Window it;
    it.build({QStringLiteral("end")});
    QVERIFY(showActive(it.window));
    it.window.findChild<QWidget *>(QStringLiteral("add2"))->setFocus();
    it.build({QStringLiteral("end")});
    QCOMPARE(focused(), QStringLiteral("add2"));
}

// The fields are newer than the buttons below them, and what lies under the panel cannot be seen.
void TestTabOrder::goesRoundInAPanel()
{
    QWidget window;
    window.resize(800, 600);
    createNamed(QStringLiteral("below"), &window);
    auto *panel = new SidePanel(&window);
    panel->addFooterButton(createNamed(QStringLiteral("save")));
    panel->addFooterButton(createNamed(QStringLiteral("cancel")));
    auto *edit = new QLineEdit;
    edit->setObjectName(QStringLiteral("nameEdit"));
    panel->setContent(new FormField(QStringLiteral("Name"), edit));
    QVERIFY(showActive(window));
    panel->openPanel();
    QStringList order;
    for (int i = 0; i < 5; ++i) {
        order << focused();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(order, QStringList({QStringLiteral("nameEdit"), QStringLiteral("save"), QStringLiteral("cancel"),
                                 QStringLiteral("panelCloseButton"), QStringLiteral("nameEdit")}));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(focused(), QStringLiteral("nameEdit"));
}

} // namespace medlem::test

QTEST_MAIN(medlem::test::TestTabOrder)
#include "tst_taborder.moc"
