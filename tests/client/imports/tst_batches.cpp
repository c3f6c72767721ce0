// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/importspage.h"

#include "client/imports/batchlistmodel.h"
#include "client/imports/receiptstep.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/recordrow.h"
#include "client/widgets/sidepanel.h"
#include "client/widgets/tableview.h"
#include "tests/client/imports/previewdata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestBatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsImports();
    void emptyListLeadsToAnImport();
    void showsReceiptByKeys();
    void undoSaysWhatDisappears();
    void undoNeedsAWord();
    void saysWhoStandsInTheWay();
    void looksAgainWhenSomebodyWasQuicker();
    void takenBackImportsHaveNoUndo();
    void receiptStepShowsTheBatch();
    void receiptStepSaysWhenNothingWasNew();
    void receiptIsSavedAsPdf();
};

namespace {

struct Page
{
    Page() { page.resize(1040, 800); }

    [[nodiscard]] bool load(const QList<ImportBatch> &batches = {importBatch(1), importBatch(2)})
    {
        api.expect<ListImportBatches>().reply({.items = batches});
        page.load();
        return showActive(page) && QTest::qWaitFor([this] {
                   return api.isDone();
               });
    }
    [[nodiscard]] bool open(int row)
    {
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(row, 0));
        QTest::keyClick(table(), Qt::Key_Return);
        return page.findChild<SidePanel *>(QStringLiteral("importDetails"))->isOpen();
    }
    QPushButton *button(const char *name) { return page.findChild<QPushButton *>(QString::fromLatin1(name)); }
    void press(const char *name) { button(name)->click(); }
    [[nodiscard]] bool askToUndo(const ImportHindranceList &hindrances)
    {
        api.expect<ListImportHindrances>().reply(hindrances);
        press("undoImportButton");
        return QTest::qWaitFor([this] {
            return api.isDone() && !button("undoImportButton")->isVisible();
        });
    }
    TableView *table() { return page.findChild<TableView *>(QStringLiteral("importsTable")); }

    FakeApi api;
    ImportsPage page{api};
};

ImportBatch takenBack(int number)
{
    ImportBatch batch = importBatch(number);
    batch.undoneAt = batch.at.addSecs(60);
    return batch;
}

struct Receipt
{
    explicit Receipt(const std::optional<ChangeId> &batch)
    {
        session.setFinished(batch);
        step.resize(1000, 600);
    }

    FakeApi api;
    ImportSession session{api, importer(AccountRole::LocalAdministrator)};
    ReceiptStep step{session};
};

} // namespace

