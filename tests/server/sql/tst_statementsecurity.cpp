// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/canaries.h"
#include "tests/support/statementbinder.h"

#include <QRegularExpression>
#include <QTest>

using namespace medlem;
using medlem::test::AppSession;
using medlem::test::Session;
using medlem::test::SqlOutcome;
using medlem::test::StatementBinder;
namespace canaries = medlem::test::canaries;

// Every statement of the program, run by branch A's administrator or by nobody with parameters that name branch B's
// objects: nothing of B comes back and nothing of B changes, be it as the statement is or with its own conditions taken
// out, so that row-level security alone is left.
class TestStatementSecurity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsBranchesApart_data() { addStatements(); }
    void keepsBranchesApart();
    void keepsBranchesApartWithoutScope_data();
    void keepsBranchesApartWithoutScope();
    void needsContext_data() { addStatements(); }
    void needsContext();
    void showsBranchItsOwn();

private:
    void addStatements();
    SqlOutcome runAs(Session session, const QByteArray &name, bool withScope = true);
    void checkNothingLeaks(Session session, const QByteArray &name, bool withScope = true);
    QString foreignRows(); // all of B's rows in all tables, and by which transactions they were written

    test::RegisterFixture m_data{[](server::RouteTable &) {}};
    std::unique_ptr<AppSession> m_app;
    bool m_isDirty = true;
    QByteArray m_function; // of the test whose register it is
    QByteArray m_snapshot; // the statement for foreignRows()
};

namespace {

struct Exception
{
    const char *statement;
    const char *reason;
};

// What the server does for no caller, and so whoever calls. It shows nothing.
const Exception housekeeping[] = {
    {"imports/end_job", "a server's own job, by the id that it has drawn"},
    {"imports/pulse_jobs", "a server's own jobs, by the ids that it has drawn"},
    {"imports/complete_job", "a server's own job, by the id that it has drawn"},
    {"imports/take_job", "a server's own job, by the id that it has drawn"},
    {"audit/append_event", "what the caller tells of itself, also about a person that it asked for in vain"},
    {"audit/keep_audit", "a server's own, which puts everybody's events into their chains"},
};

// A branch's name is no personal data, and is told by whoever asks for a transfer there.
const Exception tellsBranch[] = {
    {"transfers/list_transfer_branches", "to every administrator, the open branches that somebody may move to"},
};

// What tells the id of a person of B's, and nothing else.
const Exception tellsId[] = {
    {"members/match_members",
     "whoever types a personnummer is told that the register has it, so that nobody is stored twice"},
};

template <std::size_t count>
bool isIn(const Exception (&list)[count], const QByteArray &name)
{
    return std::any_of(std::begin(list), std::end(list), [&name](const Exception &each) {
        return name == each.statement;
    });
}

QByteArray foreignIn(const QByteArray &name, const QByteArray &text)
{
    if (isIn(tellsId, name))
        return canaries::findIn(text);
    static const QRegularExpression foreign(QString::fromLatin1(canaries::pattern()),
                                            QRegularExpression::CaseInsensitiveOption);
    return foreign.match(QString::fromUtf8(text)).captured().toUtf8();
}

} // namespace

