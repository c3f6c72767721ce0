// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/branchcardpage.h"
#include "client/branches/branchediting.h"
#include "client/branches/branchesarea.h"
#include "client/branches/closingeffectview.h"
#include "client/editing/editpanel.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/municipalityedit.h"
#include "client/widgets/statuspill.h"
#include "shared/protocol/accounts.h"
#include "shared/protocol/ownaccount.h"
#include "tests/client/branches/branchdata.h"
#include "tests/client/roles/formlook.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"
#include "tests/support/memoryshelf.h"
#include "tests/support/typing.h"

#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestBranchCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheBranch();
    void edits();
    void takesTheMunicipalityFromTheList();
    void closesAfterTheEffectWasShown();
    void forgetsTheEffectWhenTheFormChanges();
    void merges();
    void saysWhatStandsInTheWay();
    void sendsTheSameAgainAfterALostAnswer();
    void showsTheReceiptOfAClosedBranch();
    void asksBeforeInputIsLost();
    void countsADoubleClickOnce();
    void goesOnWithADraft();

private:
    struct Card;
};

struct TestBranchCard::Card
{
    explicit Card(const BranchCard &branch = branchCard())
        : shown(branch)
    {
        page.resize(1100, 900);
        if (!showActive(page))
            qFatal("The window is not active.");
        QObject::connect(&page, &BranchCardPage::message, &page, [this](const Message &message) {
            messages.append(message.text);
        });
        QObject::connect(&page, &BranchCardPage::changed, &page, [this] {
            ++changes;
        });
        api.expect<ShowBranch>().reply(shown);
        page.openBranch(shown.id);
        (void)QTest::qWaitFor([this] {
            const auto *edit = visible<QPushButton>("editBranchButton");
            return edit && edit->isEnabled();
        });
    }

