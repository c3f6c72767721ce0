// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/membershipstatetext.h"

#include <QCoreApplication>

namespace medlem::client {

namespace {

struct MembershipStateText
{
    Q_DECLARE_TR_FUNCTIONS(medlem::client::MembershipStateText)
};

} // namespace

QString stateText(MembershipState state)
{
    switch (state) {
    case MembershipState::Pending:
        return MembershipStateText::tr("Pending");
    case MembershipState::Active:
        return MembershipStateText::tr("Active");
    case MembershipState::Ended:
        return MembershipStateText::tr("Ended");
    }
    Q_UNREACHABLE();
}

PillKind statePill(MembershipState state)
{
    switch (state) {
    case MembershipState::Pending:
        return PillKind::Info;
    case MembershipState::Active:
        return PillKind::Success;
    case MembershipState::Ended:
        return PillKind::Neutral;
    }
    Q_UNREACHABLE();
}

} // namespace medlem::client
