// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/imports/importfixture.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::BranchFixture;
using medlem::test::countsOf;
using medlem::test::ImportCounts;
using medlem::test::ImportFixture;

// The questions whom a row is about, and what becomes of the answers.
class TestImportAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_branches.start(); }
    void init();

    void proposesTheEarlierRow();
    void followsTheEarlierRow();
    void leavesARowOut();
    void leavesTheFirstRowOut();
    void numberIsNeverTwoPersons();
    void followsAWaitingRow();
    void proposesWhoIsKnown();
    void likelyPersonMayBeNew();
    void hiddenPersonIsNotTold();
    void numbersAreCounted();

private:
    QString count(const char *what)
    {
        return m_branches.value(QStringLiteral("SELECT count(*) FROM ") + QString::fromUtf8(what));
    }
    [[nodiscard]] ImportProblemEntry question(const Result<ImportReport> &report) const;
    void addAnna(const QString &names);

    BranchFixture m_branches;
    ImportFixture m_import{m_branches};
};

static const QByteArray headings = "Personnr;Förnamn;Efternamn;Mobil;E-post;Avdelning;Medlemstyp;Medlem fr.o.m.\n";
static const QByteArray anna = "19821019-9900;Anna;Hägglund;070-7655194;anna@example.org;Örebro;Enskild;2007-08-22\n";
static const QByteArray annaInAmal = "198210199900;Anna;Hägglund;;;Åmål;Enskild;2012-01-01\n";
static const QByteArray bo = ";Bo;Ek;;bo@example.org;Åmål;Enskild;2010-01-01\n";

void TestImportAnswers::init()
{
    m_branches.reset();
    m_import.input = {};
}

ImportProblemEntry TestImportAnswers::question(const Result<ImportReport> &report) const
{
    for (const ImportProblemEntry &problem : report->problems) {
        if (problem.severity == ImportSeverity::Question)
            return problem;
    }
    return {};
}

// A member of Åmål with the personnummer of the file's Anna.
void TestImportAnswers::addAnna(const QString &names)
{
    const PersonId id = m_branches.addMember(7, m_branches.amal, QDate(1982, 10, 19));
    m_branches.prepare(
        QStringLiteral("UPDATE person SET (given_names, family_name) = (%1), personnummer = '198210199900'"
                       " WHERE id = '%2'")
            .arg(names, id.toString()));
}

void TestImportAnswers::proposesTheEarlierRow()
{
    const auto report = m_import.run(headings + anna + annaInAmal);
    QCOMPARE(countsOf(report), (ImportCounts{.newPersons = 1, .memberships = 1, .waiting = 1}));
    const ImportProblemEntry asked = question(report);
    QCOMPARE(asked.row, 3);
    QCOMPARE(asked.reason, FieldReason::RepeatedInFile);
    QCOMPARE(asked.field, ImportField::Personnummer);
    QCOMPARE(asked.rowName, QStringLiteral("Anna Hägglund"));
    QCOMPARE(asked.proposal, (ImportProposal{.personId = {},
                                             .earlierRow = 2,
                                             .displayName = QStringLiteral("Anna Hägglund"),
                                             .birthDate = QDate(1982, 10, 19),
                                             .memberNumber = {},
                                             .mayBeNew = false}));
    QVERIFY(!asked.answer);
}

void TestImportAnswers::followsTheEarlierRow()
{
    m_import.input.answers = {{3, ImportAnswer::SamePerson}};
    const auto report = m_import.run(headings + anna + annaInAmal);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(countsOf(report), (ImportCounts{.newPersons = 1, .memberships = 2}));
    QCOMPARE(question(report).answer, ImportAnswer::SamePerson);
    QCOMPARE(count("membership m JOIN person p ON p.id = m.person_id WHERE p.personnummer = '198210199900'"),
             QStringLiteral("2"));
}

void TestImportAnswers::leavesARowOut()
{
    m_import.input.answers = {{3, ImportAnswer::LeaveOut}};
    const auto report = m_import.run(headings + anna + annaInAmal);
    QCOMPARE(countsOf(report), (ImportCounts{.newPersons = 1, .memberships = 1}));
    QCOMPARE(report->preview.fine, 2);
    QCOMPARE(question(report).answer, ImportAnswer::LeaveOut);
}

// Then the next row about the same person is the first.
void TestImportAnswers::leavesTheFirstRowOut()
{
    m_import.input.answers = {{2, ImportAnswer::LeaveOut}, {3, ImportAnswer::SamePerson}};
    QCOMPARE(countsOf(m_import.run(headings + anna + annaInAmal)), (ImportCounts{.newPersons = 1, .memberships = 1}));
    QCOMPARE(count("membership m JOIN branch b ON b.id = m.branch_id WHERE b.name = 'Åmål'"), QStringLiteral("1"));
}

