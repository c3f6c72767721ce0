// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/democatalog.h"

#include "server/app/demonames.h"
#include "server/app/demorandom.h"

#include <QHash>

namespace medlem::server {

namespace {

constexpr int firstFreeNumber = 5; // of 070-174 06 05 to 070-174 06 99

// Types that the organisation has added are rare in the demo.
int weightOf(const QString &type)
{
    static const QHash<QString, int> weights{{QStringLiteral("Enskild"), 60}, {QStringLiteral("Ungdom"), 40},
                                             {QStringLiteral("Student"), 8},  {QStringLiteral("Pensionär"), 60},
                                             {QStringLiteral("Familj"), 10},  {QStringLiteral("Stödmedlem"), 4}};
    return weights.value(type, 1);
}

QString mailName(const QString &branch)
{
    QString name;
    for (const QChar letter : branch.toLower().normalized(QString::NormalizationForm_D)) {
        if (letter == u' ')
            name += u'-';
        else if (letter.unicode() < 0x80)
            name += letter;
    }
    return name;
}

// Fictitious: a domain that is nobody's, and of the numbers that PTS keeps free for films and books.
Parameters contactOf(std::size_t index)
{
    const DemoBranch &branch = demoBranches[index];
    const QString name = QString::fromUtf8(branch.name);
    DemoRandom random(index + 6'000'000'000U);
    return {
        {"name", name},
        {"municipalityCode", QString::fromLatin1(branch.municipalityCode)},
        {"street", QStringLiteral("%1 %2").arg(QString::fromUtf8(random.pick(demoStreets))).arg(random.between(1, 60))},
        {"postalCode", QString::number(branch.firstPostalCode)},
        {"town", QString::fromUtf8(branch.town)},
        {"email", mailName(name) + QStringLiteral("@example.org")},
        {"phone",
         QStringLiteral("+467017406%1").arg(firstFreeNumber + static_cast<int>(index), 2, 10, QLatin1Char('0'))},
        {"contactName", QStringLiteral("%1 %2").arg(QString::fromUtf8(random.pick(demoWomensNames)),
                                                    QString::fromUtf8(random.pick(demoFamilyNames)))}};
}

Result<void> readBranches(Transaction &transaction, DemoCatalog &catalog)
{
    for (std::size_t i = 0; i < demoBranchCount; ++i) {
        TRY_ASSIGN(const Rows rows, transaction.run("demo/add_branch", contactOf(i)));
        catalog.branchIds[i] = rows.first().id<BranchId>("id").toString().toLatin1();
    }
    return {};
}

Result<void> readTypes(Transaction &transaction, DemoCatalog &catalog)
{
    TRY_ASSIGN(const Rows rows, transaction.run("demo/list_types"));
    for (const Row row : rows) {
        catalog.types.push_back({.id = row.id<MembershipTypeId>("id").toString().toLatin1(),
                                 .minimumAge = row.optionalInteger("minimum_age").value_or(0),
                                 .maximumAge = row.optionalInteger("maximum_age").value_or(200),
                                 .weight = weightOf(row.text("name"))});
    }
    if (catalog.types.empty())
        return fail(ErrorCode::Conflict, QStringLiteral("No membership type is in use."));
    return {};
}

Result<void> readRoles(Transaction &transaction, DemoCatalog &catalog)
{
    TRY_ASSIGN(const Rows rows, transaction.run("demo/list_roles"));
    for (const Row row : rows) {
        catalog.roles.push_back({.id = row.id<RoleId>("id").toString().toLatin1(),
                                 .seats = row.integer("seats"),
                                 .mandateYears = row.optionalInteger("mandate_years").value_or(0),
                                 .mayBeVacant = row.boolean("may_be_vacant")});
    }
    return {};
}

} // namespace

Result<DemoCatalog> prepareDemoCatalog(Transaction &transaction, QDate today)
{
    DemoCatalog catalog;
    catalog.today = today;
    TRY(readBranches(transaction, catalog));
    TRY(readTypes(transaction, catalog));
    TRY(readRoles(transaction, catalog));
    return catalog;
}

} // namespace medlem::server
