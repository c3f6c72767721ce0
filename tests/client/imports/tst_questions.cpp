// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/questionpanel.h"

#include "client/imports/questioncard.h"
#include "client/imports/questionlistmodel.h"
#include "client/widgets/tableview.h"
#include "tests/client/imports/importdata.h"
#include "tests/client/imports/previewdata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsBothSides_data();
    void showsBothSides();
    void tellsWhatTheRowsSay();
    void fitsASmallWindow();
    void answersByKeysAndGoesOn();
    void neverMakesANewOneOfASharedNumber();
    void answerCanBeChanged();
    void goesOnWithTheNextPage();
    void answeredPagesAreNotFetched();
    void givesAllOthersTheSameAnswer();
    void allOthersNeedAWord();
    void othersThatCannotBeNewStayOpen();
    void oneAnswerForBothQuestionsOfARow();
    void modelFollowsTheRules();
};

namespace {

struct Panel
{
    Panel() { panel.resize(1000, 600); }

    [[nodiscard]] bool load(const ImportProblemPage &page = threeQuestions(), qint64 waiting = 3)
    {
        ImportPreview preview = typicalPreview();
        preview.waiting = waiting;
        api.expect<ListImportProblems>().reply(page);
        panel.setEntry(importEntry(preview), file);
        if (!showActive(panel) || !QTest::qWaitFor([this] {
                return table()->isVisible();
            }))
            return false;
        table()->setFocus();
        return true;
    }
    void key(Qt::Key key) { QTest::keyClick(table(), key); }
    void press(const char *name)
    {
        QTest::mouseClick(panel.findChild<QPushButton *>(QString::fromLatin1(name)), Qt::LeftButton);
    }
    void chooseForAllOthers(ImportAnswer answer)
    {
        panel.findChild<QMenu *>()->actions().at(static_cast<int>(answer))->trigger();
    }
    QString text(const char *label) { return panel.findChild<QLabel *>(QString::fromLatin1(label))->text(); }
    QWidget *confirmation() { return panel.findChild<QWidget *>(QStringLiteral("allOthersConfirmation")); }
    TableView *table() { return panel.findChild<TableView *>(QStringLiteral("questionTable")); }

    FakeApi api;
    std::optional<LocalFile> file;
    QuestionPanel panel{api};
};

ImportProblemPage pageOf(qint64 firstRow, int count, std::optional<ImportAnswer> answer = {})
{
    ImportProblemPage page{.items = {}, .total = 300, .next = firstRow + count - 1};
    for (int i = 0; i < count; ++i) {
        page.items.append(questionAt(firstRow + i));
        page.items.last().answer = answer;
    }
    return page;
}

} // namespace

void TestQuestions::showsBothSides_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("theirDetails");
    QTest::newRow("in the register") << 1 << QStringLiteral("Anna Berg 1377") << QStringLiteral("Anna Bergström")
                                     << QStringLiteral("Born 1980-01-01\nMember number 10423");
    QTest::newRow("earlier row") << 2 << QStringLiteral("Anna Berg 9120") << QStringLiteral("Anna Berg 9120")
                                 << QStringLiteral("Born 1980-01-01");
    QTest::newRow("another branch") << 3 << QStringLiteral("Anna Berg 9200")
                                    << QStringLiteral("Somebody in another branch") << QString();
}

void TestQuestions::showsBothSides()
{
    QFETCH(int, row);
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    QFETCH(QString, theirDetails);
    ImportProblemPage page = threeQuestions();
    page.items.append(questionAt(9200, false));
    page.items.last().proposal = ImportProposal{
        .personId = {}, .earlierRow = {}, .displayName = {}, .birthDate = {}, .memberNumber = {}, .mayBeNew = false};
    Panel it;
    QVERIFY(it.load(page, 4));
    it.table()->setCurrentIndex(it.table()->model()->index(row, 0));
    QCOMPARE(it.text("fileSideName"), mine);
    QCOMPARE(it.text("knownSideName"), theirs);
    QCOMPARE(it.text("knownSideDetails"), theirDetails);
}

