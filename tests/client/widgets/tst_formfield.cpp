// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/choicebox.h"
#include "client/widgets/emailedit.h"
#include "client/widgets/formfield.h"
#include "client/widgets/municipalityedit.h"
#include "client/widgets/nameedit.h"
#include "client/widgets/postalcodeedit.h"
#include "tests/support/activewindow.h"

#include <QAccessible>
#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

using namespace medlem::client;

class TestFormField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsItsEditorsSentence();
    void saysAtOnceThatAMunicipalityIsUnknown();
    void serversErrorGoesWhenOneTypes();
    void serversErrorGoesWhenOneChooses();
    void errorTakesThePlaceOfTheHint();
    void screenReaderHearsLabelHintAndError();
    void labelIsPlainText();
    void tabOrderFollowsTheForm();
};

static bool errorIsSeen(const FormField &field)
{
    return field.findChild<QLabel *>(QStringLiteral("fieldErrorLabel"))->isVisible();
}

void TestFormField::showsItsEditorsSentence()
{
    QWidget window;
    QVBoxLayout layout(&window);
    auto *edit = new PostalCodeEdit;
    auto *field = new FormField(QStringLiteral("Postcode"), edit);
    auto *other = new QLineEdit;
    layout.addWidget(field);
    layout.addWidget(other);
    QVERIFY(medlem::test::showActive(window));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("12"));
    QVERIFY(!field->hasError());
    QTest::keyClick(edit, Qt::Key_Tab);
    QVERIFY(other->hasFocus());
    QVERIFY(errorIsSeen(*field));
    QVERIFY(edit->property("invalid").toBool());
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("345"));
    QVERIFY(!errorIsSeen(*field));
    QVERIFY(!edit->property("invalid").toBool());
    QTest::keyClick(edit, Qt::Key_Tab);
    QVERIFY(!field->hasError());
    QCOMPARE(edit->text(), QStringLiteral("123 45"));
}

void TestFormField::saysAtOnceThatAMunicipalityIsUnknown()
{
    QWidget window;
    QVBoxLayout layout(&window);
    auto *edit = new MunicipalityEdit;
    auto *field = new FormField(QStringLiteral("Municipality"), edit);
    auto *other = new QLineEdit;
    layout.addWidget(field);
    layout.addWidget(other);
    QVERIFY(medlem::test::showActive(window));
    edit->setFocus();
    edit->setEditText(QStringLiteral("Uppsal"));
    other->setFocus();
    QVERIFY(errorIsSeen(*field));
    edit->setFocus();
    edit->setEditText(QStringLiteral("Uppsala"));
    other->setFocus();
    QVERIFY(!errorIsSeen(*field));
}

void TestFormField::serversErrorGoesWhenOneTypes()
{
    auto *edit = new EmailEdit;
    FormField field(QStringLiteral("E-mail"), edit);
    edit->setText(QStringLiteral("maja@example.se"));
    field.show();
    field.setError(QStringLiteral("This is already used."));
    QVERIFY(errorIsSeen(field));
    QVERIFY(edit->check()); // the rule of the type is kept, and the server's word still stands
    QVERIFY(field.hasError());
    QTest::keyClick(edit, Qt::Key_X);
    QVERIFY(!field.hasError());
}

void TestFormField::serversErrorGoesWhenOneChooses()
{
    auto *box = new ChoiceBox;
    box->addChoice(QStringLiteral("a"), QStringLiteral("First"));
    box->addChoice(QStringLiteral("b"), QStringLiteral("Second"));
    QCOMPARE(box->currentId(), QString());
    FormField field(QStringLiteral("Type"), box);
    field.show();
    field.setError(QStringLiteral("Choose one."));
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentId(), QStringLiteral("a"));
    QVERIFY(!field.hasError());
}

void TestFormField::errorTakesThePlaceOfTheHint()
{
    FormField field(QStringLiteral("From"), new QLineEdit);
    field.setHint(QStringLiteral("For example today."));
    field.show();
    const int height = field.sizeHint().height();
    field.setError(QStringLiteral("Write a date."));
    QVERIFY(errorIsSeen(field));
    QVERIFY(field.sizeHint().height() <= height + 4); // the form does not jump
    field.setError({});
    QVERIFY(!errorIsSeen(field));
}

void TestFormField::screenReaderHearsLabelHintAndError()
{
    auto *edit = new NameEdit;
    FormField field(QStringLiteral("Surname"), edit);
    field.setRequirement(Requirement::Required);
    field.setHint(QStringLiteral("With its prefix."));
    field.show();
    QVERIFY(edit->isRequired());
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(edit);
    QVERIFY(heard);
    QVERIFY(heard->text(QAccessible::Name).contains(QStringLiteral("Surname")));
    QVERIFY(heard->text(QAccessible::Name).contains(QStringLiteral("required")));
    QCOMPARE(heard->text(QAccessible::Description), QStringLiteral("With its prefix."));
    QVERIFY(!edit->check());
    QVERIFY(heard->text(QAccessible::Description).contains(field.error()));
}

void TestFormField::labelIsPlainText()
{
    auto *edit = new QLineEdit;
    const FormField field(QStringLiteral("Name & <b>role</b>"), edit);
    const auto *label = field.findChild<QLabel *>(QStringLiteral("fieldLabel"));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(edit->accessibleName(), QStringLiteral("Name & <b>role</b>"));
}

void TestFormField::tabOrderFollowsTheForm()
{
    QWidget window;
    QVBoxLayout layout(&window);
    QList<QWidget *> editors{new NameEdit, new EmailEdit, new ChoiceBox, new PostalCodeEdit};
    for (QWidget *editor : editors)
        layout.addWidget(new FormField(QStringLiteral("Field"), editor));
    QVERIFY(medlem::test::showActive(window));
    editors.first()->setFocus();
    for (qsizetype i = 1; i < editors.size(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), editors.at(i));
    }
}

QTEST_MAIN(TestFormField)
#include "tst_formfield.moc"
