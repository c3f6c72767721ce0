// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/accessarea.h"
#include "client/access/accesssettingseditor.h"
#include "client/access/agreementchanges.h"
#include "client/access/exceptionchanges.h"
#include "client/widgets/tableview.h"
#include "shared/protocol/events.h"
#include "tests/client/access/accessstage.h"
#include "tests/support/memoryshelf.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestAccessArea : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesFromTheInboxToAPaperAndBack();
    void goesFromTheOverviewToABranch();
    void theBranchBeginsAtItsOwnAccess();
    void makesTheFormAndSaysThatItIsOut();
    void readsAgainWhenSomethingChangesElsewhere();
    void doesNotReadWhatNobodyLooksAt();
    void setsTwoApprovers();
    void comparesTheSettingAfterAStaleSave();
    void asksBeforeInputIsLeft();
    void keepsWhatIsNotSaved();
    void goesOnWithADraft();
    void doesNotGoOnWithWhatHasGoneOut();

private:
    struct Stage;
};

struct TestAccessArea::Stage : AccessStage<AccessArea>
{
    explicit Stage(Viewer viewer = Viewer::National)
        : AccessStage(viewer)
    {
    }
    [[nodiscard]] bool openInbox()
    {
        api.expect<SearchAgreements>().reply(someAgreements());
        page.load();
        return isQuiet() && QTest::qWaitFor([this] {
                   return shows("agreementTable");
               });
    }
    [[nodiscard]] bool openFirst(const AgreementEntry &agreement)
    {
        api.expect<ShowAgreement>().reply(agreement);
        if (agreement.state == AgreementState::Received)
            api.expect<ShowApprovalEffect>().reply(someEffect());
        QTest::keyClick(find<TableView>("agreementTable"), Qt::Key_Return);
        return isQuiet();
    }
    void expectBranch()
    {
        api.expect<ShowBranchAccess>().reply(administeredUmea());
        FoundAgreements found;
        found.items = {summaryOf(agreementIn(AgreementState::Draft))};
        api.expect<SearchAgreements>().reply(found);
        api.expect<SearchExceptions>().reply({});
    }
    [[nodiscard]] bool openSettings()
    {
        api.expect<ShowAccessSettings>().reply({.version = 4, .twoApprovers = false});
        press("accessSettingsButton");
        return isQuiet() && QTest::qWaitFor([this] {
                   return shows("twoApproversEdit");
               });
    }
};

void TestAccessArea::goesFromTheInboxToAPaperAndBack()
{
    Stage it;
    QVERIFY(it.openInbox());
    QVERIFY(it.openFirst(agreementIn(AgreementState::Received)));
    QTRY_VERIFY(it.shows("showPaperButton"));
    it.api.expect<ShowDocument>().fail(makeError(ErrorCode::Unreachable));
    it.press("showPaperButton");
    QTRY_VERIFY(it.shows("savePaperButton"));
    QVERIFY(it.isQuiet());
    it.press("backButton");
    QVERIFY(it.shows("showPaperButton"));
    it.api.expect<SearchAgreements>().reply(someAgreements(2));
    it.press("backButton");
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.shows("agreementTable"));
    QVERIFY(it.find<TableView>("agreementTable")->hasFocus());
}

void TestAccessArea::goesFromTheOverviewToABranch()
{
    Stage it;
    QVERIFY(it.openInbox());
    it.api.expect<SearchBranchAccess>().reply(someBranchAccess());
    it.find<QTabBar>("accessTabs")->setCurrentIndex(1);
    QTRY_VERIFY(it.shows("branchAccessTable"));
    it.expectBranch();
    QTest::keyClick(it.find<TableView>("branchAccessTable"), Qt::Key_Return);
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.shows("openAgreementButton"));
    it.api.expect<ShowAgreement>().reply(agreementIn(AgreementState::Draft));
    it.press("openAgreementButton");
    QTRY_VERIFY(it.shows("editAgreementButton"));
    it.expectBranch();
    it.press("backButton"); // to the branch, where it was opened from
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.shows("openAgreementButton"));
    it.api.expect<SearchBranchAccess>().reply(someBranchAccess());
    it.press("backButton");
    QTRY_VERIFY(it.shows("branchAccessTable"));
}

