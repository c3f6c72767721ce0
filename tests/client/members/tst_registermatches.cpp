// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/firstmembershipeditor.h"
#include "client/widgets/dateedit.h"
#include "tests/client/members/registerstage.h"

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestRegisterMatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsTheMembershipToTheMatch();
    void asksForATransferInstead();
    void asksForNoTransferOfOwnMembers();
    void asksForTheNumberOfWhoHasLeft();
    void theQuestionFitsAtTwiceTheSize();
    void registersAnotherPersonAfterNo();
    void doesNotSaveWhileTheQuestionIsOpen();
    void looksBeforeSaving();
    void asksAgainWhenYesIsTakenBack();
};

void TestRegisterMatches::addsTheMembershipToTheMatch()
{
    RegisterStage it;
    it.api.expect<MatchMembers>().reply({.items = {match()}});
    it.write();
    QTRY_VERIFY(it.question()->isVisible());
    it.button("acceptMatchButton")->click();
    QVERIFY(!it.question()->isVisible());
    QVERIFY(!it.edit("givenNamesEdit")->isVisible());
    it.api.expect<RegisterMember>().reply(sampleCard());
    it.save();
    QTRY_COMPARE(it.registered.size(), 1);
    QCOMPARE(it.api.requests<RegisterMember>().first().body.existingPersonId, samplePerson(7));
}

void TestRegisterMatches::asksForATransferInstead()
{
    RegisterStage it;
    std::optional<IncomingTransfer> asked;
    QString name;
    connect(&it.page, &RegisterMemberPage::transferRequested, &it.page,
            [&](const QString &who, const IncomingTransfer &transfer) {
                name = who;
                asked = transfer;
            });
    it.api.expect<MatchMembers>().reply({.items = {match()}});
    it.write();
    it.page.findChild<FirstMembershipEditor *>()->findChild<DateEdit *>()->setText(QStringLiteral("2026-06-01"));
    QTRY_VERIFY(it.question()->isVisible());
    it.button("transferMatchButton")->click();
    QVERIFY(asked);
    QCOMPARE(name, QStringLiteral("Anna Berg"));
    QCOMPARE(*asked, (IncomingTransfer{.personId = samplePerson(7),
                                       .personnummer = QStringLiteral("198001019804"),
                                       .givenNames = QStringLiteral("Anna Maria"),
                                       .familyName = QStringLiteral("Berg"),
                                       .birthDate = asked->birthDate,
                                       .firstDay = {2026, 6, 1},
                                       .typeId = sampleTypes().items.first().id}));
    QCOMPARE(it.edit("givenNamesEdit")->text(), QStringLiteral("Anna Maria")); // kept until it is asked for
    QVERIFY(it.question()->isVisible());
}

void TestRegisterMatches::asksForNoTransferOfOwnMembers()
{
    RegisterStage it;
    MemberMatch own = match();
    own.inBranch = true;
    it.api.expect<MatchMembers>().reply({.items = {own}});
    it.write();
    QTRY_VERIFY(it.question()->isVisible());
    QVERIFY(it.button("openMatchButton"));
    QVERIFY(!it.button("transferMatchButton"));
}

// Found by the name in the branch's own list; the register knows the person by a number.
void TestRegisterMatches::asksForTheNumberOfWhoHasLeft()
{
    RegisterStage it;
    it.api.expect<MatchMembers>().reply({.items = {match()}});
    it.write();
    it.edit("personnummerEdit")->clear();
    it.edit("birthDateEdit")->setText(QStringLiteral("1980-01-01"));
    QTRY_VERIFY(it.question()->isVisible());
    it.button("acceptMatchButton")->click();
    Error error = makeError(ErrorCode::Invalid);
    error.fields = {{.field = QStringLiteral("person.personnummer"), .reason = FieldReason::Required}};
    it.api.expect<RegisterMember>().fail(error);
    it.api.expect<MatchMembers>().reply({.items = {match()}}); // the question stands again
    it.save();
    QTRY_VERIFY(it.api.isDone());
    QTRY_VERIFY(it.edit("personnummerEdit")->isVisible());
    QVERIFY2(it.bar()->text().contains(QStringLiteral("another branch")), qPrintable(it.bar()->text()));
    QVERIFY(it.registered.isEmpty());
}

// 1280 x 800 at 200 %, less the narrow navigation.
void TestRegisterMatches::theQuestionFitsAtTwiceTheSize()
{
    RegisterStage it;
    it.page.resize(570, 400);
    it.api.expect<MatchMembers>().reply({.items = {match()}});
    it.write();
    QTRY_VERIFY(it.question()->isVisible());
    for (const char *name : {"acceptMatchButton", "transferMatchButton", "rejectMatchesButton"})
        QTRY_VERIFY2(it.button(name)->mapTo(&it.page, QPoint(it.button(name)->width(), 0)).x() <= 570, name);
}

void TestRegisterMatches::registersAnotherPersonAfterNo()
{
    RegisterStage it;
    it.api.expect<MatchMembers>().reply({.items = {match()}});
    it.write();
    QTRY_VERIFY(it.question()->isVisible());
    it.button("rejectMatchesButton")->click();
    QVERIFY(!it.question()->isVisible());
    it.api.expect<RegisterMember>().reply(sampleCard());
    it.save();
    QTRY_COMPARE(it.registered.size(), 1);
    QVERIFY(!it.api.requests<RegisterMember>().first().body.existingPersonId);
}

void TestRegisterMatches::doesNotSaveWhileTheQuestionIsOpen()
{
    RegisterStage it;
    it.api.expect<MatchMembers>().reply({.items = {match()}});
    it.write();
    QTRY_VERIFY(it.question()->isVisible());
    it.save();
    QVERIFY(it.bar()->isVisible());
    QVERIFY(it.api.requests<RegisterMember>().isEmpty());
}

void TestRegisterMatches::looksBeforeSaving()
{
    RegisterStage it;
    it.write();
    it.api.expect<MatchMembers>().reply({.items = {match()}});
    it.save(); // before the pause in typing
    QTRY_VERIFY(it.question()->isVisible());
    QVERIFY(it.api.requests<RegisterMember>().isEmpty());
    it.button("rejectMatchesButton")->click();
    it.api.expect<RegisterMember>().reply(sampleCard());
    it.save();
    QTRY_COMPARE(it.registered.size(), 1);
    QCOMPARE(it.api.requests<MatchMembers>().size(), 1);
}

void TestRegisterMatches::asksAgainWhenYesIsTakenBack()
{
    RegisterStage it;
    it.api.expect<MatchMembers>().reply({.items = {match()}});
    it.write();
    QTRY_VERIFY(it.question()->isVisible());
    it.button("acceptMatchButton")->click();
    it.api.expect<MatchMembers>().reply({.items = {match()}});
    it.button("otherPersonButton")->click();
    QVERIFY(it.edit("givenNamesEdit")->isVisible());
    QTRY_VERIFY(it.question()->isVisible());
}

QTEST_MAIN(TestRegisterMatches)
#include "tst_registermatches.moc"
