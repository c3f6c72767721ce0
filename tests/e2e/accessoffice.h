// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/e2e/agreementdesk.h"
#include "tests/e2e/twoservers.h"

#include <QColor>
#include <QTemporaryDir>

namespace medlem::test {

// Two servers before one register into which Erik (admin.a), Anna (anna) and Omar (omar), all of branch A, can log in
// when they have access; and real papers on a disk.
class AccessOffice
{
public:
    [[nodiscard]] bool open();

    [[nodiscard]] TwoServers &servers() { return m_servers; }
    [[nodiscard]] RegisterFixture &data() { return m_servers.data(); }
    [[nodiscard]] std::unique_ptr<AgreementDesk> nationalDesk();                // logged in at the first server
    [[nodiscard]] std::unique_ptr<ClientDesk> branchDesk(const char *username); // and at the other one

    [[nodiscard]] QString file(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    [[nodiscard]] QString agreement() const { return file("avtal påskrivet.pdf"); }
    [[nodiscard]] QString minutes() const { return file("protokollsutdrag.jpg"); }
    [[nodiscard]] QString write(const char *name, const QByteArray &content) const;
    static const QColor ink; // of a field on both papers

    [[nodiscard]] QString administrators(); // the user names of those with access to A, in order

private:
    [[nodiscard]] bool makePapers() const;

    TwoServers m_servers;
    QTemporaryDir m_folder;
};

} // namespace medlem::test