void TestAccessArea::theBranchBeginsAtItsOwnAccess()
{
    Stage it(Viewer::Branch);
    it.expectBranch();
    it.page.setBranch(umea());
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.shows("resignButton"));
    QVERIFY(!it.shows("backButton"));
    QVERIFY(!it.shows("accessTabs"));
}

void TestAccessArea::makesTheFormAndSaysThatItIsOut()
{
    Stage it(Viewer::Branch);
    it.expectBranch();
    it.page.setBranch(umea());
    QTRY_VERIFY(it.shows("openAgreementButton"));
    it.api.expect<ShowAgreement>().reply(agreementIn(AgreementState::Draft));
    it.press("openAgreementButton");
    QTRY_VERIFY(it.shows("formButton"));
    it.press("formButton");
    QTRY_VERIFY(it.shows("saveFormButton"));
    QVERIFY(!it.find<QAbstractButton>("primaryButton")->isEnabled()); // before it is printed or saved
    it.find<QAbstractButton>("primaryButton")->setEnabled(true);
    it.api.expect<SendAgreement>().reply(agreementIn(AgreementState::Sent));
    it.press("primaryButton");
    QVERIFY(it.isQuiet());
    QCOMPARE(it.api.requests<SendAgreement>().first().ifMatch, Version(3));
    QTRY_VERIFY(!it.messages.isEmpty() && it.messages.last().text.contains(QStringLiteral("out for signature")));
    QVERIFY(it.shows("agreementDrop"));
    QVERIFY(!it.shows("editAgreementButton"));
}

void TestAccessArea::readsAgainWhenSomethingChangesElsewhere()
{
    Stage it;
    QVERIFY(it.openInbox());
    QVERIFY(it.openFirst(agreementIn(AgreementState::Received)));
    AgreementEntry now = agreementIn(AgreementState::Returned);
    now.version = 4;
    it.api.expect<ShowAgreement>().reply(now);
    for (int i = 0; i < 3; ++i) // which are read once
        Q_EMIT it.api.changed({.kind = LiveEventKind::AccessChanged, .personId = {}, .changeId = {}});
    QTRY_VERIFY(it.shows("returnedNotice"));
    QVERIFY(it.api.unexpected().isEmpty());
    Q_EMIT it.api.changed({.kind = LiveEventKind::MemberChanged, .personId = {}, .changeId = {}});
    QVERIFY(it.isQuiet());
}

void TestAccessArea::doesNotReadWhatNobodyLooksAt()
{
    Stage it;
    QVERIFY(it.openInbox());
    it.page.hide();
    Q_EMIT it.api.changed({.kind = LiveEventKind::AccessChanged, .personId = {}, .changeId = {}});
    it.page.show();
    QVERIFY(it.openInbox()); // read now, and only now
    QCOMPARE(it.api.requests<SearchAgreements>().size(), 2);
}

void TestAccessArea::setsTwoApprovers()
{
    Stage it;
    QVERIFY(it.openInbox());
    QVERIFY(it.openSettings());
    it.press("twoApproversEdit");
    it.api.expect<UpdateAccessSettings>().reply({.version = 5, .twoApprovers = true});
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    const UpdateAccessSettings sent = it.api.requests<UpdateAccessSettings>().first();
    QCOMPARE(sent.ifMatch, Version(4));
    QVERIFY(sent.body.twoApprovers);
    QTRY_VERIFY(!it.shows("twoApproversEdit"));
    QVERIFY(!it.messages.isEmpty());
    QCOMPARE(it.messages.last().kind, MessageKind::Success);
}

