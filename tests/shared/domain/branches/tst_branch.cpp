// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/branches/branch.h"
#include "tests/support/fielderrors.h"

#include <QTest>

using namespace medlem;
using medlem::test::Reasons;
using medlem::test::reasonsOf;

class TestBranch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalises();
    void needsNoMoreThanAName();
    void tellsAllThatIsWrong();
    void addressIsWholeOrAbsent();
    void closingIsChecked();
};

namespace {

BranchFields named(const QString &name)
{
    BranchFields fields;
    fields.name = name;
    return fields;
}

} // namespace

void TestBranch::normalises()
{
    const auto branch = Branch::create({.name = QStringLiteral("  Örebro   norra "),
                                        .organisationNumber = QStringLiteral("802000-0009"),
                                        .municipalityCode = QStringLiteral(" 1880 "),
                                        .careOf = QStringLiteral("c/o Ek"),
                                        .street = QStringLiteral("BOX 12"),
                                        .postalCode = QStringLiteral("702 10"),
                                        .town = QStringLiteral("Örebro"),
                                        .email = QStringLiteral("norra@EXAMPLE.org"),
                                        .phone = QStringLiteral("070-174 06 05"),
                                        .contactName = QStringLiteral(" Olga  Ek ")});
    QVERIFY(branch);
    QVERIFY(branch->fields() == (BranchFields{.name = QStringLiteral("Örebro norra"),
                                              .organisationNumber = QStringLiteral("8020000009"),
                                              .municipalityCode = QStringLiteral("1880"),
                                              .careOf = QStringLiteral("Ek"),
                                              .street = QStringLiteral("Box 12"),
                                              .postalCode = QStringLiteral("70210"),
                                              .town = QStringLiteral("Örebro"),
                                              .email = QStringLiteral("norra@example.org"),
                                              .phone = QStringLiteral("+46701740605"),
                                              .contactName = QStringLiteral("Olga Ek")}));
}

void TestBranch::needsNoMoreThanAName()
{
    BranchFields fields = named(QStringLiteral("Kil"));
    fields.street = QStringLiteral("  ");
    fields.email = QString();
    const auto branch = Branch::create(fields);
    QVERIFY(branch);
    QVERIFY(branch->fields() == named(QStringLiteral("Kil")));
}

void TestBranch::tellsAllThatIsWrong()
{
    const auto branch = Branch::create({.name = QString(),
                                        .organisationNumber = QStringLiteral("802000-0005"),
                                        .municipalityCode = QStringLiteral("0199"),
                                        .careOf = {},
                                        .street = QStringLiteral("Storgatan 1"),
                                        .postalCode = QStringLiteral("123"),
                                        .town = QStringLiteral("Kil"),
                                        .email = QStringLiteral("kil"),
                                        .phone = QStringLiteral("abc"),
                                        .contactName = QString(150, u'a')});
    QCOMPARE(reasonsOf(branch),
             (Reasons{{QStringLiteral("name"), FieldReason::Required},
                      {QStringLiteral("organisationNumber"), FieldReason::OrganisationNumberCheckDigit},
                      {QStringLiteral("municipalityCode"), FieldReason::UnknownValue},
                      {QStringLiteral("postalCode"), FieldReason::PostalCodeFormat},
                      {QStringLiteral("email"), FieldReason::EmailFormat},
                      {QStringLiteral("phone"), FieldReason::PhoneFormat},
                      {QStringLiteral("contactName"), FieldReason::TooLong}}));
}

void TestBranch::addressIsWholeOrAbsent()
{
    BranchFields fields = named(QStringLiteral("Kil"));
    fields.careOf = QStringLiteral("Olga Ek");
    const auto branch = Branch::create(fields);
    QCOMPARE(reasonsOf(branch), (Reasons{{QStringLiteral("street"), FieldReason::StreetOrBoxMissing},
                                         {QStringLiteral("postalCode"), FieldReason::Required},
                                         {QStringLiteral("town"), FieldReason::Required}}));
}

void TestBranch::closingIsChecked()
{
    const QDate today(2026, 3, 15);
    const BranchId into = BranchId::create();
    const auto good = checkClosing({.lastDay = today, .reason = QStringLiteral(" Beslut  "), .into = into}, today);
    QVERIFY(good);
    QCOMPARE(good->reason, QStringLiteral("Beslut"));
    QVERIFY(good->into == into);
    QCOMPARE(reasonsOf(checkClosing({.lastDay = today.addDays(1), .reason = QString()}, today)),
             (Reasons{{QStringLiteral("lastDay"), FieldReason::DateInFuture},
                      {QStringLiteral("reason"), FieldReason::Required}}));
    QCOMPARE(reasonsOf(checkClosing({.lastDay = QDate(), .reason = QString(501, u'a')}, today)),
             (Reasons{{QStringLiteral("lastDay"), FieldReason::DateFormat},
                      {QStringLiteral("reason"), FieldReason::TooLong}}));
}

QTEST_GUILESS_MAIN(TestBranch)
#include "tst_branch.moc"
