// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountcardpage.h"
#include "client/accounts/letterpanel.h"
#include "client/editing/editpanel.h"
#include "client/widgets/choicecard.h"
#include "client/widgets/codeprompt.h"
#include "client/widgets/columngrid.h"
#include "client/widgets/formfield.h"
#include "client/widgets/notice.h"
#include "client/widgets/recordrow.h"
#include "tests/client/accounts/accountdata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"
#include "tests/support/typing.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestAccountCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatCanBeDone_data();
    void showsWhatCanBeDone();
    void tellsWhatAnInactiveAccountWaitsFor_data();
    void tellsWhatAnInactiveAccountWaitsFor();
    void keepsWordsWholeInASmallWindow();
    void keepsTheOwnAccountEnabled();
    void disablesAndEnables();
    void endsSessions();
    void editsNameAndRight();
    void keepsInputWhenStepUpIsCancelled();
    void makesALetter();
    void asksBeforeALetterIsLost();
    void sendsByEmail();
    void saysWhatTheMailServerSays();

private:
    struct Card;
};

struct TestAccountCard::Card
{
    explicit Card(const AccountEntry &shown, int own = 99)
        : page(api, clock, numbered<AccountId>(own))
        , entry(shown)
    {
        page.resize(1100, 900);
        if (!showActive(page))
            qFatal("The window is not active.");
        QObject::connect(&page, &AccountCardPage::message, &page, [this](const Message &message) {
            messages.append(message);
        });
        api.expect<ShowAccount>().reply(entry);
        page.openAccount(entry);
        (void)QTest::qWaitFor([this] {
            return api.isDone();
        });
    }

    template <class Widget>
    Widget *find(const char *name)
    {
        const auto all = page.findChildren<Widget *>(QLatin1String(name));
        for (Widget *each : all) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    void press(const char *name)
    {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button, name);
        button->click();
    }
    [[nodiscard]] bool order(bool mail)
    {
        api.expect<ShowCodeDelivery>().reply({.byEmail = mail, .organisation = QStringLiteral("Riksförbundet Länken")});
        find<QPushButton>("issueButton1")->click();
        return QTest::qWaitFor([this] {
            return find<ChoiceCard>("letterOption") != nullptr;
        });
    }
    [[nodiscard]] bool makeLetter()
    {
        if (!order(false))
            return false;
        api.expect<IssueCode>().reply({.code = someCode(), .expiresAt = accountTime().addDays(14)});
        api.expect<ShowAccount>().reply(entry);
        api.expect<ShowMember>().reply(someCard());
        find<QPushButton>("saveButton")->click();
        return QTest::qWaitFor([this] {
            return api.isDone() && letter()->isVisible();
        });
    }
    LetterPanel *letter() { return page.findChild<LetterPanel *>(); }

    FakeApi api;
    FixedClock clock{accountTime()};
    AccountCardPage page;
    AccountEntry entry;
    QList<Message> messages;
};

void TestAccountCard::showsWhatCanBeDone_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("active") << 0
                            << QStringList{QStringLiteral("Forgotten password"), QStringLiteral("New or lost phone"),
                                           QStringLiteral("1 open session(s)"),
                                           QStringLiteral("The account can be used")};
    QTest::newRow("inactive") << 1
                              << QStringList{QStringLiteral("The first log-in"), QStringLiteral("No open sessions"),
                                             QStringLiteral("The account waits to be activated")};
    QTest::newRow("disabled") << 2
                              << QStringList{QStringLiteral("No open sessions"),
                                             QStringLiteral("Nobody can log in with this account")};
}

void TestAccountCard::showsWhatCanBeDone()
{
    QFETCH(const int, index);
    QFETCH(QStringList, rows);
    Card it(someAccounts().items.at(index));
    QStringList titles;
    for (const RecordRow *row : it.page.findChildren<RecordRow *>())
        titles.append(row->title());
    titles.sort();
    rows.sort();
    QCOMPARE(titles, rows);
    const bool isDisabled = it.entry.state == AccountState::Disabled;
    QCOMPARE(it.find<QPushButton>("disableButton") != nullptr, !isDisabled);
    QCOMPARE(it.find<QPushButton>("enableButton") != nullptr, isDisabled);
    QCOMPARE(it.find<QPushButton>("endSessionsButton") != nullptr, it.entry.openSessions > 0);
}

void TestAccountCard::tellsWhatAnInactiveAccountWaitsFor_data()
{
    QTest::addColumn<std::optional<QDateTime>>("until");
    QTest::addColumn<QString>("detail");
    QTest::newRow("valid") << std::optional(accountTime().addDays(9))
                           << QStringLiteral("The one-time code is valid until 2026-05-24 at 10:30.");
    // The server leaves out what has expired: this computer's clock is fast.
    QTest::newRow("clock is fast") << std::optional(accountTime().addSecs(-60))
                                   << QStringLiteral("The one-time code is valid until 2026-05-15 at 10:29.");
    QTest::newRow("none") << std::optional<QDateTime>() << QStringLiteral("No code is valid now: issue one above.");
}

