// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/draftfiles.h"
#include "client/members/firstmembershipeditor.h"
#include "client/members/matchessection.h"
#include "client/members/registermemberpage.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/formfield.h"
#include "client/widgets/notice.h"
#include "tests/client/members/sampledata.h"
#include "tests/support/fakeapi.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestRegisterMemberPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registersANewPerson();
    void addsTheMembershipToTheMatch();
    void asksForATransferInstead();
    void asksForNoTransferOfOwnMembers();
    void asksForTheNumberOfWhoHasLeft();
    void theQuestionFitsAtTwiceTheSize();
    void registersAnotherPersonAfterNo();
    void doesNotSaveWhileTheQuestionIsOpen();
    void looksBeforeSaving();
    void asksAgainWhenYesIsTakenBack();
    void keepsInputAndKeyWithoutContact();
    void showsErrorsAtTheirFields();
    void asksBeforeLeaving();
    void registersAProtectedPersonWithoutContact();
    void givesBackWhatWasSetAside();
    void laysDownNoContactOfTheProtected();
    void saysWhereARegisteredPersonIsProtected();
};

namespace {

MemberMatch match()
{
    return {.personId = samplePerson(7),
            .displayName = QStringLiteral("Anna Berg"),
            .birthDate = QDate(1980, 1, 1),
            .reason = MatchReason::SamePersonnummer,
            .inBranch = false,
            .memberNumber = {}};
}

struct Page
{
    Page()
    {
        page.resize(1000, 900);
        page.setBranch(sampleBranch());
        page.setMembershipTypes(sampleTypes());
        page.show();
        page.activateWindow();
        (void)QTest::qWaitForWindowActive(&page);
        QObject::connect(&page, &RegisterMemberPage::memberRegistered, &page, [this](const MemberCard &card) {
            registered.append(card.person.id);
        });
    }

    QLineEdit *edit(const char *name) { return page.findChild<QLineEdit *>(QLatin1String(name)); }
    QPushButton *button(const char *name) { return page.findChild<QPushButton *>(QLatin1String(name)); }
    MatchesSection *question() { return page.findChild<MatchesSection *>(); }
    MessageBar *bar() { return page.findChild<MessageBar *>(); }
    void write()
    {
        edit("personnummerEdit")->setText(QStringLiteral("800101-9804"));
        edit("givenNamesEdit")->setText(QStringLiteral("Anna Maria"));
        edit("familyNameEdit")->setText(QStringLiteral("Berg"));
        page.findChild<QCheckBox *>(QStringLiteral("wantsAddressBox"))->setChecked(false);
        page.findChild<ChoiceBox *>(QStringLiteral("typeIdEdit"))->setCurrentIndex(0);
    }
    void writeContact()
    {
        edit("emailEdit")->setText(QStringLiteral("anna@example.org"));
        edit("mobileEdit")->setText(QStringLiteral("070-174 06 05"));
        page.findChild<QCheckBox *>(QStringLiteral("wantsAddressBox"))->setChecked(true);
        edit("streetEdit")->setText(QStringLiteral("Storgatan 1"));
        edit("postalCodeEdit")->setText(QStringLiteral("753 20"));
        edit("townEdit")->setText(QStringLiteral("Uppsala"));
    }
    void protect(ProtectionKind kind)
    {
        page.findChild<ChoiceBox *>(QStringLiteral("protectionEdit"))
            ->setCurrentId(EnumCodec<ProtectionKind>::name(kind));
    }
    void save() { button("registerButton")->click(); }

    FakeApi api;
    FixedClock clock{QDateTime(sampleDay(), QTime(12, 0), Qt::UTC)};
    RegisterMemberPage page{api, clock};
    QList<PersonId> registered;
};

} // namespace

void TestRegisterMemberPage::registersANewPerson()
{
    Page it;
    it.api.expect<MatchMembers>().reply({});
    it.write();
    QTRY_VERIFY(it.api.isDone()); // looked for while one writes
    it.api.expect<RegisterMember>().reply(sampleCard());
    it.save();
    QTRY_COMPARE(it.registered, QList<PersonId>{samplePerson(1)});
    const RegisterMember sent = it.api.requests<RegisterMember>().first();
    QCOMPARE(sent.body.person.personnummer, QStringLiteral("198001019804"));
    QVERIFY(!sent.body.existingPersonId);
    QVERIFY(!sent.body.address);
    QCOMPARE(sent.body.membership.from, sampleDay());
    QVERIFY(!it.page.hasUnsavedInput());
}

