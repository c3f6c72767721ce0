// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/statuspill.h"

#include <QStyledItemDelegate>

namespace medlem::client {

// Draws a cell of a table as a StatusPill: the text of the cell, in the kind that the model gives for kindRole.
class PillDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kindRole = Qt::UserRole + 20; // static_cast<int>(PillKind)

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    [[nodiscard]] virtual PillKind kindOf(const QModelIndex &index) const;
};

} // namespace medlem::client
