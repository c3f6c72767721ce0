// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/countryedit.h"
#include "client/widgets/emailedit.h"
#include "client/widgets/nameedit.h"
#include "client/widgets/personnummeredit.h"
#include "client/widgets/phoneedit.h"
#include "client/widgets/postalcodeedit.h"
#include "tests/support/activewindow.h"
#include "tests/support/fixedclock.h"

#include <QCompleter>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace medlem;
using namespace medlem::client;

namespace {

enum class Kind
{
    Personnummer,
    PostalCode,
    ForeignCode,
    Email,
    Phone,
    Name,
};

ValueEdit *createEdit(Kind kind, const Clock &clock, QWidget *parent)
{
    if (kind == Kind::Personnummer) {
        auto *edit = new PersonnummerEdit(parent);
        edit->setClock(clock);
        return edit;
    }
    if (kind == Kind::Email)
        return new EmailEdit(parent);
    if (kind == Kind::Phone)
        return new PhoneEdit(parent);
    if (kind == Kind::Name)
        return new NameEdit(parent);
    auto *edit = new PostalCodeEdit(parent);
    if (kind == Kind::ForeignCode)
        edit->setCountry(QStringLiteral("GB"));
    return edit;
}

} // namespace

class TestValueEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valid_data();
    void valid();
    void invalid_data();
    void invalid();
    void blankIsNoProblemUnlessRequired();
    void typingTakesTheSentenceAway();
    void countryChangesPostalRule();
    void countryTakesNameInAnyCase();
    void countryRefusesUnknown();
    void countryFindsByPart();
};

void TestValueEdits::valid_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("stored");
    QTest::newRow("personnummer") << Kind::Personnummer << QStringLiteral("800101 9804")
                                  << QStringLiteral("19800101-9804") << QStringLiteral("198001019804");
    QTest::newRow("postcode") << Kind::PostalCode << QStringLiteral("90326") << QStringLiteral("903 26")
                              << QStringLiteral("90326");
    QTest::newRow("foreign postcode") << Kind::ForeignCode << QStringLiteral("SW1A 1AA") << QStringLiteral("SW1A 1AA")
                                      << QStringLiteral("SW1A 1AA");
    QTest::newRow("e-mail") << Kind::Email << QStringLiteral(" maja@example.se ") << QStringLiteral("maja@example.se")
                            << QStringLiteral("maja@example.se");
    QTest::newRow("phone") << Kind::Phone << QStringLiteral("0701740605") << QStringLiteral("070-174 06 05")
                           << QStringLiteral("+46701740605");
    QTest::newRow("name") << Kind::Name << QStringLiteral(" von  Essen ") << QStringLiteral("von Essen")
                          << QStringLiteral("von Essen");
}

void TestValueEdits::valid()
{
    QFETCH(Kind, kind);
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    QFETCH(QString, stored);
    const test::FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC));
    QWidget window;
    ValueEdit *edit = createEdit(kind, clock, &window);
    QLineEdit other(&window);
    QVERIFY(medlem::test::showActive(window));
    edit->setFocus();
    QSignalSpy problem(edit, &ValueEdit::problemChanged);
    QTest::keyClicks(edit, typed);
    other.setFocus(Qt::TabFocusReason);
    QCOMPARE(edit->text(), shown);
    QCOMPARE(edit->valueText(), stored);
    QCOMPARE(edit->problem(), std::nullopt);
    QCOMPARE(problem.size(), 0);
    edit->clear();
    edit->setValueText(stored);
    QCOMPARE(edit->text(), shown);
}

void TestValueEdits::invalid_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<FieldReason>("reason");
    QTest::newRow("personnummer letters")
        << Kind::Personnummer << QStringLiteral("abc") << FieldReason::PersonnummerFormat;
    QTest::newRow("personnummer check digit")
        << Kind::Personnummer << QStringLiteral("19800101-9805") << FieldReason::PersonnummerCheckDigit;
    QTest::newRow("postcode") << Kind::PostalCode << QStringLiteral("9032") << FieldReason::PostalCodeFormat;
    QTest::newRow("foreign postcode") << Kind::ForeignCode << QStringLiteral("SW1A_1AA")
                                      << FieldReason::PostalCodeForeign;
    QTest::newRow("e-mail") << Kind::Email << QStringLiteral("maja.example.se") << FieldReason::EmailFormat;
    QTest::newRow("phone") << Kind::Phone << QStringLiteral("ring mig") << FieldReason::PhoneFormat;
    QTest::newRow("name") << Kind::Name << QStringLiteral("123") << FieldReason::NoLetter;
}