void TestRegisterMemberPage::addsTheMembershipToTheMatch()
{
    Page it;
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

void TestRegisterMemberPage::asksForATransferInstead()
{
    Page it;
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

void TestRegisterMemberPage::asksForNoTransferOfOwnMembers()
{
    Page it;
    MemberMatch own = match();
    own.inBranch = true;
    it.api.expect<MatchMembers>().reply({.items = {own}});
    it.write();
    QTRY_VERIFY(it.question()->isVisible());
    QVERIFY(it.button("openMatchButton"));
    QVERIFY(!it.button("transferMatchButton"));
}

// Found by the name in the branch's own list; the register knows the person by a number.
void TestRegisterMemberPage::asksForTheNumberOfWhoHasLeft()
{
    Page it;
    it.api.expect<MatchMembers>().reply({.items = {match()}});
    it.write();
    it.edit("personnummerEdit")->clear();
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
void TestRegisterMemberPage::theQuestionFitsAtTwiceTheSize()
{
    Page it;
    it.page.resize(570, 400);
    it.api.expect<MatchMembers>().reply({.items = {match()}});
    it.write();
    QTRY_VERIFY(it.question()->isVisible());
    for (const char *name : {"acceptMatchButton", "transferMatchButton", "rejectMatchesButton"})
        QTRY_VERIFY2(it.button(name)->mapTo(&it.page, QPoint(it.button(name)->width(), 0)).x() <= 570, name);
}

void TestRegisterMemberPage::registersAnotherPersonAfterNo()
{
    Page it;
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

void TestRegisterMemberPage::doesNotSaveWhileTheQuestionIsOpen()
{
    Page it;
    it.api.expect<MatchMembers>().reply({.items = {match()}});
    it.write();
    QTRY_VERIFY(it.question()->isVisible());
    it.save();
    QVERIFY(it.bar()->isVisible());
    QVERIFY(it.api.requests<RegisterMember>().isEmpty());
}

void TestRegisterMemberPage::looksBeforeSaving()
{
    Page it;
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

void TestRegisterMemberPage::asksAgainWhenYesIsTakenBack()
{
    Page it;
    it.api.expect<MatchMembers>().reply({.items = {match()}});
    it.write();
    QTRY_VERIFY(it.question()->isVisible());
    it.button("acceptMatchButton")->click();
    it.api.expect<MatchMembers>().reply({.items = {match()}});
    it.button("otherPersonButton")->click();
    QVERIFY(it.edit("givenNamesEdit")->isVisible());
    QTRY_VERIFY(it.question()->isVisible());
}

void TestRegisterMemberPage::keepsInputAndKeyWithoutContact()
{
    Page it;
    it.api.expect<MatchMembers>().reply({});
    it.write();
    QTRY_VERIFY(it.api.isDone());
    it.api.expect<RegisterMember>().fail(makeError(ErrorCode::Timeout));
    it.save();
    QTRY_VERIFY(it.bar()->isVisible());
    QCOMPARE(it.edit("givenNamesEdit")->text(), QStringLiteral("Anna Maria"));
    it.api.expect<RegisterMember>().reply(sampleCard());
    it.bar()->findChild<QPushButton *>(QStringLiteral("messageActionButton"))->click();
    QTRY_COMPARE(it.registered.size(), 1);
    const auto sent = it.api.requests<RegisterMember>();
    QCOMPARE(sent.first().idempotencyKey, sent.last().idempotencyKey);

    it.api.expect<MatchMembers>().reply({});
    it.write();
    it.api.expect<RegisterMember>().reply(sampleCard());
    it.save();
    QTRY_COMPARE(it.registered.size(), 2);
    QVERIFY(it.api.requests<RegisterMember>().last().idempotencyKey != sent.last().idempotencyKey);
}

void TestRegisterMemberPage::showsErrorsAtTheirFields()
{
    Page it;
    it.save();
    QVERIFY(it.page.findChild<FormField *>(QStringLiteral("givenNamesField"))->hasError());
    QVERIFY(it.page.findChild<FormField *>(QStringLiteral("streetField"))->hasError());
    QVERIFY(it.page.findChild<FormField *>(QStringLiteral("typeIdField"))->hasError());
    QVERIFY(it.edit("givenNamesEdit")->hasFocus());

    it.api.expect<MatchMembers>().reply({});
    it.write();
    Error error = makeError(ErrorCode::Conflict);
    error.fields = {{.field = QStringLiteral("person.personnummer"), .reason = FieldReason::AlreadyUsed}};
    it.api.expect<RegisterMember>().fail(error);
    it.save();
    QTRY_VERIFY(it.page.findChild<FormField *>(QStringLiteral("personnummerField"))->hasError());
    QVERIFY(!it.page.findChild<FormField *>(QStringLiteral("givenNamesField"))->hasError());
}

void TestRegisterMemberPage::asksBeforeLeaving()
{
    Page it;
    bool left = false;
    const auto leave = [&left] {
        left = true;
    };
    it.page.leave(leave);
    QVERIFY(left); // nothing was written
    left = false;
    it.api.expect<MatchMembers>().reply({});
    it.write();
    QTRY_VERIFY(it.api.isDone());
    it.page.leave(leave);
    QVERIFY(!left);
    it.bar()->findChild<QPushButton *>(QStringLiteral("messageActionButton"))->click();
    QVERIFY(left);
    QVERIFY(it.edit("givenNamesEdit")->text().isEmpty());
}

void TestRegisterMemberPage::registersAProtectedPersonWithoutContact()
{
    Page it;
    it.api.expect<MatchMembers>().reply({});
    it.write();
    it.writeContact();
    QTRY_VERIFY(it.api.isDone());
    auto *effect = it.page.findChild<Notice *>(QStringLiteral("protectionEffect"));
    QVERIFY(!effect->isVisible());
    it.protect(ProtectionKind::ProtectedRegistration);
    QVERIFY(effect->isVisible());
    QVERIFY(effect->text().contains(QStringLiteral("not registered now")));
    for (const char *name : {"emailEdit", "mobileEdit", "phoneEdit", "streetEdit"})
        QVERIFY2(!it.edit(name)->isVisible(), name);
    it.api.expect<MatchMembers>().reply({}); // looked for anew, without the address of e-mail
    it.api.expect<RegisterMember>().reply(sampleCard());
    it.save();
    QTRY_COMPARE(it.registered.size(), 1);
    const NewMember sent = it.api.requests<RegisterMember>().first().body;
    QCOMPARE(sent.protection, ProtectionKind::ProtectedRegistration);
    QVERIFY(!sent.address && !sent.person.email && !sent.person.phone && !sent.person.mobile);
    QVERIFY(!it.api.requests<MatchMembers>().last().body.email);
    QVERIFY(it.edit("emailEdit")->isVisible()); // the next one begins unprotected
}

void TestRegisterMemberPage::givesBackWhatWasSetAside()
{
    Page it;
    it.api.expect<MatchMembers>().reply({});
    it.write();
    it.writeContact();
    it.protect(ProtectionKind::ConfidentialityMarking);
    QCOMPARE(it.edit("emailEdit")->text(), QString());
    it.edit("familyNameEdit")->setText(QStringLiteral("Bergström"));
    it.protect(ProtectionKind::ProtectedRegistration);
    it.protect(ProtectionKind::None);
    QCOMPARE(it.edit("emailEdit")->text(), QStringLiteral("anna@example.org"));
    QCOMPARE(it.edit("streetEdit")->text(), QStringLiteral("Storgatan 1"));
    QCOMPARE(it.edit("familyNameEdit")->text(), QStringLiteral("Bergström"));
    QVERIFY(it.edit("streetEdit")->isVisible());
    it.page.clear();
    it.protect(ProtectionKind::ConfidentialityMarking);
    it.protect(ProtectionKind::None);
    QCOMPARE(it.edit("emailEdit")->text(), QString()); // of nobody before
}

// What was laid down before the choice is written over by it, and what is laid down is sealed.
void TestRegisterMemberPage::laysDownNoContactOfTheProtected()
{
    const QTemporaryDir folder;
    DraftFiles drafts(folder.path(), QUrl(QStringLiteral("https://register.example.org")), AccountId::create());
    QVERIFY(drafts.load(DraftBox::createKey()));
    Page it;
    it.page.setDrafts(&drafts);
    it.page.begin();
    it.api.expect<MatchMembers>().reply({});
    it.write();
    it.writeContact();
    Q_EMIT drafts.keepingNow();
    QCOMPARE(drafts.find(RegisterMemberPage::draftPlace())->contents.value(QStringLiteral("person.email")),
             QStringLiteral("anna@example.org"));
    it.protect(ProtectionKind::ConfidentialityMarking);
    Q_EMIT drafts.keepingNow();
    const auto contents = drafts.find(RegisterMemberPage::draftPlace())->contents;
    QCOMPARE(contents.value(QStringLiteral("person.familyName")), QStringLiteral("Berg"));
    for (auto field = contents.begin(); field != contents.end(); ++field) {
        QVERIFY2(!field.value().contains(QStringLiteral("example.org")), qPrintable(field.key()));
        QVERIFY2(!field.value().contains(QStringLiteral("Storgatan")), qPrintable(field.key()));
        QVERIFY2(!field.value().contains(QStringLiteral("174")), qPrintable(field.key()));
    }
    Page later;
    later.page.setDrafts(&drafts);
    drafts.want(RegisterMemberPage::draftPlace());
    later.page.begin();
    QVERIFY(!later.edit("emailEdit")->isVisible()); // and the protection came along
    QCOMPARE(later.edit("familyNameEdit")->text(), QStringLiteral("Berg"));
}

void TestRegisterMemberPage::saysWhereARegisteredPersonIsProtected()
{
    Page it;
    it.api.expect<MatchMembers>().reply({.items = {match()}});
    it.protect(ProtectionKind::ConfidentialityMarking);
    it.write();
    QTRY_VERIFY(it.question()->isVisible());
    it.button("acceptMatchButton")->click();
    QVERIFY(it.page.findChild<QLabel *>(QStringLiteral("chosenProtectionNote"))->isVisible());
    it.api.expect<RegisterMember>().reply(sampleCard());
    it.save();
    QTRY_COMPARE(it.registered.size(), 1);
    QVERIFY(!it.api.requests<RegisterMember>().first().body.protection);
}

QTEST_MAIN(TestRegisterMemberPage)
#include "tst_registermemberpage.moc"
