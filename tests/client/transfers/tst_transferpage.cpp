// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/receiptpaper.h"
#include "client/widgets/taborder.h"
#include "tests/client/transfers/pagestage.h"

#include <QPdfWriter>
#include <QPushButton>
#include <QTemporaryFile>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestTransferPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatComesNext_data();
    void saysWhatComesNext();
    void offersWhatTheUserMayDo();
    void doesNotTellWhatIsNotKnown();
    void showsTheReceipt();
    void printsTheReceipt();
    void leadsToTheCard_data();
    void leadsToTheCard();
    void saysWhenItCannotBeRead();
    void keepsWhatIsShownWhenReadingAgainFails();
    void keepsInputAndFocusWhenSomethingChanges();
    void saysInThePanelThatItIsDecided();
    void tabGoesInReadingOrder();
    void fitsAtTwiceTheSize();
};

void TestTransferPage::saysWhatComesNext_data()
{
    QTest::addColumn<TransferEntry>("transfer");
    QTest::addColumn<std::optional<BranchName>>("viewer");
    QTest::addColumn<QString>("sentence");
    TransferEntry waiting = transferIn(TransferState::Requested);
    QTest::newRow("who comes here") << waiting << std::optional(gavle())
                                    << QStringLiteral("Uppsala asks that Anna Berg may move here. Nothing is changed "
                                                      "until you accept.");
    QTest::newRow("the national organisation")
        << waiting << std::optional<BranchName>()
        << QStringLiteral("Waits for an answer from Gävle. You can accept or decline in its place.");
    waiting.mayDecide = false;
    QTest::newRow("who has asked") << waiting << std::optional(uppsala())
                                   << QStringLiteral("You wait for an answer from Gävle. Nothing is changed until "
                                                     "then.");
    waiting.askedBy = TransferSide::To;
    waiting.mayDecide = true;
    QTest::newRow("who goes") << waiting << std::optional(uppsala())
                              << QStringLiteral("Gävle asks that Anna Berg may move there. Nothing is changed until "
                                                "you accept.");
    QTest::newRow("asked for here") << transferAskedForHere() << std::optional(gavle())
                                    << QStringLiteral("You wait for an answer from the branch that the member leaves. "
                                                      "Nothing is changed until then.");
    QTest::newRow("done") << transferIn(TransferState::Done) << std::optional(gavle())
                          << QStringLiteral("Anna Berg is a member of Uppsala up to and including 31 December 2026, "
                                            "and of Gävle from 1 January 2027.");
    QTest::newRow("declined") << transferIn(TransferState::Declined) << std::optional(uppsala())
                              << QStringLiteral("Declined by Olle Ek on 2026-12-10 at 12:00. Nothing has been "
                                                "changed.\nThe reason: Anna har sagt att hon vill vara kvar.");
    QTest::newRow("withdrawn") << transferIn(TransferState::Withdrawn) << std::optional(gavle())
                               << QStringLiteral("Withdrawn by Olle Ek on 2026-12-10 at 12:00. Nothing has been "
                                                 "changed.");
}

void TestTransferPage::saysWhatComesNext()
{
    QFETCH(const TransferEntry, transfer);
    QFETCH(const std::optional<BranchName>, viewer);
    QFETCH(const QString, sentence);
    PageStage it(viewer);
    QVERIFY(it.open(transfer));
    QTRY_COMPARE(it.notice("nextStepNotice"), sentence);
}

void TestTransferPage::offersWhatTheUserMayDo()
{
    PageStage it;
    QVERIFY(it.open(transferIn(TransferState::Requested)));
    QTRY_VERIFY(it.shows("primaryButton"));
    QVERIFY(it.shows("declineButton"));
    QVERIFY(!it.shows("withdrawButton"));
    QVERIFY(it.says(QStringLiteral("Anna Berg, member number 10423")));
    QVERIFY(it.says(QStringLiteral("Karin Ström, Uppsala")));
    QVERIFY(it.says(QStringLiteral("Anna har flyttat till Valbo.")));
    QVERIFY(it.open(transferAskedForHere()));
    QTRY_VERIFY(it.shows("withdrawButton"));
    QVERIFY(!it.shows("primaryButton") && !it.shows("declineButton"));
    QVERIFY(it.open(transferIn(TransferState::Withdrawn)));
    QTRY_VERIFY(it.shows("nextStepNotice"));
    QVERIFY(!it.shows("primaryButton") && !it.shows("declineButton") && !it.shows("withdrawButton"));
}

