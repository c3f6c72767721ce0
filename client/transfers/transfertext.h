// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/statuspill.h"
#include "shared/protocol/transferentry.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace medlem::client {

// From where one looks: the branch, or the national organisation when there is none.
using TransferViewer = std::optional<BranchId>;

// Whom it is about. The branch that asked by the personnummer alone has written no name, and is told none yet.
[[nodiscard]] QString movingPersonText(const TransferEntry &transfer);

// The first of the next month, after the day when the membership to be moved begins.
[[nodiscard]] QDate suggestedFirstDay(QDate today, QDate begun);

// The words of this area; the only place where its enums become words.
[[nodiscard]] QString transferStateText(const TransferEntry &transfer, const TransferViewer &viewer, QDate today);
[[nodiscard]] PillKind transferStatePill(const TransferEntry &transfer, const TransferViewer &viewer);
[[nodiscard]] QString directionText(const TransferEntry &transfer, const TransferViewer &viewer);

// What comes next, or what came of it.
[[nodiscard]] QString nextStepText(const TransferEntry &transfer, const TransferViewer &viewer);

// Who is moved, and between which branches; the one may be unknown.
struct TransferParties
{
    QString name;
    std::optional<QString> from;
    QString to;
};

[[nodiscard]] TransferParties partiesOf(const TransferEntry &transfer);

// Where somebody is a member before and after.
[[nodiscard]] QString effectText(const TransferParties &parties, QDate firstDay);

// "When it was carried out Anna Berg had access …", of a receipt that says so; else empty.
[[nodiscard]] QString keepsAccessText(const TransferEntry &transfer);

struct TransferFact
{
    QString label;
    QString value;
};

[[nodiscard]] QList<TransferFact> transferFacts(const TransferEntry &transfer); // as it was asked for
[[nodiscard]] QList<TransferFact> receiptFacts(const TransferEntry &transfer);  // of one that is done

} // namespace medlem::client
