// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/receiptview.h"

#include "client/branches/closingeffectview.h"
#include "client/widgets/datetext.h"
#include "client/widgets/look.h"
#include "shared/core/swedishtime.h"

#include <QLabel>
#include <QVBoxLayout>

namespace medlem::client {

ReceiptView::ReceiptView(const ClosingReceipt &receipt, QWidget *parent)
    : RecordEditor(parent)
{
    const ClosingEffect &effect = receipt.effect;
    const QString day = dateText(effect.lastDay);
    const QString heading =
        effect.into ? tr("%1 was merged into %2. Its last day was %3.").arg(effect.branch.name, effect.into->name, day)
                    : tr("%1 was closed. Its last day was %2.").arg(effect.branch.name, day);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(new ClosingEffectView(heading, effect, this));
    const QString who = receipt.byName.isEmpty() ? tr("the server") : receipt.byName;
    for (const QString &line : {tr("Reason: %1").arg(receipt.reason),
                                tr("Done by %1 on %2.").arg(who, dateText(swedishTime(receipt.at).date()))}) {
        auto *label = createLabel(line, TextRole::Muted, this);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addStretch();
}

} // namespace medlem::client
