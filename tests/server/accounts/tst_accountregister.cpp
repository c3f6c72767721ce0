// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/accounts/accountdesk.h"

#include <QTest>

namespace medlem::test {

using namespace medlem::server;

// The national organisation's work on accounts.
class AccountRegisterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init();
    void listsAccounts();
    void createsAccount();
    void refusesAccount_data();
    void refusesAccount();
    void disablesAccount();
    void refusesStaleChange();
    void keepsOwnAccount();
    void givesRightToOpenProtected();
    void endsSessions();
    void isNationalOnly();
    void asksForStepUp();

private:
    [[nodiscard]] AccountEntry entry(const char *username);
    [[nodiscard]] Result<IssuedCode> issue(AccountId account, ActivationPurpose purpose)
    {
        return m_register.call(IssueCode{.accountId = account, .body = {.purpose = purpose}}, Session::National);
    }
    [[nodiscard]] NewAccount newAccount() const
    {
        return {.username = QStringLiteral("bo.oberg"),
                .displayName = QStringLiteral("  Bo  Öberg "),
                .role = AccountRole::LocalAdministrator,
                .personId = m_register.bo,
                .mayOpenProtected = false};
    }

    AccountDesk m_desk;
    RegisterFixture &m_register = m_desk.data();
};

void AccountRegisterTest::init()
{
    m_desk.reset();
    m_register.execute("UPDATE session SET stepped_up_at = now()");
}

AccountEntry AccountRegisterTest::entry(const char *username)
{
    const auto list = m_register.call(SearchAccounts{}, Session::National);
    for (const AccountEntry &each : list->items) {
        if (each.username == QLatin1String(username))
            return each;
    }
    qFatal("There is no account %s.", username);
}

void AccountRegisterTest::listsAccounts()
{
    const auto list = m_register.call(SearchAccounts{}, Session::National);
    QVERIFY(list);
    QStringList names;
    for (const AccountEntry &each : list->items)
        names.append(each.displayName);
    QCOMPARE(names, QStringList({QStringLiteral("Erik Adminsson"), QStringLiteral("Frida Adminsson"),
                                 QStringLiteral("Riksadministratör")}));
    QCOMPARE(list->items.first().state, AccountState::Active);
    QCOMPARE(list->items.first().openSessions, 1);
    QCOMPARE(list->items.first().personId, std::optional(m_register.adminA));
    QVERIFY(!list->items.first().lastLogInAt);
    QVERIFY(m_desk.logIn(QStringLiteral("admin.a")));
    QVERIFY(entry("admin.a").lastLogInAt);
}

void AccountRegisterTest::createsAccount()
{
    const auto created = m_register.call(CreateAccount{.body = newAccount()}, Session::National);
    QVERIFY(created);
    QCOMPARE(created->displayName, QStringLiteral("Bo Öberg"));
    QCOMPARE(created->state, AccountState::Inactive);
    QCOMPARE(created->version, Version(1));
    const auto shown = m_register.call(ShowAccount{.accountId = created->id}, Session::National);
    QVERIFY(shown);
    QCOMPARE(shown->username, QStringLiteral("bo.oberg"));
    QVERIFY(!m_desk.logIn(QStringLiteral("bo.oberg")));
}

void AccountRegisterTest::refusesAccount_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<FieldReason>("reason");
    const QString username = QStringLiteral("username");
    const QString displayName = QStringLiteral("displayName");
    const QString personId = QStringLiteral("personId");
    QTest::newRow("taken") << username << QStringLiteral("admin.a") << FieldReason::AlreadyUsed;
    QTest::newRow("short") << username << QStringLiteral("bo") << FieldReason::BadFormat;
    QTest::newRow("capitals") << username << QStringLiteral("Bo.Oberg") << FieldReason::BadFormat;
    QTest::newRow("no name") << displayName << QStringLiteral(" ") << FieldReason::Required;
    QTest::newRow("turned writing") << displayName << QStringLiteral("Bo\u202eÖberg") << FieldReason::ControlCharacter;
    QTest::newRow("nobody") << personId << QString() << FieldReason::Required;
    QTest::newRow("not in the register") << personId << PersonId::create().toString() << FieldReason::UnknownValue;
}

void AccountRegisterTest::refusesAccount()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    QFETCH(const FieldReason, reason);
    NewAccount fields = newAccount();
    if (field == u"username")
        fields.username = text;
    else if (field == u"displayName")
        fields.displayName = text;
    else
        fields.personId = text.isEmpty() ? std::nullopt : std::optional(*PersonId::parse(text));
    const auto created = m_register.call(CreateAccount{.body = fields}, Session::National);
    QVERIFY(!created);
    QCOMPARE(created.error().fields, QList<FieldError>({{.field = field, .reason = reason}}));
}