void TestImportAnswers::numberIsNeverTwoPersons()
{
    addAnna(QStringLiteral("'Cecilia', 'Berg'"));
    m_import.input.answers = {{2, ImportAnswer::NewPerson}};
    QCOMPARE(countsOf(m_import.run(headings + anna)), (ImportCounts{.waiting = 1}));
    m_import.input.answers = {{2, ImportAnswer::SamePerson}};
    QCOMPARE(countsOf(m_import.run(headings + anna)),
             (ImportCounts{.matchedPersons = 1, .changedPersons = 1, .memberships = 1}));
    QCOMPARE(count("person WHERE given_names = 'Cecilia' AND mobile = '+46707655194'"), QStringLiteral("1"));
}

// The earlier row may be about somebody of the register, which nobody has said yet.
void TestImportAnswers::followsAWaitingRow()
{
    addAnna(QStringLiteral("'Anna', 'Hägglund'"));
    m_branches.prepare(QStringLiteral("UPDATE person SET personnummer = NULL, email = 'anna@example.org'"
                                      " WHERE given_names = 'Anna'"));
    m_import.input.answers = {{3, ImportAnswer::SamePerson}};
    QCOMPARE(countsOf(m_import.run(headings + anna + annaInAmal)), (ImportCounts{.waiting = 2}));
    m_import.input.answers[2] = ImportAnswer::SamePerson;
    // In Åmål that person is a member already.
    QCOMPARE(countsOf(m_import.run(headings + anna + annaInAmal)),
             (ImportCounts{.matchedPersons = 1, .changedPersons = 1, .memberships = 1}));
}

void TestImportAnswers::proposesWhoIsKnown()
{
    addAnna(QStringLiteral("'Cecilia', 'Berg'"));
    const ImportProposal proposal = question(m_import.run(headings + anna)).proposal.value();
    QCOMPARE(proposal.personId, PersonId(BranchFixture::uuid(7)));
    QCOMPARE(proposal.displayName, QStringLiteral("Cecilia Berg"));
    QCOMPARE(proposal.birthDate, QDate(1982, 10, 19));
    QVERIFY(proposal.memberNumber);
    QVERIFY(!proposal.mayBeNew);
}

void TestImportAnswers::likelyPersonMayBeNew()
{
    const PersonId known = m_branches.addMember(7, m_branches.amal);
    m_branches.prepare(QStringLiteral("UPDATE person SET given_names = 'Bo', family_name = 'Ek',"
                                      " email = 'BO@example.org' WHERE id = '%1'")
                           .arg(known.toString()));
    const ImportProblemEntry asked = question(m_import.run(headings + bo, ImportFixture::Run::Preview));
    QCOMPARE(asked.reason, FieldReason::AlreadyUsed);
    QVERIFY(asked.proposal->mayBeNew);
    m_import.input.answers = {{2, ImportAnswer::NewPerson}};
    QCOMPARE(countsOf(m_import.run(headings + bo)), (ImportCounts{.newPersons = 1, .memberships = 1}));
}

// An administrator of Örebro asks about a member of Åmål: that there is one is all there is to hear.
void TestImportAnswers::hiddenPersonIsNotTold()
{
    addAnna(QStringLiteral("'Cecilia', 'Berg'"));
    const auto report = m_import.run(headings + anna, ImportFixture::Run::Preview, m_branches.orebroToken);
    QCOMPARE(question(report).proposal, (ImportProposal{.personId = {},
                                                        .earlierRow = {},
                                                        .displayName = {},
                                                        .birthDate = {},
                                                        .memberNumber = {},
                                                        .mayBeNew = false}));
    m_import.input.answers = {{2, ImportAnswer::SamePerson}};
    QCOMPARE(countsOf(m_import.run(headings + anna, ImportFixture::Run::Import, m_branches.orebroToken)),
             (ImportCounts{.matchedPersons = 1, .memberships = 1}));
    // Within reach through the membership: what she lacks comes with it, and not when the same file comes again.
    QCOMPARE(count("person WHERE given_names = 'Cecilia' AND mobile IS NOT NULL"), QStringLiteral("1"));
    QCOMPARE(count("import_batch WHERE changed_persons = 1"), QStringLiteral("1"));
    QVERIFY(m_import.undo(m_branches.orebroToken));
    QCOMPARE(count("person WHERE given_names = 'Cecilia' AND mobile IS NULL"), QStringLiteral("1"));
}

void TestImportAnswers::numbersAreCounted()
{
    const auto ask = [this](const QByteArray &token) {
        return m_import.run(headings + anna, ImportFixture::Run::Preview, token);
    };
    QVERIFY(ask(m_branches.orebroToken));
    QCOMPARE(count("import_lookup WHERE numbers = 1"), QStringLiteral("1"));
    m_branches.prepare(QStringLiteral("UPDATE import_lookup SET numbers = 72000"));
    QCOMPARE(ask(m_branches.orebroToken).error().code, ErrorCode::TooManyRequests);
    QVERIFY(ask(m_branches.amalToken));
    QVERIFY(ask(m_branches.nationalToken));
    m_branches.prepare(QStringLiteral("UPDATE import_lookup SET at = at - interval '61 minutes'"));
    QVERIFY(ask(m_branches.orebroToken));
}

QTEST_GUILESS_MAIN(TestImportAnswers)
#include "tst_importanswers.moc"