void TestTransferPage::doesNotTellWhatIsNotKnown()
{
    PageStage it;
    QVERIFY(it.open(transferAskedForHere()));
    QTRY_VERIFY(it.says(QStringLiteral("Another branch")));
    QVERIFY(!it.says(QStringLiteral("Uppsala")));
    QVERIFY(!it.says(QStringLiteral("member number")));
    QVERIFY(!it.shows("openCardButton"));
}

void TestTransferPage::showsTheReceipt()
{
    PageStage it;
    QVERIFY(it.open(transferIn(TransferState::Done)));
    QTRY_VERIFY(it.shows("printReceiptButton"));
    for (const char *part : {"Last day in Uppsala", "31 December 2026", "First day in Gävle", "1 January 2027",
                             "Kassör\nOmbud", "Olle Ek\n2026-12-10 at 12:00", "Karin Ström, Uppsala"})
        QVERIFY2(it.says(QString::fromUtf8(part)), part);
    QCOMPARE(it.notice("keepsAccessNotice"),
             QStringLiteral(
                 "When it was carried out Anna Berg had access to the register of Uppsala. The access lasts until the "
                 "agreement is replaced or ends."));
    TransferEntry plain = transferIn(TransferState::Done);
    plain.receipt->keepsAccess = false;
    plain.receipt->endedAssignments.clear();
    QVERIFY(it.readAgain(plain));
    QTRY_VERIFY(!it.shows("keepsAccessNotice"));
    QVERIFY(it.says(QStringLiteral("None")));
}

void TestTransferPage::printsTheReceipt()
{
    const ReceiptPaper paper(transferIn(TransferState::Done));
    const QString lines = paper.lines().join(u'\n');
    for (const char *part : {"Receipt of a transfer", "Anna Berg", "Uppsala", "Gävle", "1 January 2027", "Kassör",
                             "Olle Ek", "had access"})
        QVERIFY2(lines.contains(QString::fromUtf8(part)), part);
    QTemporaryFile file;
    QVERIFY(file.open());
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    const qint64 before = file.size();
    paper.print(writer);
    QTRY_VERIFY(file.size() > before);
}

void TestTransferPage::leadsToTheCard_data()
{
    QTest::addColumn<int>("daysLater");
    QTest::addColumn<BranchName>("home");
    QTest::newRow("before the first day") << 0 << uppsala();
    QTest::newRow("afterwards") << 22 << gavle();
}

void TestTransferPage::leadsToTheCard()
{
    QFETCH(const int, daysLater);
    QFETCH(const BranchName, home);
    PageStage it(std::nullopt);
    std::optional<BranchName> led;
    connect(&it.shown, &TransferPage::memberRequested, &it.shown, [&led](const PersonId &, const BranchName &branch) {
        led = branch;
    });
    it.clock.setNow(transferTime().addDays(daysLater));
    QVERIFY(it.open(transferIn(TransferState::Done)));
    QTRY_VERIFY(it.shows("openCardButton"));
    it.press("openCardButton");
    QCOMPARE(led, std::optional(home));
}

void TestTransferPage::saysWhenItCannotBeRead()
{
    PageStage it;
    it.shown.open(numbered<TransferId>(1));
    it.api.expect<ShowTransfer>().fail(makeError(ErrorCode::NotFound));
    it.shown.reload();
    QTRY_VERIFY(it.says(QStringLiteral("The transfer could not be read")));
    it.api.expect<ShowTransfer>().reply(transferIn(TransferState::Requested));
    it.press("emptyStateButton");
    QTRY_VERIFY(it.shows("nextStepNotice"));
}

