// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/nationalsearchmodel.h"

#include "client/api/api.h"
#include "client/widgets/datetext.h"
#include "client/widgets/membershipstatetext.h"

namespace medlem::client {

namespace {

QString listedName(const FoundMember &member)
{
    return member.familyName + QStringLiteral(", ") + member.preferredName.value_or(member.givenNames);
}

// What is not a membership of today is said beside the branch.
QString branchesText(const QList<FoundMembership> &memberships)
{
    QStringList texts;
    for (const FoundMembership &membership : memberships) {
        const bool isActive = membership.state == MembershipState::Active;
        texts.append(isActive ? membership.branch.name
                              : NationalSearchModel::tr("%1 (%2)", "a branch, and the state of the membership")
                                    .arg(membership.branch.name, stateText(membership.state).toLower()));
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace

NationalSearchModel::NationalSearchModel(Api &api, QObject *parent)
    : QAbstractTableModel(parent)
    , m_api(api)
{
}

void NationalSearchModel::search(const QString &text)
{
    m_text = text;
    ++m_generation;
    m_next.reset();
    removeAll();
    Q_EMIT searchStarted();
    request(std::nullopt);
}

void NationalSearchModel::clear()
{
    ++m_generation;
    m_loading = false;
    m_next.reset();
    removeAll();
}

void NationalSearchModel::request(const std::optional<QString> &after)
{
    m_loading = true;
    m_api.send(SearchAllMembers{.body = {.text = m_text, .after = after, .limit = pageSize}}, this,
               [this, generation = m_generation](const Result<FoundMembers> &page) {
                   if (generation != m_generation)
                       return;
                   m_loading = false;
                   if (page)
                       take(*page);
                   else
                       Q_EMIT failed(page.error());
               });
}

void NationalSearchModel::take(const FoundMembers &page)
{
    m_next = page.next;
    if (!page.items.isEmpty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(page.items.size()) - 1);
        m_rows.append(page.items);
        endInsertRows();
    }
    Q_EMIT loaded();
}

void NationalSearchModel::removeAll()
{
    if (m_rows.isEmpty())
        return;
    beginRemoveRows({}, 0, static_cast<int>(m_rows.size()) - 1);
    m_rows.clear();
    endRemoveRows();
}

bool NationalSearchModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_loading;
}

void NationalSearchModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        request(m_next);
}

int NationalSearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NationalSearchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString NationalSearchModel::text(const FoundMember &member, int column)
{
    switch (column) {
    case Name:
        return listedName(member);
    case BirthDate:
        return member.birthDate ? dateText(*member.birthDate) : QString();
    case Number:
        return QString::number(member.memberNumber);
    case Branches:
        return branchesText(member.memberships);
    default:
        return {};
    }
}

QVariant NationalSearchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FoundMember &member = m_rows.at(index.row());
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() == Branches))
        return text(member, index.column());
    return {};
}

QVariant NationalSearchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case BirthDate:
        return tr("Date of birth");
    case Number:
        return tr("Member number");
    case Branches:
        return tr("Branch");
    default:
        return {};
    }
}

} // namespace medlem::client
