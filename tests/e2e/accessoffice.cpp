// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/accessoffice.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

namespace medlem::test {

namespace {

// Omar is a member like the others, and both have an account that the national organisation has prepared.
const char *const successors = R"(
    INSERT INTO person (id, given_names, family_name, birth_date) VALUES
        ('019e0000-0000-7000-8000-000000000017', 'Omar', 'Alinder', '1991-02-03');
    INSERT INTO membership (person_id, branch_id, type_id, valid_from)
    SELECT '019e0000-0000-7000-8000-000000000017', '019e0000-0000-7000-8000-000000000001', id, '2022-01-01'
    FROM membership_type WHERE name = 'Enskild';
    INSERT INTO account (username, display_name, password_hash, role, person_id) VALUES
        ('anna', 'Anna Berg', '$argon2id$none', 'localAdministrator', '019e0000-0000-7000-8000-000000000011'),
        ('omar', 'Omar Alinder', '$argon2id$none', 'localAdministrator', '019e0000-0000-7000-8000-000000000017');
)";

} // namespace

const QColor AccessOffice::ink(20, 60, 200);

bool AccessOffice::open()
{
    if (!m_servers.start())
        return false;
    for (ServerProcess *server : {&m_servers.served().server(), &m_servers.other()})
        server->setVariable(QStringLiteral("MEDLEM_DATABASE_OWNER_URI"), data().database().ownerUri);
    data().execute(successors);
    return givePasswords(m_servers.served()) && m_servers.served().enrolApps() && makePapers();
}

bool AccessOffice::makePapers() const
{
    QPdfWriter writer(agreement());
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    painter.drawText(QPoint(1000, 800), QStringLiteral("Avtal om tillgång till registret"));
    painter.fillRect(QRect(1000, 1500, 6000, 3000), ink);
    painter.end();
    QImage photo(1200, 1600, QImage::Format_RGB32);
    photo.fill(Qt::white);
    QPainter pen(&photo);
    pen.fillRect(QRect(200, 200, 800, 600), ink);
    pen.drawText(QPoint(200, 900), QStringLiteral("Protokollsutdrag § 7"));
    pen.end();
    return QFile::exists(agreement()) && photo.save(minutes(), "JPEG");
}

QString AccessOffice::write(const char *name, const QByteArray &content) const
{
    QFile made(file(name));
    return made.open(QIODevice::WriteOnly) && made.write(content) == content.size() ? made.fileName() : QString();
}

std::unique_ptr<AgreementDesk> AccessOffice::nationalDesk()
{
    auto desk = std::make_unique<AgreementDesk>(m_servers.served(), m_servers.served().server());
    return desk->desk().logIn("national") && desk->desk().shows("branchTable") ? std::move(desk) : nullptr;
}

std::unique_ptr<ClientDesk> AccessOffice::branchDesk(const char *username)
{
    auto desk = std::make_unique<ClientDesk>(m_servers.served(), m_servers.other());
    return desk->logIn(username) && desk->shows("memberTable") ? std::move(desk) : nullptr;
}

QString AccessOffice::administrators()
{
    return data()
        .query("SELECT coalesce(string_agg(a.username, ' ' ORDER BY a.username), '') AS names FROM access_grant g "
               "JOIN account a ON a.person_id = g.person_id WHERE upper_inf(g.valid_during) AND g.branch_id = '" +
               data().branchA.toString().toLatin1() + '\'')
        .first()
        .text("names");
}

} // namespace medlem::test
