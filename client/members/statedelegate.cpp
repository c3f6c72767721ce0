// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/statedelegate.h"

#include "client/members/memberlistmodel.h"
#include "client/widgets/membershipstatetext.h"

namespace medlem::client {

StateDelegate::StateDelegate(const MemberListModel &model, QObject *parent)
    : PillDelegate(parent)
    , m_model(model)
{
}

void StateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isTown = index.column() == MemberListModel::Town;
    if (isTown && m_model.row(index.row()).protection == ProtectionKind::None)
        QStyledItemDelegate::paint(painter, option, index);
    else
        PillDelegate::paint(painter, option, index);
}

PillKind StateDelegate::kindOf(const QModelIndex &index) const
{
    return index.column() == MemberListModel::Town ? PillKind::Neutral : statePill(m_model.row(index.row()).state);
}

} // namespace medlem::client
