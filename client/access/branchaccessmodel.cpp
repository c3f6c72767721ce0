// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/branchaccessmodel.h"

#include "client/widgets/datetext.h"
#include "client/widgets/pilldelegate.h"
#include "shared/core/swedishtime.h"

namespace medlem::client {

namespace {

QString dayText(const std::optional<QDateTime> &time)
{
    return time ? dateText(swedishTime(*time).date()) : QString();
}

} // namespace

QString branchAccessStateText(BranchAccessState state)
{
    switch (state) {
    case BranchAccessState::Administered:
        return BranchAccessModel::tr("In order");
    case BranchAccessState::WithoutAdministrator:
        return BranchAccessModel::tr("Nobody");
    case BranchAccessState::ExceptionExpired:
        return BranchAccessModel::tr("Exception ends");
    }
    Q_UNREACHABLE();
}

PillKind branchAccessStatePill(BranchAccessState state)
{
    switch (state) {
    case BranchAccessState::Administered:
        return PillKind::Success;
    case BranchAccessState::WithoutAdministrator:
        return PillKind::Error;
    case BranchAccessState::ExceptionExpired:
        return PillKind::Warning;
    }
    Q_UNREACHABLE();
}

BranchAccessModel::BranchAccessModel(Api &api, QObject *parent)
    : PagedModel(api, parent)
{
}

int BranchAccessModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString BranchAccessModel::cellText(const BranchAccess &access, int column)
{
    QStringList names;
    QStringList references;
    std::optional<QDateTime> since;
    std::optional<QDate> until;
    for (const BranchAdministrator &administrator : access.administrators) {
        names.append(administrator.name);
        if (!references.contains(administrator.agreementReference))
            references.append(administrator.agreementReference);
        since = since ? std::min(*since, administrator.since) : administrator.since;
        if (administrator.exceptionUntil)
            until = until ? std::min(*until, *administrator.exceptionUntil) : *administrator.exceptionUntil;
    }
    switch (column) {
    case Branch:
        return access.branch.name;
    case Administrators:
        return names.join(QStringLiteral(", "));
    case Since:
        return dayText(access.administrators.isEmpty() ? access.withoutSince : since); // State says which
    case Agreement:
        return references.join(QStringLiteral(", "));
    case ExceptionUntil:
        return until ? dateText(*until) : QString();
    case State:
        return branchAccessStateText(access.state);
    default:
        return {};
    }
}

QVariant BranchAccessModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const BranchAccess &access = item(index.row());
    if (role == Qt::UserRole)
        return access.branch.id.toString();
    if (role == PillDelegate::kindRole)
        return static_cast<int>(branchAccessStatePill(access.state));
    if (role == Qt::DisplayRole ||
        (role == Qt::ToolTipRole && (index.column() == Administrators || index.column() == Branch)))
        return cellText(access, index.column());
    return {};
}

QVariant BranchAccessModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Branch:
        return tr("Branch");
    case Administrators:
        return tr("Administrators");
    case Since:
        return tr("Since");
    case Agreement:
        return tr("Agreement");
    case ExceptionUntil:
        return tr("Exception until");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace medlem::client
