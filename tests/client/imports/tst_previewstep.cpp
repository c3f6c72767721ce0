// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/previewstep.h"

#include "client/imports/importjobpanel.h"
#include "client/imports/questionpanel.h"
#include "client/imports/unknownnamespanel.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/tableview.h"
#include "tests/client/imports/previewdata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestPreviewStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatTheServerFound();
    void promisesThatNothingIsWritten();
    void showsNoTabsForNothing();
    void saysInASentenceWhatToThink_data();
    void saysInASentenceWhatToThink();
    void leadsToTheErrors();
    void sendsAnswersAndLooksAgain();
    void looksAgainWithChosenNames();
    void keepsAnswersThatCouldNotBeSent();
    void keepsUnsentAnswersWhenEnteredAgain();
    void showsFreshPreviewWithoutAsking();
    void answersByKeysFromTheTabs();
    void beginsAnotherFileWithTheSummary();
    void focusStaysOffTheWayOut();
    void goesBackWhenStopped();
    void saysWhatIsWrongWithTheFile();
};

namespace {

struct Step
{
    explicit Step(AccountRole role = AccountRole::NationalAdministrator)
        : session(api, importer(role))
    {
        session.setEntry(importEntry({}));
        step = new PreviewStep(session, &window);
        window.resize(1040, 700);
        step->resize(window.size());
    }

    void expect(const ImportPreview &preview, const ImportChoices &choices = {})
    {
        api.expect<PreviewImport>().reply(job(ImportJobKind::Preview, ImportJobState::Done, 100));
        api.expect<ShowImport>().reply(importEntry(preview, choices));
        api.expect<ListImportProblems>().reply(problemPage(2, 3, 3));
        api.expect<ListImportProblems>().reply(preview.waiting > 0 ? threeQuestions() : ImportProblemPage{});
    }
    [[nodiscard]] bool load(const ImportPreview &preview)
    {
        expect(preview);
        if (!preview.unknownNames.isEmpty()) {
            api.expect<ListBranches>().reply(knownBranches());
            api.expect<ListMembershipTypes>().reply(knownTypes());
            api.expect<ListRoles>().reply(knownRoles());
        }
        step->enter();
        return waitForAnswers() && showActive(window);
    }
    [[nodiscard]] bool waitForAnswers()
    {
        return QTest::qWaitFor([this] {
            return api.isDone() && tabs()->isVisibleTo(step);
        });
    }
    void press(const char *name)
    {
        QTest::mouseClick(step->findChild<QPushButton *>(QString::fromLatin1(name)), Qt::LeftButton);
    }
    QTabWidget *tabs() { return step->findChild<QTabWidget *>(QStringLiteral("previewTabs")); }
    QString text(const char *label) { return step->findChild<QLabel *>(QString::fromLatin1(label))->text(); }
    bool isPending() { return step->findChild<QWidget *>(QStringLiteral("pendingNote"))->isVisibleTo(step); }

    FakeApi api;
    ImportSession session;
    QWidget window;
    PreviewStep *step;
};

} // namespace

void TestPreviewStep::showsWhatTheServerFound()
{
    Step it;
    QVERIFY(!it.step->mayGoOn());
    QVERIFY(it.load(typicalPreview()));
    QCOMPARE(it.api.requests<PreviewImport>().first().importId, importIdOf<ImportId>(7));
    QCOMPARE(it.tabs()->tabText(1), QStringLiteral("Problems (399)"));
    QCOMPARE(it.tabs()->tabText(2), QStringLiteral("Unknown names (3)"));
    QCOMPARE(it.tabs()->tabText(3), QStringLiteral("Questions (3)"));
    QVERIFY(it.step->mayGoOn());
    QVERIFY(!it.isPending());
    QSignalSpy passed(it.step, &ImportStep::passed);
    it.step->goOn();
    QCOMPARE(passed.size(), 1);
}

void TestPreviewStep::promisesThatNothingIsWritten()
{
    Step it;
    QVERIFY(it.load(typicalPreview()));
    QVERIFY(it.step->findChild<QLabel *>(QStringLiteral("previewPromise"))->isVisible());
    QVERIFY(it.api.requests<RunImport>().isEmpty());
}

void TestPreviewStep::showsNoTabsForNothing()
{
    Step it;
    QVERIFY(it.load(cleanPreview()));
    QVERIFY(it.tabs()->isTabVisible(0));
    QVERIFY(it.tabs()->isTabVisible(1));
    QVERIFY(!it.tabs()->isTabVisible(2));
    QVERIFY(!it.tabs()->isTabVisible(3));
}