void TestStatementSecurity::initTestCase()
{
    const auto started = m_data.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_data.reset();
    const server::Rows tables =
        m_data.query("SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                     " AND relkind IN ('r', 'p')");
    QList<QByteArray> parts;
    for (const server::Row row : tables) {
        const QByteArray table = row.text("name").toLatin1();
        parts.append("SELECT xmin::text || t::text AS row FROM " + table + " t WHERE t::text ~* '" +
                     canaries::pattern() + '\'');
    }
    m_snapshot = "SELECT string_agg(row, chr(10) ORDER BY row) AS rows FROM (" + parts.join(" UNION ALL ") + ") u";
}

// A fresh register for each function, and after a statement that may change B's rows; the others have been seen not to.
void TestStatementSecurity::init()
{
    if (!m_isDirty && m_function == QTest::currentTestFunction())
        return;
    m_isDirty = false;
    m_function = QTest::currentTestFunction();
    m_data.reset();
    canaries::add(m_data);
    m_app = std::make_unique<AppSession>(m_data);
}

QString TestStatementSecurity::foreignRows()
{
    return m_data.query(m_snapshot).first().text("rows");
}

void TestStatementSecurity::addStatements()
{
    QTest::addColumn<QByteArray>("name");
    for (const QByteArray &name : m_data.catalog().names())
        QTest::newRow(name.constData()) << name;
}

// A statement on the rows of an import needs its stage, which is the caller's own.
SqlOutcome TestStatementSecurity::runAs(Session session, const QByteArray &name, bool withScope)
{
    const server::Statement &statement = m_data.catalog().statement(name.constData());
    const auto types = StatementBinder::typesOf(*m_app, statement);
    int count = 0;
    const QByteArray sql = withScope ? statement.sql : StatementBinder::withoutScope(statement.sql, count);
    auto script = types ? StatementBinder::script(statement, sql, *types) : Failure(types.error());
    if (!script) {
        QTest::qFail(qPrintable(script.error().detail), __FILE__, __LINE__);
        return {};
    }
    const auto idOf = [this](const QByteArray &from) {
        return m_data.query("SELECT id::text AS id FROM " + from + " LIMIT 1").first().text("id").toLatin1();
    };
    script->replace("{type}", idOf("membership_type"))
        .replace("{role}", idOf("role"))
        .replace("{session}", idOf("session WHERE account_id = '" + canaries::id(42) + '\''))
        .replace("{sequence}",
                 idOf("(SELECT max(sequence) AS id FROM audit_event WHERE person_id = '" + canaries::id(13) + "') e"))
        .replace("{change}", "019e0000-0000-7000-8000-000000000061");
    m_app->begin(session);
    if (sql.contains("import_row") || name == "imports/analyse_stage")
        static_cast<void>(m_app->run("SELECT open_import_stage()"));
    const SqlOutcome outcome = m_app->run(*script);
    if (session == Session::BranchB)
        m_app->rollback(); // what B does to its own is not to hide it from the next statement
    else
        static_cast<void>(m_app->commit());
    static_cast<void>(m_app->run("DEALLOCATE ALL"));
    return outcome;
}

void TestStatementSecurity::checkNothingLeaks(Session session, const QByteArray &name, bool withScope)
{
    m_isDirty = true;
    const QString before = foreignRows();
    QVERIFY(before.contains(QStringLiteral("Qanar")));
    const SqlOutcome outcome = runAs(session, name, withScope);
    if (isIn(housekeeping, name) || isIn(tellsBranch, name))
        return;
    QVERIFY2(foreignIn(name, outcome.text).isEmpty(), outcome.text.constData());
    QCOMPARE(foreignRows(), before);
    const QList<QByteArray> bugs{"42P01", "42703", "42601", "42804", "42883", "22P02", "42P18", "26000"};
    QVERIFY2(!bugs.contains(outcome.sqlState), outcome.message.constData()); // it did run
    m_isDirty = false;
}

void TestStatementSecurity::keepsBranchesApart()
{
    QFETCH(const QByteArray, name);
    checkNothingLeaks(Session::BranchA, name);
}

void TestStatementSecurity::keepsBranchesApartWithoutScope_data()
{
    QTest::addColumn<QByteArray>("name");
    int total = 0;
    for (const QByteArray &name : m_data.catalog().names()) {
        int count = 0;
        static_cast<void>(StatementBinder::withoutScope(m_data.catalog().statement(name.constData()).sql, count));
        if (count > 0)
            QTest::newRow(name.constData()) << name;
        total += count;
    }
    QVERIFY(total > 40);
}

void TestStatementSecurity::keepsBranchesApartWithoutScope()
{
    QFETCH(const QByteArray, name);
    checkNothingLeaks(Session::BranchA, name, false);
}

void TestStatementSecurity::needsContext()
{
    QFETCH(const QByteArray, name);
    checkNothingLeaks(Session::None, name);
}

// The parameters do name what is there: B itself finds its objects by them.
void TestStatementSecurity::showsBranchItsOwn()
{
    QList<QByteArray> silent;
    int found = 0;
    for (const QByteArray &name : m_data.catalog().names()) {
        if (foreignIn(name, runAs(Session::BranchB, name).text).isEmpty())
            silent.append(name);
        else
            ++found;
    }
    QVERIFY2(found >= 33, silent.join(' ').constData());
}

QTEST_GUILESS_MAIN(TestStatementSecurity)
#include "tst_statementsecurity.moc"
