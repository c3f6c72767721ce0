// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/branchaccesspage.h"
#include "client/access/exceptionspage.h"
#include "client/editing/editpanel.h"
#include "client/records/memberpicker.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/formfield.h"
#include "client/widgets/recordrow.h"
#include "tests/client/access/accessstage.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

namespace {

// The page with the panel that its desk lends it.
class ExceptionsDesk : public QWidget
{
    Q_OBJECT

public:
    ExceptionsDesk(Api &api, const Clock &clock)
        : m_panel(new EditPanel(this))
        , page(new ExceptionsPage(api, clock, *m_panel, this))
    {
        page->setGeometry(0, 0, 1040, 800);
        m_panel->raise();
        connect(page, &ExceptionsPage::message, this, &ExceptionsDesk::message);
    }

Q_SIGNALS:
    void message(const medlem::client::Message &message);

private:
    EditPanel *m_panel;

public:
    ExceptionsPage *page;
};

} // namespace

class TestExceptionsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForSeveral();
    void asksForSomebodyFromOutside();
    void theNationalFindsTheOneFromOutside();
    void theBranchLooksInItsOwnRegister();
    void saysWhatIsMissingInTheRequest();
    void listsByWhatIsToBeDone();
    void readsMore();
    void grants();
    void refuses();
    void checksTheDecision();
    void readsAgainWhenItWasDecidedAlready();
    void withdraws();
    void theBranchOnlyLooks();

private:
    struct Stage;
    struct BranchStage;
};

struct TestExceptionsPage::Stage : AccessStage<ExceptionsDesk>
{
    [[nodiscard]] bool open(const QList<ExceptionEntry> &exceptions)
    {
        expect(exceptions);
        page.page->load();
        return isQuiet();
    }
    void expect(const QList<ExceptionEntry> &exceptions)
    {
        FoundExceptions found;
        found.items = exceptions;
        api.expect<SearchExceptions>().reply(found);
    }
};

struct TestExceptionsPage::BranchStage : AccessStage<BranchAccessPage>
{
    explicit BranchStage(Viewer viewer = Viewer::Branch)
        : AccessStage(viewer)
    {
        expect({});
        page.setBranch(umea());
        page.load();
        if (!isQuiet())
            qFatal("The page is not read.");
    }
    void expect(const FoundExceptions &exceptions)
    {
        api.expect<ShowBranchAccess>().reply(administeredUmea());
        api.expect<SearchAgreements>().reply({});
        api.expect<SearchExceptions>().reply(exceptions);
    }
};

void TestExceptionsPage::asksForSeveral()
{
    BranchStage it;
    QTRY_VERIFY(it.shows("askExceptionButton"));
    it.press("askExceptionButton");
    rewrite(it.find<QLineEdit>("seatsEdit"), QStringLiteral("3"));
    it.find<QPlainTextEdit>("reasonEdit")->setPlainText(QStringLiteral("Två kontor med var sin anställd."));
    it.api.expect<RequestException>().reply(exceptionIn(ExceptionState::Requested));
    FoundExceptions now;
    now.items = {exceptionIn(ExceptionState::Requested)};
    it.expect(now);
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    const NewException sent = it.api.requests<RequestException>().first().body;
    QCOMPARE(sent.kind, ExceptionKind::SeveralAdministrators);
    QCOMPARE(sent.seats, 3);
    QVERIFY(!sent.personId);
    QTRY_VERIFY(it.visibleTexts().contains(QStringLiteral("Waiting for decision")));
    QVERIFY(!it.shows("decideButton"));
}

void TestExceptionsPage::asksForSomebodyFromOutside()
{
    BranchStage it;
    QTRY_VERIFY(it.shows("askExceptionButton"));
    it.press("askExceptionButton");
    it.press("outsiderOption");
    QVERIFY(!it.shows("seatsEdit"));
    it.find<MemberPicker>("personIdEdit")->setChosen(numbered<PersonId>(8), QStringLiteral("Sven Åberg"));
    it.find<QPlainTextEdit>("reasonEdit")->setPlainText(QStringLiteral("Ingen i avdelningen kan."));
    it.api.expect<RequestException>().fail(makeError(ErrorCode::Conflict));
    it.expect({});
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.find<QAbstractButton>("saveButton")->isEnabled()); // with what was written
    QCOMPARE(it.find<QPlainTextEdit>("reasonEdit")->toPlainText(), QStringLiteral("Ingen i avdelningen kan."));
    it.api.expect<RequestException>().reply(exceptionIn(ExceptionState::Requested));
    it.expect({});
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    const QList<RequestException> sent = it.api.requests<RequestException>();
    QCOMPARE(sent.last().body.kind, ExceptionKind::NotOfBranch);
    QCOMPARE(sent.last().body.personId, numbered<PersonId>(8));
    QCOMPARE(sent.first().idempotencyKey, sent.last().idempotencyKey); // the same is not asked for twice
}