void TestPreviewStep::saysInASentenceWhatToThink_data()
{
    QTest::addColumn<ImportPreview>("preview");
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("mayGoOn");
    ImportPreview nothing = cleanPreview();
    nothing.fine = 0;
    ImportPreview known = cleanPreview();
    known.newPersons = known.memberships = known.addresses = known.assignments = 0;
    QTest::newRow("all") << cleanPreview() << QStringLiteral("All rows") << true;
    QTest::newRow("some") << typicalPreview() << QStringLiteral("11,645") << true;
    QTest::newRow("none") << nothing << QStringLiteral("No row") << false;
    ImportPreview waiting = cleanPreview();
    waiting.waiting = waiting.fine;
    QTest::newRow("waiting") << waiting << QStringLiteral("Answer the questions") << false;
    QTest::newRow("known") << known << QStringLiteral("already") << true;
}

void TestPreviewStep::saysInASentenceWhatToThink()
{
    QFETCH(ImportPreview, preview);
    QFETCH(QString, part);
    QFETCH(bool, mayGoOn);
    Step it;
    QVERIFY(it.load(preview));
    QVERIFY2(it.text("previewVerdict").contains(part), qPrintable(it.text("previewVerdict")));
    QCOMPARE(it.step->mayGoOn(), mayGoOn);
}

void TestPreviewStep::leadsToTheErrors()
{
    Step it;
    QVERIFY(it.load(typicalPreview()));
    it.api.expect<ListImportProblems>().reply(problemPage(2, 3, 3));
    for (auto *button : it.tabs()->widget(0)->findChildren<QPushButton *>()) {
        if (button->accessibleName().contains(QLatin1String("352")))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(it.tabs()->currentIndex(), 1);
    QTRY_VERIFY(it.api.isDone());
    const ImportProblemQuery query = it.api.requests<ListImportProblems>().last().body;
    QCOMPARE(query.severity, std::optional(ImportSeverity::Error));
    QCOMPARE(query.reason, std::nullopt);
}

void TestPreviewStep::sendsAnswersAndLooksAgain()
{
    Step it;
    QVERIFY(it.load(typicalPreview()));
    it.tabs()->setCurrentIndex(3);
    it.press("answerButton1");
    QVERIFY(it.isPending());
    QCOMPARE(it.step->goOnText(), QStringLiteral("Look through again"));
    ImportPreview answered = typicalPreview();
    answered.waiting = 2;
    it.api.expect<AnswerImportQuestions>().reply(importEntry(answered));
    it.expect(answered);
    QSignalSpy passed(it.step, &ImportStep::passed);
    it.step->goOn(); // looks again; goes on only afterwards
    QVERIFY(it.waitForAnswers());
    QCOMPARE(passed.size(), 0);
    const ImportAnswers sent = it.api.requests<AnswerImportQuestions>().first().body;
    QCOMPARE(sent.items.size(), 1);
    QCOMPARE(sent.items.first().row, 204);
    QCOMPARE(sent.items.first().answer, ImportAnswer::SamePerson);
    QVERIFY(!it.isPending());
    QCOMPARE(it.tabs()->tabText(3), QStringLiteral("Questions (2)"));
    QCOMPARE(it.step->goOnText(), QStringLiteral("Next"));
}

void TestPreviewStep::looksAgainWithChosenNames()
{
    Step it;
    QVERIFY(it.load(typicalPreview()));
    it.tabs()->setCurrentIndex(2);
    auto *box = it.step->findChildren<ChoiceBox *>(QStringLiteral("unknownNameBox")).at(1);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down); // create Atlantis
    QVERIFY(it.isPending());
    const ImportChoices chosen = it.session.choices();
    QCOMPARE(chosen.names.size(), 1);
    QCOMPARE(chosen.names.first().known, std::nullopt);
    ImportPreview created = typicalPreview();
    created.unknownNames.removeAt(1);
    created.newNames = 1;
    it.expect(created, chosen);
    it.press("lookThroughAgainButton");
    QVERIFY(it.waitForAnswers());
    QCOMPARE(it.api.requests<PreviewImport>().last().body, chosen);
    QVERIFY(!it.isPending());
    QVERIFY(it.api.requests<AnswerImportQuestions>().isEmpty());
}

