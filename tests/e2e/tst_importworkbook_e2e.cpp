// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/importwire.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <xlsxwriter.h>

namespace medlem::test {

namespace {

// Headings in row 3, as people lay their sheets out, numbers and dates as a spreadsheet keeps them, and one wrong row.
QByteArray workbook()
{
    const QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("medlemmar.xlsx")).toUtf8();
    lxw_workbook *book = workbook_new(path.constData());
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Medlemmar");
    lxw_format *day = workbook_add_format(book);
    format_set_num_format(day, "d mmm yyyy");
    const std::array headings{"Personnummer", "Förnamn", "Efternamn",   "Gatuadress",
                              "Postnummer",   "Ort",     "Medlem sedan"};
    for (std::size_t i = 0; i < headings.size(); ++i)
        worksheet_write_string(sheet, 2, static_cast<lxw_col_t>(i), headings[i], nullptr);
    lxw_datetime joined{2024, 3, 1, 0, 0, 0.0};
    for (lxw_row_t row = 3; row < 5; ++row) {
        worksheet_write_number(sheet, row, 0, row == 3 ? 199306199960.0 : 198210199901.0, nullptr);
        worksheet_write_string(sheet, row, 1, row == 3 ? "Åsa" : "Bo", nullptr);
        worksheet_write_string(sheet, row, 2, row == 3 ? "Öhrn" : "Fel", nullptr);
        worksheet_write_string(sheet, row, 3, "Storgatan 1", nullptr);
        worksheet_write_number(sheet, row, 4, 75320, nullptr);
        worksheet_write_string(sheet, row, 5, "Uppsala", nullptr);
        worksheet_write_datetime(sheet, row, 6, &joined, day);
    }
    workbook_close(book);
    QFile file(QString::fromUtf8(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// A workbook on its way into a branch, sent by the branch's own administrator: it names neither branch nor type.
class ImportWorkbookE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void comesIntoTheOwnBranch();
    void refusesWhatIsNoWorkbook_data();
    void refusesWhatIsNoWorkbook();

private:
    ServedRegister m_register;
};

void ImportWorkbookE2eTest::initTestCase()
{
    QVERIFY(m_register.start());
}

void ImportWorkbookE2eTest::comesIntoTheOwnBranch()
{
    RegisterFixture &data = m_register.data();
    ImportWire local(m_register.client(Session::BranchA));
    const auto id = local.upload(workbook(), QStringLiteral("medlemmar.xlsx"));
    QVERIFY2(id, whyNot(id).constData());
    const ImportChoices choices{
        .columns = {}, .names = {}, .branchId = data.branchA, .typeId = data.membershipType(QStringLiteral("Enskild"))};
    const auto entry = local.previewed(*id, choices);
    QVERIFY2(entry && entry->preview, whyNot(entry).constData());
    QCOMPARE(entry->preview->rows, 2);
    QCOMPARE(entry->preview->fine, 1);
    const auto problems = local.send(ListImportProblems{.importId = *id, .body = {}});
    QVERIFY2(problems && !problems->items.isEmpty(), whyNot(problems).constData());
    QCOMPARE(problems->items.first().row, 5); // the sheet's own number
    QCOMPARE(problems->items.first().reason, FieldReason::PersonnummerCheckDigit);

    const auto job = local.done(RunImport{.importId = *id, .body = {.goodRowsOnly = true}});
    QVERIFY2(job && job->state == ImportJobState::Done, whyNot(job).constData());
    QCOMPARE(data.count("person p JOIN membership m ON m.person_id = p.id JOIN address a ON a.person_id = p.id"
                        " WHERE p.personnummer = '199306199960' AND p.given_names = 'Åsa'"
                        " AND a.postal_code = '75320' AND m.valid_from = '2024-03-01' AND m.branch_id = '" +
                        data.branchA.toString().toLatin1() + "'"),
             1);
}

void ImportWorkbookE2eTest::refusesWhatIsNoWorkbook_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FieldReason>("reason");
    QTest::newRow("text") << QByteArray("Namn;Ort\nAnna;Lund\n") << FieldReason::NotASpreadsheet;
    QTest::newRow("cut off") << workbook().left(2000) << FieldReason::FileDamaged;
}

void ImportWorkbookE2eTest::refusesWhatIsNoWorkbook()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const FieldReason, reason);
    ImportWire local(m_register.client(Session::BranchA));
    const auto id = local.upload(bytes, QStringLiteral("medlemmar.xlsx"));
    QVERIFY2(id, whyNot(id).constData());
    const auto job = local.done(PreviewImport{.importId = *id, .body = {}});
    QVERIFY2(job && job->state == ImportJobState::Failed && job->failure, whyNot(job).constData());
    QCOMPARE(job->failure->errors.first().field, QStringLiteral("file"));
    QCOMPARE(job->failure->errors.first().reason, reason);
    const auto forgotten = local.send(DiscardImport{*id});
    QVERIFY2(forgotten, whyNot(forgotten).constData());
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::ImportWorkbookE2eTest)
#include "tst_importworkbook_e2e.moc"
