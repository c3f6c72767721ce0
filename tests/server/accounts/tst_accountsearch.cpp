// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/accounts/accountdesk.h"

#include <QTest>

namespace medlem::test {

using namespace medlem::server;

// The national organisation's list of accounts.
class AccountSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsByWordsStateAndRole_data();
    void findsByWordsStateAndRole();
    void readsPageByPage();
    void tellsBranches();
    void refusesQuery_data();
    void refusesQuery();

private:
    [[nodiscard]] QStringList names(const AccountQuery &query);

    AccountDesk m_desk;
    RegisterFixture &m_register = m_desk.data();
};

void AccountSearchTest::initTestCase()
{
    QVERIFY(m_desk.start());
    m_desk.reset();
    m_register.execute(R"(
        INSERT INTO account (id, username, display_name, role, disabled) VALUES
        ('019e0000-0000-7000-8000-000000000073', 'asa.zetterlund', 'Åsa Zetterlund', 'nationalAdministrator', false),
        ('019e0000-0000-7000-8000-000000000072', 'arne2', 'Arne Öman', 'nationalAdministrator', false),
        ('019e0000-0000-7000-8000-000000000071', 'arne', 'Arne Öman', 'nationalAdministrator', true),
        ('019e0000-0000-7000-8000-000000000074', 'per_cent', 'Per 100% Ström', 'nationalAdministrator', false))");
}

QStringList AccountSearchTest::names(const AccountQuery &query)
{
    const auto page = m_register.call(SearchAccounts{.body = query}, Session::National);
    QStringList found;
    for (const AccountEntry &entry : page ? page->items : QList<AccountEntry>())
        found.append(entry.username);
    return found;
}

void AccountSearchTest::findsByWordsStateAndRole_data()
{
    QTest::addColumn<AccountQuery>("query");
    QTest::addColumn<QStringList>("found");
    const auto list = [](const char *names) {
        return QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts);
    };
    const auto text = [](const char *words) {
        return AccountQuery{.text = QString::fromUtf8(words), .state = {}, .role = {}, .after = {}, .limit = 50};
    };
    QTest::newRow("name") << text("åsa") << list("asa.zetterlund");
    QTest::newRow("both names, turned") << text("zett Åsa") << list("asa.zetterlund");
    QTest::newRow("user name") << text("asa.zet") << list("asa.zetterlund");
    QTest::newRow("end of a user name") << text("cent") << list("per_cent");
    QTest::newRow("not inside a word") << text("terlund") << list("");
    QTest::newRow("no pattern") << text("100%") << list("per_cent");
    QTest::newRow("blank is all") << text("  ") << list("arne arne2 admin.a admin.b per_cent national asa.zetterlund");
    QTest::newRow("disabled")
        << AccountQuery{.text = {}, .state = AccountState::Disabled, .role = {}, .after = {}, .limit = 50}
        << list("arne");
    QTest::newRow("not activated") << AccountQuery{.text = QStringLiteral("arne"),
                                                   .state = AccountState::Inactive,
                                                   .role = {},
                                                   .after = {},
                                                   .limit = 50}
                                   << list("arne2");
    QTest::newRow("local") << AccountQuery{.text = {},
                                           .state = AccountState::Active,
                                           .role = AccountRole::LocalAdministrator,
                                           .after = {},
                                           .limit = 50}
                           << list("admin.a admin.b");
}

void AccountSearchTest::findsByWordsStateAndRole()
{
    QFETCH(const AccountQuery, query);
    QTEST(names(query), "found");
}

void AccountSearchTest::readsPageByPage()
{
    QStringList all;
    AccountQuery query{.text = {}, .state = {}, .role = {}, .after = {}, .limit = 1};
    do {
        const auto page = m_register.call(SearchAccounts{.body = query}, Session::National);
        QVERIFY(page);
        QCOMPARE(page->items.size(), 1);
        all.append(page->items.first().username);
        query.after = page->next;
    } while (query.after && all.size() < 20);
    QCOMPARE(all.size(), 7);
    query.after.reset();
    query.limit = 200;
    QCOMPARE(all, names(query));
}

void AccountSearchTest::tellsBranches()
{
    const auto page = m_register.call(
        SearchAccounts{.body = {.text = QStringLiteral("frida"), .state = {}, .role = {}, .after = {}, .limit = 5}},
        Session::National);
    QVERIFY(page && page->items.size() == 1);
    QCOMPARE(page->items.first().branches,
             QList<BranchName>({{.id = m_register.branchB, .name = QStringLiteral("Avdelning B")}}));
}

void AccountSearchTest::refusesQuery_data()
{
    QTest::addColumn<AccountQuery>("query");
    QTest::addColumn<QString>("field");
    const AccountQuery all{.text = {}, .state = {}, .role = {}, .after = {}, .limit = 50};
    AccountQuery query = all;
    query.limit = 201;
    QTest::newRow("many") << query << QStringLiteral("limit");
    query = all;
    query.after = QStringLiteral("W10");
    QTest::newRow("another cursor") << query << QStringLiteral("after");
    query = all;
    query.text = QString(201, u'a');
    QTest::newRow("long") << query << QStringLiteral("text");
    query.text = QStringLiteral("a\u202eb");
    QTest::newRow("turned") << query << QStringLiteral("text");
}

void AccountSearchTest::refusesQuery()
{
    QFETCH(const AccountQuery, query);
    QFETCH(const QString, field);
    const auto page = m_register.call(SearchAccounts{.body = query}, Session::National);
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::Invalid);
    QCOMPARE(page.error().fields.size(), 1);
    QCOMPARE(page.error().fields.first().field, field);
    const auto asBranch = m_register.call(SearchAccounts{.body = query}, Session::BranchA);
    QVERIFY(!asBranch);
    QCOMPARE(asBranch.error().code, ErrorCode::Forbidden);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AccountSearchTest)
#include "tst_accountsearch.moc"