void TestAccessArea::comparesTheSettingAfterAStaleSave()
{
    Stage it;
    QVERIFY(it.openInbox());
    QVERIFY(it.openSettings());
    it.press("twoApproversEdit");
    it.api.expect<UpdateAccessSettings>().fail(makeError(ErrorCode::Stale));
    it.api.expect<ShowAccessSettings>().reply({.version = 6, .twoApprovers = true});
    it.press("saveButton"); // somebody has set the same
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(!it.shows("twoApproversEdit"));
}

void TestAccessArea::asksBeforeInputIsLeft()
{
    Stage it;
    QVERIFY(it.openInbox());
    QVERIFY(!it.page.hasUnsavedInput());
    QVERIFY(it.openSettings());
    it.press("twoApproversEdit");
    QVERIFY(it.page.hasUnsavedInput());
    bool hasLeft = false;
    it.page.leave([&hasLeft] {
        hasLeft = true;
    });
    QVERIFY(!hasLeft);
    it.press("discardButton");
    QVERIFY(hasLeft);
}

void TestAccessArea::keepsWhatIsNotSaved()
{
    MemoryShelf shelf;
    Stage it;
    it.page.setDrafts(&shelf);
    QVERIFY(it.openInbox());
    QVERIFY(it.openFirst(agreementIn(AgreementState::Draft)));
    QTRY_VERIFY(it.shows("editAgreementButton"));
    it.api.expect<ListBranches>().reply(twoBranches());
    it.press("editAgreementButton");
    rewrite(it.find<QLineEdit>("signatoryEdit"), QStringLiteral("Åke Ek, kassör"));
    Q_EMIT shelf.keepingNow();
    QCOMPARE(shelf.drafts.size(), 1);
    QCOMPARE(shelf.drafts.first().place,
             AgreementChanges::draftPlace(umea().id, agreementIn(AgreementState::Draft).id));
}

void TestAccessArea::goesOnWithADraft()
{
    MemoryShelf shelf;
    Stage it;
    it.page.setDrafts(&shelf);
    const DraftPlace newAgreement = AgreementChanges::draftPlace(umea().id);
    shelf.keep({.place = newAgreement,
                .writtenAt = accessTime(),
                .contents = {{QStringLiteral("signatory"), QStringLiteral("Åke Ek, kassör")}}});
    const DraftPlace exception = ExceptionChanges::draftPlace(umea().id);
    shelf.keep({.place = exception,
                .writtenAt = accessTime(),
                .contents = {{QStringLiteral("reason"), QStringLiteral("Två kontor.")}}});
    QVERIFY(!it.page.openDraft({.form = QStringLiteral("person")}));
    shelf.want(newAgreement);
    it.expectBranch();
    it.api.expect<ListBranches>().reply(twoBranches());
    QVERIFY(it.page.openDraft(newAgreement));
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.shows("signatoryEdit"));
    QCOMPARE(it.find<QLineEdit>("signatoryEdit")->text(), QStringLiteral("Åke Ek, kassör"));
    it.press("cancelButton");
    it.press("discardButton");
    shelf.want(exception);
    it.expectBranch();
    it.api.expect<ListBranches>().reply(twoBranches());
    QVERIFY(it.page.openDraft(exception));
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.shows("reasonEdit"));
    QCOMPARE(it.find<QPlainTextEdit>("reasonEdit")->toPlainText(), QStringLiteral("Två kontor."));
    QVERIFY(it.visibleTexts().contains(QStringLiteral("Umeå"))); // which the draft does not know
}

void TestAccessArea::doesNotGoOnWithWhatHasGoneOut()
{
    Stage it;
    const AgreementEntry sent = agreementIn(AgreementState::Sent);
    it.api.expect<ShowAgreement>().reply(sent);
    QVERIFY(it.page.openDraft(AgreementChanges::draftPlace(umea().id, sent.id)));
    QVERIFY(it.isQuiet());
    QTRY_COMPARE(it.messages.size(), 1);
    QVERIFY(it.messages.first().text.contains(QStringLiteral("can no longer be changed")));
    QVERIFY(!it.shows("signatoryEdit"));
}

QTEST_MAIN(TestAccessArea)
#include "tst_accessarea.moc"
