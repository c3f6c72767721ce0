// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/access/agreementrules.h"

#include "tests/support/fielderrors.h"

#include <QTest>

using namespace medlem;
using medlem::test::Reasons;

class TestAgreementRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void reportsEveryField();
    void normalises();
    void paperNeeds_data();
    void paperNeeds();
    void reasons_data();
    void reasons();
};

static const QDate today(2026, 5, 4);

static NamedAdministrator named(AdministratorTie tie = AdministratorTie::Member)
{
    return {.personId = PersonId::create(), .tie = tie, .municipalityCode = {}};
}

static AgreementFields agreement()
{
    return {.meeting = Meeting::AnnualMeeting,
            .meetingDate = QDate(2026, 3, 15),
            .minutesParagraph = QStringLiteral("12"),
            .signatory = QStringLiteral("Eva Ek, ordförande"),
            .administrators = {named()}};
}

void TestAgreementRules::rules_data()
{
    QTest::addColumn<AgreementFields>("fields");
    QTest::addColumn<Reasons>("expected");
    const auto row = [](const char *name, const Reasons &expected, auto change) {
        AgreementFields fields = agreement();
        change(fields);
        QTest::newRow(name) << fields << expected;
    };
    const auto at = [](const char *field, FieldReason reason) {
        return Reasons{{QString::fromLatin1(field), reason}};
    };
    row("usual", {}, [](auto &) {});
    row("nothing yet", {}, [](auto &f) {
        f = AgreementFields();
    });
    row("held today", {}, [](auto &f) {
        f.meetingDate = today;
    });
    row("held tomorrow", at("meetingDate", FieldReason::DateInFuture), [](auto &f) {
        f.meetingDate = today.addDays(1);
    });
    row("held long ago", at("meetingDate", FieldReason::DateTooEarly), [](auto &f) {
        f.meetingDate = QDate(1700, 1, 1);
    });
    row("§ without a day", at("meetingDate", FieldReason::Required), [](auto &f) {
        f.meetingDate.reset();
    });
    row("§ without a number", at("minutesParagraph", FieldReason::BadFormat), [](auto &f) {
        f.minutesParagraph = QStringLiteral("sist");
    });
    row("signatory with a line break", at("signatory", FieldReason::ControlCharacter), [](auto &f) {
        f.signatory = QStringLiteral("Eva\nEk");
    });
    row("signatory of 201 letters", at("signatory", FieldReason::TooLong), [](auto &f) {
        f.signatory = QString(201, u'a');
    });
    row("somebody twice", at("administrators[1].personId", FieldReason::AlreadyUsed), [](auto &f) {
        f.administrators.append(f.administrators.first());
    });
    row("ten", {}, [](auto &f) {
        while (f.administrators.size() < 10)
            f.administrators.append(named());
    });
    row("eleven", at("administrators", FieldReason::TooLong), [](auto &f) {
        while (f.administrators.size() < 11)
            f.administrators.append(named());
    });
    row("employee from elsewhere", {}, [](auto &f) {
        f.administrators = {named(AdministratorTie::Employee)};
        f.administrators.first().municipalityCode = QStringLiteral("0180");
    });
    row("member from elsewhere", at("administrators[0].municipalityCode", FieldReason::OutOfRange), [](auto &f) {
        f.administrators.first().municipalityCode = QStringLiteral("0180");
    });
    row("municipality by name", at("administrators[0].municipalityCode", FieldReason::BadFormat), [](auto &f) {
        f.administrators = {named(AdministratorTie::Employee)};
        f.administrators.first().municipalityCode = QStringLiteral("Åmål");
    });
}

void TestAgreementRules::rules()
{
    QFETCH(const AgreementFields, fields);
    QFETCH(const Reasons, expected);
    QCOMPARE(test::reasonsOf(checkAgreement(fields, today)), expected);
}

void TestAgreementRules::reportsEveryField()
{
    AgreementFields fields = agreement();
    fields.meetingDate = today.addDays(1);
    fields.minutesParagraph = QStringLiteral("sist");
    fields.signatory = QString(201, u'a');
    fields.administrators.append(fields.administrators.first());
    QCOMPARE(checkAgreement(fields, today).error().fields.size(), 4);
}

void TestAgreementRules::normalises()
{
    AgreementFields fields = agreement();
    fields.minutesParagraph = QStringLiteral(" § 12  b ");
    fields.signatory = QStringLiteral("  Eva   Ek ");
    const auto checked = checkAgreement(fields, today);
    QVERIFY(checked);
    QCOMPARE(*checked->minutesParagraph, QStringLiteral("12 b"));
    QCOMPARE(checked->signatory, QStringLiteral("Eva Ek"));
}

void TestAgreementRules::paperNeeds_data()
{
    QTest::addColumn<AgreementFields>("fields");
    QTest::addColumn<Reasons>("expected");
    QTest::newRow("whole") << agreement() << Reasons{};
    QTest::newRow("empty") << AgreementFields()
                           << Reasons{{QStringLiteral("meeting"), FieldReason::Required},
                                      {QStringLiteral("meetingDate"), FieldReason::Required},
                                      {QStringLiteral("signatory"), FieldReason::Required},
                                      {QStringLiteral("administrators"), FieldReason::Required}};
    AgreementFields withoutParagraph = agreement();
    withoutParagraph.minutesParagraph.reset();
    QTest::newRow("without a §") << withoutParagraph << Reasons{};
}

void TestAgreementRules::paperNeeds()
{
    QFETCH(const AgreementFields, fields);
    QFETCH(const Reasons, expected);
    QCOMPARE(test::reasonsOf(checkPaper(fields)), expected);
}

void TestAgreementRules::reasons_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept"); // empty: refused
    QTest::newRow("a line") << QStringLiteral(" Protokollet  saknar vidimering. ")
                            << QStringLiteral("Protokollet saknar vidimering.");
    QTest::newRow("lines") << QStringLiteral("Namnen skiljer sig.\r\n\nSkicka nytt.")
                           << QStringLiteral("Namnen skiljer sig.\n\nSkicka nytt.");
    QTest::newRow("nothing") << QStringLiteral(" \n ") << QString();
    QTest::newRow("short") << QStringLiteral("Nej") << QString();
    QTest::newRow("long") << QString(501, u'a') << QString();
    QTest::newRow("as long as it may be") << QString(500, u'a') << QString(500, u'a');
    QTest::newRow("control character") << QStringLiteral("Skicka det\u0007 igen.") << QString();
}

void TestAgreementRules::reasons()
{
    QFETCH(const QString, text);
    QFETCH(const QString, kept);
    const auto reason = parseReason(text, 10, 500);
    QCOMPARE(reason.value_or(QString()), kept);
}

QTEST_APPLESS_MAIN(TestAgreementRules)
#include "tst_agreementrules.moc"