void TestTransferPage::keepsWhatIsShownWhenReadingAgainFails()
{
    PageStage it;
    QVERIFY(it.open(transferIn(TransferState::Requested)));
    it.api.expect<ShowTransfer>().fail(makeError(ErrorCode::Unreachable));
    it.shown.reload();
    QTRY_COMPARE(it.messages.size(), 1);
    QVERIFY(it.shows("nextStepNotice"));
}

void TestTransferPage::keepsInputAndFocusWhenSomethingChanges()
{
    PageStage it;
    QVERIFY(it.open(transferIn(TransferState::Requested)));
    it.press("declineButton");
    auto *reason = it.find<QPlainTextEdit>("noteEdit");
    QTRY_VERIFY(reason->hasFocus());
    typeText(reason, QStringLiteral("Anna vill"));
    TransferEntry changed = transferIn(TransferState::Requested);
    changed.version = 2;
    QVERIFY(it.readAgain(changed));
    QTRY_VERIFY(it.panelMessage().contains(QStringLiteral("Your input is kept.")));
    typeText(reason, QStringLiteral(" inte"));
    QCOMPARE(reason->toPlainText(), QStringLiteral("Anna vill inte"));
    QVERIFY(reason->hasFocus());
}

void TestTransferPage::saysInThePanelThatItIsDecided()
{
    PageStage it;
    QVERIFY(it.open(transferIn(TransferState::Requested)));
    it.press("declineButton");
    typeText(it.find<QPlainTextEdit>("noteEdit"), QStringLiteral("Anna vill inte"));
    QVERIFY(it.readAgain(transferIn(TransferState::Withdrawn)));
    QTRY_VERIFY(it.panelMessage().contains(QStringLiteral("has been decided meanwhile")));
    QVERIFY(it.notice("nextStepNotice").startsWith(QStringLiteral("Withdrawn by")));
    QVERIFY(it.shown.hasUnsavedInput());
}

void TestTransferPage::tabGoesInReadingOrder()
{
    PageStage it;
    QVERIFY(it.open(transferIn(TransferState::Requested)));
    QTRY_VERIFY(it.shows("primaryButton"));
    QStringList names;
    for (const QWidget *stop : visibleTabStops(it.shown))
        names.append(stop->objectName());
    QCOMPARE(names, (QStringList{QStringLiteral("backButton"), QStringLiteral("declineButton"),
                                 QStringLiteral("primaryButton")}));
    auto *back = it.find<QPushButton>("backButton");
    back->setFocus(Qt::TabFocusReason);
    QTest::keyClick(back, Qt::Key_Tab);
    QTRY_VERIFY(it.find<QPushButton>("declineButton")->hasFocus());
    QTest::keyClick(it.find<QPushButton>("declineButton"), Qt::Key_Tab);
    QVERIFY(it.find<QPushButton>("primaryButton")->hasFocus());
}

// 1280 x 800 at 200 %, less the narrow navigation.
void TestTransferPage::fitsAtTwiceTheSize()
{
    PageStage it;
    QVERIFY(it.open(transferIn(TransferState::Requested)));
    it.shown.resize(570, 400);
    QTRY_COMPARE(it.shown.width(), 570);
    auto *accept = it.find<QPushButton>("primaryButton");
    QTRY_VERIFY(accept->mapTo(&it.shown, QPoint(accept->width(), 0)).x() <= 570);
    const auto *title = it.find<QLabel>("pageTitle");
    QTRY_VERIFY(title->width() >= title->sizeHint().width()); // the whole name
    QVERIFY(it.openAcceptance(true));
    auto *save = it.find<QPushButton>("saveButton");
    QTRY_VERIFY(save->mapTo(&it.shown, QPoint(save->width(), save->height())).x() <= 570);
    QVERIFY(save->mapTo(&it.shown, QPoint(0, save->height())).y() <= 400);
}

QTEST_MAIN(TestTransferPage)
#include "tst_transferpage.moc"
