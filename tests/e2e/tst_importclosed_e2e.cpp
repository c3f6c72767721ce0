// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/branchclosing.h"
#include "tests/e2e/importwire.h"

#include <QTest>

namespace medlem::test {

namespace {

const QByteArray file = "Förnamn;Efternamn;Avdelning;Medlemstyp;Medlem fr.o.m.;Medlem t.o.m.\n"
                        "Ester;Ek;Avdelning A;Enskild;2020-01-01;\n"
                        "Ivar;Ek;Avdelning B;Enskild;2020-01-01;\n"
                        "Olle;Ek;Avdelning B;Enskild;2010-01-01;2015-12-31\n";

} // namespace

// A file with members of a branch that is closed, or is being closed while the file is looked through. The functions
// are steps of one way.
class ImportClosedE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void closesBetweenPreviewAndRun();
    void saysWhichRowsAreTooLate();
    void importsNothingUnlessToldSo();
    void importsTheRest();

private:
    [[nodiscard]] qint64 imported() { return m_register.data().count("person WHERE family_name = 'Ek'"); }

    ServedRegister m_register;
    std::unique_ptr<ImportWire> m_national;
    std::optional<ImportId> m_import;
};

void ImportClosedE2eTest::initTestCase()
{
    QVERIFY(m_register.start());
    m_national = std::make_unique<ImportWire>(m_register.client(Session::National));
    const auto id = m_national->upload(file);
    QVERIFY2(id, whyNot(id).constData());
    m_import = *id;
}

void ImportClosedE2eTest::closesBetweenPreviewAndRun()
{
    const auto before = m_national->previewed(*m_import);
    QVERIFY2(before, whyNot(before).constData());
    QCOMPARE(before->preview->newPersons, 3);
    m_register.data().execute("UPDATE session SET stepped_up_at = now()");
    const auto closed = m_national->send(CloseBranch{.branchId = m_register.data().branchB,
                                                     .ifMatch = 1,
                                                     .body = {.lastDay = QDate::currentDate().addDays(-1),
                                                              .reason = QStringLiteral("Årsmötet"),
                                                              .into = std::nullopt}});
    QVERIFY2(closed, whyNot(closed).constData());
    const auto job = m_national->done(RunImport{.importId = *m_import, .body = {.goodRowsOnly = false}});
    QVERIFY2(job && job->state == ImportJobState::Failed, whyNot(job).constData());
    QCOMPARE(job->failure->type, QStringLiteral("urn:medlemsregister:stale"));
    QCOMPARE(imported(), 0);
}

void ImportClosedE2eTest::saysWhichRowsAreTooLate()
{
    const auto after = m_national->previewed(*m_import);
    QVERIFY2(after, whyNot(after).constData());
    QCOMPARE(after->preview->refused, 1);
    QCOMPARE(after->preview->newPersons, 2);
    ImportProblemQuery errors;
    errors.severity = ImportSeverity::Error;
    errors.limit = 10;
    const auto found = m_national->send(ListImportProblems{.importId = *m_import, .body = errors});
    QVERIFY2(found, whyNot(found).constData());
    QCOMPARE(found->items.size(), 1);
    QCOMPARE(found->items.first().rowName, QStringLiteral("Ivar Ek"));
    QCOMPARE(found->items.first().field, ImportField::Branch);
    QCOMPARE(found->items.first().reason, FieldReason::NotInUse);
}

void ImportClosedE2eTest::importsNothingUnlessToldSo()
{
    const auto job = m_national->done(RunImport{.importId = *m_import, .body = {.goodRowsOnly = false}});
    QVERIFY2(job && job->state == ImportJobState::Failed, whyNot(job).constData());
    QCOMPARE(job->failure->type, QStringLiteral("urn:medlemsregister:invalid"));
    QCOMPARE(imported(), 0);
}

// Who was a member while the branch was there comes into the register.
void ImportClosedE2eTest::importsTheRest()
{
    const auto job = m_national->done(RunImport{.importId = *m_import, .body = {.goodRowsOnly = true}});
    QVERIFY2(job, whyNot(job).constData());
    QVERIFY2(job->state == ImportJobState::Done, BodyCodec<ImportJob>::encode(*job).constData());
    QCOMPARE(imported(), 2);
    QCOMPARE(m_register.data().count("membership m JOIN branch b ON b.id = m.branch_id WHERE b.closed_on IS NOT NULL"
                                     " AND (m.valid_to IS NULL OR m.valid_to > b.closed_on)"),
             0);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::ImportClosedE2eTest)
#include "tst_importclosed_e2e.moc"
