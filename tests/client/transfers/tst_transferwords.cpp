// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/transfererror.h"
#include "client/transfers/transfertext.h"
#include "tests/client/transfers/transferdata.h"

#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

// Every reason of the contract has a sentence of this context.
class TestTransferWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggestsTheFirstOfAMonth_data();
    void suggestsTheFirstOfAMonth();
    void saysWhereSomebodyIsAMember();
    void takesNoNameForAPlaceholder();
    void hasAWordForWhoIsNotNamed();
    void namesWhatIsWrongAtAField_data();
    void namesWhatIsWrongAtAField();
    void saysWhySomebodyCannotBeAskedFor_data();
    void saysWhySomebodyCannotBeAskedFor();
};

void TestTransferWords::suggestsTheFirstOfAMonth_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("begun");
    QTest::addColumn<QDate>("day");
    QTest::newRow("usually") << QDate(2026, 12, 10) << QDate(2024, 1, 1) << QDate(2027, 1, 1);
    QTest::newRow("on a first") << QDate(2026, 12, 1) << QDate(2024, 1, 1) << QDate(2027, 1, 1);
    QTest::newRow("not begun yet") << QDate(2026, 12, 10) << QDate(2027, 1, 1) << QDate(2027, 2, 1);
}

void TestTransferWords::suggestsTheFirstOfAMonth()
{
    QFETCH(const QDate, today);
    QFETCH(const QDate, begun);
    QFETCH(const QDate, day);
    QCOMPARE(suggestedFirstDay(today, begun), day);
}

void TestTransferWords::saysWhereSomebodyIsAMember()
{
    const TransferParties parties = partiesOf(transferIn(TransferState::Requested));
    QCOMPARE(effectText(parties, {2027, 3, 1}),
             QStringLiteral("Anna Berg is a member of Uppsala up to and including 28 February 2027, and of Gävle from "
                            "1 March 2027."));
    QCOMPARE(effectText(partiesOf(transferAskedForHere()), {2027, 1, 1}),
             QStringLiteral("Anna Berg is a member of the present branch up to and including 31 December 2026, and of "
                            "Gävle from 1 January 2027."));
}

void TestTransferWords::takesNoNameForAPlaceholder()
{
    const TransferParties parties{.name = QStringLiteral("%2 Berg"), .from = QStringLiteral("%4"), .to = {}};
    QVERIFY(effectText(parties, {2027, 3, 1}).startsWith(QStringLiteral("%2 Berg is a member of %4 up to")));
}

void TestTransferWords::hasAWordForWhoIsNotNamed()
{
    TransferEntry transfer = transferAskedForHere(); // by the personnummer alone
    transfer.personName.clear();
    QCOMPARE(movingPersonText(transfer), QStringLiteral("The person"));
    QVERIFY(effectText(partiesOf(transfer), {2027, 1, 1}).startsWith(QStringLiteral("The person is a member of")));
    QCOMPARE(transferFacts(transfer).first().value, QStringLiteral("The person"));
}

void TestTransferWords::namesWhatIsWrongAtAField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("reason");
    QTest::addColumn<QString>("sentence");
    const auto branch = QStringLiteral("toBranchId");
    QTest::newRow("unknown") << branch << FieldReason::UnknownValue
                             << QStringLiteral("There is no branch of that name");
    QTest::newRow("closed") << branch << FieldReason::NotInUse << QStringLiteral("That branch is closed");
    QTest::newRow("waits") << branch << FieldReason::AlreadyUsed << QStringLiteral("A transfer of Anna Berg waits");
    QTest::newRow("protected") << branch << FieldReason::ProtectedPerson
                               << QStringLiteral("Only the national organisation can move");
    QTest::newRow("none") << branch << FieldReason::Required << QStringLiteral("Fill in this field");
    const auto day = QStringLiteral("firstDay");
    QTest::newRow("too early") << day << FieldReason::DateTooEarly
                               << QStringLiteral("The membership began on 1 January 2024. Choose a later day.");
    QTest::newRow("after the end") << day << FieldReason::EndsBeforeStart
                                   << QStringLiteral("The membership ends on 31 May 2027.");
    QTest::newRow("far off") << day << FieldReason::OutOfRange << QStringLiteral("not more than a year from today");
    QTest::newRow("a member") << day << FieldReason::Overlaps << QStringLiteral("is a member of Gävle already");
    QTest::newRow("no date") << day << FieldReason::DateFormat << QStringLiteral("The date must exist");
    QTest::newRow("long note") << QStringLiteral("note") << FieldReason::TooLong << QStringLiteral("500");
    QTest::newRow("type") << QStringLiteral("typeId") << FieldReason::TooOld << QStringLiteral("too old");
}

void TestTransferWords::namesWhatIsWrongAtAField()
{
    QFETCH(const QString, field);
    QFETCH(const FieldReason, reason);
    QFETCH(const QString, sentence);
    const QString said = transferFieldText({.field = field, .reason = reason}, {.name = QStringLiteral("Anna Berg"),
                                                                                .to = QStringLiteral("Gävle"),
                                                                                .begun = QDate(2024, 1, 1),
                                                                                .ends = QDate(2027, 5, 31)});
    QVERIFY2(said.contains(sentence), qPrintable(said));
}

void TestTransferWords::saysWhySomebodyCannotBeAskedFor_data()
{
    QTest::addColumn<FieldReason>("reason");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("not described") << FieldReason::UnknownValue << QStringLiteral("does not fit the register");
    QTest::newRow("waits") << FieldReason::AlreadyUsed << QStringLiteral("waits already");
    QTest::newRow("here") << FieldReason::Overlaps << QStringLiteral("a member of your branch already");
    QTest::newRow("nowhere") << FieldReason::NotMemberElsewhere << QStringLiteral("add the membership instead");
    QTest::newRow("several") << FieldReason::AskNational << QStringLiteral("Only the national organisation");
}

void TestTransferWords::saysWhySomebodyCannotBeAskedFor()
{
    QFETCH(const FieldReason, reason);
    QFETCH(const QString, sentence);
    const Error about = refusal(ErrorCode::Conflict, "personId", reason);
    const QString said = incomingErrorText(about, QStringLiteral("Anna Berg"));
    QVERIFY2(said.contains(sentence), qPrintable(said));
    const Error other = refusal(ErrorCode::Invalid, "firstDay", reason);
    QVERIFY(incomingErrorText(other, QStringLiteral("Anna Berg")).isEmpty());
}

QTEST_MAIN(TestTransferWords)
#include "tst_transferwords.moc"
