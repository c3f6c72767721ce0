// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/draftfiles.h"
#include "client/widgets/formfield.h"
#include "client/widgets/notice.h"
#include "tests/client/members/registerstage.h"

#include <QLabel>
#include <QTemporaryDir>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestRegisterMemberPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registersANewPerson();
    void keepsInputAndKeyWithoutContact();
    void showsErrorsAtTheirFields();
    void asksBeforeLeaving();
    void registersAProtectedPersonWithoutContact();
    void givesBackWhatWasSetAside();
    void laysDownNoContactOfTheProtected();
    void saysWhereARegisteredPersonIsProtected();
};

void TestRegisterMemberPage::registersANewPerson()
{
    RegisterStage it;
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

void TestRegisterMemberPage::keepsInputAndKeyWithoutContact()
{
    RegisterStage it;
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
    RegisterStage it;
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
    RegisterStage it;
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
    RegisterStage it;
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
    RegisterStage it;
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
    RegisterStage it;
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
    RegisterStage later;
    later.page.setDrafts(&drafts);
    drafts.want(RegisterMemberPage::draftPlace());
    later.page.begin();
    QVERIFY(!later.edit("emailEdit")->isVisible()); // and the protection came along
    QCOMPARE(later.edit("familyNameEdit")->text(), QStringLiteral("Berg"));
}

void TestRegisterMemberPage::saysWhereARegisteredPersonIsProtected()
{
    RegisterStage it;
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
