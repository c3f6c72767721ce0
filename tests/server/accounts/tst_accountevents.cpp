// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/papercode.h"
#include "tests/server/accounts/accountdesk.h"
#include "tests/support/appsession.h"

#include <QRegularExpression>
#include <QTest>

namespace medlem::test {

using namespace medlem::server;

namespace {

// "gammalt men rätt" with the parameters of long ago.
const QByteArray oldHash =
    "$argon2id$v=19$m=8,t=1,p=1$B3O7wPGQIi6VcXvzf4az1g$jOwBONOPDb0tBeVTjsD21ee52K9U6uJrRSyDHdstP+w";
const QByteArray accountA = "019e0000-0000-7000-8000-000000000041";

} // namespace

// What the audit has of accounts and of those who prove that they are theirs.
class AccountEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init() { m_desk.reset(); }
    void tellsARenewedHash();
    void takesNoPasswordForARenewedHash_data();
    void takesNoPasswordForARenewedHash();
    void comparesHashes_data();
    void comparesHashes();
    void logsAHashThatStays();
    void tellsSteppingUp();
    void tellsWrongProofsApart_data();
    void tellsWrongProofsApart();
    void tellsRecoveryCodes();
    void tellsWhoReadsAccounts();
    void holdsASourceThatTriesCodes();
    void tellsHeldAttemptsApart();
    void tellsHeldAttemptsAfterALogIn();
    void tellsTheLastHeldAttempts_data();
    void tellsTheLastHeldAttempts();
    void tellsManyNamesTogether();
    void waitsForNoOtherAttempt();
    void takesTheVersionBefore();

private:
    static QByteArray heldNote(const QByteArray &username, const QByteArray &attempt);
    [[nodiscard]] qint64 events(const QByteArray &action) { return m_register.count("audit_event WHERE " + action); }

    AccountDesk m_desk;
    RegisterFixture &m_register = m_desk.data();
    const QString m_adminA = QStringLiteral("admin.a");
};

void AccountEventsTest::tellsARenewedHash()
{
    m_desk.setHash("admin.a", oldHash);
    const qint64 changed = events("action = 'passwordChanged'");
    QVERIFY(m_desk.logIn(m_adminA, QStringLiteral("gammalt men rätt"), m_desk.appCode()));
    QCOMPARE(events("action = 'passwordRehashed' AND object_id = account_id AND account_id = '" + accountA +
                    "' AND source = '192.0.2.7'"),
             1);
    QCOMPARE(events("action = 'passwordChanged'"), changed);
}

void AccountEventsTest::takesNoPasswordForARenewedHash_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("action"); // none: the hash stays
    const auto replace = [](const char *newHash) {
        return "SELECT replace_password_hash('" + accountA + "', '" + oldHash + "', '" + newHash + "')";
    };
    const QByteArray mark = "SELECT set_config('medlem.same_password', 'true', true);";
    QTest::newRow("by the setting of before")
        << QByteArray(mark + "SELECT set_password('" + accountA + "', '$argon2id$v=19$m=65536,t=3,p=1$other')")
        << QByteArray("passwordChanged");
    QTest::newRow("the same parameters") << replace("$argon2id$v=19$m=8,t=1,p=1$other") << QByteArray();
    QTest::newRow("less memory") << replace("$argon2id$v=19$m=7,t=3,p=1$other") << QByteArray();
    QTest::newRow("no parameters") << replace("known") << QByteArray();
    QTest::newRow("below the floor") << replace("$argon2id$v=19$m=47103,t=3,p=1$other") << QByteArray();
    QTest::newRow("no round") << replace("$argon2id$v=19$m=65536,t=0,p=1$other") << QByteArray();
    QTest::newRow("more memory than there is") << replace("$argon2id$v=19$m=9999999999,t=3,p=1$other") << QByteArray();
    QTest::newRow("a log-in of minutes") << replace("$argon2id$v=19$m=65536,t=17,p=1$other") << QByteArray();
    QTest::newRow("a stronger one is in the log")
        << replace("$argon2id$v=19$m=65536,t=3,p=1$other") << QByteArray("passwordRehashed");
}