void TestValueEdits::invalid()
{
    QFETCH(Kind, kind);
    QFETCH(QString, typed);
    QFETCH(FieldReason, reason);
    const test::FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC));
    QWidget window;
    ValueEdit *edit = createEdit(kind, clock, &window);
    QLineEdit other(&window);
    QVERIFY(medlem::test::showActive(window));
    edit->setFocus();
    QSignalSpy problem(edit, &ValueEdit::problemChanged);
    QTest::keyClicks(edit, typed);
    QCOMPARE(problem.size(), 0); // nothing nags while one types
    other.setFocus(Qt::TabFocusReason);
    QCOMPARE(edit->text(), typed);
    QCOMPARE(edit->problem(), std::optional(reason));
    QCOMPARE(problem.size(), 1);
    QVERIFY(!problem.first().first().toString().isEmpty());
    QCOMPARE(edit->valueText(), typed);
}

void TestValueEdits::blankIsNoProblemUnlessRequired()
{
    EmailEdit edit;
    QSignalSpy problem(&edit, &ValueEdit::problemChanged);
    QVERIFY(edit.check());
    QVERIFY(edit.value().has_value());
    QVERIFY(!edit.value()->has_value());
    edit.setRequired(true);
    QVERIFY(!edit.check());
    QCOMPARE(problem.size(), 1);
    QCOMPARE(edit.problem(), std::optional(FieldReason::Required));
}

void TestValueEdits::typingTakesTheSentenceAway()
{
    EmailEdit edit;
    edit.setText(QStringLiteral("maja"));
    QVERIFY(!edit.check());
    QSignalSpy problem(&edit, &ValueEdit::problemChanged);
    QTest::keyClick(&edit, Qt::Key_At);
    QCOMPARE(problem.size(), 1);
    QCOMPARE(problem.first().first().toString(), QString());
}

void TestValueEdits::countryChangesPostalRule()
{
    PostalCodeEdit edit;
    edit.setText(QStringLiteral("0150"));
    QVERIFY(!edit.check());
    QSignalSpy problem(&edit, &ValueEdit::problemChanged);
    edit.setCountry(QStringLiteral("NO"));
    QCOMPARE(edit.problem(), std::nullopt);
    QCOMPARE(problem.last().first().toString(), QString());
}

void TestValueEdits::countryTakesNameInAnyCase()
{
    QLocale::setDefault(QLocale(QLocale::Swedish, QLocale::Sweden));
    QWidget window;
    CountryEdit edit(&window);
    QLineEdit other(&window);
    QVERIFY(medlem::test::showActive(window));
    QCOMPARE(edit.country(), QStringLiteral("SE"));
    QCOMPARE(edit.itemText(0), QStringLiteral("Sverige"));
    QCOMPARE(edit.itemText(edit.count() - 1), QStringLiteral("Östtimor"));
    QSignalSpy changed(&edit, &CountryEdit::countryChanged);
    edit.setFocus();
    edit.lineEdit()->selectAll();
    edit.completer()->setCompletionMode(QCompleter::InlineCompletion); // its popup would take the focus here
    QTest::keyClicks(&edit, QStringLiteral("norge"));
    other.setFocus(Qt::TabFocusReason);
    QCOMPARE(edit.currentText(), QStringLiteral("Norge"));
    QCOMPARE(edit.country(), QStringLiteral("NO"));
    QCOMPARE(changed.size(), 1);
}

void TestValueEdits::countryRefusesUnknown()
{
    QWidget window;
    CountryEdit edit(&window);
    QLineEdit other(&window);
    QVERIFY(medlem::test::showActive(window));
    QSignalSpy problem(&edit, &CountryEdit::problemChanged);
    edit.setFocus();
    edit.setEditText(QStringLiteral("Atlantis"));
    other.setFocus(Qt::TabFocusReason);
    QCOMPARE(problem.size(), 1);
    QVERIFY(!problem.first().first().toString().isEmpty());
    QCOMPARE(edit.country(), QString());
    QCOMPARE(edit.currentText(), QStringLiteral("Atlantis"));
}

void TestValueEdits::countryFindsByPart()
{
    QLocale::setDefault(QLocale(QLocale::Swedish, QLocale::Sweden));
    const CountryEdit edit;
    edit.completer()->setCompletionPrefix(QStringLiteral("mark"));
    QCOMPARE(edit.completer()->currentCompletion(), QStringLiteral("Danmark"));
}

QTEST_MAIN(TestValueEdits)
#include "tst_valueedits.moc"