void TestAccountCard::tellsWhatAnInactiveAccountWaitsFor()
{
    QFETCH(const std::optional<QDateTime>, until);
    QFETCH(const QString, detail);
    AccountEntry entry = someAccounts().items.at(1);
    entry.codeExpiresAt = until;
    Card it(entry);
    QStringList details;
    for (const RecordRow *row : it.page.findChildren<RecordRow *>())
        details.append(row->detail());
    QVERIFY2(details.contains(QStringLiteral("Nobody can log in yet. ") + detail), qPrintable(details.join(u'\n')));
    QVERIFY(!details.join(u'\n').contains(QStringLiteral("can be used")));
    QCOMPARE(it.page.findChild<Notice *>()->text().isEmpty(), !until);
}

// What the rail leaves of 640 x 400.
void TestAccountCard::keepsWordsWholeInASmallWindow()
{
    Card it(someAccounts().items.at(0));
    auto *facts = it.page.findChild<ColumnGrid *>();
    QTRY_COMPARE(facts->columns(), 3);
    it.page.resize(568, 400);
    QTRY_VERIFY(facts->width() < 500);
    for (const QLabel *label : facts->findChildren<QLabel *>())
        QTRY_VERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
    const auto *scroll = it.page.findChild<QScrollArea *>(QStringLiteral("accountScroll"));
    QVERIFY(!scroll->horizontalScrollBar()->isVisible());
}

void TestAccountCard::keepsTheOwnAccountEnabled()
{
    Card it(someAccounts().items.at(3), 4);
    QVERIFY(!it.find<QPushButton>("disableButton"));
    QVERIFY(it.find<QPushButton>("endSessionsButton"));
}

void TestAccountCard::disablesAndEnables()
{
    Card it(someAccounts().items.at(0));
    AccountEntry disabled = it.entry;
    disabled.state = AccountState::Disabled;
    disabled.version = 4;
    it.api.expect<UpdateAccount>().reply(disabled);
    it.press("disableButton");
    QTRY_VERIFY(it.find<QPushButton>("enableButton"));
    const UpdateAccount sent = it.api.requests<UpdateAccount>().first();
    QCOMPARE(sent.ifMatch, Version(3));
    QVERIFY(sent.body.disabled);
    QCOMPARE(sent.body.displayName, QStringLiteral("Anna Berg"));
    QCOMPARE(it.messages.last().kind, MessageKind::Success);
    it.api.expect<UpdateAccount>().fail(makeError(ErrorCode::Stale));
    it.api.expect<ShowAccount>().reply(it.entry);
    it.press("enableButton");
    QTRY_VERIFY(it.find<QPushButton>("disableButton")); // somebody else was faster, and this is how it is
    QCOMPARE(it.api.requests<UpdateAccount>().last().ifMatch, Version(4));
    QCOMPARE(it.messages.last().kind, MessageKind::Error);
}

void TestAccountCard::endsSessions()
{
    Card it(someAccounts().items.at(0));
    AccountEntry after = it.entry;
    after.openSessions = 0;
    it.api.expect<EndAccountSessions>().reply({});
    it.api.expect<ShowAccount>().reply(after);
    it.press("endSessionsButton");
    QTRY_VERIFY(it.api.isDone());
    QTRY_VERIFY(!it.find<QPushButton>("endSessionsButton"));
    QCOMPARE(it.api.requests<EndAccountSessions>().first().accountId, it.entry.id);
}

void TestAccountCard::editsNameAndRight()
{
    Card it(someAccounts().items.at(0));
    it.press("editAccountButton");
    rewrite(it.find<QLineEdit>("displayNameEdit"), QStringLiteral("Anna Åkesson"));
    it.find<QCheckBox>("mayOpenProtectedEdit")->click();
    it.api.expect<UpdateAccount>().reply(it.entry);
    it.api.expect<ShowAccount>().reply(it.entry);
    it.press("saveButton");
    QTRY_VERIFY(it.api.isDone());
    const AccountFields sent = it.api.requests<UpdateAccount>().first().body;
    QCOMPARE(sent.displayName, QStringLiteral("Anna Åkesson"));
    QVERIFY(sent.mayOpenProtected);
    QVERIFY(!sent.disabled);
    QCOMPARE(it.api.unexpected(), QStringList());
}