// By whoever runs SQL of their own as the role that logs people in.
void AccountEventsTest::takesNoPasswordForARenewedHash()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QByteArray, action);
    m_desk.setHash("admin.a", oldHash);
    const qint64 last = m_register.query("SELECT max(sequence) AS last FROM audit_event").first().bigInteger("last");
    AppSession logIn(m_register.database().logInUri);
    QCOMPARE(logIn.runAlone(Session::None, sql).sqlState, QByteArray());
    QCOMPARE(m_register.count("account WHERE password_hash = '" + oldHash + '\''), action.isEmpty() ? 1 : 0);
    const QByteArray after = "sequence > " + QByteArray::number(last) + " AND action ~ '^password'";
    QCOMPARE(events(after), action.isEmpty() ? 0 : 1);
    QCOMPARE(events(after + " AND action = '" + action + '\''), action.isEmpty() ? 0 : 1);
}

void AccountEventsTest::comparesHashes_data()
{
    QTest::addColumn<QByteArray>("old");
    QTest::addColumn<QByteArray>("renewed");
    QTest::addColumn<bool>("isStronger");
    QTest::newRow("the same") << QByteArray("m=65536,t=3") << QByteArray("m=65536,t=3") << false;
    QTest::newRow("more rounds") << QByteArray("m=65536,t=3") << QByteArray("m=65536,t=4") << true;
    QTest::newRow("twice the memory, fewer rounds") << QByteArray("m=65536,t=3") << QByteArray("m=131072,t=2") << true;
    QTest::newRow("and back") << QByteArray("m=131072,t=2") << QByteArray("m=65536,t=3") << false;
    QTest::newRow("as much work, more memory") << QByteArray("m=65536,t=3") << QByteArray("m=98304,t=2") << true;
    QTest::newRow("as much work, less memory") << QByteArray("m=98304,t=2") << QByteArray("m=65536,t=3") << false;
    QTest::newRow("old one below the floor") << QByteArray("m=8192,t=99") << QByteArray("m=47104,t=1") << true;
}

void AccountEventsTest::comparesHashes()
{
    QFETCH(const QByteArray, old);
    QFETCH(const QByteArray, renewed);
    QFETCH(const bool, isStronger);
    const auto hash = [](const QByteArray &costs) {
        return "'$argon2id$v=19$" + costs + ",p=1$salt$tag'";
    };
    QCOMPARE(m_register.query("SELECT is_stronger_hash(" + hash(old) + ", " + hash(renewed) + ") AS is_stronger")
                 .first()
                 .boolean("is_stronger"),
             isStronger);
}

// Each log-in would hash twice, and nobody would know.
void AccountEventsTest::logsAHashThatStays()
{
    m_desk.setHash("admin.a", oldHash);
    m_register.execute("CREATE FUNCTION keep_hash() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN"
                       " NEW.password_hash := OLD.password_hash; RETURN NULL; END';"
                       "CREATE TRIGGER a_keep_hash BEFORE UPDATE OF password_hash ON account FOR EACH ROW"
                       " EXECUTE FUNCTION keep_hash()");
    QTest::ignoreMessage(
        QtWarningMsg,
        QRegularExpression(
            QStringLiteral("^The password of the account %1 was hashed").arg(QString::fromLatin1(accountA))));
    const bool isIn = m_desk.logIn(m_adminA, QStringLiteral("gammalt men rätt"), m_desk.appCode()).has_value();
    m_register.execute("DROP TRIGGER a_keep_hash ON account; DROP FUNCTION keep_hash()");
    QVERIFY(isIn);
}

