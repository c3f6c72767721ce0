// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/clientdesk.h"

#include "server/accounts/passwordhasher.h"
#include "tests/support/typing.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

namespace medlem::test {

namespace {

// A computer with this key in its keychain, or without one.
class DeskKeys final : public client::KeyStore
{
public:
    explicit DeskKeys(std::optional<QByteArray> key)
        : m_key(std::move(key))
    {
    }

    void provide(QObject *, Answer answer) override { answer(m_key); }

private:
    std::optional<QByteArray> m_key;
};

client::ClientOptions optionsFor(ServerProcess &server)
{
    return {.server = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server.port())),
            .settingsFile = {},
            .appearance = client::Appearance::Light,
            .locale = QLocale(QStringLiteral("en")),
            .trustFingerprint = server.fingerprint(),
            .tourFolder = {}};
}

} // namespace

ClientDesk::ClientDesk(ServedRegister &served, Trust trust)
    : m_served(served)
{
    client::ClientOptions options = optionsFor(served.server());
    if (trust == Trust::Asked)
        options.trustFingerprint.reset();
    open(std::move(options), std::nullopt);
}

ClientDesk::ClientDesk(ServedRegister &served, ServerProcess &server)
    : m_served(served)
{
    open(optionsFor(server), std::nullopt);
}

ClientDesk::ClientDesk(ServedRegister &served, const QString &draftFolder, const QByteArray &key)
    : m_served(served)
{
    client::ClientOptions options = optionsFor(served.server());
    options.draftFolder = draftFolder;
    open(std::move(options), key);
}

void ClientDesk::open(client::ClientOptions options, std::optional<QByteArray> key)
{
    options.settingsFile = m_settings.filePath(QStringLiteral("client.ini"));
    client::ClientSystem system;
    system.keys = std::make_unique<DeskKeys>(std::move(key));
    m_client = std::make_unique<client::RegisterClient>(options, std::move(system));
    m_client->window().resize(1280, 800); // whatever the screen
    m_client->start();
}

bool ClientDesk::unlock()
{
    auto *password = waitFor<QLineEdit>("unlockPasswordEdit");
    auto *code = waitFor<QLineEdit>("unlockCodeEdit");
    if (!password || !code)
        return false;
    rewrite(password, InhabitedRegister::password);
    rewrite(code, m_served.appCode());
    QTest::keyClick(code, Qt::Key_Return);
    return hides("lockScreen");
}

bool ClientDesk::logIn(const char *username)
{
    auto *name = waitFor<QLineEdit>("usernameEdit");
    auto *password = waitFor<QLineEdit>("passwordEdit");
    auto *code = waitFor<QLineEdit>("codeEdit");
    if (!name || !password || !code)
        return false;
    rewrite(name, QString::fromLatin1(username));
    QTest::keyClick(name, Qt::Key_Return);
    rewrite(password, InhabitedRegister::password);
    QTest::keyClick(password, Qt::Key_Return);
    rewrite(code, m_served.appCode());
    QTest::keyClick(code, Qt::Key_Return);
    return true;
}

bool ClientDesk::openMember(const QString &familyName)
{
    if (!write("searchField", familyName))
        return false;
    const bool isFound = waitUntil([this, &familyName] {
        const auto *table = findAll<QTableView>("memberTable").value(0);
        return table && table->model()->rowCount() == 1 &&
               table->model()->index(0, 0).data().toString().contains(familyName);
    });
    if (!isFound)
        return false;
    auto *table = findAll<QTableView>("memberTable").first();
    table->setFocus(Qt::TabFocusReason);
    QTest::keyClick(table, Qt::Key_Return);
    return saysSoon("pageTitle", familyName);
}

bool ClientDesk::openPage(const QString &name)
{
    return waitUntil([this, &name] {
        const auto buttons = m_client->window().findChildren<QPushButton *>();
        const auto entry = std::find_if(buttons.begin(), buttons.end(), [&name](const QPushButton *button) {
            return button->isVisible() && button->text() == name &&
                   button->objectName().startsWith(QStringLiteral("navigationButton"));
        });
        if (entry != buttons.end())
            QTest::mouseClick(*entry, Qt::LeftButton);
        return entry != buttons.end();
    });
}

bool ClientDesk::edit(const char *button, const char *firstField)
{
    return click(button) && shows(firstField);
}

