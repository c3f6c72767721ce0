// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/language.h"
#include "client/imports/problemkindmodel.h"
#include "client/imports/problempanel.h"
#include "client/imports/problemtext.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/tableview.h"
#include "tests/client/imports/previewdata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProblemIsASentence_data();
    void everyProblemIsASentence();
    void kindsAreGroupedByTheirWeight();
    void modelFetchesPagesOnly();
    void modelDropsAnswersToOlderFilters();
    void panelFiltersByKind();
    void panelKeepsTheKindWhenReadAgain();
    void showsWholeSentenceOfTheRow();
    void saysWhenAllIsWell();
    void readsAgainAfterAnError();
    void neverShowsMarkup();
};

namespace {

constexpr qint64 manyProblems = 100'000;

struct Panel
{
    Panel() { panel.resize(1000, 600); }

    // Shows a first page of so many problems in all.
    [[nodiscard]] bool load(const ImportProblemPage &page, const ImportPreview &preview = typicalPreview())
    {
        api.expect<ListImportProblems>().reply(page);
        QSignalSpy loaded(&panel.model(), &ProblemListModel::loaded);
        panel.setEntry(importEntry(preview));
        return loaded.wait() && showActive(panel);
    }

    TableView *table() { return panel.findChild<TableView *>(QStringLiteral("problemTable")); }
    TableView *kinds() { return panel.findChild<TableView *>(QStringLiteral("problemKindTable")); }
    QString kind(int row) { return kinds()->model()->index(row, ProblemKindModel::Kind).data().toString(); }

    FakeApi api;
    ProblemPanel panel{api};
};

} // namespace

void TestProblems::everyProblemIsASentence_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("Swedish") << QLocale(QLocale::Swedish);
    QTest::newRow("English") << QLocale(QLocale::English);
}

