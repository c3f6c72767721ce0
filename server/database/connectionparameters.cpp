// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/connectionparameters.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <libpq-fe.h>
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <memory>

namespace medlem::server {

namespace {

using Words = QHash<QByteArray, QByteArray>; // what a connection string says, by keyword

// Nothing: it is not a connection string.
std::optional<Words> wordsOf(const QString &uri)
{
    char *complaint = nullptr; // it quotes the string
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(uri.toUtf8().constData(), &complaint), &PQconninfoFree);
    PQfreemem(complaint);
    if (!options)
        return std::nullopt;
    Words words;
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        if (option->val && *option->val)
            words.insert(option->keyword, option->val);
    }
    return words;
}

bool isSocket(const QByteArray &host)
{
    return host.startsWith('/') || host.startsWith('@');
}

// Without a host it is a socket, or what the environment says, which is checked all the same when it connects.
bool goesOverNetwork(const Words &words)
{
    if (words.contains("hostaddr"))
        return true;
    if (!words.contains("host"))
        return false;
    const QList<QByteArray> hosts = words.value("host").split(',');
    return !std::all_of(hosts.begin(), hosts.end(), [](const QByteArray &host) {
        return host.isEmpty() || isSocket(host);
    });
}

// The authorities that this machine trusts. Before version 16 libpq knows a file only; where none of these is there, it
// finds no authority and connects to nobody.
QByteArray systemAuthorities()
{
    if (PQlibVersion() >= 160000)
        return "system";
    const QList<QByteArray> files{qgetenv("SSL_CERT_FILE"), "/etc/ssl/certs/ca-certificates.crt",
                                  "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"};
    const auto found = std::find_if(files.begin(), files.end(), [](const QByteArray &file) {
        return !file.isEmpty() && QFile::exists(QFile::decodeName(file));
    });
    return found == files.end() ? QByteArray() : *found;
}

// Where libpq looks for an authority that nobody has named.
bool hasOwnAuthorityFile()
{
    QByteArray home = qgetenv("HOME");
    if (home.isEmpty()) {
        const passwd *user = getpwuid(geteuid());
        home = user ? user->pw_dir : "";
    }
    return QFile::exists(QFile::decodeName(home + "/.postgresql/root.crt"));
}

// Whoever names an authority, in whatever place libpq knows, wants that one and not all that the machine trusts as
// well. A service may name one in its file, so that it is left to libpq, which connects to nobody when it finds none.
bool namesAuthorities(const Words &words)
{
    if (words.contains("sslrootcert"))
        return words.value("sslrootcert") != "system";
    return qEnvironmentVariableIsSet("PGSSLROOTCERT") || words.contains("service") ||
           qEnvironmentVariableIsSet("PGSERVICE") || hasOwnAuthorityFile();
}

// The mode as it was written: libpq takes the ssl=true of other programs for a mode of its own.
QString writtenMode(const QString &uri, const QByteArray &mode)
{
    static const QRegularExpression otherWord(QStringLiteral("[?&]ssl=true(&|$)"));
    if (mode == "require" && uri.contains(otherWord) && !uri.contains(QLatin1String("sslmode=")))
        return QStringLiteral("ssl=true");
    return QStringLiteral("sslmode=") + QString::fromUtf8(mode);
}

} // namespace

ConnectionParameters::ConnectionParameters(const QString &uri)
{
    add("dbname", uri.toUtf8());
    add("sslmode", "verify-full");
    add("gssencmode", "disable"); // it would come before TLS, and with its own idea of who the server is
    if (const QByteArray authorities = systemAuthorities();
        !authorities.isEmpty() && !namesAuthorities(wordsOf(uri).value_or(Words())))
        add("sslrootcert", authorities);
}

void ConnectionParameters::add(const char *keyword, const QByteArray &value)
{
    m_parameters.push_back({.keyword = keyword, .value = value});
}

std::vector<const char *> ConnectionParameters::keywords() const
{
    std::vector<const char *> all;
    for (const Parameter &parameter : m_parameters)
        all.push_back(parameter.keyword);
    all.push_back(nullptr);
    return all;
}

std::vector<const char *> ConnectionParameters::values() const
{
    std::vector<const char *> all;
    for (const Parameter &parameter : m_parameters)
        all.push_back(parameter.value.constData());
    all.push_back(nullptr);
    return all;
}

Result<void> checkConnectionString(const QString &uri)
{
    const auto words = wordsOf(uri);
    if (!words)
        return fail(ErrorCode::Invalid,
                    QStringLiteral("must be postgresql://role@host/database or keyword=value, as libpq has it"));
    const QByteArray mode = words->value("sslmode", "verify-full");
    if (mode != "verify-full" && goesOverNetwork(*words))
        return fail(ErrorCode::Invalid,
                    QStringLiteral("must not say %1: over a network the server only speaks to a PostgreSQL "
                                   "whose certificate and name it has checked (sslmode=verify-full, which needs not "
                                   "be said)")
                        .arg(writtenMode(uri, mode)));
    return {};
}

} // namespace medlem::server