void TestBatches::listsImports()
{
    Page it;
    const QAbstractItemModelTester tester(it.table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(it.load({importBatch(1), takenBack(2)}));
    const auto text = [&it](int row, int column) {
        return it.table()->model()->index(row, column).data().toString();
    };
    QCOMPARE(text(0, BatchListModel::When), QStringLiteral("2026-05-17 10:24"));
    QCOMPARE(text(0, BatchListModel::NewPersons), QStringLiteral("11,302"));
    QCOMPARE(text(0, BatchListModel::State), QStringLiteral("In the register"));
    QCOMPARE(text(1, BatchListModel::State), QStringLiteral("Taken back"));
}

void TestBatches::emptyListLeadsToAnImport()
{
    Page it;
    QVERIFY(it.load({}));
    QSignalSpy wanted(&it.page, &ImportsPage::importRequested);
    QTRY_VERIFY(it.button("emptyStateButton")->isVisible());
    it.press("emptyStateButton");
    it.press("primaryButton");
    QCOMPARE(wanted.size(), 2);
}

void TestBatches::showsReceiptByKeys()
{
    Page it;
    QVERIFY(it.load());
    QVERIFY(it.open(1));
    QStringList words;
    for (const QLabel *label : it.page.findChildren<QLabel *>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    QVERIFY(words.contains(QStringLiteral("medlemmar 2.csv")));
    QVERIFY(words.contains(QStringLiteral("Karin Åkesson")));
    QVERIFY(words.join(QLatin1Char(' ')).contains(importIdOf<ChangeId>(2).toString()));
}

void TestBatches::undoSaysWhatDisappears()
{
    Page it;
    QVERIFY(it.load());
    QVERIFY(it.open(0));
    QVERIFY(it.askToUndo({}));
    const QString words = it.page.findChild<QLabel *>(QStringLiteral("undoText"))->text();
    for (const char *number : {"11,302", "11,620", "11,498", "287"})
        QVERIFY2(words.contains(QLatin1String(number)), qPrintable(words));
    it.api.expect<UndoImport>().reply(job(ImportJobKind::Undo, ImportJobState::Done, 100));
    it.api.expect<ListImportBatches>().reply({.items = {takenBack(1), importBatch(2)}});
    it.press("confirmUndoButton");
    QTRY_VERIFY(it.api.isDone());
    QCOMPARE(it.api.requests<UndoImport>().first().changeId, importIdOf<ChangeId>(1));
    QTRY_COMPARE(it.table()->model()->index(0, BatchListModel::State).data().toString(), QStringLiteral("Taken back"));
    QVERIFY(!it.button("undoImportButton")->isVisible());
    const auto *details = it.page.findChild<SidePanel *>(QStringLiteral("importDetails"));
    QCOMPARE(details->findChild<MessageBar *>()->kind(), MessageKind::Success);
}

void TestBatches::undoNeedsAWord()
{
    Page it;
    QVERIFY(it.load());
    QVERIFY(it.open(0));
    QVERIFY(it.askToUndo({}));
    QTRY_VERIFY(it.button("keepImportButton")->hasFocus()); // Return does no harm
    it.press("keepImportButton");
    QVERIFY(it.button("undoImportButton")->isVisible());
    QVERIFY(it.api.requests<UndoImport>().isEmpty());
}

void TestBatches::saysWhoStandsInTheWay()
{
    Page it;
    QVERIFY(it.load());
    QVERIFY(it.open(0));
    QVERIFY(it.askToUndo(someHindrances()));
    const auto rows = it.page.findChildren<RecordRow *>();
    QCOMPARE(rows.size(), 3); // two things about the same person are one row
    QCOMPARE(rows.at(0)->title(), QStringLiteral("Anna Berg"));
    QCOMPARE(rows.at(0)->detail(),
             QStringLiteral("Name or contact details have been changed. A membership has been added"));
    QCOMPARE(rows.at(2)->title(), QStringLiteral("Somebody in another branch"));
    QVERIFY(it.page.findChild<QLabel *>(QStringLiteral("moreHindrances"))->text().contains(QLatin1String("12")));
    std::optional<PersonId> wanted;
    connect(&it.page, &ImportsPage::memberRequested, this, [&wanted](const PersonId &person) {
        wanted = person;
    });
    QTest::mouseClick(rows.at(1)->findChild<QPushButton *>(QStringLiteral("rowLink")), Qt::LeftButton);
    QVERIFY(wanted == importIdOf<PersonId>(32));
    QVERIFY(it.api.requests<UndoImport>().isEmpty());
}

void TestBatches::looksAgainWhenSomebodyWasQuicker()
{
    Page it;
    QVERIFY(it.load());
    QVERIFY(it.open(0));
    QVERIFY(it.askToUndo({}));
    it.api.expect<UndoImport>().fail(makeError(ErrorCode::Stale));
    it.api.expect<ListImportHindrances>().reply(someHindrances());
    it.press("confirmUndoButton");
    QTRY_VERIFY(it.api.isDone());
    QTRY_VERIFY(it.page.findChild<QLabel *>(QStringLiteral("hindranceIntro")));
}

void TestBatches::takenBackImportsHaveNoUndo()
{
    Page it;
    QVERIFY(it.load({takenBack(1)}));
    QVERIFY(it.open(0));
    QVERIFY(!it.button("undoImportButton")->isVisible());
}

void TestBatches::receiptStepShowsTheBatch()
{
    Receipt it(importIdOf<ChangeId>(1));
    it.api.expect<ShowImportBatch>().reply(importBatch(1));
    it.step.enter();
    QVERIFY(showActive(it.step));
    QTRY_VERIFY(it.api.isDone());
    QSignalSpy wanted(&it.step, &ReceiptStep::membersRequested);
    auto *members = it.step.findChild<QPushButton *>(QStringLiteral("showMembersButton"));
    QTRY_VERIFY(members->isVisible());
    QTest::mouseClick(members, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!it.step.mayGoBack());
}

void TestBatches::receiptStepSaysWhenNothingWasNew()
{
    Receipt it(std::nullopt);
    it.step.enter();
    QVERIFY(showActive(it.step));
    QVERIFY(it.step.findChild<QPushButton *>(QStringLiteral("emptyStateButton"))->isVisible());
    QVERIFY(it.api.unexpected().isEmpty());
}

void TestBatches::receiptIsSavedAsPdf()
{
    Receipt it(importIdOf<ChangeId>(1));
    it.api.expect<ShowImportBatch>().reply(importBatch(1));
    it.step.enter();
    QTRY_VERIFY(it.api.isDone());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("kvitto.pdf"));
    QTRY_VERIFY(it.step.save(path));
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().startsWith("%PDF-"));
    QVERIFY(!it.step.save(folder.filePath(QStringLiteral("missing/kvitto.pdf"))));
}

QTEST_MAIN(TestBatches)
#include "tst_batches.moc"
