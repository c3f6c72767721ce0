// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accounttext.h"

#include "client/widgets/datetext.h"

#include <QCoreApplication>

namespace medlem::client {

namespace {

struct AccountText
{
    Q_DECLARE_TR_FUNCTIONS(AccountText)
};

} // namespace

QString roleText(AccountRole role)
{
    switch (role) {
    case AccountRole::LocalAdministrator:
        return AccountText::tr("Local administrator");
    case AccountRole::NationalAdministrator:
        return AccountText::tr("National administrator");
    }
    Q_UNREACHABLE();
}

QString accountStateText(AccountState state)
{
    switch (state) {
    case AccountState::Inactive:
        return AccountText::tr("Not activated");
    case AccountState::Active:
        return AccountText::tr("Active");
    case AccountState::Disabled:
        return AccountText::tr("Disabled");
    }
    Q_UNREACHABLE();
}

PillKind accountStatePill(AccountState state)
{
    switch (state) {
    case AccountState::Inactive:
        return PillKind::Info;
    case AccountState::Active:
        return PillKind::Success;
    case AccountState::Disabled:
        return PillKind::Neutral;
    }
    Q_UNREACHABLE();
}

QString branchesText(const QList<BranchName> &branches)
{
    QStringList names;
    for (const BranchName &branch : branches)
        names.append(branch.name);
    return names.join(QStringLiteral(", "));
}

QString accountTimeText(const QDateTime &time)
{
    return dateTimeText(time);
}

QString purposeText(ActivationPurpose purpose)
{
    switch (purpose) {
    case ActivationPurpose::Activation:
        return AccountText::tr("The first log-in");
    case ActivationPurpose::NewPassword:
        return AccountText::tr("Forgotten password");
    case ActivationPurpose::NewSecondFactor:
        return AccountText::tr("New or lost phone");
    }
    Q_UNREACHABLE();
}

QString purposeExplanation(ActivationPurpose purpose)
{
    switch (purpose) {
    case ActivationPurpose::Activation:
        return AccountText::tr("The person writes the user name and the code, chooses a password, connects an "
                               "authenticator app and gets recovery codes.");
    case ActivationPurpose::NewPassword:
        return AccountText::tr("The person writes the user name and the code, proves it with the authenticator app or "
                               "a recovery code, and chooses a new password.");
    case ActivationPurpose::NewSecondFactor:
        return AccountText::tr("The person writes the user name and the code, proves it with the password, connects a "
                               "new authenticator app and gets new recovery codes.");
    }
    Q_UNREACHABLE();
}

QList<ActivationPurpose> purposesFor(AccountState state)
{
    switch (state) {
    case AccountState::Inactive:
        return {ActivationPurpose::Activation};
    case AccountState::Active:
        return {ActivationPurpose::NewPassword, ActivationPurpose::NewSecondFactor};
    case AccountState::Disabled:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace medlem::client