// Who is in another branch's register is what the exception is for.
void TestExceptionsPage::theNationalFindsTheOneFromOutside()
{
    BranchStage it(Viewer::National);
    QTRY_VERIFY(it.shows("askExceptionButton"));
    it.api.expect<ListBranches>().reply(twoBranches());
    it.press("askExceptionButton");
    QVERIFY(it.isQuiet());
    QVERIFY(!it.shows("branchEdit"));
    it.press("outsiderOption");
    QVERIFY(it.shows("branchEdit"));
    QTRY_COMPARE(it.find<ChoiceBox>("branchEdit")->count(), 2);
    it.find<ChoiceBox>("branchEdit")->setCurrentId(numbered<BranchId>(2).toString());
    MemberPage found;
    found.items = {omar()};
    it.api.expect<SearchMembers>().reply(found);
    auto *picker = it.find<MemberPicker>("personIdEdit");
    rewrite(picker, QStringLiteral("Omar"));
    QTest::keyClick(picker, Qt::Key_Return);
    QVERIFY(it.isQuiet());
    QCOMPARE(it.api.requests<SearchMembers>().first().branchId, numbered<BranchId>(2));
}

void TestExceptionsPage::theBranchLooksInItsOwnRegister()
{
    BranchStage it;
    QTRY_VERIFY(it.shows("askExceptionButton"));
    it.press("askExceptionButton");
    it.press("outsiderOption");
    QVERIFY(it.shows("personIdEdit"));
    QVERIFY(!it.shows("branchEdit"));
}

void TestExceptionsPage::saysWhatIsMissingInTheRequest()
{
    BranchStage it;
    QTRY_VERIFY(it.shows("askExceptionButton"));
    it.press("askExceptionButton");
    rewrite(it.find<QLineEdit>("seatsEdit"), QStringLiteral("11"));
    it.find<QPlainTextEdit>("reasonEdit")->setPlainText(QStringLiteral("kort"));
    it.press("saveButton");
    QVERIFY(it.find<FormField>("seatsField")->error().contains(QStringLiteral("2 to 10")));
    QVERIFY(it.find<FormField>("reasonField")->error().contains(QStringLiteral("a little more")));
    it.press("outsiderOption");
    it.press("saveButton");
    QVERIFY(it.find<FormField>("personIdField")->hasError());
}

void TestExceptionsPage::listsByWhatIsToBeDone()
{
    Stage it;
    QVERIFY(it.open({exceptionIn(ExceptionState::Requested)}));
    QCOMPARE(it.api.requests<SearchExceptions>().first().body.states, QList<ExceptionState>{ExceptionState::Requested});
    QTRY_VERIFY(it.shows("decideButton"));
    QVERIFY(it.page.findChild<RecordRow *>()->detail().contains(QStringLiteral("två kontor")));
    auto *tabs = it.page.findChild<QTabBar *>();
    it.expect({});
    tabs->setCurrentIndex(1);
    QVERIFY(it.isQuiet());
    QCOMPARE(it.api.requests<SearchExceptions>().last().body.expiresBefore,
             accessTime().date().addDays(ExceptionsPage::warningDays));
    QTRY_VERIFY(it.visibleTexts().contains(QStringLiteral("No exception ends soon")));
    it.expect({exceptionIn(ExceptionState::Granted)});
    tabs->setCurrentIndex(2);
    QTRY_VERIFY(it.shows("withdrawButton"));
    QVERIFY(it.page.findChild<RecordRow *>()->detail().contains(QStringLiteral("Holds from 2026-05-12 to 2026-12-31")));
    it.api.expect<SearchExceptions>().fail(makeError(ErrorCode::Unreachable));
    tabs->setCurrentIndex(3);
    QTRY_VERIFY(it.shows("emptyStateButton"));
    it.expect({exceptionIn(ExceptionState::Refused)});
    it.press("emptyStateButton");
    QTRY_VERIFY(it.visibleTexts().contains(QStringLiteral("Refused")));
}

void TestExceptionsPage::readsMore()
{
    Stage it;
    FoundExceptions found;
    found.items = {exceptionIn(ExceptionState::Requested, 1)};
    found.next = QStringLiteral("more");
    it.api.expect<SearchExceptions>().reply(found);
    it.page.page->load();
    QTRY_VERIFY(it.shows("moreExceptionsButton"));
    it.expect({exceptionIn(ExceptionState::Requested, 2)});
    it.press("moreExceptionsButton");
    QVERIFY(it.isQuiet());
    QCOMPARE(it.api.requests<SearchExceptions>().last().body.after, QStringLiteral("more"));
    QTRY_VERIFY(!it.shows("moreExceptionsButton"));
    QCOMPARE(it.page.findChildren<RecordRow *>().size(), 2);
}