void AccountEventsTest::tellsSteppingUp()
{
    QVERIFY(m_register.call(StepUp{.body = {.code = m_desk.appCode()}}, Session::BranchA));
    QCOMPARE(events("action = 'stepUp' AND outcome = 'done' AND object = 'account' AND account_id = '" + accountA +
                    "' AND role = 'localAdministrator'"),
             1);
    // A token alone proves nothing anew, and nobody steps up for somebody else.
    AppSession logIn(m_register.database().logInUri);
    static_cast<void>(logIn.runAlone(Session::BranchA, "SELECT step_up(decode(repeat('cc', 32), 'hex'))"));
    QCOMPARE(m_register.count("session WHERE stepped_up_at IS NOT NULL"), 1);
}

void AccountEventsTest::tellsWrongProofsApart_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("role");
    QTest::newRow("log-in") << QByteArray("logInFailed") << QByteArray("nobody");
    QTest::newRow("one-time code") << QByteArray("activationFailed") << QByteArray("nobody");
    QTest::newRow("code of the app") << QByteArray("stepUpFailed") << QByteArray("localAdministrator");
    QTest::newRow("present password") << QByteArray("passwordChangeFailed") << QByteArray("localAdministrator");
}

void AccountEventsTest::tellsWrongProofsApart()
{
    QFETCH(const QByteArray, action);
    QFETCH(const QByteArray, role);
    m_register.execute("UPDATE session SET stepped_up_at = now()");
    const QString wrong = QStringLiteral("ett annat lösenord");
    if (action == "logInFailed")
        QVERIFY(!m_desk.logIn(m_adminA, wrong, AccountDesk::wrongCode));
    else if (action == "activationFailed")
        QVERIFY(
            !m_register.call(BeginActivation{.body = {.username = m_adminA, .activationCode = wrong}}, Session::None));
    else if (action == "stepUpFailed")
        QVERIFY(!m_register.call(StepUp{.body = {.code = AccountDesk::wrongCode}}, Session::BranchA));
    else
        QVERIFY(!m_register.call(ChangePassword{.body = {.currentPassword = wrong, .newPassword = wrong}},
                                 Session::BranchA));
    QCOMPARE(events("action ~ 'Failed$'"), 1);
    QCOMPARE(events("action = '" + action + "' AND outcome = 'refused' AND role = '" + role + "' AND account_id = '" +
                    accountA + "' AND source = '192.0.2.7'"),
             1);
}

void AccountEventsTest::tellsRecoveryCodes()
{
    m_register.execute("UPDATE session SET stepped_up_at = now()");
    const auto codes = m_register.call(RenewRecoveryCodes{}, Session::BranchA);
    QVERIFY(codes);
    const QByteArray used = "action = 'recoveryCodeUsed' AND account_id = '" + accountA + '\'';
    QVERIFY(!m_desk.logIn(m_adminA, QStringLiteral("fel"), codes->codes.first()));
    QCOMPARE(events(used), 0);
    QVERIFY(m_desk.logIn(m_adminA, AccountDesk::password, codes->codes.first()));
    QCOMPARE(events(used + " AND details = '{\"left\": 9}'"), 1);
    QVERIFY(!m_desk.logIn(m_adminA, AccountDesk::password, codes->codes.first()));
    QCOMPARE(events(used), 1);
}

void AccountEventsTest::tellsWhoReadsAccounts()
{
    const auto list = m_register.call(SearchAccounts{}, Session::National);
    QVERIFY2(list, list ? "" : qPrintable(list.error().detail));
    QCOMPARE(events("action = 'list' AND object = 'accounts' AND (details ->> 'rows')::int = " +
                    QByteArray::number(list->items.size())),
             1);
    const AccountId account(QUuid::fromString(QString::fromLatin1(accountA)));
    QVERIFY(m_register.call(ShowAccount{.accountId = account}, Session::National));
    QCOMPARE(events("action = 'read' AND object = 'account' AND object_id = '" + accountA + '\''), 1);
    QVERIFY(!m_register.call(ShowAccount{.accountId = AccountId::create()}, Session::National));
    QCOMPARE(events("action = 'read' AND object = 'account'"), 1);
}