    [[nodiscard]] bool isQuiet()
    {
        return QTest::qWaitFor([this] {
            return api.isDone() && api.unexpected().isEmpty();
        });
    }
    template <class Widget>
    Widget *visible(const char *name)
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
        auto *button = visible<QPushButton>(name);
        QVERIFY2(button, name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QString saveText() { return visible<QPushButton>("saveButton")->text(); }
    void write(const char *name, const QString &text) { rewrite(visible<QLineEdit>(name), text); }
    // Up to where the effect is shown.
    void fillIn(const ClosingEffect &effect)
    {
        write("reasonEdit", QStringLiteral("Årsmötet beslutade det."));
        api.expect<PreviewBranchClosing>().reply(effect);
        press("saveButton");
        QVERIFY(isQuiet());
        QTRY_VERIFY(visible<QWidget>("closingEffectView"));
    }
    QString effectText()
    {
        QStringList texts;
        const auto labels = visible<QWidget>("closingEffectView")->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts.append(label->text());
        return texts.join(u'\n');
    }

    FakeApi api;
    FixedClock clock{QDateTime(QDate(2026, 3, 15), QTime(12, 0), Qt::UTC)};
    BranchCardPage page{api, clock};
    BranchCard shown;
    QStringList messages;
    int changes = 0;
};

void TestBranchCard::showsTheBranch()
{
    Card it;
    QStringList texts;
    const auto labels = it.page.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    for (const char *text : {"Örebro", "802000-0009", "Örebro, Örebro län", "orebro@example.org", "070-174 06 05",
                             "Olga Ek", "Administered"})
        QVERIFY2(texts.contains(QString::fromUtf8(text)), text);
    QVERIFY(it.visible<QPushButton>("mergeBranchButton"));
    QVERIFY(it.visible<QPushButton>("closeBranchButton"));
    QVERIFY(!it.visible<QPushButton>("closingReceiptButton"));
}

void TestBranchCard::edits()
{
    Card it;
    it.press("editBranchButton");
    it.write("nameEdit", QStringLiteral("Örebro södra"));
    BranchCard saved = it.shown;
    saved.version = 4;
    saved.fields.name = QStringLiteral("Örebro södra");
    it.api.expect<UpdateBranch>().reply(saved);
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    const UpdateBranch sent = it.api.requests<UpdateBranch>().first();
    QCOMPARE(sent.ifMatch, Version(3));
    QVERIFY(sent.body == saved.fields);
    QTRY_COMPARE(it.changes, 1);
    QCOMPARE(it.messages, QStringList{QStringLiteral("The branch has been saved.")});
}

void TestBranchCard::takesTheMunicipalityFromTheList()
{
    Card it;
    it.press("editBranchButton");
    auto *municipality = it.visible<MunicipalityEdit>("municipalityCodeEdit");
    QVERIFY(municipality);
    QCOMPARE(municipality->municipality(), QStringLiteral("1880"));
    rewrite(municipality->lineEdit(), QStringLiteral("Kumlum"));
    it.press("saveButton");
    QVERIFY(it.api.requests<UpdateBranch>().isEmpty());
    QVERIFY(!errorAt(it.page, QStringLiteral("municipalityCode")).isEmpty());
    municipality->setEditText(QStringLiteral("kumla"));
    QCOMPARE(municipality->municipality(), QStringLiteral("1881"));
}

void TestBranchCard::closesAfterTheEffectWasShown()
{
    Card it;
    it.press("closeBranchButton");
    QCOMPARE(it.saveText(), QStringLiteral("Show what happens"));
    it.fillIn(closingEffect(false));
    const PreviewBranchClosing asked = it.api.requests<PreviewBranchClosing>().first();
    QVERIFY(asked.branchId == it.shown.id);
    QCOMPARE(asked.body.lastDay, QDate(2026, 3, 15)); // today
    QVERIFY(!asked.body.into);
    const QString effect = it.effectText();
    for (const char *part : {"2 member(s) do not belong to any branch any more", "1 member(s) keep their membership",
                             "2 assignment(s)", "Olga Ek"})
        QVERIFY2(effect.contains(QLatin1String(part)), part);
    QCOMPARE(it.visible<QTableView>("closingMembersTable")->model()->rowCount(), 3);
    QVERIFY(it.api.requests<CloseBranch>().isEmpty()); // nothing is done yet
    QCOMPARE(it.saveText(), QStringLiteral("Close the branch"));

    it.api.expect<CloseBranch>().fail(makeError(ErrorCode::StepUpRequired));
    it.press("saveButton");
    QTRY_VERIFY(it.visible<QLineEdit>("promptCodeEdit"));
    it.api.expect<StepUp>().reply({});
    it.api.expect<CloseBranch>().reply(closingReceipt(false));
    BranchCard closed = it.shown;
    closed.closedOn = QDate(2026, 3, 15);
    it.api.expect<ShowBranch>().reply(closed);
    QTest::keyClicks(it.visible<QLineEdit>("promptCodeEdit"), QStringLiteral("123456"));
    QTest::keyClick(it.visible<QLineEdit>("promptCodeEdit"), Qt::Key_Return);
    QVERIFY(it.isQuiet());
    const CloseBranch sent = it.api.requests<CloseBranch>().last();
    QCOMPARE(sent.ifMatch, Version(3));
    QVERIFY(sent.body == asked.body);
    QTRY_VERIFY(it.effectText().contains(QStringLiteral("Örebro was closed.")));
    QTRY_VERIFY(it.visible<QPushButton>("closingReceiptButton"));
    QCOMPARE(it.changes, 1);
    it.press("saveButton"); // says Close
    QTRY_VERIFY(!it.page.editPanel()->isOpen());
}

void TestBranchCard::forgetsTheEffectWhenTheFormChanges()
{
    Card it;
    it.press("closeBranchButton");
    it.fillIn(closingEffect(false));
    it.write("reasonEdit", QStringLiteral("Annat"));
    QTRY_VERIFY(!it.visible<QWidget>("closingEffectView"));
    QCOMPARE(it.saveText(), QStringLiteral("Show what happens"));
    it.api.expect<PreviewBranchClosing>().reply(closingEffect(false));
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    QVERIFY(it.api.requests<CloseBranch>().isEmpty());
}

void TestBranchCard::merges()
{
    Card it;
    it.api.expect<ListBranches>().reply({.items = {branchEntry(2, "Kumla"), branchEntry(1, "Örebro"),
                                                   branchEntry(3, "Kil", false, QDate(2020, 1, 1))}});
    it.press("mergeBranchButton");
    QVERIFY(it.isQuiet());
    auto *into = it.visible<ChoiceBox>("intoEdit");
    QTRY_VERIFY((into = it.visible<ChoiceBox>("intoEdit")));
    QCOMPARE(into->count(), 1); // neither itself nor a closed one
    it.press("saveButton");
    QVERIFY(!errorAt(it.page, QStringLiteral("into")).isEmpty());
    into->setCurrentId(branchId(2).toString());
    it.fillIn(closingEffect(true));
    QVERIFY(it.effectText().contains(QStringLiteral("2 member(s) belong to Kumla from 2026-03-16")));
    QCOMPARE(it.saveText(), QStringLiteral("Merge the branches"));
    it.api.expect<CloseBranch>().reply(closingReceipt(true));
    it.api.expect<ShowBranch>().reply(it.shown);
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    QVERIFY(it.api.requests<CloseBranch>().first().body.into == branchId(2));
    QTRY_VERIFY(it.effectText().contains(QStringLiteral("Örebro was merged into Kumla.")));
}

void TestBranchCard::saysWhatStandsInTheWay()
{
    Card it;
    it.press("closeBranchButton");
    it.press("saveButton");
    QVERIFY(it.api.requests<PreviewBranchClosing>().isEmpty());
    QVERIFY(!errorAt(it.page, QStringLiteral("reason")).isEmpty());
    it.write("reasonEdit", QStringLiteral("Årsmötet"));
    it.api.expect<PreviewBranchClosing>().fail(invalidValue(FieldReason::DateTooEarly, QStringLiteral("lastDay")));
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(errorAt(it.page, QStringLiteral("lastDay")).contains(QStringLiteral("begun after that day")));
}

void TestBranchCard::sendsTheSameAgainAfterALostAnswer()
{
    Card it;
    it.press("closeBranchButton");
    it.fillIn(closingEffect(false));
    it.api.expect<CloseBranch>().fail(makeError(ErrorCode::Timeout));
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.visible<QPushButton>("messageActionButton"));
    it.api.expect<CloseBranch>().reply(closingReceipt(false));
    it.api.expect<ShowBranch>().reply(it.shown);
    it.press("messageActionButton");
    QVERIFY(it.isQuiet());
    const auto sent = it.api.requests<CloseBranch>();
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent.at(0).idempotencyKey, sent.at(1).idempotencyKey);
}