bool ClientDesk::click(const char *button)
{
    QAbstractButton *found = nullptr;
    const bool isReady = waitUntil([this, button, &found] {
        found = findAll<QAbstractButton>(button).value(0);
        return found && found->isEnabled() && !found->size().isEmpty(); // and has been laid out
    });
    if (isReady)
        QTest::mouseClick(found, Qt::LeftButton);
    else
        qWarning("There is no %s.", button);
    return isReady;
}

bool ClientDesk::write(const char *edit, const QString &text)
{
    auto *found = waitFor<QLineEdit>(edit);
    if (found)
        rewrite(found, text);
    else
        qWarning("There is no %s.", edit);
    return found;
}

bool ClientDesk::fill(const char *longEdit, const QString &text)
{
    auto *found = waitFor<QPlainTextEdit>(longEdit);
    if (found)
        found->setPlainText(text);
    return found;
}

bool ClientDesk::choose(const char *choiceBox, const char *beginning)
{
    auto *box = waitFor<QComboBox>(choiceBox);
    const bool hasChoice = box && waitUntil([box, beginning] {
                               return box->findText(QLatin1String(beginning), Qt::MatchStartsWith) >= 0;
                           });
    if (!hasChoice)
        return false;
    box->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(box, QLatin1String(beginning));
    return box->currentText().startsWith(QLatin1String(beginning));
}

bool ClientDesk::hides(const char *widget)
{
    return waitUntil([this, widget] {
        return findAll<QWidget>(widget).isEmpty();
    });
}

bool ClientDesk::saysSoon(const char *label, const QString &part)
{
    const bool isSaid = waitUntil([this, label, &part] {
        const auto labels = findAll<QLabel>(label);
        return std::any_of(labels.begin(), labels.end(), [&part](const QLabel *one) {
            return one->text().contains(part);
        });
    });
    if (!isSaid) {
        for (const QLabel *one : findAll<QLabel>(label))
            qWarning("%s: %s", label, qPrintable(one->text()));
    }
    return isSaid;
}

QString ClientDesk::text(const char *edit)
{
    const auto *found = findAll<QLineEdit>(edit).value(0);
    return found ? found->text() : QString();
}

const QString InhabitedRegister::password = QStringLiteral("Fyra granar i vinden");

bool InhabitedRegister::open(const QByteArray &moreConfiguration)
{
    if (!start(moreConfiguration) || !givePasswords(*this))
        return false;
    server().keepPort();
    return true;
}

PersonId InhabitedRegister::addMember(const QString &familyName)
{
    const PersonId person = PersonId::create();
    const QByteArray id = '\'' + person.toString().toLatin1() + '\'';
    data().execute("INSERT INTO person (id, given_names, family_name, birth_date, email) VALUES (" + id + ", 'Rut', '" +
                   familyName.toUtf8() + "', '1985-05-15', 'rut@example.org');" +
                   "INSERT INTO address (id, person_id, kind, street, postal_code, town, valid_from) VALUES ('" +
                   AddressId::create().toString().toLatin1() + "', " + id +
                   ", 'registered', 'Storgatan 1', '75320', 'Uppsala', '2018-01-01');" +
                   "INSERT INTO membership (id, person_id, branch_id, type_id, valid_from) SELECT '" +
                   MembershipId::create().toString().toLatin1() + "', " + id + ", '" +
                   data().branchA.toString().toLatin1() +
                   "', id, '2024-01-01' FROM membership_type WHERE name = 'Enskild'");
    return person;
}

QString InhabitedRegister::value(const QString &expression, const QString &fromAndWhere)
{
    const auto rows = data().query("SELECT (" + expression.toUtf8() + ")::text AS value FROM " + fromAndWhere.toUtf8());
    return rows.isEmpty() ? QString() : rows.first().text("value");
}

void InhabitedRegister::endSessions(const char *username)
{
    data().execute(QByteArray("DO $$ BEGIN PERFORM close_session(token_hash) FROM session JOIN account "
                              "ON account.id = account_id WHERE username = '") +
                   username + "'; END $$");
}

bool givePasswords(ServedRegister &served)
{
    const auto hash = server::PasswordHasher().hash(InhabitedRegister::password);
    if (hash)
        served.data().execute("UPDATE account SET password_hash = '" + *hash + "'");
    return hash.has_value();
}

} // namespace medlem::test