// One-time codes are counted with log-ins, and what is held fills neither the table nor the audit.
void AccountEventsTest::holdsASourceThatTriesCodes()
{
    m_register.execute("INSERT INTO activation_code (account_id, code_hash, purpose, expires_at)"
                       " SELECT id, decode('" +
                       PaperCode::hashOf(QStringLiteral("ABCD-EFGH-IJKL-MNOP")).value_or(QByteArray()).toHex() +
                       "', 'hex'), 'newPassword', now() + interval '1 day' FROM account WHERE username = 'admin.a'");
    const auto begin = [this](const QString &username, const char *code) {
        return m_register.call(
            BeginActivation{.body = {.username = username, .activationCode = QString::fromLatin1(code)}},
            Session::None);
    };
    QVERIFY(begin(m_adminA, "ABCD-EFGH-IJKL-MNOP"));
    for (int i = 0; i < 100; ++i)
        QVERIFY(!begin(QStringLiteral("name%1").arg(i), "ABCD-EFGH-IJKL-MNOP"));
    QCOMPARE(events("action = 'activationFailed'"), 100);
    for (int i = 0; i < 40; ++i) { // the right code among them: the answer is the same
        const auto held = begin(m_adminA, "ABCD-EFGH-IJKL-MNOP");
        QVERIFY(!held);
        QCOMPARE(held.error(), makeError(ErrorCode::Unauthenticated, QStringLiteral("A log-in was refused.")));
    }
    QCOMPARE(m_register.count("log_in_failure WHERE kind = 'held' AND total = 40"), 1);
    QCOMPARE(m_register.count("log_in_failure"), 101);
    QCOMPARE(events("action = 'activationFailed' AND details ->> 'kind' = 'held'"), 17);
    QCOMPARE(events("action = 'activationFailed' AND (details ->> 'times')::int = 32"), 1);
    m_register.setOrigin({.address = QStringLiteral("198.51.100.1"), .client = QString()});
    const bool mayFromElsewhere = begin(m_adminA, "ABCD-EFGH-IJKL-MNOP").has_value();
    m_register.setOrigin({.address = QStringLiteral("192.0.2.7"), .client = QStringLiteral("a test")});
    QVERIFY(mayFromElsewhere);
}

QByteArray AccountEventsTest::heldNote(const QByteArray &username, const QByteArray &attempt)
{
    return "SELECT note_log_in_failure(sha256('" + username + "'), '192.0.2.7', 'held', '" + attempt + "')";
}

// Nobody's attempts are told of under another name, and none is left out because of the others.
void AccountEventsTest::tellsHeldAttemptsApart()
{
    for (int i = 0; i < 20; ++i) {
        m_register.execute(heldNote("admin.a", "logIn") + "; " + heldNote("admin.b", "logIn") + "; " +
                           heldNote("admin.a", "activation"));
    }
    QCOMPARE(m_register.count("log_in_failure WHERE kind = 'held' AND total = 20"), 3);
    QCOMPARE(events("action = 'logInFailed' AND account_id = '" + accountA + '\''), 16);
    QCOMPARE(events("action = 'activationFailed' AND account_id = '" + accountA + '\''), 16);
    QCOMPARE(events("action = 'logInFailed'"), 32);
    QCOMPARE(events("action = 'logInFailed' AND account_id = '" + accountA + "' AND (details ->> 'times')::int = 16"),
             1);
}

// Who has got in does not make the number begin anew.
void AccountEventsTest::tellsHeldAttemptsAfterALogIn()
{
    for (int i = 0; i < 20; ++i)
        m_register.execute(heldNote("admin.a", "logIn"));
    QVERIFY(m_desk.logIn(m_adminA, AccountDesk::password, m_desk.appCode()));
    for (int i = 0; i < 12; ++i)
        m_register.execute(heldNote("admin.a", "logIn"));
    QCOMPARE(events("action = 'logInFailed'"), 17);
    QCOMPARE(events("action = 'logInFailed' AND (details ->> 'times')::int = 32"), 1);
}

