// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/findbox.h"
#include "client/widgets/formfield.h"
#include "tests/support/activewindow.h"
#include "tests/support/typing.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestFindBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithNothing();
    void findsByAPart();
    void takesWhatIsTypedInFull();
    void saysWhatIsNone();
    void scrollingChangesNothing();

private:
    struct Form;
};

struct TestFindBox::Form
{
    Form()
    {
        for (const char *name : {"Gävle", "Kiruna", "Västra Uppsala"})
            box->addChoice(QString(QLatin1Char(*name)), QString::fromUtf8(name));
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(field);
        layout->addWidget(next);
        if (!showActive(window))
            qFatal("The window is not active.");
    }
    void write(const char *text)
    {
        rewrite(box->lineEdit(), QString::fromUtf8(text));
        QAbstractItemView *found = box->completer()->popup();
        QTest::keyClick(found->isVisible() ? static_cast<QWidget *>(found) : box, Qt::Key_Tab);
    }

    QWidget window;
    FindBox *box = new FindBox;
    FormField *field = new FormField(QStringLiteral("Branch"), box);
    QLineEdit *next = new QLineEdit;
};

void TestFindBox::beginsWithNothing()
{
    Form it;
    QCOMPARE(it.box->currentText(), QString());
    QCOMPARE(it.box->currentId(), QString());
    QVERIFY(!it.box->isUnknown());
    it.box->setCurrentId(QStringLiteral("K"));
    QCOMPARE(it.box->currentText(), QStringLiteral("Kiruna"));
    it.box->setCurrentId({});
    QCOMPARE(it.box->currentText(), QString());
}

void TestFindBox::findsByAPart()
{
    Form it;
    it.box->setFocus(Qt::TabFocusReason);
    typeText(it.box->lineEdit(), QStringLiteral("upps"));
    QAbstractItemView *found = it.box->completer()->popup();
    QTRY_VERIFY(found->isVisible());
    QCOMPARE(found->model()->rowCount(), 1);
    QTest::keyClick(found, Qt::Key_Down);
    QTest::keyClick(found, Qt::Key_Return);
    QCOMPARE(it.box->currentText(), QStringLiteral("Västra Uppsala"));
    QCOMPARE(it.box->currentId(), QStringLiteral("V"));
}

void TestFindBox::takesWhatIsTypedInFull()
{
    Form it;
    it.write("gävle");
    QCOMPARE(it.box->currentId(), QStringLiteral("G"));
    QCOMPARE(it.box->currentText(), QStringLiteral("Gävle"));
    QVERIFY(!it.field->hasError());
}

void TestFindBox::saysWhatIsNone()
{
    Form it;
    it.write("Atlantis");
    QVERIFY(it.box->isUnknown());
    QCOMPARE(it.box->currentId(), QString());
    QVERIFY(it.field->hasError());
    QCOMPARE(it.box->currentText(), QStringLiteral("Atlantis")); // to be mended
    it.write("Kiruna");
    QVERIFY(!it.field->hasError());
}

void TestFindBox::scrollingChangesNothing()
{
    Form it;
    it.box->setCurrentId(QStringLiteral("K"));
    QWheelEvent wheel(QPointF(5, 5), it.box->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(it.box, &wheel);
    QCOMPARE(it.box->currentId(), QStringLiteral("K"));
}

QTEST_MAIN(TestFindBox)
#include "tst_findbox.moc"