void TestQuestions::tellsWhatTheRowsSay()
{
    const WrittenFile written(legacyLines());
    const auto file = readLocalFile(written.path());
    QVERIFY(file);
    ImportProblemEntry repeated = questionAt(3, false);
    repeated.proposal = ImportProposal{.personId = {},
                                       .earlierRow = 2,
                                       .displayName = QStringLiteral("Anna Berg"),
                                       .birthDate = {},
                                       .memberNumber = {},
                                       .mayBeNew = false};
    FakeApi api;
    QuestionPanel panel(api);
    ImportPreview preview = typicalPreview();
    preview.columns = ImportMapping::guess(file->headings).columns();
    api.expect<ListImportProblems>().reply({.items = {repeated}, .total = 1, .next = {}});
    panel.setEntry(importEntry(preview), *file);
    const auto details = [&panel](const char *side) {
        return panel.findChild<QLabel *>(QLatin1String(side))->text();
    };
    QTRY_VERIFY(details("knownSideDetails").contains(QStringLiteral("Åsgatan 6 B")));
    QVERIFY(details("knownSideDetails").contains(QStringLiteral("Member from")));
    QVERIFY(details("fileSideDetails").contains(QStringLiteral("Born ")));
    QVERIFY(!details("fileSideDetails").contains(QStringLiteral("Åsgatan 6 B")));
    QVERIFY(details("fileSideDetails").contains(QStringLiteral("19800101-9804"))); // what the question is about
}

void TestQuestions::fitsASmallWindow()
{
    Panel it;
    it.panel.resize(728, 430); // of a client of 1024 by 700
    QVERIFY(it.load());
    QVERIFY(it.table()->columnWidth(QuestionListModel::Person) >= 60);
    auto *details = it.panel.findChild<QLabel *>(QStringLiteral("fileSideDetails"));
    details->setText(QStringLiteral("One\nTwo\nThree\nFour\nFive\nSix\nSeven"));
    QTRY_VERIFY(details->height() >= details->heightForWidth(details->width()));
}

void TestQuestions::answersByKeysAndGoesOn()
{
    Panel it;
    QVERIFY(it.load());
    QSignalSpy changed(&it.panel, &QuestionPanel::answersChanged);
    QVERIFY(it.panel.answers().isEmpty());
    it.key(Qt::Key_2);
    QCOMPARE(it.table()->currentIndex().row(), 1);
    it.key(Qt::Key_1);
    it.key(Qt::Key_3);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(it.panel.left(), 0);
    const ImportAnswers sent = it.panel.answers().toSend();
    QCOMPARE(sent.items.size(), 3);
    QCOMPARE(sent.items.at(0).row, 204);
    QCOMPARE(sent.items.at(0).answer, ImportAnswer::NewPerson);
    QCOMPARE(sent.items.at(1).answer, ImportAnswer::SamePerson);
    QCOMPARE(sent.items.at(2).answer, ImportAnswer::LeaveOut);
    QCOMPARE(sent.allOthers, std::nullopt);
    QCOMPARE(it.text("questionsLeft"), QStringLiteral("All questions have an answer."));
}

void TestQuestions::neverMakesANewOneOfASharedNumber()
{
    Panel it;
    QVERIFY(it.load());
    it.key(Qt::Key_Down);
    it.key(Qt::Key_2);
    QCOMPARE(it.table()->currentIndex().row(), 1);
    QVERIFY(it.panel.answers().isEmpty());
    QVERIFY(!it.panel.findChild<QPushButton *>(QStringLiteral("answerButton2"))->isEnabled());
}

void TestQuestions::answerCanBeChanged()
{
    Panel it;
    QVERIFY(it.load());
    it.press("answerButton1");
    QCOMPARE(it.panel.left(), 2);
    it.table()->setFocus();
    it.key(Qt::Key_Up);
    it.key(Qt::Key_3);
    QCOMPARE(it.panel.left(), 2);
    QCOMPARE(it.panel.answers().toSend().items.first().answer, ImportAnswer::LeaveOut);
    QCOMPARE(it.table()->model()->index(0, QuestionListModel::Answer).data().toString(), QStringLiteral("Leave out"));
}