void AccountRegisterTest::disablesAccount()
{
    const AccountEntry before = entry("admin.a");
    const auto after = m_register.call(
        UpdateAccount{.accountId = before.id,
                      .ifMatch = before.version,
                      .body = {.displayName = QStringLiteral("Erik A"), .disabled = true, .mayOpenProtected = false}},
        Session::National);
    QVERIFY(after);
    QCOMPARE(after->state, AccountState::Disabled);
    QCOMPARE(after->version, before.version + 1);
    QCOMPARE(after->openSessions, 0);
    QVERIFY(!m_register.call(ShowSession{}, Session::BranchA));
    QVERIFY(!m_desk.logIn(QStringLiteral("admin.a")));
    QVERIFY(m_register.call(
        UpdateAccount{.accountId = before.id,
                      .ifMatch = after->version,
                      .body = {.displayName = QStringLiteral("Erik A"), .disabled = false, .mayOpenProtected = false}},
        Session::National));
    QVERIFY(m_desk.logIn(QStringLiteral("admin.a")));
}

void AccountRegisterTest::refusesStaleChange()
{
    UpdateAccount change{
        .accountId = entry("admin.a").id, .ifMatch = 1, .body = {QStringLiteral("Erik"), false, false}};
    QVERIFY(m_register.call(change, Session::National));
    const auto stale = m_register.call(change, Session::National);
    QVERIFY(!stale);
    QCOMPARE(stale.error().code, ErrorCode::Stale);
    change.accountId = AccountId::create();
    const auto missing = m_register.call(change, Session::National);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

void AccountRegisterTest::keepsOwnAccount()
{
    const AccountEntry own = entry("national");
    const auto done = m_register.call(
        UpdateAccount{.accountId = own.id, .ifMatch = own.version, .body = {own.displayName, true, false}},
        Session::National);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Conflict);
}

void AccountRegisterTest::givesRightToOpenProtected()
{
    const AccountEntry before = entry("admin.a");
    QVERIFY(!before.mayOpenProtected);
    AccountFields fields{.displayName = before.displayName, .disabled = false, .mayOpenProtected = true};
    UpdateAccount change{.accountId = before.id, .ifMatch = before.version, .body = fields};
    const auto given = m_register.call(change, Session::National);
    QVERIFY(given && given->mayOpenProtected);
    QVERIFY(entry("admin.a").mayOpenProtected);
    QVERIFY(!entry("admin.b").mayOpenProtected);
    change.ifMatch = given->version;
    change.body.mayOpenProtected = false;
    const auto taken = m_register.call(change, Session::National);
    QVERIFY(taken && !taken->mayOpenProtected);
    NewAccount created = newAccount();
    created.mayOpenProtected = true;
    QVERIFY(m_register.call(CreateAccount{.body = created}, Session::National)->mayOpenProtected);
}

void AccountRegisterTest::endsSessions()
{
    QVERIFY(m_register.call(EndAccountSessions{.accountId = entry("admin.a").id}, Session::National));
    QVERIFY(!m_register.call(ShowSession{}, Session::BranchA));
    QVERIFY(m_register.call(ShowSession{}, Session::BranchB));
    const auto missing = m_register.call(EndAccountSessions{.accountId = AccountId::create()}, Session::National);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

void AccountRegisterTest::isNationalOnly()
{
    const AccountId other = entry("admin.b").id;
    const auto listed = m_register.call(SearchAccounts{}, Session::BranchA);
    QVERIFY(!listed);
    QCOMPARE(listed.error().code, ErrorCode::Forbidden);
    QVERIFY(!m_register.call(ShowAccount{.accountId = other}, Session::BranchA));
    QVERIFY(!m_register.call(CreateAccount{.body = newAccount()}, Session::BranchA));
    QVERIFY(!m_register.call(EndAccountSessions{.accountId = other}, Session::BranchA));
    const auto code = m_register.call(IssueCode{.accountId = other, .body = {}}, Session::BranchA);
    QVERIFY(!code);
    QCOMPARE(code.error().code, ErrorCode::Forbidden);
    QVERIFY(m_register.call(ShowSession{}, Session::BranchB));
}

void AccountRegisterTest::asksForStepUp()
{
    m_register.execute("UPDATE session SET stepped_up_at = NULL");
    QVERIFY(m_register.call(SearchAccounts{}, Session::National));
    const auto created = m_register.call(CreateAccount{.body = newAccount()}, Session::National);
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::StepUpRequired);
    const auto code = issue(AccountId::create(), ActivationPurpose::Activation);
    QVERIFY(!code);
    QCOMPARE(code.error().code, ErrorCode::StepUpRequired);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AccountRegisterTest)
#include "tst_accountregister.moc"
