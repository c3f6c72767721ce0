// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/pilldelegate.h"

namespace medlem::client {

class MemberListModel;

// Draws a membership's state in the list as the pill that the card shows, and in place of a town that a protected
// member's data are protected.
class StateDelegate : public PillDelegate
{
    Q_OBJECT

public:
    StateDelegate(const MemberListModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    [[nodiscard]] PillKind kindOf(const QModelIndex &index) const override;

private:
    const MemberListModel &m_model;
};

} // namespace medlem::client