void TestBranchCard::showsTheReceiptOfAClosedBranch()
{
    BranchCard closed = branchCard();
    closed.closedOn = QDate(2026, 3, 15);
    closed.closingReason = QStringLiteral("Årsmötet");
    closed.mergedInto = BranchName{.id = branchId(2), .name = QStringLiteral("Kumla")};
    Card it(closed);
    QVERIFY(!it.visible<QPushButton>("closeBranchButton"));
    it.api.expect<ShowClosingReceipt>().reply(closingReceipt(true));
    it.press("closingReceiptButton");
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.visible<QWidget>("closingEffectView"));
    QVERIFY(!it.page.hasUnsavedInput());
}

void TestBranchCard::asksBeforeInputIsLost()
{
    Card it;
    it.press("closeBranchButton");
    it.write("reasonEdit", QStringLiteral("Årsmötet"));
    QVERIFY(it.page.hasUnsavedInput());
    int left = 0;
    it.page.leave([&left] {
        ++left;
    });
    QCOMPARE(left, 0);
    it.press("discardButton");
    QCOMPARE(left, 1);
}

// The button that shows what happens becomes the one that does it.
void TestBranchCard::countsADoubleClickOnce()
{
    Card it;
    it.press("closeBranchButton");
    it.fillIn(closingEffect(false));
    auto *button = it.visible<QPushButton>("saveButton");
    const QPointF spot = button->rect().center();
    QMouseEvent second(QEvent::MouseButtonDblClick, spot, button->mapToGlobal(spot), Qt::LeftButton, Qt::LeftButton,
                       {});
    QCoreApplication::sendEvent(button, &second);
    QTest::mouseRelease(button, Qt::LeftButton);
    QVERIFY(!it.page.editPanel()->isBusy());
    QVERIFY(it.api.requests<CloseBranch>().isEmpty());
}

void TestBranchCard::goesOnWithADraft()
{
    MemoryShelf shelf;
    for (const DraftPlace &place : {branchDraftPlace(), branchDraftPlace(branchCard().id)}) {
        shelf.keep({.place = place,
                    .writtenAt = QDateTime::currentDateTimeUtc(),
                    .version = place.record.isEmpty() ? 0 : branchCard().version,
                    .contents = {{QStringLiteral("name"), QStringLiteral("Örebro norra")}}});
        shelf.want(place);
        FakeApi api;
        const FixedClock clock{QDateTime(QDate(2026, 3, 15), QTime(12, 0), Qt::UTC)};
        BranchesArea area(api, clock);
        area.resize(1100, 900);
        QVERIFY(showActive(area));
        area.setDrafts(&shelf);
        QVERIFY(!area.openDraft({.form = QStringLiteral("person")}));
        if (!place.record.isEmpty())
            api.expect<ShowBranch>().reply(branchCard());
        QVERIFY(area.openDraft(place));
        const auto name = [&area] {
            for (const QLineEdit *edit : area.findChildren<QLineEdit *>(QStringLiteral("nameEdit"))) {
                if (edit->isVisible())
                    return edit->text();
            }
            return QString();
        };
        QTRY_COMPARE(name(), QStringLiteral("Örebro norra"));
    }
}

QTEST_MAIN(TestBranchCard)
#include "tst_branchcard.moc"