void TestAccountCard::keepsInputWhenStepUpIsCancelled()
{
    Card it(someAccounts().items.at(0));
    it.press("editAccountButton");
    rewrite(it.find<QLineEdit>("displayNameEdit"), QStringLiteral("Anna Åkesson"));
    it.api.expect<UpdateAccount>().fail(makeError(ErrorCode::StepUpRequired));
    it.press("saveButton");
    QTRY_VERIFY(it.page.findChild<CodePrompt *>() && it.page.findChild<CodePrompt *>()->isVisible());
    QTest::keyClick(it.page.findChild<CodePrompt *>(), Qt::Key_Escape);
    QTRY_VERIFY(it.find<QPushButton>("saveButton")->isEnabled());
    QCOMPARE(it.find<QLineEdit>("displayNameEdit")->text(), QStringLiteral("Anna Åkesson"));
    QVERIFY(!it.find<QLineEdit>("displayNameEdit")->isReadOnly());
    QVERIFY(it.messages.isEmpty());
}

void TestAccountCard::makesALetter()
{
    Card it(someAccounts().items.at(1));
    QVERIFY(it.order(false));
    QVERIFY(!it.find<ChoiceCard>("mailOption"));
    it.press("cancelButton");
    QTRY_VERIFY(!it.find<ChoiceCard>("letterOption"));
    QVERIFY(it.makeLetter());
    QCOMPARE(it.api.requests<IssueCode>().first().body.purpose, ActivationPurpose::Activation);
    QCOMPARE(it.api.requests<IssueCode>().first().body.email, std::optional<QString>());
    QCOMPARE(it.api.requests<ShowMember>().first().personId, *it.entry.personId);
    QVERIFY(!it.find<QLabel>("letterPicture")->pixmap().isNull());
    for (const QLabel *label : it.page.findChildren<QLabel *>())
        QVERIFY(!label->text().contains(QStringLiteral("ABCD-EFGH"))); // only in the picture
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("letter.pdf"));
    it.letter()->saveAs(path);
    QVERIFY(QFileInfo(path).size() > 1000);
    QVERIFY(!it.page.hasUnsavedInput());
    it.press("closeLetterButton");
    QTRY_VERIFY(!it.letter()->isVisible());
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("ABCD")));
}

void TestAccountCard::asksBeforeALetterIsLost()
{
    Card it(someAccounts().items.at(1));
    QVERIFY(it.makeLetter());
    QVERIFY(it.page.hasUnsavedInput());
    bool hasLeft = false;
    it.page.leave([&hasLeft] {
        hasLeft = true;
    });
    QVERIFY(!hasLeft);
    it.press("keepLetterButton");
    QVERIFY(it.find<QPushButton>("printLetterButton"));
    it.page.leave([&hasLeft] {
        hasLeft = true;
    });
    it.press("discardLetterButton");
    QVERIFY(hasLeft);
    QVERIFY(!it.page.hasUnsavedInput());
    QVERIFY(it.page.findChild<QLabel *>(QStringLiteral("letterPicture"))->pixmap().isNull());
    QTRY_VERIFY(!it.letter()->isVisible());
}

void TestAccountCard::sendsByEmail()
{
    Card it(someAccounts().items.at(0));
    QVERIFY(it.order(true));
    it.find<ChoiceCard>("mailOption")->click();
    it.press("saveButton");
    QVERIFY(it.find<FormField>("emailField")->hasError());
    rewrite(it.find<QLineEdit>("emailEdit"), QStringLiteral("anna@example.se"));
    it.api.expect<IssueCode>().reply({.code = {}, .expiresAt = accountTime().addDays(3)});
    it.api.expect<ShowAccount>().reply(it.entry);
    it.press("saveButton");
    QTRY_VERIFY(it.api.isDone());
    QCOMPARE(it.api.requests<IssueCode>().first().body.email, QStringLiteral("anna@example.se"));
    QCOMPARE(it.api.requests<IssueCode>().first().body.purpose, ActivationPurpose::NewPassword);
    QTRY_COMPARE(it.messages.size(), 1);
    QVERIFY(it.messages.first().text.contains(QStringLiteral("anna.berg")));
    QVERIFY(!it.letter()->isVisible());
    QCOMPARE(it.api.unexpected(), QStringList());
}

void TestAccountCard::saysWhatTheMailServerSays()
{
    Card it(someAccounts().items.at(0));
    QVERIFY(it.order(true));
    it.find<ChoiceCard>("mailOption")->click();
    rewrite(it.find<QLineEdit>("emailEdit"), QStringLiteral("anna@example.se"));
    it.api.expect<IssueCode>().fail(invalidValue(FieldReason::RecipientRefused, QStringLiteral("email")));
    it.press("saveButton");
    QTRY_VERIFY(it.find<FormField>("emailField")->hasError());
    QVERIFY(it.find<FormField>("emailField")->error().contains(QStringLiteral("print the letter instead")));
    QVERIFY(it.find<QPushButton>("saveButton")->isEnabled());
}

QTEST_MAIN(TestAccountCard)
#include "tst_accountcard.moc"
