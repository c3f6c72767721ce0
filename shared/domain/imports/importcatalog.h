// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/domain/imports/importfield.h"
#include "shared/domain/roles/role.h"

#include <QDate>
#include <QHash>

#include <optional>

namespace medlem {

// The branches, membership types and roles that the rows of a file may name. A name of the file that the register does
// not have can be added for one that it has: that is how an unknown name is mapped.
class ImportCatalog
{
public:
    void addBranch(const QString &name, BranchId id) { m_branches.insert(importKey(name), id); }
    void closeBranch(BranchId id, QDate lastDay) { m_lastDays.insert(id, lastDay); }
    void addType(const QString &name, MembershipTypeId id) { m_types.insert(importKey(name), id); }
    void addRole(const Role &role, RoleId id) { m_roles.insert(importKey(role.name()), {.id = id, .role = role}); }

    // Another name for a known one. Returns whether known is known.
    bool addBranchAlias(const QString &alias, const QString &known) { return addAlias(m_branches, alias, known); }
    bool addTypeAlias(const QString &alias, const QString &known) { return addAlias(m_types, alias, known); }
    bool addRoleAlias(const QString &alias, const QString &known) { return addAlias(m_roles, alias, known); }

    // What rows of a file without such a column belong to.
    void setUsualBranch(BranchId id) { m_branches.insert(QString(), id); }
    void setUsualType(MembershipTypeId id) { m_types.insert(QString(), id); }

    struct KnownRole
    {
        RoleId id;
        Role role;
    };

    [[nodiscard]] std::optional<BranchId> branch(const QString &name) const { return find(m_branches, name); }
    [[nodiscard]] std::optional<QDate> lastDay(BranchId id) const // of a closed one
    {
        const auto found = m_lastDays.constFind(id);
        return found == m_lastDays.cend() ? std::nullopt : std::optional(*found);
    }
    [[nodiscard]] std::optional<MembershipTypeId> type(const QString &name) const { return find(m_types, name); }
    [[nodiscard]] std::optional<KnownRole> role(const QString &name) const { return find(m_roles, name); }

private:
    template <class T>
    static std::optional<T> find(const QHash<QString, T> &names, const QString &name)
    {
        const auto found = names.constFind(importKey(name));
        return found == names.cend() ? std::nullopt : std::optional<T>(*found);
    }

    template <class T>
    static bool addAlias(QHash<QString, T> &names, const QString &alias, const QString &known)
    {
        const std::optional<T> value = find(names, known);
        if (value)
            names.insert(importKey(alias), *value);
        return value.has_value();
    }

    QHash<QString, BranchId> m_branches;
    QHash<BranchId, QDate> m_lastDays;
    QHash<QString, MembershipTypeId> m_types;
    QHash<QString, KnownRole> m_roles;
};

} // namespace medlem