void TestExceptionsPage::grants()
{
    Stage it;
    QVERIFY(it.open({exceptionIn(ExceptionState::Requested)}));
    QTRY_VERIFY(it.shows("decideButton"));
    it.press("decideButton");
    QCOMPARE(it.find<QLineEdit>("fromEdit")->text(), QStringLiteral("2026-05-15"));
    rewrite(it.find<QLineEdit>("untilEdit"), QStringLiteral("2026-12-31"));
    it.find<QPlainTextEdit>("noteEdit")->setPlainText(QStringLiteral("Behövs under omläggningen."));
    it.api.expect<DecideException>().reply(exceptionIn(ExceptionState::Granted));
    it.expect({});
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    const DecideException sent = it.api.requests<DecideException>().first();
    QCOMPARE(sent.ifMatch, Version(2));
    QVERIFY(sent.body.granted);
    QCOMPARE(sent.body.seats, 2);
    QCOMPARE(sent.body.until, QDate(2026, 12, 31));
}

void TestExceptionsPage::refuses()
{
    Stage it;
    QVERIFY(it.open({exceptionIn(ExceptionState::Requested)}));
    QTRY_VERIFY(it.shows("decideButton"));
    it.press("decideButton");
    it.press("refuseOption");
    QVERIFY(!it.shows("seatsEdit"));
    QVERIFY(!it.shows("fromEdit"));
    it.find<QPlainTextEdit>("noteEdit")->setPlainText(QStringLiteral("En person räcker."));
    it.api.expect<DecideException>().reply(exceptionIn(ExceptionState::Refused));
    it.expect({});
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    QVERIFY(!it.api.requests<DecideException>().first().body.granted);
    QVERIFY(!it.api.requests<DecideException>().first().body.from);
}

void TestExceptionsPage::checksTheDecision()
{
    Stage it;
    QVERIFY(it.open({exceptionIn(ExceptionState::Requested)}));
    QTRY_VERIFY(it.shows("decideButton"));
    it.press("decideButton");
    rewrite(it.find<QLineEdit>("seatsEdit"), QStringLiteral("1"));
    rewrite(it.find<QLineEdit>("untilEdit"), QStringLiteral("2026-05-01"));
    it.press("saveButton");
    for (const char *field : {"seatsField", "untilField", "noteField"})
        QVERIFY2(it.find<FormField>(field)->hasError(), field);
    QVERIFY(it.api.requests<DecideException>().isEmpty());
}

void TestExceptionsPage::readsAgainWhenItWasDecidedAlready()
{
    Stage it;
    QVERIFY(it.open({exceptionIn(ExceptionState::Requested)}));
    QTRY_VERIFY(it.shows("decideButton"));
    it.press("decideButton");
    it.find<QPlainTextEdit>("noteEdit")->setPlainText(QStringLiteral("Behövs under omläggningen."));
    it.api.expect<DecideException>().fail(makeError(ErrorCode::Conflict));
    it.expect({});
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.visibleTexts().join(u'\n').contains(QStringLiteral("Somebody else has changed this")));
    QCOMPARE(it.find<QPlainTextEdit>("noteEdit")->toPlainText(), QStringLiteral("Behövs under omläggningen."));
}

void TestExceptionsPage::withdraws()
{
    Stage it;
    QVERIFY(it.open({exceptionIn(ExceptionState::Granted)}));
    QTRY_VERIFY(it.shows("withdrawButton"));
    it.press("withdrawButton");
    QVERIFY(it.find<QLabel>("introductionLabel")->text().contains(QStringLiteral("keeps it until")));
    it.find<QPlainTextEdit>("noteEdit")->setPlainText(QStringLiteral("Omläggningen är klar."));
    it.api.expect<WithdrawException>().reply(exceptionIn(ExceptionState::Withdrawn));
    it.expect({});
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    QCOMPARE(it.api.requests<WithdrawException>().first().body.note, QStringLiteral("Omläggningen är klar."));
}

void TestExceptionsPage::theBranchOnlyLooks()
{
    BranchStage it;
    FoundExceptions found;
    found.items = {exceptionIn(ExceptionState::Requested, 1), exceptionIn(ExceptionState::Granted, 2)};
    it.expect(found);
    it.page.load();
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.visibleTexts().contains(QStringLiteral("Granted")));
    QVERIFY(!it.shows("decideButton"));
    QVERIFY(!it.shows("withdrawButton"));
}

QTEST_MAIN(TestExceptionsPage)
#include "tst_exceptionspage.moc"