// The log tells of every attempt in the end, whoever is at work, and of no more.
void AccountEventsTest::tellsTheLastHeldAttempts_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("events"); // the last with the number
    QTest::newRow("each told") << 16 << 16;
    QTest::newRow("some not told") << 20 << 17;
    QTest::newRow("the last one told") << 32 << 17;
}

void AccountEventsTest::tellsTheLastHeldAttempts()
{
    QFETCH(const int, attempts);
    QFETCH(const int, events);
    for (int i = 0; i < attempts; ++i)
        m_register.execute(heldNote("admin.a", "logIn"));
    m_register.execute("SELECT keep_audit(20000, '20 seconds')");
    QCOMPARE(m_register.count("log_in_failure"), 1);
    m_register.execute("UPDATE log_in_failure SET at = at - interval '61 minutes'");
    m_register.execute("SELECT keep_audit(20000, '20 seconds')");
    QCOMPARE(m_register.count("log_in_failure"), 0);
    const QByteArray failed = "action = 'logInFailed' AND account_id = '" + accountA + '\'';
    QCOMPARE(this->events(failed), events);
    QCOMPARE(this->events(failed + " AND (details ->> 'times')::int = " + QByteArray::number(attempts)), 1);
}

// From the 33rd name of a source and hour on; without a name, since there are several.
void AccountEventsTest::tellsManyNamesTogether()
{
    for (int i = 0; i < 32; ++i)
        m_register.execute(heldNote("name" + QByteArray::number(i), "logIn"));
    for (int i = 0; i < 40; ++i)
        m_register.execute(heldNote(i % 2 == 0 ? "admin.a" : "name" + QByteArray::number(100 + i), "logIn"));
    m_register.execute(heldNote("name3", "logIn"));
    QCOMPARE(m_register.count("log_in_failure"), 33);
    QCOMPARE(m_register.count("log_in_failure WHERE account_key = '' AND total = 40"), 1);
    QCOMPARE(m_register.count("log_in_failure WHERE account_key = sha256('name3') AND total = 2"), 1);
    const QByteArray others = "action = 'logInFailed' AND details ->> 'others' = 'true'";
    QCOMPARE(events(others + " AND account_id IS NULL AND object_id IS NULL AND NOT details ? 'nameTag'"), 17);
    QCOMPARE(events(others + " AND (details ->> 'times')::int = 32"), 1);
    QCOMPARE(events("account_id = '" + accountA + "' AND action = 'logInFailed'"), 0);
}

// Else the time would tell who is held, and many at once would keep each other waiting.
void AccountEventsTest::waitsForNoOtherAttempt()
{
    m_register.execute(heldNote("admin.a", "logIn"));
    AppSession first(m_register.database().logInUri);
    AppSession second(m_register.database().logInUri);
    first.begin(Session::None);
    QCOMPARE(first.run(heldNote("admin.a", "logIn")).sqlState, QByteArray());
    QCOMPARE(second.runAlone(Session::None, "SET LOCAL lock_timeout = '1ms'; " + heldNote("admin.a", "logIn")).sqlState,
             QByteArray());
    QCOMPARE(first.commit().sqlState, QByteArray());
    QCOMPARE(m_register.query("SELECT sum(total)::bigint AS total FROM log_in_failure").first().bigInteger("total"), 3);
    m_register.execute(heldNote("admin.a", "logIn"));
    QCOMPARE(events("action = 'logInFailed' AND (details ->> 'times')::int = 4"), 1);
}

// A server of the version before, which does not say what was tried.
void AccountEventsTest::takesTheVersionBefore()
{
    AppSession logIn(m_register.database().logInUri);
    QCOMPARE(logIn.runAlone(Session::None, "SELECT note_log_in_failure(sha256('admin.a'), '192.0.2.7', 'password')")
                 .sqlState,
             QByteArray());
    QCOMPARE(m_register.count("log_in_failure WHERE kind = 'password' AND attempt = 'logIn'"), 1);
    QCOMPARE(events("action = 'logInFailed' AND account_id = '" + accountA + '\''), 1);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AccountEventsTest)
#include "tst_accountevents.moc"
