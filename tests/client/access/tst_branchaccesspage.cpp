// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/branchaccesslistpage.h"
#include "client/access/branchaccessmodel.h"
#include "client/access/branchaccesspage.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/codeprompt.h"
#include "client/widgets/notice.h"
#include "client/widgets/recordrow.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/tableview.h"
#include "shared/protocol/ownaccount.h"
#include "tests/client/access/accessstage.h"

#include <QAbstractItemModelTester>
#include <QPlainTextEdit>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestBranchAccessPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhoAdministersWhat();
    void filtersTheOverview();
    void opensABranch();
    void showsWhoAndOnWhichPapers();
    void saysThatNobodyAdministers();
    void showsWhatIsUnderWay();
    void resigns();
    void keepsTheLineWhenTheCodeIsNotGiven();
    void theNationalCannotResign();
    void readsAgainAfterAFailure();
    void showsNothingOfTheBranchBefore();
    void saysAtItsPlaceWhatCouldNotBeRead();
    void saysThatTheNationalReviews();

private:
    struct Stage;
};

struct TestBranchAccessPage::Stage : AccessStage<BranchAccessPage>
{
    explicit Stage(Viewer viewer = Viewer::Branch)
        : AccessStage(viewer)
    {
    }
    [[nodiscard]] bool open(const BranchAccess &access, const FoundAgreements &agreements = {},
                            const FoundExceptions &exceptions = {})
    {
        expect(access, agreements, exceptions);
        page.setBranch(umea());
        page.load();
        return isQuiet();
    }
    void expect(const BranchAccess &access, const FoundAgreements &agreements, const FoundExceptions &exceptions)
    {
        api.expect<ShowBranchAccess>().reply(access);
        api.expect<SearchAgreements>().reply(agreements);
        api.expect<SearchExceptions>().reply(exceptions);
    }
    [[nodiscard]] RecordRow *row(const QString &title)
    {
        for (RecordRow *each : page.findChildren<RecordRow *>()) {
            if (each->title() == title)
                return each;
        }
        return nullptr;
    }
};

