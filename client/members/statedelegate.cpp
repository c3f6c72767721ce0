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

PillKind StateDelegate::kindOf(const QModelIndex &index) const
{
    return statePill(m_model.row(index.row()).state);
}

} // namespace medlem::client
