// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/imports/importfile.h"
#include "tests/support/branchfixture.h"

#include <QBuffer>

namespace medlem::test {

// Imports texts into the register of a BranchFixture, as one of its callers.
class ImportFixture
{
public:
    explicit ImportFixture(BranchFixture &branches)
        : m_branches(branches)
    {
    }

    enum class Run
    {
        Preview,
        Import
    };

    [[nodiscard]] Result<server::ImportReport> run(const QByteArray &csv, Run how = Run::Import,
                                                   const QByteArray &token = QByteArray(32, 'n'))
    {
        server::Connection connection(m_branches.appSettings());
        server::Transaction transaction(connection, m_branches.catalog());
        m_change = ChangeId::create();
        server::RequestContext context(transaction, m_branches.clock(), m_change);
        context.authenticate(token, Scope::Branch);
        QBuffer file;
        file.setData(csv);
        file.open(QIODevice::ReadOnly);
        TRY_ASSIGN(server::ImportReport report, server::planFile(transaction, file, {}, {}, context.today()));
        if (how == Run::Preview)
            return report;
        TRY(server::ImportStore(transaction)
                .apply(context.today(), m_change, QStringLiteral("register.csv"), report.counts));
        TRY(transaction.commit());
        return report;
    }

    [[nodiscard]] Result<void> undo(const QByteArray &token = QByteArray(32, 'n'))
    {
        server::Connection connection(m_branches.appSettings());
        server::Transaction transaction(connection, m_branches.catalog());
        server::RequestContext context(transaction, m_branches.clock(), ChangeId::create());
        context.authenticate(token, Scope::Branch);
        TRY(server::ImportStore(transaction).undo(m_change));
        return transaction.commit();
    }

    [[nodiscard]] ChangeId batch() const { return m_change; }

private:
    BranchFixture &m_branches;
    ChangeId m_change = ChangeId::create();
};

} // namespace medlem::test