void TestBranchAccessPage::listsWhoAdministersWhat()
{
    FakeApi api;
    BranchAccessModel model(api, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    api.expect<SearchBranchAccess>().reply(someBranchAccess(5));
    model.search({});
    QTRY_COMPARE(model.rowCount(), 5);
    const auto text = [&model](int row, BranchAccessModel::Column column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(text(0, BranchAccessModel::Administrators), QStringLiteral("Anna Berg"));
    QCOMPARE(text(0, BranchAccessModel::Since), QStringLiteral("2024-05-15"));
    QCOMPARE(text(0, BranchAccessModel::Agreement), QStringLiteral("LA-2B4D-6F8H-B"));
    QCOMPARE(text(3, BranchAccessModel::State), QStringLiteral("Nobody"));
    QCOMPARE(text(3, BranchAccessModel::Since), QStringLiteral("2026-04-05"));
    QCOMPARE(text(4, BranchAccessModel::Administrators), QStringLiteral("Anna Berg, Margareta Lindqvist-Österberg"));
    QCOMPARE(text(4, BranchAccessModel::ExceptionUntil), QStringLiteral("2026-05-31"));
}

void TestBranchAccessPage::filtersTheOverview()
{
    FakeApi api;
    BranchAccessListPage page(api);
    page.resize(1040, 700);
    QVERIFY(showActive(page));
    api.expect<SearchBranchAccess>().reply(someBranchAccess());
    page.load();
    auto *table = page.findChild<TableView *>();
    QTRY_VERIFY(table->isVisible());
    auto *state = page.findChild<ChoiceBox *>();
    api.expect<SearchBranchAccess>().reply({});
    state->setCurrentId(QStringLiteral("withoutAdministrator"));
    Q_EMIT state->choiceChanged(state->currentId());
    QTRY_VERIFY(api.isDone());
    QCOMPARE(api.requests<SearchBranchAccess>().last().body.state, BranchAccessState::WithoutAdministrator);
    api.expect<SearchBranchAccess>().reply({});
    auto *search = page.findChild<SearchField *>();
    rewrite(search, QStringLiteral("Berg"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(api.requests<SearchBranchAccess>().last().body.text, QStringLiteral("Berg"));
    api.expect<SearchBranchAccess>().reply(someBranchAccess());
    auto *all = page.findChild<QAbstractButton *>(QStringLiteral("emptyStateButton"));
    QTRY_VERIFY(all->isVisible());
    all->click();
    QTRY_VERIFY(table->isVisible());
    QVERIFY(!api.requests<SearchBranchAccess>().last().body.state);
}

void TestBranchAccessPage::opensABranch()
{
    FakeApi api;
    BranchAccessListPage page(api);
    QVERIFY(showActive(page));
    QStringList opened;
    connect(&page, &BranchAccessListPage::branchOpened, &page, [&opened](const BranchName &branch) {
        opened.append(branch.id.toString());
    });
    api.expect<SearchBranchAccess>().reply(someBranchAccess());
    page.load();
    auto *table = page.findChild<TableView *>();
    QTRY_VERIFY(table->isVisible());
    page.focusRows();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened, QStringList{numbered<BranchId>(2).toString()});
}

void TestBranchAccessPage::showsWhoAndOnWhichPapers()
{
    Stage it;
    BranchAccess access = administeredUmea();
    access.administrators.first().exceptionId = numbered<ExceptionId>(1);
    access.administrators.first().exceptionUntil = QDate(2026, 12, 31);
    QVERIFY(it.open(access));
    QTRY_VERIFY(it.shows("papersButton"));
    const QString detail = it.row(QStringLiteral("Anna Berg"))->detail();
    QVERIFY(detail.contains(QStringLiteral("Since 2024-05-15, by agreement LA-2B4D-6F8H-B")));
    QVERIFY(detail.contains(QStringLiteral("until 2026-12-31")));
    QVERIFY(!detail.contains(QStringLiteral("log-in"))); // which is the national organisation's to know
    QList<AgreementId> opened;
    connect(&it.page, &BranchAccessPage::agreementRequested, &it.page, [&opened](const AgreementId &agreement) {
        opened.append(agreement);
    });
    it.press("papersButton");
    QCOMPARE(opened, QList<AgreementId>{numbered<AgreementId>(9)});
    QVERIFY(it.shows("primaryButton")); // New agreement
    QVERIFY(!it.find<Notice>("branchStateNotice"));
}

void TestBranchAccessPage::saysThatNobodyAdministers()
{
    Stage it(Viewer::National);
    QVERIFY(it.open(abandonedUmea()));
    QTRY_VERIFY(it.shows("branchStateNotice"));
    QVERIFY(it.find<Notice>("branchStateNotice")->text().contains(QStringLiteral("since 2026-04-05")));
}

void TestBranchAccessPage::showsWhatIsUnderWay()
{
    Stage it;
    BranchAccess access = administeredUmea();
    FoundAgreements agreements;
    AgreementSummary old = summaryOf(agreementIn(AgreementState::Superseded));
    old.administratorNames = {QStringLiteral("Bo Berg")};
    agreements.items = {old, summaryOf(agreementIn(AgreementState::Sent))};
    access.underWay = agreements.items.last();
    QVERIFY(it.open(access, agreements));
    QTRY_VERIFY(it.shows("openAgreementButton"));
    QVERIFY(!it.shows("primaryButton")); // one at a time
    const QList<RecordRow *> rows = it.page.findChildren<RecordRow *>();
    const RecordRow *now = it.row(QStringLiteral("Omar Ali"));
    QVERIFY(rows.indexOf(const_cast<RecordRow *>(now)) < rows.indexOf(it.row(QStringLiteral("Bo Berg"))));
    QCOMPARE(now->status(), QStringLiteral("Out for signature"));
    QVERIFY(now->detail().contains(QStringLiteral("register both papers here")));
    QCOMPARE(it.api.requests<SearchAgreements>().first().body.branchId, umea().id);
}

void TestBranchAccessPage::resigns()
{
    Stage it;
    QVERIFY(it.open(administeredUmea()));
    QTRY_VERIFY(it.shows("resignButton"));
    it.press("resignButton");
    auto *text = it.find<QLabel>("introductionLabel");
    QVERIFY(text->text().contains(QStringLiteral("ends at once")));
    QVERIFY(text->text().contains(QStringLiteral("Umeå")));
    it.find<QPlainTextEdit>("noteEdit")->setPlainText(QStringLiteral("Jag flyttar."));
    it.api.expect<Resign>().reply({});
    it.expect(abandonedUmea(), {}, {});
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    QCOMPARE(it.api.requests<Resign>().first().body.note, QStringLiteral("Jag flyttar."));
    QCOMPARE(it.api.requests<Resign>().first().branchId, umea().id);
}

void TestBranchAccessPage::keepsTheLineWhenTheCodeIsNotGiven()
{
    Stage it;
    QVERIFY(it.open(administeredUmea()));
    QTRY_VERIFY(it.shows("resignButton"));
    it.press("resignButton");
    it.find<QPlainTextEdit>("noteEdit")->setPlainText(QStringLiteral("Jag flyttar."));
    it.api.expect<Resign>().fail(makeError(ErrorCode::StepUpRequired));
    it.press("saveButton");
    QTRY_VERIFY(it.page.findChild<CodePrompt *>() && it.page.findChild<CodePrompt *>()->isVisible());
    QTest::keyClick(it.page.findChild<CodePrompt *>(), Qt::Key_Escape);
    QTRY_VERIFY(it.find<QAbstractButton>("saveButton")->isEnabled());
    QCOMPARE(it.find<QPlainTextEdit>("noteEdit")->toPlainText(), QStringLiteral("Jag flyttar."));
    QVERIFY(it.page.hasUnsavedInput());
}

void TestBranchAccessPage::theNationalCannotResign()
{
    Stage it(Viewer::National);
    QVERIFY(it.open(administeredUmea()));
    QTRY_VERIFY(it.shows("papersButton"));
    QVERIFY(!it.shows("resignButton"));
    QVERIFY(it.row(QStringLiteral("Anna Berg"))->detail().contains(QStringLiteral("Last log-in")));
}

void TestBranchAccessPage::readsAgainAfterAFailure()
{
    Stage it;
    it.api.expect<ShowBranchAccess>().fail(makeError(ErrorCode::Unreachable));
    it.api.expect<SearchAgreements>().fail(makeError(ErrorCode::Unreachable));
    it.api.expect<SearchExceptions>().fail(makeError(ErrorCode::Unreachable));
    it.page.setBranch(umea());
    it.page.load();
    QTRY_VERIFY(it.shows("emptyStateButton"));
    QVERIFY(it.messages.isEmpty()); // said once
    it.expect(administeredUmea(), {}, {});
    it.press("emptyStateButton");
    QTRY_VERIFY(it.shows("papersButton"));
}

void TestBranchAccessPage::showsNothingOfTheBranchBefore()
{
    Stage it(Viewer::National);
    FoundAgreements agreements;
    agreements.items = {summaryOf(agreementIn(AgreementState::Superseded))};
    FoundExceptions exceptions;
    exceptions.items = {exceptionIn(ExceptionState::Granted)};
    QVERIFY(it.open(administeredUmea(), agreements, exceptions));
    QTRY_VERIFY(it.row(QStringLiteral("Omar Ali")));
    BranchAccess other = abandonedUmea();
    other.branch = {.id = numbered<BranchId>(2), .name = QStringLiteral("Åmål")};
    it.api.expect<ShowBranchAccess>().reply(other);
    it.api.expect<SearchAgreements>().hold();
    it.api.expect<SearchExceptions>().hold();
    it.page.setBranch(other.branch);
    it.page.load();
    QTRY_VERIFY(it.shows("branchStateNotice"));
    QVERIFY(!it.row(QStringLiteral("Omar Ali")));
    QVERIFY(!it.shows("withdrawButton"));
    QVERIFY(!it.visibleTexts().join(u'\n').contains(QStringLiteral("LA-7K3Q-9MTB-A")));
}

void TestBranchAccessPage::saysAtItsPlaceWhatCouldNotBeRead()
{
    Stage it;
    it.api.expect<ShowBranchAccess>().reply(administeredUmea());
    it.api.expect<SearchAgreements>().fail(makeError(ErrorCode::Timeout));
    it.api.expect<SearchExceptions>().fail(makeError(ErrorCode::Timeout));
    it.page.setBranch(umea());
    it.page.load();
    QVERIFY(it.isQuiet());
    QTRY_COMPARE(it.visibleTexts().filter(QStringLiteral("Could not be read")).size(), 2);
}

// The branch has nothing to review, and must not believe so.
void TestBranchAccessPage::saysThatTheNationalReviews()
{
    Stage it;
    FoundAgreements agreements;
    agreements.items = {summaryOf(agreementIn(AgreementState::Received))};
    QVERIFY(it.open(administeredUmea(), agreements));
    QTRY_VERIFY(it.visibleTexts().contains(QStringLiteral("Being reviewed")));
    QVERIFY(!it.visibleTexts().contains(QStringLiteral("To review")));
}

QTEST_MAIN(TestBranchAccessPage)
#include "tst_branchaccesspage.moc"