void TestQuestions::goesOnWithTheNextPage()
{
    Panel it;
    ImportProblemPage second = pageOf(102, 2);
    second.next.reset();
    it.api.expect<ListImportProblems>().reply(pageOf(2, 100, ImportAnswer::NewPerson)); // the first page is answered
    it.api.expect<ListImportProblems>().reply(second);
    ImportPreview preview = typicalPreview();
    preview.waiting = 2;
    it.panel.setEntry(importEntry(preview), {});
    QVERIFY(showActive(it.panel));
    QTRY_COMPARE(it.table()->currentIndex().row(), 100);
    QCOMPARE(it.api.requests<ListImportProblems>().last().body.after, std::optional<qint64>(101));
}

void TestQuestions::answeredPagesAreNotFetched()
{
    Panel it;
    QVERIFY(it.load(pageOf(2, 100, ImportAnswer::NewPerson), 0));
    QCOMPARE(it.api.requests<ListImportProblems>().size(), 1);
    QVERIFY(it.api.unexpected().isEmpty());
}

void TestQuestions::givesAllOthersTheSameAnswer()
{
    Panel it;
    QVERIFY(it.load());
    it.key(Qt::Key_2);
    it.chooseForAllOthers(ImportAnswer::SamePerson);
    QVERIFY(it.confirmation()->isVisible());
    QVERIFY(it.text("allOthersText").contains(QLatin1Char('2'))); // how many
    QVERIFY(it.panel.answers().toSend().allOthers == std::nullopt);
    QTRY_VERIFY(it.panel.findChild<QPushButton *>(QStringLiteral("confirmAllOthersButton"))->hasFocus());
    it.press("confirmAllOthersButton");
    QVERIFY(!it.confirmation()->isVisible());
    const ImportAnswers sent = it.panel.answers().toSend();
    QCOMPARE(sent.allOthers, std::optional(ImportAnswer::SamePerson));
    QCOMPARE(sent.items.size(), 1); // the own answer stays
    QCOMPARE(it.panel.left(), 0);
}

void TestQuestions::allOthersNeedAWord()
{
    Panel it;
    QVERIFY(it.load());
    it.chooseForAllOthers(ImportAnswer::SamePerson);
    it.press("cancelAllOthersButton");
    QVERIFY(!it.confirmation()->isVisible());
    QVERIFY(it.panel.answers().isEmpty());
    QCOMPARE(it.panel.left(), 3);
}

void TestQuestions::othersThatCannotBeNewStayOpen()
{
    QuestionAnswers answers;
    answers.giveAllOthers(ImportAnswer::NewPerson);
    QCOMPARE(answers.answer(questionAt(5)), std::optional(ImportAnswer::NewPerson));
    QCOMPARE(answers.answer(questionAt(6, false)), std::nullopt);
    ImportProblemEntry known = questionAt(7);
    known.answer = ImportAnswer::LeaveOut; // the server has it
    QCOMPARE(answers.answer(known), std::optional(ImportAnswer::LeaveOut));
    answers.clear();
    QVERIFY(answers.isEmpty());
}

void TestQuestions::oneAnswerForBothQuestionsOfARow()
{
    Panel it;
    QVERIFY(it.load({.items = {questionAt(204), questionAt(204), questionAt(300)}, .total = 3, .next = {}}, 2));
    it.key(Qt::Key_1);
    QCOMPARE(it.table()->currentIndex().row(), 2);
    QCOMPARE(it.panel.left(), 1);
    QCOMPARE(it.panel.answers().toSend().items.size(), 1);
}

void TestQuestions::modelFollowsTheRules()
{
    FakeApi api;
    QuestionAnswers answers;
    QuestionListModel model(api, answers);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    api.expect<ListImportProblems>().reply(threeQuestions());
    model.setImport(importIdOf<ImportId>(7), {.severity = ImportSeverity::Question});
    QTRY_COMPARE(model.rowCount(), 3);
    answers.give(model.problem(0), ImportAnswer::SamePerson);
    model.showAnswer(0);
    QCOMPARE(model.nextWithoutAnswer(0), 1);
    model.clear();
    QCOMPARE(model.nextWithoutAnswer(0), -1);
}

QTEST_MAIN(TestQuestions)
#include "tst_questions.moc"
