// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importnames.h"

#include "shared/core/text.h"
#include "shared/domain/memberships/membershiptype.h"

#include <QSet>

#include <algorithm>

namespace medlem::server {

namespace {

constexpr int longestBranchName = 200; // code points
constexpr int widestUsualRole = 10;    // seats, of those that migration 0004 brings
constexpr int sortOrderStep = 10;

Result<Role> roleOf(const Row &row)
{
    return Role::create({.name = row.text("name"),
                         .seats = row.integer("seats"),
                         .mandateYears = row.optionalInteger("mandate_years"),
                         .mayBeVacant = row.boolean("may_be_vacant"),
                         .requiresMembership = row.boolean("requires_membership"),
                         .onBoard = row.boolean("on_board"),
                         .sortOrder = row.integer("sort_order"),
                         .inUse = row.boolean("in_use")});
}

// Fills the names from the register and then from the choices.
class NameLoader
{
public:
    explicit NameLoader(Transaction &transaction)
        : m_transaction(transaction)
    {
    }

    Result<void> loadRegister();
    Result<void> setUsual(const ImportChoices &choices);
    Result<void> choose(const ImportNameChoice &choice);

    [[nodiscard]] ImportNames take() { return std::move(m_names); }

private:
    bool addAlias(const ImportNameChoice &choice, const QString &known);
    Result<void> create(const ImportNameChoice &choice);
    Result<void> createBranch(const QString &name);
    Result<void> createType(const QString &name);
    Result<void> createRole(const QString &name);

    Transaction &m_transaction;
    ImportNames m_names;
    QSet<BranchId> m_branches;
    QSet<MembershipTypeId> m_types;
    int m_lastSortOrder = 0;
};

// Types and roles out of use are there too: an old register tells of the time when they were in use.
Result<void> NameLoader::loadRegister()
{
    TRY_ASSIGN(const Rows branches, m_transaction.run("branches/list_branches"));
    for (const Row &row : branches) {
        m_names.catalog.addBranch(row.text("name"), row.id<BranchId>("id"));
        m_branches.insert(row.id<BranchId>("id"));
        if (const auto lastDay = row.optionalDate("closed_on"))
            m_names.catalog.closeBranch(row.id<BranchId>("id"), *lastDay);
    }
    TRY_ASSIGN(const Rows types, m_transaction.run("memberships/list_membership_types"));
    for (const Row &row : types) {
        m_names.catalog.addType(row.text("name"), row.id<MembershipTypeId>("id"));
        m_types.insert(row.id<MembershipTypeId>("id"));
    }
    TRY_ASSIGN(const Rows roles, m_transaction.run("roles/list_roles"));
    for (const Row &row : roles) {
        TRY_ASSIGN(const Role role, roleOf(row));
        m_names.catalog.addRole(role, row.id<RoleId>("id"));
        m_lastSortOrder = std::max(m_lastSortOrder, role.fields().sortOrder);
    }
    return {};
}

Result<void> NameLoader::setUsual(const ImportChoices &choices)
{
    if (choices.branchId) {
        if (!m_branches.contains(*choices.branchId))
            return fail(FieldReason::UnknownValue, QStringLiteral("branchId"));
        m_names.catalog.setUsualBranch(*choices.branchId);
    }
    if (choices.typeId) {
        if (!m_types.contains(*choices.typeId))
            return fail(FieldReason::UnknownValue, QStringLiteral("typeId"));
        m_names.catalog.setUsualType(*choices.typeId);
    }
    return {};
}

bool NameLoader::addAlias(const ImportNameChoice &choice, const QString &known)
{
    switch (choice.kind) {
    case ImportNameKind::Branch:
        return m_names.catalog.addBranchAlias(choice.name, known);
    case ImportNameKind::MembershipType:
        return m_names.catalog.addTypeAlias(choice.name, known);
    case ImportNameKind::Role:
        return m_names.catalog.addRoleAlias(choice.name, known);
    }
    return false;
}

Result<void> NameLoader::choose(const ImportNameChoice &choice)
{
    if (!choice.known)
        return create(choice);
    if (importKey(*choice.known).isEmpty() || !addAlias(choice, *choice.known))
        return fail(FieldReason::UnknownValue, QStringLiteral("known"));
    return {};
}

// A name that has come into the register since the user chose is no longer to be created.
Result<void> NameLoader::create(const ImportNameChoice &choice)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/show_scope"));
    if (!rows.first().boolean("is_national"))
        return fail(ErrorCode::Forbidden);
    if (importKey(choice.name).isEmpty())
        return fail(FieldReason::NoLetter, QStringLiteral("name"));
    if (addAlias(choice, choice.name))
        return {};
    switch (choice.kind) {
    case ImportNameKind::Branch:
        return createBranch(choice.name);
    case ImportNameKind::MembershipType:
        return createType(choice.name);
    case ImportNameKind::Role:
        return createRole(choice.name);
    }
    return {};
}

Result<void> NameLoader::createBranch(const QString &name)
{
    TRY_ASSIGN(const QString line, parseLine(name, longestBranchName));
    const ImportNewBranch branch{.id = BranchId::create(), .name = line};
    m_names.catalog.addBranch(name, branch.id);
    m_names.created.branches.append(branch);
    return {};
}

// As the usual types are: with a vote, for all ages, by the calendar year. Nobody has said what it costs.
Result<void> NameLoader::createType(const QString &name)
{
    MembershipTypeFields fields;
    fields.name = name;
    TRY_ASSIGN(const MembershipType type, MembershipType::create(fields));
    const ImportNewType created{.id = MembershipTypeId::create(), .fields = type.fields()};
    m_names.catalog.addType(name, created.id);
    m_names.created.types.append(created);
    return {};
}

// As the usual roles beside the board are, with the seats of the widest of them, so that no holder stays out because
// the old register did not say how many may hold it; below the others on the board page.
Result<void> NameLoader::createRole(const QString &name)
{
    m_lastSortOrder = std::min(m_lastSortOrder + sortOrderStep, Role::lastSortOrder);
    TRY_ASSIGN(const Role role, Role::create({.name = name,
                                              .seats = widestUsualRole,
                                              .mandateYears = 1,
                                              .mayBeVacant = true,
                                              .requiresMembership = true,
                                              .onBoard = false,
                                              .sortOrder = m_lastSortOrder}));
    const ImportNewRole created{.id = RoleId::create(), .fields = role.fields()};
    m_names.catalog.addRole(role, created.id);
    m_names.catalog.addRoleAlias(name, role.name());
    m_names.created.roles.append(created);
    return {};
}

// The choice that the error is about, for whoever reads the error.
Error placed(Error error, qsizetype index)
{
    for (FieldError &field : error.fields)
        field.field =
            QStringLiteral("names[%1].%2").arg(index).arg(field.field.isEmpty() ? QStringLiteral("name") : field.field);
    return error;
}

} // namespace

Result<ImportNames> loadImportNames(Transaction &transaction, const ImportChoices &choices)
{
    NameLoader loader(transaction);
    TRY(loader.loadRegister());
    TRY(loader.setUsual(choices));
    for (qsizetype i = 0; i < choices.names.size(); ++i) {
        if (const auto chosen = loader.choose(choices.names.at(i)); !chosen)
            return fail(placed(chosen.error(), i));
    }
    return loader.take();
}

} // namespace medlem::server