void TestPreviewStep::keepsAnswersThatCouldNotBeSent()
{
    Step it;
    QVERIFY(it.load(typicalPreview()));
    it.tabs()->setCurrentIndex(3);
    it.press("answerButton3");
    QSignalSpy message(it.step, &ImportStep::message);
    it.api.expect<AnswerImportQuestions>().fail(makeError(ErrorCode::Unreachable));
    it.press("lookThroughAgainButton");
    QVERIFY(message.wait());
    QVERIFY(it.isPending());
    QVERIFY(!it.step->findChild<QuestionPanel *>()->answers().isEmpty());
    QVERIFY(it.step->mayGoOn());
}

void TestPreviewStep::keepsUnsentAnswersWhenEnteredAgain()
{
    Step it;
    QVERIFY(it.load(typicalPreview()));
    it.tabs()->setCurrentIndex(3);
    it.press("answerButton1");
    it.step->stop();
    it.step->enter();
    QVERIFY(it.isPending());
    QCOMPARE(it.step->findChild<QuestionPanel *>()->answers().toSend().items.size(), 1);
    QVERIFY(it.api.unexpected().isEmpty());
}

void TestPreviewStep::showsFreshPreviewWithoutAsking()
{
    Step it;
    it.session.setEntry(importEntry(cleanPreview()));
    it.api.expect<ListImportProblems>().reply({});
    it.api.expect<ListImportProblems>().reply({});
    it.step->enter();
    QVERIFY(it.waitForAnswers());
    QVERIFY(it.api.requests<PreviewImport>().isEmpty());
    QVERIFY(it.step->mayGoOn());
}

void TestPreviewStep::answersByKeysFromTheTabs()
{
    Step it;
    QVERIFY(it.load(typicalPreview()));
    it.tabs()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1); // no question can be seen
    QVERIFY(it.step->findChild<QuestionPanel *>()->answers().isEmpty());
    it.tabs()->setCurrentIndex(3);
    it.tabs()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    QVERIFY(!it.step->findChild<QuestionPanel *>()->answers().isEmpty());
}

void TestPreviewStep::beginsAnotherFileWithTheSummary()
{
    Step it;
    QVERIFY(it.load(typicalPreview()));
    it.tabs()->setCurrentIndex(1);
    it.api.expect<DiscardImport>().reply({});
    it.session.setFile({});
    QCOMPARE(it.tabs()->currentIndex(), 0);
    QTRY_VERIFY(it.api.isDone());
}

// Next, which had the focus, cannot be pressed when every row has an error.
void TestPreviewStep::focusStaysOffTheWayOut()
{
    Step it;
    QVERIFY(showActive(it.window));
    ImportPreview bad = cleanPreview();
    bad.fine = 0;
    QVERIFY(it.load(bad));
    QVERIFY(!it.step->mayGoOn());
    QTRY_VERIFY(it.tabs()->isAncestorOf(QApplication::focusWidget()));
}

void TestPreviewStep::goesBackWhenStopped()
{
    Step it;
    QSignalSpy returned(it.step, &ImportStep::returnRequested);
    it.api.expect<PreviewImport>().reply(job(ImportJobKind::Preview, ImportJobState::Running, 40));
    it.step->enter();
    QVERIFY(showActive(it.window));
    auto *stop = it.step->findChild<ImportJobPanel *>()->cancelButton();
    QTRY_VERIFY(it.api.isDone() && stop->isEnabled());
    QVERIFY(!it.step->mayGoOn());
    it.api.expect<CancelImportJob>().reply({});
    it.api.expect<ShowImportJob>().reply(job(ImportJobKind::Preview, ImportJobState::Cancelled, 40));
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(returned.wait());
}

void TestPreviewStep::saysWhatIsWrongWithTheFile()
{
    Step it;
    it.api.expect<PreviewImport>().fail(invalidValue(FieldReason::QuoteNotClosed, QStringLiteral("rows[311]")));
    it.step->enter();
    QVERIFY(showActive(it.window));
    QTRY_VERIFY(it.api.isDone());
    bool isSaid = false;
    for (const QLabel *label : it.step->findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text().startsWith(QLatin1String("Row 311: ")));
    QVERIFY(isSaid);
    QVERIFY(!it.step->mayGoOn());
    for (const QPushButton *again : it.step->findChildren<QPushButton *>(QStringLiteral("emptyStateButton")))
        QVERIFY(!again->isVisible()); // the same file would fail again
}

Q_DECLARE_METATYPE(medlem::ImportPreview)

QTEST_MAIN(TestPreviewStep)
#include "tst_previewstep.moc"
