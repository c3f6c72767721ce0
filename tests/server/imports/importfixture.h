// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/imports/importfile.h"
#include "server/imports/importstore.h"
#include "tests/support/branchfixture.h"

#include <QBuffer>

namespace medlem::test {

// What a preview says that the import does, and how many rows wait.
struct ImportCounts
{
    qint64 newPersons = 0;
    qint64 matchedPersons = 0;
    qint64 changedPersons = 0;
    qint64 memberships = 0;
    qint64 addresses = 0;
    qint64 assignments = 0;
    qint64 waiting = 0;

    bool operator==(const ImportCounts &) const = default;
};

inline ImportCounts countsOf(const Result<server::ImportReport> &report)
{
    if (!report)
        return {.newPersons = -1};
    const ImportPreview &preview = report->preview;
    return {preview.newPersons, preview.matchedPersons, preview.changedPersons, preview.memberships,
            preview.addresses,  preview.assignments,    preview.waiting};
}

inline qint64 rowsOf(const server::ImportReport &report, ImportSeverity severity, ImportField field, FieldReason reason)
{
    for (const ImportProblemCount &kind : report.preview.kinds) {
        if (kind.severity == severity && kind.field == field && kind.reason == reason)
            return kind.rows;
    }
    return 0;
}

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
        input.file = &file;
        input.today = context.today();
        TRY_ASSIGN(server::ImportReport report, server::planFile(transaction, input));
        if (how == Run::Preview) {
            TRY(transaction.commit());
            return report;
        }
        TRY(server::ImportStore(transaction).apply(input, m_change, QStringLiteral("register.csv"), report));
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

    [[nodiscard]] Result<ImportHindranceList> hindrances(const QByteArray &token = QByteArray(32, 'n'))
    {
        server::Connection connection(m_branches.appSettings());
        server::Transaction transaction(connection, m_branches.catalog());
        server::RequestContext context(transaction, m_branches.clock(), ChangeId::create());
        context.authenticate(token, Scope::Branch);
        return server::ImportStore(transaction).hindrances(m_change, 200);
    }

    server::ImportInput input; // of the next run, but for the file

    [[nodiscard]] ChangeId batch() const { return m_change; }

private:
    BranchFixture &m_branches;
    ChangeId m_change = ChangeId::create();
};

} // namespace medlem::test
