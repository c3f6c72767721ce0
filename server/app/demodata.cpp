// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/demodata.h"

#include "server/app/demoaccounts.h"
#include "server/app/demoboard.h"
#include "server/app/demomembership.h"
#include "server/app/demosizes.h"
#include "server/database/copyin.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>

namespace medlem::server {

Q_LOGGING_CATEGORY(logDemo, "medlem.demo")

namespace {

constexpr qint64 chunkSize = 20'000;
constexpr std::size_t mostCandidates = 200;
constexpr qint64 silenceMilliseconds = 2'000; // a load that is done by then needs no signs of life

Result<void> runScript(Transaction &transaction, const QString &name)
{
    QFile file(QStringLiteral(":/scripts/demo/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, QStringLiteral("The script %1 is missing.").arg(name));
    return transaction.runScript(file.readAll());
}

Result<void> copy(Transaction &transaction, const QByteArray &statement, const QByteArray &rows, qint64 &count)
{
    if (rows.isEmpty())
        return {};
    TRY_ASSIGN(CopyIn stream, CopyIn::start(transaction, statement));
    stream.write(rows);
    TRY_ASSIGN(const qint64 copied, stream.finish());
    count += copied;
    return {};
}

// Copies people with all that is theirs, some thousands at a time.
class Loader
{
public:
    Loader(Transaction &transaction, const DemoCatalog &catalog, qint64 members)
        : m_transaction(transaction)
        , m_catalog(catalog)
        , m_memberNumbers(demoMemberNumbers(members, catalog.today))
    {
    }

    Result<void> loadBranch(std::size_t branch, DemoRange range)
    {
        m_candidates.clear();
        for (qint64 index = range.first; index < range.end; ++index) {
            addPerson(branch, index);
            if (++m_inChunk == chunkSize)
                TRY(copyChunk());
        }
        TRY(copyChunk());
        return copy(m_transaction,
                    "COPY assignment (id, person_id, branch_id, role_id, seat, valid_from, valid_to, elected_on, "
                    "elected_by, minutes_paragraph) FROM STDIN",
                    demoBoardRows(branch, m_candidates, m_catalog, m_boardNumber), m_size.assignments);
    }

    [[nodiscard]] const DemoDataSize &size() const { return m_size; }

private:
    void addPerson(std::size_t branch, qint64 index)
    {
        const DemoPerson person = demoPerson(index, m_catalog.today);
        m_persons += demoPersonRow(person, m_memberNumbers[static_cast<std::size_t>(index)]);
        m_addresses += demoAddressRows(person, branch, m_catalog.today, m_addressNumber);
        const DemoMemberships memberships = demoMemberships(person, branch, m_catalog, m_membershipNumber);
        m_memberships += memberships.rows;
        if (memberships.isSteady && m_candidates.size() < mostCandidates)
            m_candidates.push_back(person);
    }

    Result<void> copyChunk()
    {
        TRY(copy(m_transaction,
                 "COPY person (id, member_number, given_names, preferred_name, family_name, personnummer, birth_date, "
                 "email, phone, mobile) FROM STDIN",
                 std::exchange(m_persons, {}), m_size.persons));
        TRY(copy(
            m_transaction,
            "COPY address (id, person_id, kind, care_of, street, postal_code, town, country, valid_from, valid_to, "
            "undeliverable_since, undeliverable_reason) FROM STDIN",
            std::exchange(m_addresses, {}), m_size.addresses));
        TRY(copy(m_transaction,
                 "COPY membership (id, person_id, branch_id, type_id, valid_from, valid_to, end_reason) FROM STDIN",
                 std::exchange(m_memberships, {}), m_size.memberships));
        m_inChunk = 0;
        return {};
    }

    Transaction &m_transaction;
    const DemoCatalog &m_catalog;
    std::vector<qint64> m_memberNumbers;
    std::vector<DemoPerson> m_candidates;
    QByteArray m_persons;
    QByteArray m_addresses;
    QByteArray m_memberships;
    qint64 m_addressNumber = 0;
    qint64 m_membershipNumber = 0;
    qint64 m_boardNumber = 0;
    qint64 m_inChunk = 0;
    DemoDataSize m_size;
};

// Each table's rows are told by one event, not by one each: nobody made these people up one by one, and a million
// events would take longer than the people themselves.
Result<void> recordLoad(Transaction &transaction, const DemoDataSize &size)
{
    const ChangeId load = ChangeId::create();
    for (const auto &[table, count] :
         {std::pair("person", size.persons), std::pair("address", size.addresses),
          std::pair("membership", size.memberships), std::pair("assignment", size.assignments)}) {
        TRY(transaction.run("demo/record_load",
                            {{"changeId", load}, {"table", QString::fromLatin1(table)}, {"rows", count}}));
    }
    return {};
}

} // namespace

Result<void> requireEmptyRegister(Transaction &transaction)
{
    TRY_ASSIGN(const Rows rows, transaction.run("demo/show_register"));
    if (rows.first().boolean("has_persons") || rows.first().boolean("has_accounts")) {
        return fail(ErrorCode::Conflict,
                    QStringLiteral("The register has people already; demo data is only made in an empty one."));
    }
    return {};
}

Result<DemoDataSize> loadDemoData(Connection &owner, const StatementCatalog &catalog, PasswordHasher &hasher,
                                  const SecretBox &secrets, qint64 members, QDate today)
{
    Transaction transaction(owner, catalog);
    TRY(requireEmptyRegister(transaction));
    TRY_ASSIGN(const DemoCatalog demoCatalog, prepareDemoCatalog(transaction, today));
    TRY(runScript(transaction, QStringLiteral("open_tables.sql")));
    Loader loader(transaction, demoCatalog, members);
    const auto ranges = demoBranchRanges(members);
    QElapsedTimer timer;
    timer.start();
    QElapsedTimer sinceTold = timer;
    for (std::size_t branch = 0; branch < demoBranchCount; ++branch) {
        TRY(loader.loadBranch(branch, ranges[branch]));
        if (sinceTold.hasExpired(silenceMilliseconds)) {
            sinceTold.start();
            qCInfo(logDemo, "%lld of %lld people after %lld s.", loader.size().persons, members,
                   timer.elapsed() / 1000);
        }
    }
    TRY(addDemoAccounts(transaction, hasher, secrets));
    TRY(runScript(transaction, QStringLiteral("close_tables.sql")));
    TRY(recordLoad(transaction, loader.size()));
    TRY(transaction.commit());
    owner.executeScript("ANALYZE");
    qCInfo(logDemo, "Ready after %lld s.", timer.elapsed() / 1000);
    return loader.size();
}

} // namespace medlem::server