void TestProblems::everyProblemIsASentence()
{
    QFETCH(QLocale, locale);
    const Language language(*qApp, locale);
    const bool isSwedish = locale.language() == QLocale::Swedish;
    static const QRegularExpression english(QStringLiteral("\\b(the|is|must|has|this)\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    for (int i = 0; i <= static_cast<int>(FieldReason::NumberOfAnother); ++i) {
        for (const ImportSeverity severity :
             {ImportSeverity::Error, ImportSeverity::Question, ImportSeverity::Notice}) {
            const auto reason = static_cast<FieldReason>(i);
            const QString text = problemText(ImportField::Branch, reason, severity);
            QVERIFY2(text.size() > 8 && text.front().isUpper() && text.endsWith(QLatin1Char('.')), qPrintable(text));
            QVERIFY2(!isSwedish || !text.contains(english), qPrintable(text));
            const QString kind = problemKindText(ImportField::Branch, reason);
            QVERIFY2(kind.size() < 60 && kind.contains(QLatin1String(": ")), qPrintable(kind));
        }
    }
}

void TestProblems::kindsAreGroupedByTheirWeight()
{
    ProblemKindModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setKinds(typicalPreview().kinds);
    QCOMPARE(model.rowCount(), 16); // all, three headings, twelve kinds
    const auto text = [&model](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(text(0, ProblemKindModel::Count), QStringLiteral("399"));
    QCOMPARE(text(1, ProblemKindModel::Kind), QStringLiteral("Errors"));
    QCOMPARE(text(1, ProblemKindModel::Count), QStringLiteral("331"));
    QCOMPARE(text(3, ProblemKindModel::Kind), QStringLiteral("Personnummer: last digit wrong"));
    QCOMPARE(text(10, ProblemKindModel::Kind), QStringLiteral("Questions"));
    QCOMPARE(model.filter(3),
             (ProblemFilter{ImportSeverity::Error, ImportField::Personnummer, FieldReason::PersonnummerCheckDigit}));
    QCOMPARE(model.rowOf(model.filter(12)), 12);
    model.setKinds({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowOf({}), -1);
}

void TestProblems::modelFetchesPagesOnly()
{
    Panel it;
    QVERIFY(it.load(problemPage(2, ProblemListModel::pageSize, manyProblems)));
    QCOMPARE(it.panel.model().rowCount(), ProblemListModel::pageSize);
    QCOMPARE(it.panel.model().total(), manyProblems);
    QCOMPARE(it.api.requests<ListImportProblems>().size(), 1);
    it.api.expect<ListImportProblems>().reply(problemPage(102, ProblemListModel::pageSize, manyProblems));
    it.table()->setFocus();
    QTest::keyClick(it.table(), Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(it.panel.model().rowCount(), 2 * ProblemListModel::pageSize);
    QCOMPARE(it.api.requests<ListImportProblems>().last().body.after, std::optional<qint64>(101));
    QCOMPARE(it.api.requests<ListImportProblems>().last().body.limit, ProblemListModel::pageSize);
}

void TestProblems::modelDropsAnswersToOlderFilters()
{
    FakeApi api;
    ProblemListModel model(api);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    api.expect<ListImportProblems>().reply(problemPage(2, 9, 9));
    api.expect<ListImportProblems>().reply(problemPage(50, 3, 3));
    QSignalSpy loaded(&model, &ProblemListModel::loaded);
    model.setImport(importIdOf<ImportId>(7));
    model.setFilter({.severity = ImportSeverity::Notice});
    QVERIFY(loaded.wait());
    QTRY_VERIFY(api.isDone());
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.problem(0).row, 50);
    QCOMPARE(api.requests<ListImportProblems>().last().body.severity, std::optional(ImportSeverity::Notice));
}

void TestProblems::panelFiltersByKind()
{
    Panel it;
    QVERIFY(it.load(problemPage(2, 9, 9)));
    QCOMPARE(it.kind(0), QStringLiteral("All"));
    it.kinds()->setFocus();
    it.api.expect<ListImportProblems>().reply(problemPage(2, 5, 5));
    QTest::keyClick(it.kinds(), Qt::Key_Down); // errors
    QTRY_COMPARE(it.panel.model().rowCount(), 5);
    it.api.expect<ListImportProblems>().reply(problemPage(2, 1, 1));
    it.panel.choose({ImportSeverity::Error, ImportField::PostalCode, FieldReason::PostalCodeFormat});
    QTRY_COMPARE(it.panel.model().rowCount(), 1);
    const ImportProblemQuery query = it.api.requests<ListImportProblems>().last().body;
    QCOMPARE(query.severity, std::optional(ImportSeverity::Error));
    QCOMPARE(query.field, std::optional(ImportField::PostalCode));
    QCOMPARE(query.reason, std::optional(FieldReason::PostalCodeFormat));
    QCOMPARE(query.after, std::nullopt);
}

void TestProblems::panelKeepsTheKindWhenReadAgain()
{
    Panel it;
    QVERIFY(it.load(problemPage(2, 9, 9)));
    const ProblemFilter email{ImportSeverity::Error, ImportField::Email, FieldReason::EmailFormat};
    it.api.expect<ListImportProblems>().reply(problemPage(2, 4, 4));
    it.panel.choose(email);
    QTRY_VERIFY(it.api.isDone());
    QVERIFY(it.load(problemPage(2, 2, 2)));
    QCOMPARE(it.panel.model().filter(), email);
    ImportPreview mended = typicalPreview();
    mended.kinds.remove(3);
    QVERIFY(it.load(problemPage(2, 2, 2), mended));
    QCOMPARE(it.panel.model().filter(), ProblemFilter());
    QVERIFY(it.api.unexpected().isEmpty());
}

void TestProblems::showsWholeSentenceOfTheRow()
{
    Panel it;
    ImportProblemPage page = problemPage(2, 2, 2);
    page.items[1].reason = FieldReason::UnknownValue;
    page.items[1].field = ImportField::Branch;
    QVERIFY(it.load(page));
    auto *sentence = it.panel.findChild<QLabel *>(QStringLiteral("problemSentence"));
    QVERIFY(sentence->text().startsWith(QLatin1String("Row 2: The postcode")));
    it.table()->setFocus();
    QTest::keyClick(it.table(), Qt::Key_Down);
    QVERIFY(sentence->text().contains(QLatin1String("no branch of this name")));
}

void TestProblems::saysWhenAllIsWell()
{
    Panel it;
    QVERIFY(it.load({}, cleanPreview()));
    QVERIFY(!it.table()->isVisible());
    QVERIFY(it.panel.findChild<EmptyState *>()->isVisible());
    QCOMPARE(it.kinds()->model()->rowCount(), 0);
}

void TestProblems::readsAgainAfterAnError()
{
    Panel it;
    it.api.expect<ListImportProblems>().fail(makeError(ErrorCode::Unreachable));
    it.panel.setEntry(importEntry(typicalPreview()));
    QVERIFY(showActive(it.panel));
    auto *again = it.panel.findChild<QPushButton *>(QStringLiteral("emptyStateButton"));
    QTRY_VERIFY(again->isVisible());
    it.api.expect<ListImportProblems>().reply(problemPage(2, 3, 3));
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(it.panel.model().rowCount(), 3);
    QVERIFY(it.table()->isVisible());
}

void TestProblems::neverShowsMarkup()
{
    Panel it;
    ImportProblemPage page = problemPage(2, 1, 1);
    page.items[0].value = QStringLiteral("<img src='http://example.org/x'>\n1");
    QVERIFY(it.load(page));
    const QModelIndex cell = it.panel.model().index(0, ProblemListModel::Value);
    QCOMPARE(cell.data(Qt::DisplayRole).toString(), QStringLiteral("<img src='http://example.org/x'> 1"));
    QVERIFY(!cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img"))); // letter by letter
}

QTEST_MAIN(TestProblems)
#include "tst_problems.moc"
